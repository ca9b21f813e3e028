"""Lines of a list become members, and what is no member is passed over."""

from dataclasses import replace
from datetime import date

import pytest
from tests.domain.lists import HEADINGS, TODAY, table

from sotay.domain.findings import Weight
from sotay.domain.legacy_text import Legacy
from sotay.domain.member import MemberKind, MemberState, Office
from sotay.domain.member_list import Entry, MemberList, NoMembersListed, read_members
from sotay.domain.tables import in_unicode

FULL = [*HEADINGS, "Chức vụ", "Tổ đảng", "Điện thoại", "Nhận bản giấy", "Giới tính", "Ghi chú"]


def read(*rows: list[str], headings: list[str] = FULL) -> MemberList:
    return read_members([table(headings, *rows)], TODAY)


def only(*rows: list[str], headings: list[str] = FULL) -> Entry:
    (entry,) = read(*rows, headings=headings).entries
    return entry


def codes(entry: Entry, weight: Weight = Weight.ERROR) -> list[str]:
    return [finding.code for finding in entry.findings if finding.weight is weight]


def named(name: str, **cells: str) -> list[str]:
    """A line under FULL: cells by their heading."""
    return [name if heading == "Họ và tên" else cells.get(heading.replace(" ", "_"), "") for heading in FULL]


def test_a_line_says_what_a_cell_needs_and_nothing_else() -> None:
    line = ["1", "Trần Văn Long", "14/10/1961", "39436733", "13/06/1998", "13/06/1999", "Chính thức"]
    entry = only([*line, "Bí thư", "Tổ 2", "0928 566 572", "x", "Nam", "Hưu trí"])
    assert entry.values == {
        "full_name": "Trần Văn Long",
        "born": "1961-10-14",
        "card_no": "39436733",
        "admitted_on": date(1998, 6, 13),
        "confirmed_on": date(1999, 6, 13),
        "kind": MemberKind.OFFICIAL,
        "office": Office.SECRETARY,
        "group": "Tổ 2",
        "phone": "0928 566 572",
        "wants_paper": True,
        "note": "Hưu trí",
    }
    assert (entry.number, entry.findings, entry.converted) == (2, (), False)


def test_an_empty_cell_says_nothing() -> None:
    assert only(named("Trần Văn Long", Ngày_sinh="1/2/1961")).values.keys() == {"full_name", "born"}


def test_text_is_kept_as_typed_but_for_blanks_and_normal_form() -> None:
    assert only(named(" PHAN  Hữu\u00a0Hoa\u0300 ", Ngày_sinh="1961")).values["full_name"] == "PHAN Hữu Hoà"


@pytest.mark.parametrize(
    ("headings", "line"),
    [
        (["STT", "Họ đệm", "Tên", "Năm sinh"], ["1", "Trần Văn", "Long", "1961"]),
        (["STT", "Họ và tên", "Họ và tên", "Năm sinh"], ["1", "Trần Văn", "Long", "1961"]),
        (["STT", "Họ và tên", "Tên", "Năm sinh"], ["1", "Trần Văn Long", "Long", "1961"]),
        (["STT", "Họ và tên", "Họ và tên", "Năm sinh"], ["1", "Trần Văn Long", "Trần Văn Long", "1961"]),
    ],
)
def test_a_name_in_two_columns_is_one_name(headings: list[str], line: list[str]) -> None:
    assert only(line, headings=headings).values["full_name"] == "Trần Văn Long"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Chính thức", MemberKind.OFFICIAL),
        ("CT", MemberKind.OFFICIAL),
        ("ĐVCT", MemberKind.OFFICIAL),
        ("dự bị", MemberKind.PROBATIONARY),
        ("DB", MemberKind.PROBATIONARY),
        ("Đảng viên dự bị", MemberKind.PROBATIONARY),
    ],
)
def test_the_kind_is_understood(typed: str, kind: MemberKind) -> None:
    assert only(named("An", Loại_đảng_viên=typed)).values["kind"] is kind


def test_a_kind_not_understood_is_odd() -> None:
    assert codes(only(named("An", Loại_đảng_viên="cảm tình")), Weight.ODD) == ["row-kind-unknown"]


