"""Small censuses in words: a child, its episodes and what is done in them."""

from __future__ import annotations

from pathlib import Path

HEADER = (
    "<Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>"
    "<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header>"
)


def child(*inside: str, child_id: str | None = "ann", about: str = "", characteristics: str = "") -> str:
    """A child with CINdetails inside; ``about`` goes with its identifiers."""
    named = "" if child_id is None else f"<LAchildID>{child_id}</LAchildID>"
    return (
        f"<Child>\n<ChildIdentifiers>{named}{about}</ChildIdentifiers>\n"
        f"<ChildCharacteristics>{characteristics}</ChildCharacteristics>\n" + "\n".join(inside) + "\n</Child>\n"
    )


def episode(*inside: str, referred: str = "2025-05-06") -> str:
    """A CINdetails module."""
    return f"<CINdetails><CINreferralDate>{referred}</CINreferralDate>\n" + "\n".join(inside) + "</CINdetails>"


def message(*children: str, header: str = HEADER) -> str:
    """The whole file."""
    return f"<Message>{header}<Children>\n{''.join(children)}</Children></Message>"


def written(folder: Path, text: str | bytes) -> Path:
    """The file of a census."""
    path = folder / "cin.xml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path
