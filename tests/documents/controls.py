"""What lies in the content controls of a document, by lxml alone."""

import zipfile
from io import BytesIO

from lxml import etree

from sotay.documents.ooxml import WORD
from sotay.domain.word_controls import ControlName, Mark

_W = {"w": WORD}


def controlled(docx: bytes) -> dict[ControlName, str]:
    """The name of each control → the text in it, in the order of the document."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    found: dict[ControlName, str] = {}
    for control in body.iterfind(".//w:sdt", _W):
        tag = control.find("w:sdtPr/w:tag", _W)
        assert tag is not None
        name = ControlName.read(str(tag.get(f"{{{WORD}}}val")))
        assert name is not None
        assert name not in found
        found[name] = "".join(_letters(control))
    return found


def told(docx: bytes, kind: str, row_id: str) -> list[str]:
    """The text of a row, a line for each paragraph."""
    return [text for name, text in controlled(docx).items() if name.mark == Mark.of(kind, row_id)]


def _letters(control: etree._Element) -> list[str]:
    parts = control.iter(f"{{{WORD}}}t", f"{{{WORD}}}tab")
    return ["\t" if part.tag.endswith("}tab") else part.text or "" for part in parts]
