"""The layout as the file says it: each run, each paragraph, the page."""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any

import docx as word
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Mm, Pt, Twips
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree
from tests.documents.controls import controlled, told
from tests.documents.conveners import CALLING
from tests.documents.crowds import HOSTILE
from tests.documents.samples import RECORDER, item, record, remark

from sotay.documents.ooxml import WORD
from sotay.documents.rules import Rules
from sotay.documents.sentences import stopped

NAMES = ("regular", "draft", "committee", "crowded", "long_names")
W = {"w": WORD}
WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
ONE_MM = 1440 / 25.4


def part(docx: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        return etree.fromstring(archive.read(name))


def body_of(docx: bytes) -> etree._Element:
    return part(docx, "word/document.xml")


def value(element: etree._Element, path: str, attribute: str = "val") -> str | None:
    found = element.find(path, W)
    return None if found is None else found.get(f"{{{WORD}}}{attribute}")


def text(element: etree._Element) -> str:
    return "".join(element.itertext(f"{{{WORD}}}t"))


def paragraphs(docx: bytes) -> list[etree._Element]:
    return body_of(docx).findall(".//w:p", W)


def paragraph(docx: bytes, start: str) -> etree._Element:
    return next(found for found in paragraphs(docx) if text(found).startswith(start))


def opened(docx: bytes) -> list[Paragraph]:
    """The paragraphs as python-docx reads them, those in tables included."""
    document = word.Document(BytesIO(docx))
    return [Paragraph(found, document) for found in document.element.body.iter(f"{{{WORD}}}p")]


def runs_of(paragraph: Paragraph) -> list[Run]:
    """Those in content controls as well, which python-docx leaves out."""
    return [Run(found, paragraph) for found in paragraph._p.iter(f"{{{WORD}}}r")]


def laid(paragraph: Paragraph, name: str) -> Any:
    """What the paragraph says of its layout, else its style, else the style under that."""
    return first_said(paragraph.paragraph_format, [style.paragraph_format for style in styles(paragraph)], name)


def lettered(paragraph: Paragraph, run: Run, name: str) -> Any:
    """What the run says of its letters, else the style of its paragraph, else the style under that."""
    return first_said(run.font, [style.font for style in styles(paragraph)], name)


def first_said(own: object, below: list[object], name: str) -> Any:
    return next((said for look in (own, *below) if (said := getattr(look, name)) is not None), None)


def styles(paragraph: Paragraph) -> Iterator[ParagraphStyle]:
    style = paragraph.style
    while style is not None:
        yield style
        style = style.base_style


@pytest.mark.parametrize("name", [*NAMES, *CALLING])
def test_all_four_slots_of_every_run_name_the_font(documents: Mapping[str, bytes], name: str) -> None:
    for file in ("word/document.xml", "word/header1.xml", "word/styles.xml"):
        runs = part(documents[name], file).findall(".//w:rPr", W)
        assert runs
        for properties in runs:
            fonts = properties.find("w:rFonts", W)
            slots = {fonts.get(f"{{{WORD}}}{slot}") for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
            assert slots == {"Times New Roman"}
    bare = body_of(documents[name]).xpath(".//w:r[not(w:rPr)][not(w:br)]", namespaces=W)
    assert bare == []


@pytest.mark.parametrize("name", NAMES)
def test_text_is_14_and_every_line_has_an_exact_pitch_of_18(documents: Mapping[str, bytes], name: str) -> None:
    texts = [found for found in opened(documents[name]) if laid(found, "alignment") is WD_ALIGN_PARAGRAPH.JUSTIFY]
    assert len(texts) > 5
    for found in texts:
        assert laid(found, "line_spacing_rule") is WD_LINE_SPACING.EXACTLY
        assert laid(found, "line_spacing") == Pt(18)
        assert laid(found, "space_before") == Pt(6)
        assert laid(found, "space_after") == Pt(0)
        assert abs(laid(found, "first_line_indent") - Mm(10)) < Twips(1)
        assert {lettered(found, run, "size") for run in runs_of(found)} == {Pt(14)}


def test_the_page_is_a4_with_the_margins_of_the_guidance(documents: Mapping[str, bytes]) -> None:
    section = body_of(documents["regular"]).find("w:body/w:sectPr", W)
    size, margins = section.find("w:pgSz", W), section.find("w:pgMar", W)
    in_mm = {
        name: round(int(element.get(f"{{{WORD}}}{name}")) / ONE_MM, 1)
        for element, names in ((size, "wh"), (margins, ("top", "bottom", "left", "right", "header")))
        for name in names
    }
    assert in_mm == {"w": 210, "h": 297, "top": 20, "bottom": 20, "left": 30, "right": 15, "header": 10}
    assert section.find("w:titlePg", W) is not None


@pytest.mark.parametrize(
    ("start", "pt", "is_bold", "is_italic"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, True, False),
        ("ĐẢNG BỘ PHƯỜNG LONG BÌNH", 14, False, False),
        ("CHI BỘ TỔ 12", 14, True, False),
        ("*", 14, False, False),
        ("Số 05-BB/CB", 14, False, False),
        ("Long Bình, ngày 05 tháng 11 năm 2026", 14, False, True),
        ("BIÊN BẢN", 15, True, False),
        ("sinh hoạt chi bộ thường kỳ", 14, True, False),
        ("-----", 14, False, False),
        ("I- NỘI DUNG", 14, True, False),
        ("NGƯỜI GHI BIÊN BẢN", 14, True, False),
        ("CHỦ TRÌ HỘI NGHỊ", 14, True, False),
        ("Trần Văn Long", 14, True, False),
    ],
)
def test_each_element_has_its_size_and_weight(
    documents: Mapping[str, bytes], start: str, pt: float, is_bold: bool, is_italic: bool
) -> None:
    found = next(paragraph for paragraph in opened(documents["regular"]) if text(paragraph._p).startswith(start))
    for run in runs_of(found):
        size, bold, italic = (lettered(found, run, name) for name in ("size", "bold", "italic"))
        assert (size, bool(bold), bool(italic)) == (Pt(pt), is_bold, is_italic)


def test_nothing_is_underlined_as_text(documents: Mapping[str, bytes]) -> None:
    assert body_of(documents["regular"]).findall(".//w:u", W) == []


def test_a_draft_is_marked_and_has_room_for_its_number(documents: Mapping[str, bytes]) -> None:
    mark = paragraph(documents["draft"], "Dự thảo").find(".//w:rPr", W)
    assert (value(mark, "w:sz"), mark.find("w:i", W) is not None) == ("28", True)
    assert text(paragraph(documents["draft"], "Số")) == "Số      -BB/CB"
    assert "Dự thảo" not in [text(found) for found in paragraphs(documents["regular"])]


def test_a_paper_of_the_practice_cell_is_marked_as_a_draft_is(printed: Callable[..., bytes]) -> None:
    mark = paragraph(printed(record(is_practice=True)), "Bản làm thử").find(".//w:rPr", W)
    assert (value(mark, "w:sz"), mark.find("w:i", W) is not None) == ("28", True)


def test_a_line_break_in_a_remark_makes_paragraphs_with_a_control_each(printed: Callable[..., bytes]) -> None:
    discussed = item("1", "Thảo luận", entries=(remark(7, "Một\nHai\r\nBa", RECORDER),))
    docx = printed(record(items=(discussed,)))
    lines = [text(found) for found in paragraphs(docx)]
    first = next(place for place, line in enumerate(lines) if line.startswith("- "))
    assert lines[first : first + 3] == ["- Đồng chí Trần Văn Long (1961): Một", "Hai", "Ba."]
    assert told(docx, "remark", "r7") == ["Một", "Hai", "Ba."]


def test_typed_text_comes_out_as_typed_in_normal_form(printed: Callable[..., bytes]) -> None:
    discussed = item("1", "Thảo luận", entries=tuple(remark(place, text) for place, text in enumerate(HOSTILE)))
    docx = printed(record(items=(discussed,)))
    shown = {place: told(docx, "remark", f"r{place}") for place in range(len(HOSTILE))}
    assert shown[0] == [stopped(HOSTILE[0])]
    assert shown[1] == [stopped(HOSTILE[1])]
    assert shown[2] == ["Dòng một", "Dòng hai", "Dòng ba", "Dòng bốn", "Dòng năm."]
    assert shown[3] == [stopped(HOSTILE[3])]
    assert shown[4] == ["Ký tự cấm  hết."]
    assert shown[5] == ["Nguyễn Thị Ngọc Ánh đề nghị sửa đường."]
    assert shown[6] == ["Đảo chiều abc và def."]
    assert shown[7] == ["Cột\tmột\tcột hai."]
    assert shown[10] == ["…"]


def test_every_typed_text_stands_in_a_tagged_control_without_a_frame(documents: Mapping[str, bytes]) -> None:
    names = controlled(documents["regular"])
    kinds = [name.mark.kind for name in names]
    assert set(kinds) == {"minutes", "item", "remark", "asked", "result", "review", "task"}
    assert all(len(name.text) < 40 for name in names)
    body = body_of(documents["regular"])
    assert len(body.findall(".//w:sdt", W)) == len(names)
    hidden = body.findall(f".//w:sdtPr/{{{WORD_2012}}}appearance", W)
    assert [look.get(f"{{{WORD_2012}}}val") for look in hidden] == ["hidden"] * len(names)
    ids = [found.get(f"{{{WORD}}}val") for found in body.iterfind(".//w:sdtPr/w:id", W)]
    assert len(set(ids)) == len(names)


def test_a_control_holds_what_was_typed_and_nothing_else_of_its_paragraph(documents: Mapping[str, bytes]) -> None:
    texts = [*controlled(documents["regular"]).values()]
    assert "vận động nhân dân treo cờ Tổ quốc" in texts
    assert "rà soát danh sách hộ nghèo, hộ cận nghèo" in texts
    assert "Chưa đồng ý, vì thời gian thử thách còn ngắn." in texts


def test_a_control_has_a_hidden_bookmark_of_its_name(documents: Mapping[str, bytes]) -> None:
    for control in body_of(documents["regular"]).iterfind(".//w:sdt", W):
        assert value(control, ".//w:bookmarkStart", "name") == f"_{value(control, 'w:sdtPr/w:tag')}"


def test_a_file_names_no_person_program_or_time(documents: Mapping[str, bytes], rules: Rules) -> None:
    with zipfile.ZipFile(BytesIO(documents["regular"])) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if name.startswith(("docProps", "customXml"))]
        assert b"removePersonalInformation" in archive.read("word/settings.xml")


def test_the_same_record_gives_the_same_bytes(printed: Callable[..., bytes]) -> None:
    assert printed(record()) == printed(record())
