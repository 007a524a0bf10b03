"""Files that mean harm, or are damaged: a sentence, and nothing is kept."""

from __future__ import annotations

import gzip
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from goldenthread.returns import CannotLoad, _xml
from goldenthread.returns.cin_census import read
from goldenthread.returns.cin_census.modules import message as outermost
from tests.returns.cin_census.examples import child, episode, message, written

WHOLE = message(child(episode(), child_id="anné"))
BOMB = '<!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE Message [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
MILLIONS = "x" * 3_000_000

REFUSED = {
    "an entity bomb": (BOMB + WHOLE.replace("anné", "&c;"), "brings definitions of its own"),
    "an outside entity": (OUTSIDE + WHOLE.replace("anné", "&a;"), "brings definitions of its own"),
    "an outside definition": ('<!DOCTYPE Message SYSTEM "http://example.org/x.dtd">' + WHOLE, "definitions of its own"),
    "an entity nobody defines": (WHOLE.replace("anné", "&who;"), "is not whole XML"),
    "a truncated file": (WHOLE[:-40], "is not whole XML"),
    "an empty file": ("", "is not XML"),
    "a text": ("Minutes of the meeting", "is not XML"),
    "a web page": ("<html><body>Not here</body></html>", "is a html, not a return"),
    "deep nesting": ("<Message>" + "<Children>" * 100_000, "nested more than 50 deep"),
    "deep nesting in what is passed over": ("<Message>" + "<a>" * 100_000, "nested more than 50 deep"),
    "a value without end": (f"<Message><Header>{MILLIONS}", "more than a million characters"),
    "a tag without end": (f"<Message {MILLIONS}", "more than a million characters"),
    "a comment without end": (f"<Message><!-- {MILLIONS}", "more than a million characters"),
    "an unknown encoding": ('<?xml version="1.0" encoding="klingon"?>' + WHOLE, "encoding that is not known"),
    "a compressed file": (gzip.compress(WHOLE.encode()), "is compressed"),
    "a workforce census": (WHOLE.replace(">CIN<", ">CSWW<"), "load it as workforce-census"),
    "another collection": (WHOLE.replace(">CIN<", ">SSDA903<"), "is a return of the collection SSDA903"),
    "no reference date": (message(child(episode()), header=""), "does not say its reference date"),
    "a reference date that is none": (WHOLE.replace("2026-03-31", "31st March"), "does not say its reference date"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_of_which_nothing_can_be_kept(tmp_path: Path, what: str) -> None:
    content, sentence = REFUSED[what]
    with pytest.raises(CannotLoad, match=sentence) as refused:
        read(written(tmp_path, content), authority="Exampleshire")
    assert str(refused.value).startswith("cin.xml ")
    assert str(refused.value).endswith(".")


def test_a_zip_file_must_be_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "cin.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("cin.xml", WHOLE)
    with pytest.raises(CannotLoad, match="unpack it"):
        read(path, authority="Exampleshire")


@pytest.mark.parametrize(
    ("name", "said"), [("nothing-here.xml", "cannot be read"), (".", "is a folder: give the .xml")]
)
def test_a_file_that_is_not_there(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(CannotLoad, match=said):
        read(tmp_path / name, authority="Exampleshire")


def test_more_rows_than_any_authority_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_xml, "MOST_ROWS", 10)
    with pytest.raises(CannotLoad, match="more than 10 of ChildIdentifiers"):
        read(written(tmp_path, message(*["<Child/>"] * 11)), authority="Exampleshire")


@pytest.mark.parametrize(
    "content",
    [
        WHOLE.encode("utf-8-sig"),
        WHOLE.encode("utf-16"),
        b'<?xml version="1.0" encoding="windows-1252"?>' + WHOLE.encode("cp1252"),
        WHOLE.replace("<Message>", '<Message xmlns="urn:census">').encode(),
        WHOLE.replace("<", "<c:").replace("<c:/", "</c:").replace("<c:Message", '<c:Message xmlns:c="urn:x"').encode(),
        WHOLE.replace("<Header>", "<!-- made by a system --><?note made?><Header>").encode(),
        WHOLE.replace("anné", "<![CDATA[anné]]>").encode(),
        WHOLE.replace("anné", "&#97;nn&#xe9;").encode(),
    ],
    ids=["byte order mark", "utf-16", "windows", "namespace", "prefix", "comments", "cdata", "character references"],
)
def test_a_file_that_is_only_unusual_is_read(tmp_path: Path, content: bytes) -> None:
    loaded = read(written(tmp_path, content), authority="Exampleshire")
    assert loaded.tables["referrals"]["child_id"].to_list() == ["anné"]


def test_values_that_reach_over_the_parts_in_which_a_file_is_read_stay_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    children = [child(episode(), child_id=f"child{number}") for number in range(30)]
    whole = read(written(tmp_path, message(*children)), authority="Exampleshire").tables["referrals"]
    for size in (61, 100, 977):
        monkeypatch.setattr(_xml, "_CHUNK", size)
        in_parts = read(written(tmp_path, message(*children)), authority="Exampleshire").tables["referrals"]
        assert in_parts.equals(whole)


def test_a_longer_file_takes_no_more_memory_while_it_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_xml, "_CHUNK", 20_000)

    def most(children: int) -> int:
        path = written(tmp_path, message(*(child(episode(), child_id=f"child{each}") for each in range(children))))
        tracemalloc.start()
        _xml.read_modules(path, outermost)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    most(10)  # what is loaded at first
    assert most(5_000) < 2 * most(500)
