"""A mapping is text that people write: what it may say, and the sentence for each slip."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.returns import CannotLoad
from goldenthread.returns.mapped_table import TableMapping, understood, written

GOOD = 'name = "V"\ntable = "posts"\n[columns]\nteam = "Team"\n'


def test_a_mapping_is_what_it_says() -> None:
    assert understood(GOOD) == TableMapping(name="V", table="posts", columns={"team": "Team"})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name = ", "not written as TOML"),
        ('name = "V"', "does not say “table”"),
        (GOOD.replace("posts", "jobs"), "there is no such table. The tables are person, contacts"),
        (GOOD + 'manager = "Boss"', "names “manager”, which posts does not have. It has observed_on, team"),
        ('name = "V"\ntable = "posts"\n[columns]\nvacancies_fte = "F"', "does not say where team stands"),
        ("colour = 1\n" + GOOD, "says “colour”, which means nothing here. It may say name, table, columns"),
        ("sheet = 1\n" + GOOD, "“sheet” must be words in quotation marks"),
        ('heading_row = "1"\n' + GOOD, "“heading_row” must be a whole number"),
        ("heading_row = 0\n" + GOOD, "above row 1"),
        ('add_up = "team"\n' + GOOD, "“add_up” must be a list"),
        ('add_up = ["team"]\n' + GOOD, "adds up team, which holds no numbers"),
        ('add_up = ["agency_fte"]\n' + GOOD, "does not say where it stands"),
        ('dates = "American"\n' + GOOD, "“day first” or “month first”"),
        (GOOD + '[fixed]\nteam = "N"', "gives team a heading and fixes it"),
        (GOOD + '[fixed]\nagency_fte = "none at all"', "fixes agency_fte as “none at all”, which it cannot hold"),
        (GOOD + "[fixed]\nagency_fte = [1]", "“fixed.agency_fte” must be words, a number"),
        (GOOD + '[values.agency_fte]\n"x" = "1"', "translates values of agency_fte but gives it no heading"),
        (GOOD + '[values.team]\n"X" = "1"\n"x" = "2"', "says twice what a word under team means"),
        (GOOD.replace('"Team"', '" "'), "gives team no heading"),
        (GOOD.replace('"V"', '"…"'), "has no name"),
        (GOOD + "[values]\nteam = 1", "“values.team” must be a part of its own"),
        ("x" * 50_001, "give the mapping, not the table itself"),
    ],
)
def test_a_slip_is_told_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(CannotLoad, match=re.escape(sentence)):
        understood(text)


def test_a_word_may_only_mean_what_its_column_can_hold() -> None:
    stays = 'name = "S"\ntable = "unsuitable_stays"\n[columns]\nchild_id = "C"\nstarted_on = "F"\nplace = "P"\n'
    with pytest.raises(CannotLoad, match="It may hold bed and breakfast, police cell, other"):
        understood(stays + '[values.place]\n"Inn" = "hotel"')


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
NAMED = WORDS.filter(lambda words: re.search("[a-zA-Z0-9]", words))


@given(
    name=NAMED,
    heading=NAMED,
    sheet=WORDS,
    one_row=WORDS,
    heading_row=st.none() | st.integers(1, 30),
    fixed=st.fixed_dictionaries({}, optional={"agency_fte": st.integers(0, 99) | st.floats(0.25, 9.75)}),
    observed=st.none() | st.dates(date(2020, 1, 1), date(2026, 12, 31)),
    meanings=st.dictionaries(NAMED, st.just("North"), max_size=1),
    only=st.dictionaries(WORDS, st.lists(WORDS, min_size=1, max_size=2).map(tuple), max_size=2),
)
def test_what_is_written_is_understood_again_as_it_was(**said: Any) -> None:
    fixed = {**said["fixed"], **({"observed_on": said["observed"]} if said["observed"] else {})}
    mapping = TableMapping(
        name=said["name"],
        table="posts",
        columns={"team": said["heading"]},
        sheet=said["sheet"],
        one_row=said["one_row"],
        heading_row=said["heading_row"],
        fixed=fixed,
        values={"team": said["meanings"]} if said["meanings"] else {},
        only=said["only"],
    )
    assert understood(written(mapping)) == mapping