@pytest.mark.parametrize(
    ("note", "state"),
    [
        ("Miễn công tác và sinh hoạt đảng", MemberState.EXEMPT),
        ("Được miễn sinh hoạt", MemberState.EXEMPT),
        ("Sinh hoạt tạm thời nơi khác", MemberState.AWAY),
        ("Từ nơi khác đến sinh hoạt tạm thời", MemberState.GUEST),
        ("Đang bị đình chỉ sinh hoạt", MemberState.SUSPENDED),
    ],
)
def test_a_note_tells_the_state(note: str, state: MemberState) -> None:
    values = only(named("An", Ghi_chú=note)).values
    assert (values["state"], values["note"]) == (state, note)


@pytest.mark.parametrize(
    "note",
    [
        "Hưu trí, nhà ở nơi khác",
        "Miễn đảng phí",
        "Đình chỉ công tác",
        "Hết thời hạn đình chỉ sinh hoạt",
        "Mới từ nơi khác chuyển về",
        "Tham gia sinh hoạt đều",
    ],
)
def test_an_ordinary_note_tells_no_state(note: str) -> None:
    assert "state" not in only(named("An", Ghi_chú=note)).values


@pytest.mark.parametrize(("typed", "state"), [("Miễn", MemberState.EXEMPT), ("Đình chỉ", MemberState.SUSPENDED)])
def test_a_column_of_its_own_tells_the_state(typed: str, state: MemberState) -> None:
    assert only(["An", typed], headings=["Họ và tên", "Tình trạng"]).values["state"] is state


def test_a_state_not_understood_is_odd() -> None:
    entry = only(["An", "đi xa"], headings=["Họ và tên", "Tình trạng"])
    assert codes(entry, Weight.ODD) == ["row-state-unknown"]


@pytest.mark.parametrize(
    ("typed", "office"),
    [
        ("Bí thư", Office.SECRETARY),
        ("Bí thư chi bộ", Office.SECRETARY),
        ("Phó Bí thư", Office.DEPUTY),
        ("P. Bí thư", Office.DEPUTY),
        ("Chi ủy viên", Office.COMMITTEE),
        ("Chi uỷ viên", Office.COMMITTEE),
    ],
)
def test_an_office_in_the_cell_is_understood(typed: str, office: Office) -> None:
    assert only(named("An", Chức_vụ=typed)).values["office"] is office


@pytest.mark.parametrize("typed", ["Bí thư Đoàn", "Trưởng thôn", "Giáo viên"])
def test_an_office_elsewhere_is_none_of_the_cell(typed: str) -> None:
    assert "office" not in only(named("An", Chức_vụ=typed)).values


@pytest.mark.parametrize(("typed", "wanted"), [("x", True), ("Có", True), ("không", False), ("0", False), ("", False)])
def test_a_tick_asks_for_paper(typed: str, wanted: bool) -> None:
    assert only(named("An", Nhận_bản_giấy=typed, Điện_thoại="09")).values.get("wants_paper", False) is wanted


def test_blank_total_and_signature_lines_are_no_members() -> None:
    found = read(
        ["(1)", "(2)", "(3)"],
        ["TỔ ĐẢNG SỐ 1"],
        ["1", "Trần Văn Long", "1961"],
        [],
        ["Tổng cộng: 01 đảng viên", "01"],
        ["TỔ ĐẢNG SỐ 2"],
        ["2", "Nguyễn Thị An", "1970"],
        ["Long Bình, ngày 05 tháng 11 năm 2026"],
        ["", "NGƯỜI LẬP", "", "BÍ THƯ"],
        ["", "(Ký, ghi rõ họ tên)"],
        ["", "Lý Hữu Minh", "", "Hồ Đình Đức"],
    )
    assert [entry.number for entry in found.entries] == [4, 8]
    assert [line.number for line in found.passed_over] == [2, 3, 6, 7, 9, 10, 11, 12]
    assert found.passed_over[-1].text == "Lý Hữu Minh · Hồ Đình Đức"


@pytest.mark.parametrize(
    "name", ["Tống Văn Cộng", "Công Thị Tổng", "Tạ Minh", "Xa Nhân", "Ký Con", "Công Tố Nga", "T Minh"]
)
def test_a_name_that_sounds_like_a_total_is_a_member(name: str) -> None:
    assert only([name, "1961"], headings=["Họ và tên", "Năm sinh"]).values["full_name"] == name


def test_a_line_without_a_name_is_an_error() -> None:
    assert codes(only(["1", "  ", "1/2/1961", "12345678"])) == ["row-no-name"]


