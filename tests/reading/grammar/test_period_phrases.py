import pytest

from goldenthread.reading.grammar.period_phrases import FORMS, PeriodForm, period_in


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_each_form_reads_its_own_example(form: PeriodForm) -> None:
    assert period_in(form.example, 0, len(form.example)) == form.says


def test_records_kept_up_to_date_name_no_period() -> None:
    words = "76% of plans were up to date."
    assert period_in(words, 0, len(words)) is None
