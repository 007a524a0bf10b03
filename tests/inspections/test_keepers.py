"""What accepting a statement makes."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from goldenthread.documents.actions import accept
from goldenthread.inspections.actions import link_letter
from goldenthread.inspections.models import Finding, Inspection, Judgement
from goldenthread.inspections.rules import Publication
from goldenthread.people.history import subject_key
from goldenthread.people.models import Event
from tests.inspections.conftest import document, statement

RECORDING = "How promptly visits to children are written up, so that managers know who has been seen."


def test_a_finding_of_a_letter_waits_until_its_visit_is_said(asha, letter):
    said = statement(letter, RECORDING, level="area", polarity="improvement")
    with pytest.raises(ValidationError, match="Say first which visit this letter is of"):
        accept(said, by=asha)
    assert not Finding.objects.exists()


def test_an_accepted_finding_keeps_the_inspectors_words_with_white_space_folded(asha, letter, visit):
    link_letter(visit, by=asha, letter=letter, publication=Publication.PUBLISHED, published_on=date(2026, 8, 5))
    said = statement(letter, "The clarity of\n  children’s plans.", level="area", polarity="improvement")
    accept(said, by=asha)
    finding = Finding.objects.get()
    assert (finding.words, finding.inspection, finding.level) == ("The clarity of children’s plans.", visit, "area")
    assert said.became == subject_key(finding)
    assert Event.objects.filter(what="inspections.finding.added", subject=subject_key(finding), by=asha).exists()


def test_a_finding_that_a_minute_repeats_is_recognised(clara, found):
    known = found(RECORDING)
    said = statement(document("minutes"), f"Ofsted had asked for: {RECORDING.lower()}")
    accept(said, by=clara)
    assert said.became == subject_key(known)
    assert Finding.objects.count() == 1


def test_a_finding_that_only_a_minute_tells_of_is_kept_with_no_visit(clara, found):
    found(RECORDING)
    accept(
        statement(document("minutes"), "Thresholds were not well understood by schools.", polarity="improvement"),
        by=clara,
    )
    assert Finding.objects.get(inspection=None).words == "Thresholds were not well understood by schools."


def test_a_minute_never_shows_what_is_under_embargo_by_recognising_it(clara, asha, visit, letter, found):
    found(RECORDING)
    link_letter(visit, by=asha, letter=letter, publication=Publication.RECEIVED)
    accept(statement(document("minutes"), RECORDING, polarity="improvement"), by=clara)
    assert Finding.objects.filter(inspection=None).exists()


def test_a_grade_in_a_letter_is_a_judgement(asha, letter, visit):
    link_letter(visit, by=asha, letter=letter, publication=Publication.PUBLISHED, published_on=date(2026, 8, 5))
    accept(
        statement(letter, "Overall effectiveness Good", "rating", scope="Overall effectiveness", rating="good"), by=asha
    )
    assert Judgement.objects.get().grade == Judgement.Grade.GOOD


def test_a_second_grade_for_the_same_area_is_refused_unless_it_is_the_same(asha, letter, visit):
    link_letter(visit, by=asha, letter=letter, publication=Publication.PUBLISHED, published_on=date(2026, 8, 5))
    for words in ("Overall: good", "Overall, good"):
        accept(statement(letter, words, "rating", scope="Overall effectiveness", rating="good"), by=asha)
    with pytest.raises(ValidationError, match="another grade"):
        accept(
            statement(letter, "Overall: inadequate", "rating", scope="Overall effectiveness", rating="inadequate"),
            by=asha,
        )
    assert Judgement.objects.count() == 1


def test_a_grade_in_a_letters_text_is_no_judgement_where_the_letter_has_a_table(asha, letter, visit):
    link_letter(visit, by=asha, letter=letter, publication=Publication.PUBLISHED, published_on=date(2026, 8, 5))
    accept(statement(letter, "two audits graded good", "rating", scope="two audits", rating="good"), by=asha)
    assert not Judgement.objects.exists()


def test_a_colour_in_minutes_makes_no_judgement(clara, db):
    said = statement(document("minutes"), "Caseloads were amber", "rating", scope="Caseloads", rating="amber")
    accept(said, by=clara)
    assert said.became == ""


def test_minutes_that_tell_of_a_visit_in_the_record_do_not_make_another(clara, visit):
    said = statement(
        document("minutes"), "the focused visit in June 2026", "inspection", inspection="focused-visit", date="2026-06"
    )
    accept(said, by=clara)
    assert Inspection.objects.get() == visit
    assert said.became == subject_key(visit)


def test_a_visit_at_another_time_is_another_visit(clara, visit):
    words = "a focused visit on 3 and 4 March 2025"
    fields = {"inspection": "focused-visit", "date": "2025-03-03/2025-03-04"}
    accept(statement(document("minutes"), words, "inspection", **fields), by=clara)
    new = Inspection.objects.exclude(pk=visit.pk).get()
    assert (new.starts_on, new.ends_on) == (date(2025, 3, 3), date(2025, 3, 4))


def test_a_visit_to_come_is_kept_with_the_words_for_when(clara, db):
    words = "A monitoring visit was expected in March 2027."
    fields = {"inspection": "monitoring-visit", "date": "2027-03", "future": True}
    accept(statement(document("minutes"), words, "inspection", **fields), by=clara)
    visit = Inspection.objects.get()
    assert (visit.kind, visit.starts_on, visit.expected) == ("monitoring-visit", None, "March 2027")


def test_an_expected_visit_takes_its_days_once_they_are_known(clara, db):
    expected = Inspection.objects.create(kind="monitoring-visit", expected="March 2027")
    words = "the monitoring visit of 9 and 10 March 2027"
    fields = {"inspection": "monitoring-visit", "date": "2027-03-09/2027-03-10"}
    accept(statement(document("minutes"), words, "inspection", **fields), by=clara)
    expected.refresh_from_db()
    assert expected.starts_on == date(2027, 3, 9)


def test_a_day_without_its_year_is_the_last_before_the_minutes_and_the_next_where_it_is_to_come(clara, db):
    minutes = document("minutes", dated_on=date(2026, 1, 20))
    for words, future in (("the peer review on 14 May", False), ("a peer review on 14 May", True)):
        fields = {"inspection": "peer-review", "date": "05-14", "future": future}
        accept(statement(minutes, words, "inspection", **fields), by=clara)
    assert [visit.starts_on.year for visit in Inspection.objects.order_by("pk")] == [2025, 2026]


def test_the_next_inspection_is_not_one_of_years_ago(clara, db):
    Inspection.objects.create(kind="inspection", expected="2022")
    said = statement(document("minutes"), "the next inspection", "inspection", inspection="inspection", future=True)
    accept(said, by=clara)
    assert Inspection.objects.count() == 2


def test_words_without_a_date_that_could_mean_two_visits_are_refused(clara, visit):
    Inspection.objects.create(kind="focused-visit", starts_on=date(2025, 1, 8))
    said = statement(document("minutes"), "the focused visit", "inspection", inspection="focused-visit")
    with pytest.raises(ValidationError, match="could mean"):
        accept(said, by=clara)
