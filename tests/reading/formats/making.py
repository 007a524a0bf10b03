"""Small files made for the tests: PDFs, Word files and zips, none of them kept."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

import docx
from docx.document import Document as WordDocument

Placed = tuple[float, float, str]  # points from the left, points from the bottom, words


def pdf(*pages: Iterable[Placed], trailer: str = "", size: int = 10) -> bytes:
    """A PDF whose pages hold words at given places."""
    numbers = range(4, 4 + 2 * len(pages), 2)
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{n} 0 R' for n in numbers)}] >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    for number, page in zip(numbers, pages, strict=True):
        drawn = "\n".join(f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET" for x, y, words in page)
        resources = "/Resources << /Font << /F 3 0 R >> >>"
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents {number + 1} 0 R >>"
        )
        objects[number + 1] = f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream"
    return _file(objects, trailer)


def _file(objects: dict[int, str], trailer: str) -> bytes:
    body, places = "%PDF-1.4\n", []
    for number, written in objects.items():
        places.append(len(body))
        body += f"{number} 0 obj\n{written}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


def locked_pdf() -> bytes:
    """A PDF that says it is encrypted, with a password that nobody knows."""
    key = "41" * 32
    return pdf(
        [(72, 700, "Secret")],
        trailer=f"/ID [<{key}> <{key}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>",
    )


def word(document: WordDocument | None = None) -> bytes:
    """A Word file's bytes; with nothing given, one of a single sentence."""
    if document is None:
        document = docx.Document()
        document.add_paragraph("RESOLVED: That the report be noted.")
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def zipped(**parts: bytes | str) -> bytes:
    """A zip with parts of these names (``__`` for a slash, ``_xml`` for a suffix)."""
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return kept.getvalue()
