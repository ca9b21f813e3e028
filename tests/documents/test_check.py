"""The checker: silent about our own documents, and naming every wrong value seen in the wild."""

import contextlib
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.samples import item, record, remark

from sotay.documents import check
from sotay.documents.check import deviations
from sotay.documents.effective import NotWord
from sotay.documents.ooxml import zipped
from sotay.documents.rules import Rules
from sotay.wording import LANGUAGES, entries, phrase

Printed = Callable[..., bytes]
OFFICIAL_LETTER = Path(__file__).parents[3] / "shared/data/cong-van-2023.docx"
LOOKS = ("word/document.xml", "word/styles.xml")
"""The parts that say what a document looks like."""

SUBJECT = "sinh hoạt chi bộ thường kỳ"


def with_text(content: bytes, before: str, after: str, times: int = -1) -> bytes:
    """The file with ``before`` in its text and then its styles replaced; fails where it isn't there."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = "\0".join(parts[name].decode() for name in LOOKS)
    assert before in text
    return zipped(
        parts | dict(zip(LOOKS, map(str.encode, text.replace(before, after, times).split("\0")), strict=True))
    )


def with_paragraphs(content: bytes, *added: tuple[str, bool, bool]) -> bytes:
    """The file with paragraphs before its last one: text, bold, italic; otherwise as the format asks."""
    document = docx.Document(BytesIO(content))
    for text, is_bold, is_italic in added:
        paragraph = document.paragraphs[-1].insert_paragraph_before()
        paragraph.paragraph_format.first_line_indent = Mm(10)
        run = paragraph.add_run(text)
        run.bold, run.italic = is_bold, is_italic
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def codes(content: bytes, rules: Rules, superior: str = "") -> set[str]:
    return {deviation.code for deviation in deviations(content, rules, superior=superior)}


@pytest.mark.parametrize("name", ["regular", "draft", "committee", "long_names"])
def test_our_own_documents_deviate_in_nothing(documents: Mapping[str, bytes], rules: Rules, name: str) -> None:
    superior = "Đảng ủy phường Nguyễn Thị Minh Khai" if name == "long_names" else "Đảng bộ phường Long Bình"
    assert deviations(documents[name], rules, superior=superior) == []


@pytest.mark.parametrize(
    ("before", "after", "times", "code"),
    [
        ('w:top="1134"', 'w:top="1417"', 1, "format-margins"),
        ('w:left="1701"', 'w:left="1984"', 1, "format-margins"),
        ('w:w="11906"', 'w:w="12240"', 1, "format-paper"),
        ('<w:sz w:val="30"/>', '<w:sz w:val="28"/>', 1, "format-title-size"),
        ('<w:sz w:val="30"/>', '<w:sz w:val="26"/>', 1, "format-title-size"),
        ('<w:sz w:val="30"/>', '<w:sz w:val="30"/><w:u w:val="single"/>', 1, "format-title-underlined"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN", 1, "format-no-title"),
        ("Times New Roman", ".VnTime", -1, "format-font"),
        ('<w:sz w:val="28"/>', '<w:sz w:val="26"/>', -1, "format-text-size"),
        ('w:firstLine="567"', 'w:firstLine="720"', -1, "format-indent"),
        ('w:line="360" w:lineRule="exact"', 'w:line="288" w:lineRule="auto"', -1, "format-pitch"),
        ('w:line="360" w:lineRule="exact"', 'w:line="360" w:lineRule="atLeast"', -1, "format-pitch"),
        ('w:line="360" w:lineRule="exact"', 'w:line="320" w:lineRule="exact"', -1, "format-pitch"),
        ('w:before="120"', 'w:before="60"', -1, "format-gap"),
        ("Số 05-BB/CB", "Số: 05-BB/CB", 1, "format-number-colon"),
        ("Số 05-BB/CB", "Số 5-BB/CB", 1, "format-number-unpadded"),
        ("Long Bình, ngày 05", "Long Bình, ngày 5", 1, "format-day-unpadded"),
        (SUBJECT, f"V/v {SUBJECT}", 1, "format-in-short"),
        ("cùng ngày.", "cùng ngày./.", 1, "format-last-mark"),
        ("CHI BỘ TỔ 12", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1, "format-motto"),
        ("CHI BỘ TỔ 12", "Độc lập - Tự do - Hạnh phúc", 1, "format-motto"),
        (">Nguyễn Thị Hạnh<", ">(Ký, đóng dấu)<", -1, "format-seal-words"),
    ],
)
def test_a_planted_fault_is_named_alone(
    documents: Mapping[str, bytes], rules: Rules, before: str, after: str, times: int, code: str
) -> None:
    assert codes(with_text(documents["regular"], before, after, times), rules) == {code}


def test_a_type_in_the_size_of_text_is_named(printed: Printed, rules: Rules) -> None:
    content = printed(record())
    shrunk = with_text(content, '<w:sz w:val="30"/>', '<w:sz w:val="28"/>')
    assert codes(shrunk, rules) == {"format-title-size", "format-type-size"}


@pytest.mark.parametrize(("on", "wrong"), [(date(2026, 5, 5), "tháng 05"), (date(2026, 2, 5), "tháng 2")])
def test_a_month_padded_the_wrong_way_is_named(printed: Printed, rules: Rules, on: date, wrong: str) -> None:
    content = printed(record(on=on))
    right = f"tháng {on.month:02}" if on.month < 3 else f"tháng {on.month}"
    assert codes(with_text(content, f"ngày 05 {right}", f"ngày 05 {wrong}"), rules) == {"format-month-padding"}


@pytest.mark.parametrize("mark", ["TM. CHI BỘ", "T.M CHI BỘ", "TM CHI BỘ"])
def test_dots_in_place_of_the_stroke_are_named(documents: Mapping[str, bytes], rules: Rules, mark: str) -> None:
    signed = with_paragraphs(documents["regular"], (mark, True, False), ("BÍ THƯ", False, False))
    assert codes(signed, rules) == {"format-for-the-body"}


def test_a_bold_office_is_named(documents: Mapping[str, bytes], rules: Rules) -> None:
    signed = with_paragraphs(documents["regular"], ("T/M CHI BỘ", True, False), ("PHÓ BÍ THƯ", True, False))
    assert codes(signed, rules) == {"format-office-bold"}
    right = with_paragraphs(documents["regular"], ("T/M CHI BỘ", True, False), ("PHÓ BÍ THƯ", False, False))
    assert codes(right, rules) == set()


@pytest.mark.parametrize(("is_bold", "is_italic"), [(True, True), (False, True), (True, False)])
def test_loud_recipients_are_named(
    documents: Mapping[str, bytes], rules: Rules, is_bold: bool, is_italic: bool
) -> None:
    assert codes(with_paragraphs(documents["regular"], ("Nơi nhận:", is_bold, is_italic)), rules) == {
        "format-recipients"
    }


@pytest.mark.parametrize(
    ("ending", "is_italic", "code"),
    [(",", False, {"format-basis-ending"}), (".", True, {"format-basis-italic"}), (".", False, set())],
)
def test_bases_are_upright_and_the_last_one_ends_in_a_full_stop(
    documents: Mapping[str, bytes], rules: Rules, ending: str, is_italic: bool, code: set[str]
) -> None:
    bases = [("- Căn cứ Điều lệ Đảng;", is_italic, is_italic), (f"- Căn cứ Quy chế làm việc{ending}", False, is_italic)]
    assert codes(with_paragraphs(documents["regular"], *bases), rules) == code


def test_a_superior_written_otherwise_is_named(documents: Mapping[str, bytes], rules: Rules) -> None:
    assert codes(documents["regular"], rules, "Đảng ủy phường Long Bình") == {"format-superior"}


def test_each_wrong_value_is_named_once_by_its_first_paragraph(printed: Printed, rules: Rules) -> None:
    told = item("1", "Thảo luận", entries=tuple(remark(number, "Nhất trí") for number in range(50)))
    content = with_text(printed(record(items=(told,))), 'w:firstLine="567"', 'w:firstLine="720"')
    [found] = deviations(content, rules)
    assert (found.found, found.asked) == ("12,7", "10")
    assert found.paragraph > 8


def test_looks_that_come_from_styles_and_themes_are_seen(rules: Rules) -> None:
    """A file as Word makes it: nothing said directly, all by the style Normal and the theme."""
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(13)
    document.styles["Normal"].paragraph_format.first_line_indent = Mm(12.7)
    document.styles["Normal"].paragraph_format.line_spacing = 1.2
    document.add_paragraph("ĐẢNG CỘNG SẢN VIỆT NAM")
    document.add_paragraph("Chi bộ đã họp và nhất trí.")
    file = BytesIO()
    document.save(file)
    found = {deviation.code: deviation.found for deviation in deviations(file.getvalue(), rules)}
    assert found["format-title-size"] == "13"
    assert found["format-text-size"] == "13"
    assert found["format-indent"] == "12,7"
    assert found["format-pitch"] == "× 1,2"
    assert found["format-font"] not in {"", "Times New Roman"}
    assert "format-margins" in found


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 broken", zipped({"a.txt": b"a"})])
def test_what_is_no_word_file_is_refused(content: bytes, rules: Rules) -> None:
    with pytest.raises(NotWord):
        deviations(content, rules)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_deviation_has_its_sentence(language: str) -> None:
    named = set(re.findall(r'"(format-[a-z-]+)"', Path(check.__file__).read_text(encoding="utf-8")))
    assert named == {code for code in entries(language) if code.startswith("format-")}
    for code in named:
        assert phrase(code, language, paragraph=3, found="a", asked="b")
        assert entries(language)[code].advice


def test_a_number_that_is_none_is_no_reason_to_fail(documents: Mapping[str, bytes], rules: Rules) -> None:
    sized = with_text(documents["regular"], '<w:sz w:val="28"/>', '<w:sz w:val="14pt"/>')
    assert codes(sized, rules) == {"format-text-size"}
    with pytest.raises(NotWord):
        deviations(with_text(documents["regular"], 'w:top="1134"', 'w:top="wide"'), rules)


@pytest.mark.skipif(not OFFICIAL_LETTER.is_file(), reason="the folder of sample papers is not beside the clone")
def test_a_letter_as_an_office_wrote_it_is_named_for_what_it_deviates_in(rules: Rules) -> None:
    found = codes(OFFICIAL_LETTER.read_bytes(), rules)
    assert found == {"format-title-size", "format-indent", "format-pitch"}


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject, documents: Mapping[str, bytes], rules: Rules) -> None:
    """Any tag of any part lost, or its first value turned into nonsense."""
    with zipfile.ZipFile(BytesIO(documents["committee"])) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    tag = data.draw(st.sampled_from(list(re.finditer(rb"<[^>]+>", parts[name]))))
    turned = data.draw(st.sampled_from([b"", re.sub(rb'"[^"]*"', b'"x"', tag[0], count=1)]))
    parts[name] = parts[name][: tag.start()] + turned + parts[name][tag.end() :]
    with contextlib.suppress(NotWord):
        assert isinstance(deviations(zipped(parts), rules), list)
