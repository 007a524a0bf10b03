"""However a value is spelt, it is read as its code; what is no value of the set is never guessed at."""

from __future__ import annotations

import pytest

from goldenthread.returns.annex_a import values
from goldenthread.returns.annex_a.value_set import NotInSet, ValueSet


@pytest.mark.parametrize(
    ("known", "spellings", "code"),
    [
        (values.YES_NO, ("a) Yes", "Yes", "Y", "1", "true", "TRUE", "yes ", "1 - Yes", "1 = Yes", "1 Yes"), True),
        (values.YES_NO, ("b) No", "No", "n", "0", "False", "0 - No", "0 = No", "0 No"), False),
        (values.YES_NO, ("c) Unknown", "Unknown", "", "-", "n/a", "N/A", "Not recorded"), None),
        (values.DISABILITY, ("LD", "a) Yes", "AUT", "HEAR - hearing", "Disabled"), True),
        (values.DISABILITY, ("None", "NONE", "No disability", "b) No"), False),
        (values.DISABILITY, ("NOBT", "NOBT - Information not yet obtained", "Refused"), None),
        (values.SEX, ("b) Female", "Female", "F", "2", "f", "F - Female"), "F"),
        (values.SEX, ("c) Not stated/recorded", "Not stated", "0", "Unknown"), "U"),
        (values.ETHNICITY, ("a) WBRI", "WBRI", "wbri", "WBRI - White British", "White British"), "WBRI"),
        (values.ETHNICITY, ("s) NOBT", "t) NOBT", "NOBT", "u) UNKNOWN", "Unknown"), "NOBT"),
        (values.ETHNICITY, ("s) REFU", "REFU", "Refused"), "REFU"),
        (values.SOURCE, ("q) 6: Police", "6: Police", "6", "6 - Police", "Police", "6 Police"), "6"),
        (values.SOURCE, ("p1) 5D: LA services", "5d", "5D: LA services"), "5D"),
        (values.SOURCE, ("b) 1B: Individual", "1B", "1B - Individual"), "1B"),
        (values.PRIMARY_NEED, ("N1 - Abuse or neglect", "N1", "N1 - Abuse or Neglect", "n1", "Abuse or neglect"), "N1"),
        (values.PRIMARY_NEED, ("N2 - Child's disability", "N2 - Child’s disability", "Child's Disability"), "N2"),
        (values.PRIMARY_NEED, ("i) Not CIN", "N9"), "N9"),
        (values.CASE_STATUS, ("c) Child in need plan", "Child in Need Plan", "CIN"), "child in need plan"),
        (values.CATEGORY_OF_ABUSE, ("d) Emotional abuse", "Emotional Abuse", "EMO"), "EMO"),
        (values.LEGAL_STATUS, ("C2: FCO", "C2", "C2 - Full care order", "Full care order"), "C2"),
        (values.CEASED_REASON, ("a) E11: Adopted - application unopposed", "E11", "E11 - Adopted"), "E11"),
        (values.CEASED_REASON, ("v) E17: Aged 18+ and remained with current carers", "E17"), "E17"),
        (values.PLACEMENT_TYPE, ("f) U6: Foster placement - not FFA", "U6", "Foster placement - not FFA"), "U6"),
        (values.PLACEMENT_TYPE, ("o) K1: Secure Children's Homes", "K1"), "K1"),
        (values.PLACEMENT_PROVIDER, ("e) PR4: Private provision", "e) PR4 - Private provision", "PR4"), "PR4"),
        (values.PLACED_OUTSIDE, ("b) Out", "Out", "OUT"), True),
        (values.ACCOMMODATION, ("U: Independent living", "U", "U - Independent living", "Independent living"), "U"),
        (values.ACTIVITY, ("F3: Full time in training or employment", "F3"), "F3"),
        (values.LEFT_REASON, ("1", "1 - Adopter withdrew from process", "Adopter withdrew from process"), "withdrew"),
        (values.REVERSAL_REASON, ("RD2", "RD2 - The Court did not make a placement order"), "RD2"),
    ],
)
def test_spellings_of_a_code(known: ValueSet, spellings: tuple[str, ...], code: object) -> None:
    assert [known.code(spelling) for spelling in spellings] == [code] * len(spellings)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (values.SOURCE, "Individual"),  # 1A to 1D are all individuals
        (values.SOURCE, "b) Individual"),
        (values.PRIMARY_NEED, "PSRMEM - Support with memory and cognition"),
        (values.YES_NO, "No information"),
        (values.YES_NO, "2"),
        (values.SEX, "a) Mallard"),
        (values.LEGAL_STATUS, "C9"),
        (values.CEASED_REASON, "u) X1:CodeError"),
    ],
)
def test_what_is_no_value_is_not_guessed_at(known: ValueSet, said: str) -> None:
    with pytest.raises(NotInSet):
        known.code(said)
