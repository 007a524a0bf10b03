"""The rows of the recognised files as typed frames, a frame a list, the years of a list together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

import polars as pl

from goldenthread.returns._account import Account, Listed
from goldenthread.returns._values import Field
from goldenthread.returns.ssda903.declare import List903
from goldenthread.returns.ssda903.lists import LISTS
from goldenthread.returns.ssda903.recognise import Found
from goldenthread.returns.ssda903.years import CODES_OF_2017, codes_of, codes_of_any_year

_NO_CHILD = {
    "rule": "no-child-id",
    "what": "The row names no child.",
    "do": "Give the child's identifier, or delete the row.",
    "column": "CHILD",
}
_FIRST = ("from_list", "from_row", "observed_on")
_NO_DAY = "There is no {}, by which the row is placed in time."


def rows_of(
    found: Sequence[Found], as_at: date, account: Account
) -> tuple[dict[str, pl.DataFrame], dict[str, pl.DataFrame]]:
    """By list, the rows that are kept; and by file, its rows as they stand there, for the account.

    Of two years that give a row with the same key the later is kept: the earlier is not refused, but said again.
    """
    given = {each.file.name: _texts(each, account) for each in found}
    by_list = groupby(sorted(found, key=lambda each: LISTS.index(each.of)), key=lambda each: each.of)
    rows = {of.name: _together(of, list(files), given, as_at, account) for of, files in by_list}
    return rows, given


def _together(
    of: List903, files: Sequence[Found], given: Mapping[str, pl.DataFrame], as_at: date, account: Account
) -> pl.DataFrame:
    typed = [_typed(each, given[each.file.name], as_at, account) for each in files]
    rows = pl.concat(typed)
    latest = pl.col("year") == pl.col("year").max().over(of.key)
    rows = rows.filter(latest) if len(files) > 1 else rows
    for heading, field in of.fields.items():
        if field.column in of.key and heading != "CHILD":
            what = _NO_DAY.format(heading)
            do = "Give it, or delete the row."
            rows = account.with_all(rows, field.column, rule="no-key", what=what, do=do, column=heading)
    return account.once(rows.drop("year"), of.key)


def _texts(found: Found, account: Account) -> pl.DataFrame:
    """The cells of a file under the names of case columns, blanks missing."""
    rows, numbers = found.file.sheet.rows[1:], found.file.sheet.numbers[1:]
    columns = {found.of.fields[name].column: _cells(rows, place) for name, place in found.places.items()}
    schema = {"from_row": pl.Int64} | dict.fromkeys(columns, pl.String)
    frame = pl.DataFrame({"from_row": list(numbers)} | columns, schema=schema)
    frame = frame.with_columns(_filled(pl.col(column)) for column in columns)
    noughts = [found.of.fields[name].column for name in found.of.nought if name in found.places]
    frame = frame.with_columns(pl.when(pl.col(name) != "0").then(pl.col(name)).alias(name) for name in noughts)
    _say_cells(found, account)
    return frame


def _cells(rows: Sequence[Sequence[object]], place: int) -> list[str]:
    return [str(row[place]) if place < len(row) else "" for row in rows]


def _filled(text: pl.Expr) -> pl.Expr:
    stripped = text.str.strip_chars()
    return pl.when(~stripped.str.to_uppercase().is_in(["", "NULL", "NONE", "NAN", "NA", "N/A"])).then(stripped)


def _say_cells(found: Found, account: Account) -> None:
    """Complaints of rows longer than the headings, and of cells that held an Excel error."""
    sheet, width = found.file.sheet, len(found.file.sheet.rows[0])
    long = [number for row, number in zip(sheet.rows[1:], sheet.numbers[1:], strict=True) if any(row[width:])]
    what = "The row has more cells than there are headings, so its values may stand under the wrong ones."
    do = "Look for a comma inside a value, and put the value in quotation marks."
    account.say(_at(found.file.name, long), rule="too-many-cells", what=what, do=do)
    wrong = sorted({number for number, _ in sheet.errors})
    what = "A cell of the row shows an Excel error and was read as empty."
    account.say(_at(found.file.name, wrong), rule="error-cell", what=what, do="Mend the formula and save again.")


def _at(name: str, numbers: Iterable[int]) -> pl.DataFrame:
    return pl.DataFrame({"from_row": list(numbers)}, schema={"from_row": pl.Int64}).with_columns(from_list=pl.lit(name))


def _typed(found: Found, texts: pl.DataFrame, as_at: date, account: Account) -> pl.DataFrame:
    """The rows of a file typed; columns that it does not have are missing throughout."""
    _say_other_years(found, texts, account)
    fields = {name: field for name, field in found.of.fields.items() if name in found.places}
    rows = account.typed(texts, Listed(found.file.name, fields))
    rows = account.with_all(rows, "child_id", **_NO_CHILD)
    observed = min(as_at, date(found.year, 3, 31))
    return rows.with_columns(
        *(_nothing(field) for name, field in found.of.fields.items() if name not in fields),
        year=pl.lit(found.year),
        observed_on=pl.lit(observed),
    ).select(*_FIRST, "year", *(field.column for field in found.of.fields.values()))


def no_rows(of: List903) -> pl.DataFrame:
    """A list without rows, as `rows_of` gives those that the files hold."""
    place = {"from_list": pl.String, "from_row": pl.Int64, "observed_on": pl.Date}
    return pl.DataFrame(schema=place).with_columns(_nothing(field) for field in of.fields.values())


def _nothing(field: Field) -> pl.Expr:
    return field.typed(pl.lit(None, pl.String)).alias(field.column)


def _say_other_years(found: Found, texts: pl.DataFrame, account: Account) -> None:
    """A complaint of each code that the return had in another year and does not have in this."""
    for heading in found.places:
        name = f"{found.of.name}.{heading}"
        if name not in CODES_OF_2017:
            continue
        other = set(codes_of_any_year(name)) - set(codes_of(name, found.year))
        column = pl.col(found.of.fields[heading].column)
        account.say(
            texts.filter(column.str.to_uppercase().is_in(list(other))).with_columns(from_list=pl.lit(found.file.name)),
            rule="code-of-another-year",
            what=f"{heading} holds a code that the return of {found.year} does not have; it was kept.",
            do="Give the code that took its place, unless it stood when the row was recorded.",
            column=heading,
        )
