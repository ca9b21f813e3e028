"""What lies under the bookmarks of a document."""

import zipfile
from io import BytesIO

from lxml import etree

from sotay.documents.ooxml import WORD


def bookmarked(docx: bytes) -> dict[str, list[str]]:
    """The name of each bookmark → the text under it, by paragraph."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    found: dict[str, list[str]] = {}
    open_names: dict[str, str] = {}
    for element in body.iter():
        match etree.QName(element).localname:
            case "bookmarkStart":
                open_names[_value(element, "id")] = _value(element, "name")
                found[_value(element, "name")] = [""]
            case "bookmarkEnd":
                del open_names[_value(element, "id")]
            case "p":
                for name in open_names.values():
                    found[name].append("")
            case "t" | "tab" as kind:
                for name in open_names.values():
                    found[name][-1] += "\t" if kind == "tab" else element.text or ""
    return found


def _value(element: etree._Element, name: str) -> str:
    return str(element.get(f"{{{WORD}}}{name}"))
