"""Build Exampleshire's PDF, Word and Excel files from sources/: the same bytes every time.

Run with the project's Python: `python examples/exampleshire/build.py`.
"""

import re
import tomllib
import zipfile
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import typst
import xlsxwriter
from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Cm, Pt
from xlsxwriter.worksheet import Worksheet

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
PDFS = {
    "inspection-report.typ": "inspection-report-2025-11-05.pdf",
    "focused-visit-letter.typ": "focused-visit-letter-2026-08-05.pdf",
}
# What each column of the workbook holds, by its key in the plan's source, left to right.
COLUMNS = (
    *("no", "recommendation", "source", "action", "owner", "role", "start", "due", "revised"),
    *("milestones", "measure", "target", "rag", "direction", "progress", "evidence", "updated"),
)
# A fixed moment stands in for "now" in file properties, so that a rebuild changes nothing.
MADE = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
BOX = {"text_wrap": True, "valign": "top", "border": 1}
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def build_pdf(source: str, built: str) -> None:
    """Typeset one letter with Typst's own fonts, which do not differ from machine to machine."""
    (HERE / built).write_bytes(
        typst.compile(str(SOURCES / source), ignore_system_fonts=True, timestamp=int(MADE.timestamp()))
    )


def add_line(word: WordDocument, line: str) -> None:
    """Add one line of the minutes, in the look its first characters ask for."""
    if line.startswith("#"):
        marks, words = line.split(" ", 1)
        word.add_heading(words, level=len(marks))
        return
    paragraph = word.add_paragraph()
    layout = paragraph.paragraph_format
    if line.startswith("> "):
        line, layout.left_indent = line[2:], Cm(2.4)
    elif numbered := re.match(r"(\d+\.\d+) ", line):
        line = f"{numbered[1]}\t{line[numbered.end() :]}"
        layout.left_indent, layout.first_line_indent = Cm(1.5), Cm(-1.5)
        layout.tab_stops.add_tab_stop(Cm(1.5))
    elif line.startswith("ACTION:"):
        layout.left_indent = Cm(1.5)
    for part, words in enumerate(line.split("**")):
        paragraph.add_run(words).bold = bool(part % 2) or None


def build_minutes(source: str, built: str) -> None:
    """Write the minutes as a Word document."""
    word = Document()
    word.styles["Normal"].font.name = "Arial"
    word.styles["Normal"].font.size = Pt(11)
    word.core_properties.author = "Exampleshire County Council (made up)"
    word.core_properties.created = word.core_properties.modified = MADE
    for line in (SOURCES / source).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("<!--"):
            add_line(word, line)
    whole = BytesIO()
    word.save(whole)
    write_with_fixed_times(whole, HERE / built)


def write_with_fixed_times(whole: BytesIO, built: Path) -> None:
    """Copy a zip, giving each member the same date, so that a rebuild is the same bytes."""
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(built, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, ZIP_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))


def build_plan(source: str, built: str) -> None:
    """Write the improvement plan as a workbook: a merged title row, the headings, a row an action."""
    plan = tomllib.loads((SOURCES / source).read_text(encoding="utf-8"))
    with xlsxwriter.Workbook(HERE / built) as book:
        book.set_properties({"author": "Exampleshire County Council (made up)", "created": MADE})
        title = book.add_format({"bold": True, "font_size": 14})
        head = book.add_format(BOX | {"bold": True, "bg_color": "#D9E2EC"})
        wrap, dated = book.add_format(BOX), book.add_format(BOX | {"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet(plan["sheet"])
        sheet.merge_range(0, 0, 0, len(COLUMNS) - 1, plan["title"], title)
        sheet.write_row(1, 0, plan["headings"], head)
        for column, width in enumerate(plan["widths"]):
            sheet.set_column(column, column, width)
        for row, action in enumerate(plan["actions"], start=2):
            values = [cell(action.get(key)) for key in COLUMNS]
            sheet.set_row(row, height(values, plan["widths"]))
            for column, value in enumerate(values):
                sheet.write(row, column, value, dated if isinstance(value, date) else wrap)
        print_on_a3(sheet)


def cell(value: Any) -> Any:
    """What a workbook cell holds for a value of the plan: a list becomes one item a line."""
    return "\n".join(value) if isinstance(value, list) else value


def height(values: list[Any], widths: list[int]) -> int:
    """Points that show every wrapped line of a row, for programs that do not work it out."""
    lines = (
        sum(1 + len(line) // width for line in str(value).split("\n"))
        for value, width in zip(values, widths, strict=True)
    )
    return 15 * max(lines)


def print_on_a3(sheet: Worksheet) -> None:
    """One page wide, with the headings on each page."""
    sheet.freeze_panes(2, 2)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, 1)


def main() -> None:
    """Build every file."""
    for source, built in PDFS.items():
        build_pdf(source, built)
    build_minutes("minutes-2026-03-12.md", "minutes-2026-03-12.docx")
    build_plan("improvement-plan.toml", "improvement-plan.xlsx")


if __name__ == "__main__":
    main()
