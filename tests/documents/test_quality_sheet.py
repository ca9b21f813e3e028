"""The printed sheet: the groups with their points, each line with its reason, the total with its class."""

from collections.abc import Mapping
from dataclasses import replace

from tests.documents.concluders import sheet
from tests.documents.samples import record
from tests.documents.test_convening_papers import Pages, lines, near

from sotay.documents.quality_sheet import quality_sheet_docx, sheet_words
from sotay.documents.rules import Rules
from sotay.services.quality import Sheet


def printed(rules: Rules, of: Sheet) -> list[str]:
    return lines(quality_sheet_docx(record(), of, rules=rules, words=sheet_words()))


def test_the_sheet_tells_groups_lines_points_and_reasons(documents: Mapping[str, bytes]) -> None:
    told = lines(documents["quality"])
    assert "PHIẾU CHẤM ĐIỂM" in told
    assert "chất lượng sinh hoạt chi bộ thường kỳ tháng 11 năm 2026" in told
    assert "Chấm theo Hướng dẫn 42-HD/BTCTW, ngày 28/10/2025." in told
    at = told.index("TT")
    assert told[at : at + 5] == ["TT", "Tiêu chí", "Điểm tối đa", "Điểm chấm", "Ghi chú"]
    assert "4. Tổ chức sinh hoạt: 32/40 điểm" in told
    at = told.index("Điều hành của bí thư hoặc đồng chí chủ trì")
    assert told[at - 1 : at + 4] == [
        "4.9",
        "Điều hành của bí thư hoặc đồng chí chủ trì",
        "10",
        "7",
        "Điều hành còn dài ở phần thảo luận",
    ]
    assert "Tổng cộng: 92/100 điểm, xếp loại Tốt" in told
    assert told[told.index("NGƯỜI GHI BIÊN BẢN") :].count("Trần Văn Long") == 1


def test_points_that_the_person_gave_are_not_explained_by_what_was_proposed(documents: Mapping[str, bytes]) -> None:
    told = lines(documents["quality"])
    at = told.index("Nội dung sinh hoạt thường kỳ đầy đủ, có trọng tâm")
    assert told[at + 2] == "5"
    assert not told[at + 3].startswith("Có mặt")


def test_an_open_sheet_is_a_draft_that_says_how_much_is_open(rules: Rules) -> None:
    first, *others = sheet().lines
    told = printed(rules, sheet(lines=(replace(first, row=replace(first.row, points=None)), *others), total=87))
    assert "Dự thảo" in told
    assert told[told.index(first.row.title) + 2] == "…"
    assert "Tổng cộng: 87/100 điểm; còn 1 tiêu chí chưa chấm" in told


def test_the_table_fills_the_column_and_repeats_its_heading(pages: Pages) -> None:
    *filled, last = pages["quality"]
    assert filled
    for page in filled:
        assert page.line("Tiêu chí").middle == near(30 + 15 + 61 / 2)
        assert page.line("Ghi chú").middle == near(195 - 55 / 2)
    assert last.line("CHỦ TRÌ HỘI NGHỊ").middle == near(112.5 + 41.25)


def test_the_signatures_have_the_total_above_them_and_no_heading_of_the_table(pages: Pages) -> None:
    last = pages["quality"][-1]
    assert [line.text for line in last.lines][:2] == [
        str(len(pages["quality"])),
        "Tổng cộng: 92/100 điểm, xếp loại Tốt",
    ]
    assert not any(line.text.startswith("Tiêu chí") for line in last.lines)
