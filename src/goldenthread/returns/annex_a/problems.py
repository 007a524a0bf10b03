"""What can be wrong with a cell or a row: the rule, and what to do about it.

No sentence repeats what a cell holds: a child's name may have slipped into any column, and complaints are passed on.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """A rule of the reader's own: its name, what is wrong (a sentence, or the pattern of one), and what to do."""

    rule: str
    what: str
    do: str


ERROR_CELL = Problem("error-cell", "The cell shows {}, an Excel error, and was read as empty.", "Mend the formula.")
NOT_A_DATE = Problem(
    "not-a-date",
    "The cell should hold a date and does not: it was read as empty.",
    "Write a date, day first: 31/03/2026.",
)
IMPOSSIBLE_DATE = Problem(
    "impossible-date",
    "The date is far too early or too late to be true, as blanks and slips of the key become in Excel: it was read "
    "as empty.",
    "Write the right date, or leave the cell empty.",
)
MONTH_FIRST = Problem(
    "month-first",
    "The date can only be read with its month first, as Americans write it, and was read so.",
    "Write dates day first, and check the others from the same system: some may be the wrong way round.",
)
NOT_A_NUMBER = Problem(
    "not-a-number",
    "The cell should hold a whole number and does not: it was read as empty.",
    "Write a number, or nothing.",
)
UNKNOWN_VALUE = Problem(
    "unknown-value",
    "The cell should hold {}, as Annex A words it, and does not: it was read as empty.",
    "Use one of the values of the list's guidance.",
)
ROUNDED_ID = Problem(
    "rounded-number",
    "A number of more than 15 digits stands for an identifier: Excel has rounded it, and others may look the same.",
    "Format the column as text before the numbers are put in.",
)
DATE_FOR_TEXT = Problem(
    "date-for-text",
    "Excel has made a date of what should be words or an identifier; it was kept as year-month-day.",
    "Format the column as text and put the words in again.",
)
LIKE_A_FORMULA = Problem(
    "like-a-formula",
    "The words begin as a formula does (=, +, - or @). They were kept as words and nothing was worked out.",
    "Make sure that they are what they should be, and nobody's attempt to run something.",
)
NO_KEY = Problem("no-key", "The row has no “{}”, so it cannot be kept.", "Fill it in, or delete the row.")
CONFERENCE_ONLY = Problem(
    "no-first-date", "The row has no “{}”: it was kept without the event that this date begins.", "Fill it in."
)
TOTALS = Problem("totals", "The row holds totals, not a child.", "Delete it: totals are worked out here.")
HEADINGS_AGAIN = Problem("headings-again", "The headings stand here once more.", "Delete the row.")
TOO_MANY_CELLS = Problem(
    "too-many-cells",
    "The row has more cells than there are headings, so its values may stand under the wrong ones.",
    "Look for a comma inside a value, and put the value in quotation marks.",
)
REPEATED = Problem("repeated-row", "The row says again what row {} says.", "Delete one of the two.")
CONTRADICTED = Problem(
    "contradicted-row",
    "Row {} has the same child and day, or other key, and says otherwise: that one was kept, being the later.",
    "Keep the row that is right.",
)
PERSON_DIFFERS = Problem(
    "person-differs",
    "What the row says here of the person is not what {}, row {} says: that was kept.",
    "Correct whichever is wrong in the case system.",
)
LIST_MISSING = Problem("list-missing", "The file does not hold this list ({}).", "Load a file that does, if it should.")
COLUMNS_MISSING = Problem(
    "columns-missing", "The list does not have {}, so nothing can be counted from that.", "Add it, if your system can."
)
COLUMNS_LEFT_OUT = Problem(
    "columns-left-out",
    "Annex A has no column for {}: what is in them was left out.",
    "Nothing, if they are columns of your own.",
)
HEADING_ALIKE = Problem(
    "heading-alike", "The heading “{}” was taken for “{}”.", "Check it, and head it as Annex A does."
)
SHEET_LEFT_OUT = Problem(
    "sheet-left-out", "The sheet “{}” is none of the lists and was left out.", "Nothing, if that is right."
)
SHEET_BY_HEADINGS = Problem(
    "sheet-by-headings",
    "The sheet “{}” was taken for this list because of its headings.",
    "Name it as the list, if that is right.",
)
