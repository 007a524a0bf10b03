"""Documents in, statements out, with the words they stand on. Works without the web.

>>> from goldenthread.reading import read_text
>>> [s.text for s in read_text("RESOLVED: That the report be noted.").statements]
['That the report be noted']
"""

from goldenthread.reading.document import Document, DocumentKind
from goldenthread.reading.problems import CannotRead
from goldenthread.reading.reader import Reading, read_document

__all__ = ["CannotRead", "Document", "DocumentKind", "Reading", "read_document", "read_text"]


def read_text(text: str, *, name: str = "text", kind: DocumentKind | None = None) -> Reading:
    """Read words already in hand; see ``read_document``."""
    return read_document(Document(name=name, text=text), kind)
