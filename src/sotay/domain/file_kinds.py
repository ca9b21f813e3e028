"""What a file is, by its first bytes; names and extensions say nothing."""

from sotay.domain.inspection import PaperKind

_PDF_HEAD = 1024
"""A PDF may begin with that many bytes of something else (ISO 32000-1, annex H.3.4.1)."""
_HEADS = (
    (0, b"\xff\xd8\xff", PaperKind.JPG),
    (0, b"\x89PNG\r\n\x1a\n", PaperKind.PNG),
    (0, b"{\\rtf", PaperKind.RTF),
    *((4, b"ftyp" + brand, PaperKind.HEIC) for brand in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1")),
)
_ZIP = b"PK\x03\x04"
_ZIPPED = {
    b"mimetypeapplication/vnd.oasis.opendocument.text": PaperKind.ODT,
    b"word/document.xml": PaperKind.DOCX,
    b"ppt/presentation.xml": PaperKind.PPTX,
    b"xl/workbook.xml": PaperKind.XLSX,
}
"""Names of parts stand in an archive as they are; whether it is sound is seen when it is opened."""
_OTHER_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
_LITTER = {"thumbs.db", "desktop.ini"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kind_of(content: bytes) -> PaperKind:
    """The kind that the bytes claim to be."""
    for start, head, kind in _HEADS:
        if content.startswith(head, start):
            return kind
    if content.startswith(_ZIP):
        return next((kind for mark, kind in _ZIPPED.items() if mark in content), PaperKind.UNKNOWN)
    if content.startswith(_OLE):
        return PaperKind.DOC if _stream("WordDocument") in content else PaperKind.UNKNOWN
    return PaperKind.PDF if b"%PDF-" in content[:_PDF_HEAD] else PaperKind.UNKNOWN


def may_be_archive(file_name: str, content: bytes) -> bool:
    """Whether to look for papers inside: a zip that is called so. Office documents are zips that are called otherwise.

    Not by content alone: an archive of Word files has the parts of a Word file in it.
    """
    return content.startswith(b"PK") and file_name.lower().endswith(".zip")


def is_other_archive(content: bytes) -> bool:
    """Whether these are the bytes of a .rar or .7z."""
    return content.startswith(_OTHER_ARCHIVES)


def is_litter(name: str) -> bool:
    """Whether Windows or macOS left a file of that name behind, or a program hides it: nobody's paper."""
    return name.startswith((".", "~$")) or name.lower() in _LITTER


def is_locked_office(content: bytes) -> bool:
    """Whether these are the bytes of a .docx, .xlsx or .pptx under a password ([MS-OFFCRYPTO] 2.3.4.4)."""
    return content.startswith(_OLE) and _stream("EncryptedPackage") in content


def is_old_excel(content: bytes) -> bool:
    """Whether these are the bytes of an .xls ([MS-XLS] 2.1.2; before 1997 the stream was called ``Book``)."""
    return content.startswith(_OLE) and (_stream("Workbook") in content or _stream("Book") in content)


def _stream(name: str) -> bytes:
    """As the directory of a compound file spells it."""
    return name.encode("utf-16-le")
