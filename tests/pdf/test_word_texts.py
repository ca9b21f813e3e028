"""What a Word file says, as its page reads with all tracked changes accepted."""

from collections.abc import Iterator

import pytest
from tests.pdf.samples import archive, docx, pdf

from sotay.domain.inspection import (
    NotAPaper,
    OfficePasswordNeeded,
    PaperDamaged,
    PaperRefused,
    PaperTooHard,
    PaperWithMacros,
)
from sotay.domain.word_controls import Control, WordTexts
from sotay.pdf.inspector import PaperInspector
from sotay.pdf.word_texts import word_texts

A, B = "remark_0123456789abcdef_1_01234567", "remark_0123456789abcdef_2_76543210"
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def read(body: str) -> WordTexts:
    return word_texts(f"<w:document {W}><w:body>{body}</w:body></w:document>".encode())


def p(*parts: str) -> str:
    return f"<w:p>{''.join(parts)}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def sdt(name: str, *parts: str, properties: str = "") -> str:
    tag = f'<w:tag w:val="{name}"/>' if name else ""
    content = f"<w:sdtContent>{''.join(parts)}</w:sdtContent>"
    return f"<w:sdt><w:sdtPr>{tag}{properties}</w:sdtPr>{content}</w:sdt>"


def lines(texts: WordTexts) -> list[tuple[str, ...]]:
    return [control.lines for control in texts.controls]


INSERTED = f"<w:ins>{r(' thêm')}</w:ins>"
DELETED = "<w:del><w:r><w:delText> bỏ</w:delText></w:r></w:del>"
MOVED_AWAY = f"<w:moveFrom>{r(' đi')}</w:moveFrom>"
MOVED_HERE = f"<w:moveTo>{r(' về')}</w:moveTo>"


def test_a_control_and_what_stands_around_it() -> None:
    texts = read(p(r("Đầu dòng. ")) + p(r("- An: "), sdt(A, r("một "), r("hai")), r(", sau.")))
    assert texts == WordTexts((Control(A, ("một hai",), "- An: ", ", sau."),), ("Đầu dòng. ",))


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r("có") + INSERTED, "có thêm"),
        (r("có") + DELETED, "có"),
        (r("có") + MOVED_AWAY + MOVED_HERE, "có về"),
        ("<w:hyperlink>" + r("liên kết") + "</w:hyperlink>", "liên kết"),
        ("<w:r><w:t>một</w:t><w:tab/><w:t>hai</w:t></w:r>", "một\thai"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + r("có"), "có"),
        ("<w:r><w:noBreakHyphen/></w:r>", "\u2011"),
        ("<w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>" + r("có"), "có"),
        (sdt("", r("lồng")), "lồng"),
        (sdt(B, r("lồng")), "lồng"),
    ],
)
def test_tracked_changes_are_taken_as_accepted(content: str, text: str) -> None:
    assert lines(read(p(sdt(A, content)))) == [(text,)]


def test_a_control_that_was_deleted_with_tracked_changes_is_empty() -> None:
    assert lines(read(p(sdt(A, DELETED)))) == [("",)]


def test_a_break_in_a_control_makes_a_line() -> None:
    assert lines(read(p(sdt(A, "<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r>")))) == [("một", "hai")]


def test_what_word_asks_for_in_an_empty_control_is_no_text() -> None:
    asking = sdt(A, r("Bấm hoặc gõ vào đây để nhập văn bản."), properties="<w:showingPlcHdr/>")
    assert lines(read(p(asking))) == [("",)]


def test_a_control_around_whole_paragraphs_has_a_line_for_each() -> None:
    (control,) = read(sdt(A, p(r("- An: một")), p(r("hai")))).controls
    assert control == Control(A, ("- An: một", "hai"), is_block=True)


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next() -> None:
    gone = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    assert lines(read(sdt(A, p(gone, r("một ")), p(r("hai"))))) == [("một hai",)]
    assert read(p(gone, r("một ")) + p(r("hai"))).outside == ("một hai",)


def test_a_control_without_its_tag_is_known_by_the_bookmark_in_it() -> None:
    bookmark = f'<w:bookmarkStart w:id="1" w:name="_{A}"/><w:bookmarkEnd w:id="1"/>'
    plain = sdt("", bookmark, r("một"))
    nested = sdt("", sdt("", bookmark, r("một")))
    beside = sdt("", bookmark, sdt("", r("một")))
    for control in (plain, nested, beside):
        (found,) = read(p(r("- An: "), control)).controls
        assert (found.name, found.lines, found.before) == (f"_{A}", ("một",), "- An: ")


def test_a_bookmark_outside_a_control_and_a_control_of_another_making_are_nothing() -> None:
    bookmark = f'<w:bookmarkStart w:id="1" w:name="_{A}"/><w:bookmarkEnd w:id="1"/>'
    assert read(p(bookmark, r("một"))) == WordTexts((), ("một",))
    assert read(p(sdt("Tiêu đề", r("một")))) == WordTexts((), ("một",))


def test_two_controls_in_one_paragraph_share_what_is_between_them() -> None:
    first, second = read(p(sdt(A, r("một")), r(" và "), sdt(B, r("hai")))).controls
    assert (first.after, second.before) == (" và ", " và ")


def test_tables_and_drawings_are_read_once() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p(r('ô'))}</w:tc></w:tr></w:tbl>"
    drawing = f"<mc:AlternateContent><mc:Choice>{p(r('hộp'))}</mc:Choice><mc:Fallback>{p(r('hộp'))}</mc:Fallback>"
    assert read(table).outside == ("ô",)
    assert read(p(r("trước"), f"<w:r>{drawing}</mc:AlternateContent></w:r>")).outside == ("hộp", "trước")


@pytest.fixture
def inspector() -> Iterator[PaperInspector]:
    with PaperInspector() as started:
        yield started


def document(body: str) -> bytes:
    return docx(parts={"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"})


def test_the_worker_reads_the_same(inspector: PaperInspector) -> None:
    body = p(r("- An: "), sdt(A, r("một"), INSERTED)) + p(r("sau"))
    assert inspector.word_texts(document(body)) == read(body)


_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", NotAPaper),
        (b"PK\x03\x04 word/document.xml", PaperDamaged),
        (pdf("Trang một"), NotAPaper),
        (_LOCKED, OfficePasswordNeeded),
        (docx("a", parts={"word/vbaProject.bin": "macro"}), PaperWithMacros),
        (docx("a", parts={"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), PaperDamaged),
        (docx("a", parts={"word/document.xml": "<w:document>"}), PaperDamaged),
        (docx("a", parts={"[Content_Types].xml": "<Types/>"}), NotAPaper),
        (archive({"word/document.xml": b"\x20" * 60_000_000}), PaperTooHard),
        (document("<w:r>" * 20_000 + "</w:r>" * 20_000), PaperTooHard),
    ],
)
def test_a_hostile_file_is_refused(inspector: PaperInspector, content: bytes, refusal: type[PaperRefused]) -> None:
    with pytest.raises(refusal):
        inspector.word_texts(content)


def test_a_document_without_a_body_says_nothing(inspector: PaperInspector) -> None:
    empty = docx(parts={"word/document.xml": f"<w:document {W}/>"})
    assert inspector.word_texts(empty) == WordTexts((), ())
