"""Headings are understood in the wordings offices use."""

import pytest
from tests.domain.lists import table

from sotay.domain.list_columns import Column, NoMemberList, column_of, find_heading, find_lists


@pytest.mark.parametrize(
    ("column", "wordings"),
    [
        (Column.NUMBER, ["STT", "TT", "Số TT", "Số thứ tự"]),
        (Column.NAME, ["Họ và tên", "HỌ VÀ TÊN", "Họ tên", "Họ, tên", "Họ và tên đảng viên", "Họ và tên cán bộ"]),
        (Column.NAME_PART, ["Họ đệm", "Họ và tên đệm", "Họ", "Tên"]),
        (Column.BORN, ["Ngày sinh", "Năm sinh", "Ngày, tháng, năm sinh", "Ngày tháng\nnăm sinh", "Sinh ngày"]),
        (Column.CARD, ["Số thẻ đảng", "Số thẻ", "Thẻ ĐV", "Số thẻ đảng viên", "Số thẻ ĐV (nếu có)"]),
        (Column.ADMITTED, ["Ngày vào Đảng", "Ngày kết nạp", "Ngày kết nạp Đảng", "Ngày vào Đảng (dự bị)"]),
        (Column.CONFIRMED, ["Ngày chính thức", "Ngày vào Đảng chính thức", "Ngày công nhận chính thức", "Chính thức"]),
        (Column.KIND, ["Loại đảng viên", "Loại ĐV", "Chính thức/Dự bị", "Đảng viên (chính thức, dự bị)"]),
        (Column.STATE, ["Tình trạng", "Trạng thái sinh hoạt"]),
        (Column.OFFICE, ["Chức vụ", "Chức vụ Đảng", "Chức vụ trong chi bộ"]),
        (Column.GROUP, ["Tổ đảng", "Tổ"]),
        (Column.PHONE, ["Điện thoại", "SĐT", "Số ĐT", "Số điện thoại", "Di động"]),
        (Column.PAPER, ["Nhận bản giấy", "Nhận tài liệu giấy"]),
        (Column.NOTE, ["Ghi chú", "GHI CHÚ"]),
    ],
)
def test_a_heading_is_understood(column: Column, wordings: list[str]) -> None:
    assert {wording: column_of(wording) for wording in wordings} == dict.fromkeys(wordings, column)


@pytest.mark.parametrize(
    "wording",
    [
        "Giới tính",
        "Dân tộc",
        "Quê quán",
        "CCCD",
        "Ngày cấp thẻ đảng",
        "Nơi cấp thẻ",
        "Họ và tên vợ (chồng)",
        "",
        "12",
        "Chức vụ chính quyền",
        "Trình độ",
        "Danh sách đảng viên",
    ],
)
def test_what_a_cell_does_not_need_is_no_column(wording: str) -> None:
    assert column_of(wording) is None


def test_titles_above_the_headings_are_skipped() -> None:
    rows = table(["ĐẢNG BỘ XÃ TÂN AN"], ["Danh sách họ và tên đảng viên"], [], ["TT", "Họ tên", "Năm sinh"])
    heading = find_heading(rows)
    assert heading is not None
    assert heading.number == 4
    assert heading.places == {Column.NUMBER: (0,), Column.NAME: (1,), Column.BORN: (2,)}


def test_headings_of_two_lines_merged_down_are_one() -> None:
    rows = table(
        ["STT", "Họ và tên", "Ngày vào Đảng", "Ngày vào Đảng"],
        ["STT", "Họ và tên", "Dự bị", "Chính thức"],
        ["1", "Trần Văn Long", "13/06/1998", "13/06/1999"],
    )
    heading = find_heading(rows)
    assert heading is not None
    assert heading.number == 2
    assert heading.places[Column.ADMITTED] == (2,)
    assert heading.places[Column.CONFIRMED] == (3,)


def test_headings_of_two_lines_in_a_text_file_are_one() -> None:
    rows = table(["STT", "Họ và tên", "Ngày vào Đảng", "", "Ghi chú"], ["", "", "Dự bị", "Chính thức"])
    heading = find_heading(rows)
    assert heading is not None
    assert heading.number == 2
    assert heading.places[Column.CONFIRMED] == (3,)


def test_a_first_member_without_a_name_is_no_line_of_headings() -> None:
    heading = find_heading(table(["STT", "Họ và tên", "Năm sinh"], ["1", "", "1961"]))
    assert heading is not None
    assert heading.number == 1


def test_the_list_may_stand_on_a_later_sheet() -> None:
    cover, sheet = table(["Hướng dẫn"]), table(["Họ và tên", "Ngày sinh"])
    assert [found for found, _ in find_lists([cover, sheet])] == [sheet]


@pytest.mark.parametrize("rows", [[], [["Họ và tên"]], [["Tên hàng", "Số lượng"], ["Bút", "3"]]])
def test_a_table_without_such_headings_is_no_member_list(rows: list[list[str]]) -> None:
    with pytest.raises(NoMemberList):
        find_lists([table(*rows)])
