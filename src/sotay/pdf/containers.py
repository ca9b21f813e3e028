"""Office documents that are zip archives, looked through before anything opens them; used in the worker only."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from xml.etree import ElementTree

from sotay.domain.inspection import NotAPaper, PaperDamaged, PaperKind, PaperTooHard, PaperWithMacros
from sotay.domain.word_controls import WordTexts
from sotay.pdf.word_texts import word_texts
from sotay.pdf.zips import RATIO, read_counted

_ENTRIES = 2_000
_TOTAL = 500 * 1024 * 1024

_MAIN_PARTS = {
    b"wordprocessingml.document.main+xml": PaperKind.DOCX,
    b"presentationml.presentation.main+xml": PaperKind.PPTX,
    b"spreadsheetml.sheet.main+xml": PaperKind.XLSX,
}
_ODT = b"application/vnd.oasis.opendocument.text"
_MACRO_PART = re.compile(r"(^|/)(vbaproject\.bin|vbadata\.xml|activex/.+)$|^(basic|scripts)/.+", re.IGNORECASE)
_TEXT_PART = re.compile(
    r"word/(document|header\d*|footer\d*)\.xml|ppt/slides/slide\d+\.xml|xl/sharedStrings\.xml|(content|styles)\.xml"
)
_DOCUMENT = "word/document.xml"
_PARAGRAPHS = ("p", "si")
"""Of Word, PowerPoint and OpenDocument, and a cell's text of Excel."""

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Container:
    kind: PaperKind
    texts: tuple[str, ...]
    """The text of each part that prints, a line per paragraph."""
    embedded_files: int
    content: bytes
    """The archive, its references to files elsewhere blanked where it had any."""


def open_container(content: bytes) -> Container:
    """Look through every part. Raises NotAPaper, PaperWithMacros, PaperDamaged or PaperTooHard (a bomb)."""
    kind, parts = _opened(content)
    try:
        blanked = {name: _blank_references(part) for name, part in parts.items() if name.endswith(".rels")}
        texts = tuple(_text(part) for name, part in parts.items() if _TEXT_PART.fullmatch(name))
    except (ElementTree.ParseError, *_BROKEN) as error:
        raise PaperDamaged from error
    changed = {name: part for name, part in blanked.items() if part != parts[name]}
    embedded = sum("/embeddings/" in name for name in parts)
    return Container(kind, texts, embedded, _packed(parts | changed) if changed else content)


def texts_of_word(content: bytes) -> WordTexts:
    """What a .docx says, its content controls apart. Raises as :func:`open_container`, NotAPaper for other kinds."""
    kind, parts = _opened(content)
    if kind is not PaperKind.DOCX or _DOCUMENT not in parts:
        raise NotAPaper
    try:
        return word_texts(parts[_DOCUMENT])
    except (ElementTree.ParseError, *_BROKEN) as error:
        raise PaperDamaged from error


def _opened(content: bytes) -> tuple[PaperKind, dict[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = _read(archive, len(content))
    except _BROKEN as error:
        raise PaperDamaged from error
    kind = _kind(parts)
    if any(_MACRO_PART.search(name) for name in parts):
        raise PaperWithMacros
    return kind, parts


def _read(archive: zipfile.ZipFile, archive_size: int) -> dict[str, bytes]:
    """Every part."""
    entries = archive.infolist()
    if len(entries) > _ENTRIES:
        raise PaperTooHard
    most = min(_TOTAL, archive_size * RATIO)
    parts: dict[str, bytes] = {}
    for entry in entries:
        if entry.is_dir():
            continue
        part = read_counted(archive, entry, most)
        if part is None:
            raise PaperTooHard
        most -= len(part)
        parts[entry.filename] = part
        if entry.filename.endswith((".xml", ".rels")):
            _refuse_declarations(part)
    return parts


def _refuse_declarations(part: bytes) -> None:
    """A document type declares entities; no office program writes one, nor any encoding but UTF-8."""
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part or b"\0" in part:
        raise PaperDamaged


def _kind(parts: dict[str, bytes]) -> PaperKind:
    if parts.get("mimetype", b"").strip() == _ODT:
        return PaperKind.ODT
    types = parts.get("[Content_Types].xml", b"")
    if b"macroEnabled" in types:
        raise PaperWithMacros
    for mark, kind in _MAIN_PARTS.items():
        if mark in types:
            return kind
    raise NotAPaper


def _blank_references(relations: bytes) -> bytes:
    """Relations to pictures, templates and objects elsewhere lead nowhere; links that a person clicks stay."""
    tree = ElementTree.fromstring(relations)  # noqa: S314 - document types are refused before
    found = False
    for relation in tree:
        if relation.get("TargetMode") == "External" and not relation.get("Type", "").endswith("/hyperlink"):
            relation.set("Target", "about:blank")
            found = True
    return ElementTree.tostring(tree, encoding="UTF-8", xml_declaration=True) if found else relations


def _text(part: bytes) -> str:
    tree = ElementTree.fromstring(part)  # noqa: S314 - document types are refused before
    paragraphs = (element for element in tree.iter() if element.tag.rpartition("}")[2] in _PARAGRAPHS)
    return "\n".join("".join(paragraph.itertext()) for paragraph in paragraphs)


def _packed(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
