"""Files of the feed as they come: wrapped or not, long, damaged or hostile."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.returns import CannotLoad, read
from goldenthread.returns.daily_feed import children as reading
from goldenthread.returns.daily_feed.children import children_in
from goldenthread.returns.daily_feed.parts import children as top
from tests.returns.daily_feed.examples import AS_AT, SINCE, child, written

ANN, BEN = json.dumps(child("ann")), json.dumps(child("bén"))


@pytest.mark.parametrize(
    "text",
    [
        f"[{ANN},\n {BEN}]",
        f"{ANN}\n{BEN}\n",
        f'{{"la_code": 123, "Children": [{ANN}, {BEN}]}}',
        f'{{"children": [{ANN}, {BEN}]}}\n',
        f"\ufeff[{ANN},{BEN}]",
    ],
    ids=["an array", "a line a child", "with the authority's code", "under children", "with a byte order mark"],
)
def test_children_however_they_are_wrapped(tmp_path: Path, text: str) -> None:
    assert [each["la_child_id"] for each in children_in(written(tmp_path, text))] == ["ann", "bén"]


def test_one_child_alone(tmp_path: Path) -> None:
    for text in (ANN, f'{{"la_code": "123", "Children": {ANN}}}'):
        assert [each["la_child_id"] for each in children_in(written(tmp_path, text))] == ["ann"]


def test_children_that_reach_over_the_parts_in_which_a_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, [child(f"child{number}") for number in range(30)])
    whole = list(children_in(path))
    for size in (1, 61, 977):
        monkeypatch.setattr(reading, "_CHUNK", size)
        assert list(children_in(path)) == whole


REFUSED = {
    "an empty file": ("", "lists no child"),
    "an empty array": ("[]", "lists no child"),
    "a text": ("Minutes of the meeting", "is not whole JSON"),
    "a file cut short": (f"[{ANN}, {BEN[:-30]}", "is not whole JSON"),
    "an array without end": (f"[{ANN}", "is not whole JSON"),
    "a wrapper without end": (f'{{"la_code": 1, "children": [{ANN}]', "is not whole JSON"),
    "deep nesting": ("[" + '{"a":' * 200_000, "nests deeper|is not whole JSON"),
    "a number without end": ('[{"la_child_id": ' + "9" * 10_000 + "}]", "is not whole JSON"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_of_which_nothing_can_be_kept(tmp_path: Path, what: str) -> None:
    text, sentence = REFUSED[what]
    with pytest.raises(CannotLoad, match=sentence) as refused:
        read("daily-feed", written(tmp_path, text), authority="Exampleshire", as_at=AS_AT)
    assert str(refused.value).endswith(".")


def test_what_is_no_text_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    with pytest.raises(CannotLoad, match="cannot be read"):
        read("daily-feed", path, authority="Exampleshire", as_at=AS_AT)
    path.write_bytes(b"\xff\xfe[\x00{")
    with pytest.raises(CannotLoad, match="not text in UTF-8"):
        read("daily-feed", path, authority="Exampleshire", as_at=AS_AT)
    with pytest.raises(CannotLoad, match="--as-at 2026-11-20"):
        read("daily-feed", path, authority="Exampleshire")


def test_a_child_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST", 10_000)
    monkeypatch.setattr(reading, "_CHUNK", 1_000)
    path = written(tmp_path, '[{"la_child_id": "' + "x" * 50_000 + '"}]')
    with pytest.raises(CannotLoad, match="is not whole JSON"):
        list(children_in(path))


def test_a_longer_file_takes_no_more_memory_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_CHUNK", 20_000)

    def most(children: int) -> int:
        path = written(tmp_path, [child(f"child{number}") for number in range(children)])
        tracemalloc.start()
        for _ in children_in(path):
            pass
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    most(10)  # what is loaded at first
    assert most(5_000) < 2 * most(500)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", "2025-06-02", "ann", "S", "E4A"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [top.name, *top.fields, *(key for part in top.within for key in (part.name, *part.fields))]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(extra=st.dictionaries(st.sampled_from([part.name for part in top.within]), VALUES), of_episode=VALUES)
def test_whatever_stands_in_a_child_each_row_is_kept_or_refused(
    tmp_path: Path, extra: dict[str, Any], of_episode: Any
) -> None:
    odd = child(child_in_need_plans=of_episode, adoption=of_episode, child_looked_after_placements=of_episode)
    path = written(tmp_path, [child(), odd | extra])
    found = read("daily-feed", path, authority="Exampleshire", as_at=AS_AT, since=SINCE)
    assert all(0 <= each.refused <= each.read for each in found.rows.values())
    assert ("ann",) in found.tables["person"].select("child_id").rows()
