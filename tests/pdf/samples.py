"""Papers made for the tests: sound ones and hostile ones."""

import io
import random
import zipfile
from typing import Any

import pymupdf
from PIL import Image

FONT = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)


def pdf(*pages: str, title: str = "", **saving: Any) -> bytes:
    """A PDF with a page for each text, its lines below each other."""
    document = pymupdf.open()
    for text in pages:
        page = document.new_page()
        page.insert_text((72, 72), text.splitlines(), fontname="serif", fontfile=FONT)
    document.set_metadata({"title": title})
    return bytes(document.tobytes(**saving))


def locked_pdf(password: str) -> bytes:
    return pdf("Nội dung có mật khẩu", encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw="owner")


def scan() -> bytes:
    """A page that is one picture."""
    document = pymupdf.open()
    page = document.new_page()
    page.insert_image(page.rect, stream=picture(600, 850))
    return bytes(document.tobytes())


def scribble(curves: int) -> bytes:
    """A page with one line of so many curves across itself: MuPDF takes minutes over 30,000, or all memory."""
    seeded = random.Random(7)  # noqa: S311 - a drawing, no secret
    points = [f"{seeded.random() * 595:.1f} {seeded.random() * 842:.1f}" for _ in range(3 * curves)]
    lines = (f"{points[i]} {points[i + 1]} {points[i + 2]} c" for i in range(0, len(points), 3))
    document = pymupdf.open()
    page = document.new_page()
    xref = document.get_new_xref()
    document.update_object(xref, "<<>>")
    document.update_stream(xref, ("0.5 w 0 0 m\n" + "\n".join(lines) + "\nS").encode())
    page.set_contents(xref)
    return bytes(document.tobytes(deflate=True))


def picture(width: int, height: int, form: str = "JPEG", turn: int = 1, corner: str = "red") -> bytes:
    """White with a coloured upper left quarter, as stored; ``turn`` is the EXIF mark for seeing it."""
    image = Image.new("RGB", (width, height), "white")
    image.paste(corner, (0, 0, width // 2, height // 2))
    exif = Image.Exif()
    exif[0x0112] = turn
    written = io.BytesIO()
    image.save(written, form, exif=exif)
    return written.getvalue()


def docx(*paragraphs: str, parts: dict[str, str] | None = None) -> bytes:
    """A small Word document; ``parts`` are added to it or put in place of its own."""
    body = "".join(f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in paragraphs)
    all_parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w='
        f'"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>',
        **(parts or {}),
    }
    return archive({name: part.encode() for name, part in all_parts.items()})


def archive(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return written.getvalue()