@pytest.mark.parametrize("heading", ["Ngày sinh", "Ngày vào Đảng", "Ngày chính thức"])
def test_a_date_that_cannot_be_is_an_error_naming_its_column(heading: str) -> None:
    (finding,) = only(named("An", **{heading.replace(" ", "_"): "30/02/1990"})).findings
    assert (finding.weight, finding.code) == (Weight.ERROR, "row-date-unreadable")
    assert finding.facts == {"column": heading, "text": "30/02/1990"}


def test_a_year_alone_is_odd_for_a_birth_and_an_error_elsewhere() -> None:
    entry = only(named("An", Ngày_sinh="1961", Ngày_vào_Đảng="1985"))
    assert entry.values["born"] == "1961"
    assert codes(entry, Weight.ODD) == ["row-birth-date-partial"]
    assert codes(entry) == ["row-date-partial"]


def test_one_card_twice_is_an_error_of_both_lines() -> None:
    found = read(named("An", Số_thẻ_đảng="39.436.733"), named("Bình"), named("Cúc", Số_thẻ_đảng="39436733"))
    assert {entry.number: codes(entry) for entry in found.entries} == {2: ["row-card-twice"], 4: ["row-card-twice"]}
    assert [entry.findings[0].facts["rows"] for entry in found.entries] == ["4", "2"]


def test_one_name_and_birth_date_with_two_cards_is_odd() -> None:
    found = read(*(named("An", Ngày_sinh="1/2/1961", Số_thẻ_đảng=card) for card in ("11111111", "22222222")))
    assert [codes(entry, Weight.ODD) for entry in found.entries] == [["row-person-twice"]] * 2


def test_one_name_and_birth_date_without_cards_is_an_error() -> None:
    found = read(*(named("An", Ngày_sinh="1/2/1961") for _ in range(2)))
    assert [codes(entry) for entry in found.entries] == [["row-person-unclear"]] * 2


def test_old_text_is_converted_by_its_font_and_marked() -> None:
    rows = table(["STT", "Hä vµ tªn", "Ngµy sinh"], ["1", "Lª V¨n §ç", "1961"], font=".VnTime")
    (entry,) = read_members([rows], TODAY).entries
    assert entry.values["full_name"] == "Lê Văn Đỗ"
    assert entry.converted


def test_old_text_without_a_font_is_converted_by_its_letters() -> None:
    rows = table(["STT", "Hoï vaø teân", "Ngaøy sinh"], ["1", "Traàn Vaên Öôùc", "1961"], ["2", "Lan", "1970"])
    entries = read_members([rows], TODAY).entries
    assert [entry.values["full_name"] for entry in entries] == ["Trần Văn Ước", "Lan"]
    assert [entry.converted for entry in entries] == [True, False]


def test_the_encoding_of_a_converted_cell_is_known() -> None:
    rows = table(["STT", "Hä vµ tªn"], font=".VnTime")
    assert [cell.legacy for cell in in_unicode(rows).rows[0].cells] == [None, Legacy.TCVN3]


def test_a_dash_stands_for_nothing() -> None:
    assert only(named("An", Ngày_sinh="1/2/1961", Ngày_chính_thức="-", Số_thẻ_đảng=" – ")).values.keys() == {
        "full_name",
        "born",
    }


def test_further_lists_in_the_same_file_are_named() -> None:
    lists = [replace(table(["Họ tên", "Năm sinh"], ["An", "1961"]), name=name) for name in ("Tổ 1", "Tổ 2")]
    found = read_members(lists, TODAY)
    assert (len(found.entries), found.other_sheets) == (1, ("Tổ 2",))


def test_headings_alone_are_no_list() -> None:
    for lines in ([], [["", "Người lập danh sách"]]):
        with pytest.raises(NoMembersListed):
            read_members([table(["STT", "Họ tên", "Năm sinh"], *lines)], TODAY)


def test_a_sheet_of_headings_alone_stands_back_for_one_with_members() -> None:
    headings = replace(table(["Họ tên", "Năm sinh"]), name="Mẫu")
    found = read_members([headings, table(["Họ tên", "Năm sinh"], ["An", "1961"])], TODAY)
    assert (len(found.entries), found.other_sheets) == (1, ("Mẫu",))


def test_a_formula_in_place_of_a_name_is_an_error() -> None:
    entry = only(named('=HYPERLINK("http://x")', Ngày_sinh="1/2/1961"))
    assert [(finding.weight, finding.code) for finding in entry.findings] == [(Weight.ERROR, "row-name-unreadable")]
