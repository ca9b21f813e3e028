"""The layout as the file says it: each run, each paragraph, the page."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

import pytest
from lxml import etree
from tests.documents.bookmarks import bookmarked
from tests.documents.crowds import HOSTILE
from tests.documents.samples import RECORDER, item, record, remark

from sotay.documents.ooxml import WORD
from sotay.documents.rules import Rules

NAMES = ("regular", "draft", "committee", "crowded", "long_names")
W = {"w": WORD}
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


@pytest.mark.parametrize("name", NAMES)
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
    texts = [found for found in paragraphs(documents[name]) if value(found, "w:pPr/w:jc") == "both"]
    assert len(texts) > 5
    for found in texts:
        assert value(found, "w:pPr/w:spacing", "lineRule") == "exact"
        assert value(found, "w:pPr/w:spacing", "line") == "360"
        assert value(found, "w:pPr/w:spacing", "before") == "120"
        assert value(found, "w:pPr/w:spacing", "after") == "0"
        assert abs(int(value(found, "w:pPr/w:ind", "firstLine") or 0) - 10 * ONE_MM) < 1
        assert {value(run, "w:rPr/w:sz") for run in found.iterfind(".//w:r", W)} == {"28"}


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
    ("start", "size", "is_bold", "is_italic"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "30", True, False),
        ("ĐẢNG BỘ PHƯỜNG LONG BÌNH", "28", False, False),
        ("CHI BỘ TỔ 12", "28", True, False),
        ("*", "28", False, False),
        ("Số 05-BB/CB", "28", False, False),
        ("Long Bình, ngày 05 tháng 11 năm 2026", "28", False, True),
        ("BIÊN BẢN", "30", True, False),
        ("sinh hoạt chi bộ thường kỳ", "28", True, False),
        ("-----", "28", False, False),
        ("I- NỘI DUNG", "28", True, False),
        ("NGƯỜI GHI BIÊN BẢN", "28", True, False),
        ("CHỦ TRÌ HỘI NGHỊ", "28", True, False),
        ("Trần Văn Long", "28", True, False),
    ],
)
def test_each_element_has_its_size_and_weight(
    documents: Mapping[str, bytes], start: str, size: str, is_bold: bool, is_italic: bool
) -> None:
    properties = paragraph(documents["regular"], start).find(".//w:rPr", W)
    looks = (value(properties, "w:sz"), properties.find("w:b", W) is not None, properties.find("w:i", W) is not None)
    assert looks == (size, is_bold, is_italic)


def test_nothing_is_underlined_as_text(documents: Mapping[str, bytes]) -> None:
    assert body_of(documents["regular"]).findall(".//w:u", W) == []


def test_a_draft_is_marked_and_has_room_for_its_number(documents: Mapping[str, bytes]) -> None:
    mark = paragraph(documents["draft"], "Dự thảo").find(".//w:rPr", W)
    assert mark.find("w:i", W) is not None
    assert text(paragraph(documents["draft"], "Số")) == "Số      -BB/CB"
    assert "Dự thảo" not in [text(found) for found in paragraphs(documents["regular"])]


def test_a_line_break_in_a_remark_makes_paragraphs_under_one_bookmark(printed: Callable[..., bytes]) -> None:
    told = item("1", "Thảo luận", entries=(remark(7, "Một\nHai\r\nBa", RECORDER),))
    docx = printed(record(items=(told,)))
    lines = [text(found) for found in paragraphs(docx)]
    first = next(place for place, line in enumerate(lines) if line.startswith("- "))
    assert lines[first : first + 3] == ["- Đồng chí Trần Văn Long (1961): Một", "Hai", "Ba."]
    assert bookmarked(docx)["_remark_r7"] == ["Một", "Hai", "Ba"]


def test_typed_text_comes_out_as_typed_in_normal_form(printed: Callable[..., bytes]) -> None:
    told = item("1", "Thảo luận", entries=tuple(remark(place, text) for place, text in enumerate(HOSTILE)))
    shown = bookmarked(printed(record(items=(told,))))
    assert shown["_remark_r0"] == [HOSTILE[0]]
    assert shown["_remark_r1"] == [HOSTILE[1]]
    assert shown["_remark_r2"] == ["Dòng một", "Dòng hai", "Dòng ba", "Dòng bốn", "Dòng năm"]
    assert shown["_remark_r3"] == [HOSTILE[3]]
    assert shown["_remark_r4"] == ["Ký tự cấm  hết"]
    assert shown["_remark_r5"] == ["Nguyễn Thị Ngọc Ánh đề nghị sửa đường"]
    assert shown["_remark_r6"] == ["Đảo chiều abc và def"]
    assert shown["_remark_r7"] == ["Cột\tmột\tcột hai"]
    assert shown["_remark_r10"] == ["…"]


def test_every_typed_text_is_a_direct_run_under_a_hidden_bookmark_of_its_own(documents: Mapping[str, bytes]) -> None:
    body = body_of(documents["regular"])
    names = [found.get(f"{{{WORD}}}name") for found in body.iterfind(".//w:bookmarkStart", W)]
    assert {name.split("_")[1] for name in names} == {"item", "remark", "asked", "result", "review", "task"}
    assert len(names) == len(set(names))
    assert all(name.startswith("_") and len(name) <= 40 for name in names)
    assert [run.getparent().tag for run in body.iterfind(".//w:r", W) if run.getparent().tag != f"{{{WORD}}}p"] == []


def test_a_file_names_no_person_program_or_time(documents: Mapping[str, bytes], rules: Rules) -> None:
    with zipfile.ZipFile(BytesIO(documents["regular"])) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if name.startswith("docProps")]
        assert b"removePersonalInformation" in archive.read("word/settings.xml")


def test_the_same_record_gives_the_same_bytes(printed: Callable[..., bytes]) -> None:
    assert printed(record()) == printed(record())
