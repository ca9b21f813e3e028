"""The members of a cell in the window, by keyboard and mouse, over a real handbook."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui import test_window
from tests.ui.test_window import cut_off, texts

from sotay.domain.member import Member, MemberState
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Tick
from sotay_ui.members.page import MembersPage
from sotay_ui.start import Session
from sotay_ui.tables import RowTable

OFFICE_LISTS = Path(__file__).parents[3] / "shared" / "data"
HEADINGS = ["STT", "Họ và tên", "Ngày sinh", "Số thẻ Đảng", "Ngày vào Đảng", "Ngày chính thức", "Chức vụ", "Tổ đảng"]
AN = [1, "Nguyễn Thị An", "21/02/1961", "10000001", "03/02/1990", "03/02/1991", "Bí thư", ""]
BINH = [2, "Trần Văn Bình", "24/5/1968", "10000002", "19/5/1995", "19/5/1996", "", ""]
CHAU = [3, "Lê Hữu Châu", "1955", "10000003", "02/9/1991", "02/9/1992", "", ""]
NO_DAY = [4, "Đỗ Thị Dung", "30/02/1960", "10000004", "", "", "", ""]


def office_list(path: Path, *rows: list[object]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["DANH SÁCH ĐẢNG VIÊN"], HEADINGS, *rows, ["", "Người lập danh sách"]):
        sheet.append(row)
    book.save(path)
    return path


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> MembersPage:
    session.window.go("members")
    assert isinstance(session.window.page, MembersPage)
    qtbot.waitUntil(lambda: session.window.header.main is not None)
    return session.window.page


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is, once the window is drawn: before, no button has its key."""
    QApplication.processEvents()
    test_window.press(window, key, modifier)


def rows(page: MembersPage) -> list[list[str]]:
    """What the table shows, from top to bottom; nothing where none is shown."""
    models = [table.model() for table in page.findChildren(RowTable) if table.isVisible()]
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for model in models
        for row in range(model.rowCount())
    ]


def names(page: MembersPage) -> list[str]:
    """The first column of it."""
    return [row[0] for row in rows(page)]


def choose(page: MembersPage, file: Path, qtbot: QtBot) -> None:
    """Pick a file in the dialog that stands open."""
    qtbot.waitUntil(lambda: any(dialog.isActiveWindow() for dialog in page.findChildren(QFileDialog)))
    (dialog,) = page.findChildren(QFileDialog)
    name = dialog.focusWidget()
    assert isinstance(name, QLineEdit)
    name.setText(str(file))
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.findChildren(QFileDialog))
    page.window().activateWindow()  # as every desktop does, but not a screen that is not there
    qtbot.waitUntil(page.window().isActiveWindow)


def import_list(session: Session, page: MembersPage, file: Path, qtbot: QtBot) -> None:
    """Take in the whole list by keyboard."""
    press(session.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose(page, file, qtbot)
    qtbot.waitUntil(lambda: session.window.header.text.startswith("Nhập danh sách"))
    press(session.window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "chính thức" in session.window.header.text)


def button(widget: QWidget, text: str) -> KeyButton:
    QApplication.processEvents()
    (found,) = (one for one in widget.findChildren(KeyButton) if one.text() == text and one.isVisibleTo(widget))
    return found


def field(page: MembersPage, label: str) -> QLineEdit:
    (found,) = (line for line in page.findChildren(QLineEdit) if line.isVisible() and line.accessibleName() == label)
    return found


def write(text: str) -> None:
    """Write where the keyboard is; keys of the test library know no Vietnamese."""
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.insert(text)


def begin(page: MembersPage, qtbot: QtBot) -> None:
    """Open the form of a new member."""
    press(page.window(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))


def fill(page: MembersPage, label: str, text: str) -> None:
    line = field(page, label)
    line.selectAll()
    line.insert(text)


def kept(session: Session, name: str) -> Member:
    services = session._services
    assert services is not None
    with services.store.reading() as reading:
        (member,) = reading.find(Member, full_name=name)
    return member


def test_an_empty_list_says_what_to_do_and_the_red_button_does_it(session: Session, page: MembersPage) -> None:
    assert "Chưa có đảng viên. Nhập từ Excel hoặc thêm từng người." in texts(page)
    assert session.window.header.main is not None
    assert session.window.header.main.text() == "Nhập từ Excel"
    assert "Thêm đảng viên" in texts(session.window.header)


def test_a_list_is_looked_at_before_it_is_taken_and_taken_back_after(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    window = session.window
    assert window.header.main is not None
    qtbot.mouseClick(window.header.main, Qt.MouseButton.LeftButton)
    choose(page, office_list(tmp_path / "danh-sach.xlsx", BINH, NO_DAY, AN, CHAU), qtbot)
    qtbot.waitUntil(lambda: window.header.text.startswith("Nhập danh sách đảng viên"))
    assert "danh-sach.xlsx · 4 dòng · chưa ghi gì vào sổ" in window.header.text
    assert "Thêm 3, đổi 0, giữ nguyên 0, chưa đưa vào 1. Trong số sẽ nhập có 1 dòng nên xem lại." in texts(page)
    shown = rows(page)
    assert [row[:3] for row in shown] == [
        ["4", "Đỗ Thị Dung", "Chưa đưa vào"],
        ["6", "Lê Hữu Châu", "Thêm"],
        ["7", "Người lập danh sách", "Không đọc"],
        ["3", "Trần Văn Bình", "Thêm"],
        ["5", "Nguyễn Thị An", "Thêm"],
    ]
    assert shown[0][3] == "Cột Ngày sinh ghi “30/02/1960”, không phải một ngày có thật."
    assert window.header.main.text() == "Nhập 3 dòng"
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "3 đảng viên · 3 chính thức, 0 dự bị" in window.header.text)
    assert names(page) == ["Nguyễn Thị An", "Trần Văn Bình", "Lê Hữu Châu"]
    assert window.strip.text == "Đã nhập danh sách: thêm 3, thay đổi 0 đồng chí."
    qtbot.mouseClick(button(window.strip, "Hoàn tác"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Chưa có đảng viên." in texts(page))


def test_a_second_list_says_what_changes_in_whom(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    import_list(session, page, office_list(tmp_path / "1.xlsx", AN, BINH), qtbot)
    press(session.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    deputy = [*BINH[:6], "Phó Bí thư", ""]
    choose(page, office_list(tmp_path / "2.xlsx", AN, deputy), qtbot)
    qtbot.waitUntil(lambda: session.window.header.text.startswith("Nhập danh sách"))
    assert rows(page) == [
        ["5", "Người lập danh sách", "Không đọc", "Không phải dòng của một đảng viên."],
        ["3", "Nguyễn Thị An", "Giữ nguyên", ""],
        ["4", "Trần Văn Bình", "Đổi", "Chức vụ trong chi bộ: trống → Phó Bí thư"],
    ]
    press(session.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: session.window.header.text.startswith("Đảng viên"))
    assert kept(session, "Trần Văn Bình").office == "none"


def test_what_of_a_file_is_not_read_is_named_in_the_preview(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = office_list(tmp_path / "1.xlsx", AN)
    book = load_workbook(file)
    for title in ("Tổ 2", "Tổ 3"):
        book.copy_worksheet(book.worksheets[0]).title = title
    book.save(file)
    press(session.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose(page, file, qtbot)
    qtbot.waitUntil(lambda: session.window.header.text.startswith("Nhập danh sách"))
    assert rows(page)[0] == ["4", "Người lập danh sách", "Không đọc", "Không phải dòng của một đảng viên."]
    assert "Tổ 2, Tổ 3" in texts(page)


def test_a_card_of_another_member_is_asked_about_and_changes_nobody(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    import_list(session, page, office_list(tmp_path / "1.xlsx", AN, BINH), qtbot)
    press(session.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    other = [1, "Lê Hữu Châu", "1955", *AN[3:]]
    older = [2, BINH[1], "25/5/1968", *BINH[3:]]
    choose(page, office_list(tmp_path / "2.xlsx", other, older), qtbot)
    qtbot.waitUntil(lambda: session.window.header.text.startswith("Nhập danh sách"))
    refused, changed, _signature = rows(page)
    assert refused[:3] == ["3", "Lê Hữu Châu", "Chưa đưa vào"]
    assert "Trong sổ, số thẻ đảng 10000001 là của đồng chí Nguyễn Thị An (21/02/1961)." in refused[3]
    assert changed[:3] == ["4", "Trần Văn Bình", "Bỏ qua"]
    assert "Ngày sinh: 24/05/1968 → 25/05/1968" in changed[3]
    assert "Có 1 dòng khác với sổ: đánh dấu chọn nếu danh sách đúng." in texts(page)
    assert session.window.header.main is not None
    assert session.window.header.main.text() == "Chọn tệp khác"
    press(session.window, Qt.Key.Key_Down)
    press(session.window, Qt.Key.Key_Space)
    assert session.window.header.main.text() == "Nhập 1 dòng"
    press(session.window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: kept(session, "Trần Văn Bình").born == "1968-05-25")


def test_a_list_in_old_letters_is_said_to_be_converted_once(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "1.csv"
    file.write_text("STT,Hoï vaø teân,Ngaøy sinh\n1,Traàn Vaên Öôùc,1961\n2,Leâ Vaên Ñöùc,1970\n", encoding="utf-8")
    press(session.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose(page, file, qtbot)
    qtbot.waitUntil(lambda: session.window.header.text.startswith("Nhập danh sách"))
    assert texts(page).count("bảng mã cũ") == 1
    assert {row[1] for row in rows(page)} == {"Trần Văn Ước", "Lê Văn Đức"}


def test_rows_without_their_tick_are_left_out(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    window = session.window
    press(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose(page, office_list(tmp_path / "1.xlsx", BINH, NO_DAY, AN, CHAU), qtbot)
    qtbot.waitUntil(lambda: window.header.text.startswith("Nhập danh sách"))
    assert window.header.main is not None
    press(window, Qt.Key.Key_Space)
    assert rows(page)[0][2] == "Chưa đưa vào", "what cannot be taken has no tick"
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Space)
    assert (rows(page)[1][1:3], window.header.main.text()) == (["Lê Hữu Châu", "Bỏ qua"], "Nhập 2 dòng")
    table = next(table for table in page.findChildren(RowTable) if table.isVisible())
    for row in (3, 4):
        box = table.visualRect(table.model().index(row, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert window.header.main.text() == "Chọn tệp khác"
    press(window, Qt.Key.Key_Return)
    assert (rows(page)[4][1:3], window.header.main.text()) == (["Nguyễn Thị An", "Thêm"], "Nhập 1 dòng")
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "1 đảng viên · 1 chính thức" in window.header.text)
    assert names(page) == ["Nguyễn Thị An"]


def test_a_list_without_anything_new_offers_another_file(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = office_list(tmp_path / "1.xlsx", AN, BINH)
    import_list(session, page, file, qtbot)
    press(session.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose(page, file, qtbot)
    qtbot.waitUntil(lambda: session.window.header.text.startswith("Nhập danh sách"))
    assert session.window.header.main is not None
    assert session.window.header.main.text() == "Chọn tệp khác"


def test_a_file_that_is_no_list_is_answered_and_changes_nothing(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "thu.xlsx"
    letter.write_bytes(b"Kinh gui")
    press(session.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    choose(page, letter, qtbot)
    qtbot.waitUntil(lambda: "Không tìm thấy dòng tiêu đề" in session.window.strip.text)
    assert "Chưa có đảng viên." in texts(page)


@pytest.mark.parametrize("query", ["nguyen thi an", "nta", "An", "Nguyễn Thị"])
def test_a_member_is_found_by_a_few_letters(
    session: Session, page: MembersPage, tmp_path: Path, query: str, qtbot: QtBot
) -> None:
    import_list(session, page, office_list(tmp_path / "1.xlsx", AN, BINH, CHAU), qtbot)
    press(session.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write(query)
    assert names(page)[0] == "Nguyễn Thị An"
    assert "Lê Hữu Châu" not in names(page)
    press(session.window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.window.header.text.startswith("Nguyễn Thị An"))
    assert "03/02/1990: vào Đảng" in texts(page)


def test_letters_typed_on_the_list_search_and_esc_shows_all_again(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    import_list(session, page, office_list(tmp_path / "1.xlsx", AN, BINH, CHAU), qtbot)
    press(session.window, Qt.Key.Key_C)
    assert names(page) == ["Lê Hữu Châu"]
    press(session.window, Qt.Key.Key_Q)
    assert "Không có đồng chí nào tên như vậy." in texts(page)
    press(session.window, Qt.Key.Key_Escape)
    assert len(names(page)) == 3
    press(session.window, Qt.Key.Key_Down)
    assert isinstance(QApplication.focusWidget(), RowTable)


def test_a_member_is_added_by_the_keyboard_alone(session: Session, page: MembersPage, qtbot: QtBot) -> None:
    window = session.window
    begin(page, qtbot)
    for text in ("Trần Thị Hoa", "3-2-61", "20000001", "19/5/1985"):
        write(text)
        press(window, Qt.Key.Key_Return)
    write("19/5/1986")
    assert not page.is_saved
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "1 đảng viên" in window.header.text)
    assert page.is_saved
    assert window.strip.text.startswith("Đã lưu đồng chí Trần Thị Hoa.")
    member = kept(session, "Trần Thị Hoa")
    assert (member.born, member.card_no, f"{member.admitted_on}", f"{member.confirmed_on}") == (
        "1961-02-03",
        "20000001",
        "1985-05-19",
        "1986-05-19",
    )
    assert isinstance(QApplication.focusWidget(), RowTable)


def test_what_is_unlikely_is_saved_and_said(session: Session, page: MembersPage, qtbot: QtBot) -> None:
    begin(page, qtbot)
    fill(page, "Họ và tên", "Trần Thị Hoa")
    fill(page, "Ngày sinh", "03/02/1980")
    fill(page, "Ngày vào Đảng", "19/5/1990")
    fill(page, "Ngày chính thức", "19/5/1991")
    press(session.window, Qt.Key.Key_F8)
    odd = "Đã lưu đồng chí Trần Thị Hoa. Nên xem lại: Vào Đảng khi 10 tuổi, chưa đủ 18 tuổi."
    qtbot.waitUntil(lambda: session.window.strip.text == odd)
    assert kept(session, "Trần Thị Hoa").born == "1980-02-03"


def test_a_formula_in_place_of_a_name_and_joining_before_birth_are_refused(
    session: Session, page: MembersPage, qtbot: QtBot
) -> None:
    begin(page, qtbot)
    fill(page, "Họ và tên", "=A1")
    fill(page, "Ngày sinh", "03/02/1980")
    fill(page, "Ngày vào Đảng", "19/5/1970")
    press(session.window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "“=A1” không phải họ và tên của một người." in texts(page))
    fill(page, "Họ và tên", "Trần Thị Hoa")
    press(session.window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "ở trước ngày sinh." in texts(page))
    assert QApplication.focusWidget() is field(page, "Ngày vào Đảng")


def test_what_is_wrong_is_said_under_its_field_and_the_keyboard_goes_there(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    window = session.window
    import_list(session, page, office_list(tmp_path / "1.xlsx", AN), qtbot)
    begin(page, qtbot)
    fill(page, "Ngày sinh", "31/2/1960")
    fill(page, "Ngày vào Đảng", "1990")
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "“31/2/1960” không phải một ngày có thật." in texts(page))
    assert "“1990” chưa đủ ngày, tháng, năm." in texts(page)
    assert QApplication.focusWidget() is field(page, "Ngày sinh")
    fill(page, "Ngày sinh", "1960")
    fill(page, "Ngày vào Đảng", "19/5/1990")
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "Chưa có họ và tên của đồng chí này." in texts(page))
    assert "không phải một ngày" not in texts(page)
    fill(page, "Họ và tên", "Trần Thị Hoa")
    fill(page, "Số thẻ đảng", "10.000.001")
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "Số thẻ đảng 10.000.001 đã ghi cho đồng chí Nguyễn Thị An." in texts(page))
    assert QApplication.focusWidget() is field(page, "Số thẻ đảng")


def test_going_back_keeps_what_was_typed_until_it_is_taken_up_again(
    session: Session, page: MembersPage, qtbot: QtBot
) -> None:
    window = session.window
    begin(page, qtbot)
    write("Trần Thị Hoa")
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.header.text.startswith("Đảng viên"))
    assert window.strip.text == "Phần vừa ghi về một đồng chí chưa lưu."
    qtbot.mouseClick(button(window.strip, "Ghi tiếp"), Qt.MouseButton.LeftButton)
    assert field(page, "Họ và tên").text() == "Trần Thị Hoa"
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: names(page) == ["Trần Thị Hoa"])


def test_a_member_is_opened_changed_and_the_change_taken_back(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    window = session.window
    import_list(session, page, office_list(tmp_path / "1.xlsx", AN, BINH), qtbot)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.header.text.startswith("Trần Văn Bình"))
    fill(page, "Điện thoại", "0912 345 678")
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.strip.text == "Đã lưu đồng chí Trần Văn Bình.")
    assert kept(session, "Trần Văn Bình").phone == "0912 345 678"
    button(window.strip, "Hoàn tác").click()
    qtbot.waitUntil(lambda: kept(session, "Trần Văn Bình").phone == "")


def test_a_member_leaves_on_a_day_with_a_reason_and_can_be_shown_again(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    window = session.window
    import_list(session, page, office_list(tmp_path / "1.xlsx", AN, BINH), qtbot)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.header.text.startswith("Nguyễn Thị An"))
    button(window.header, "Chuyển đi").click()
    fill(page, "Chuyển đi ngày", "01/11/2026")
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "Chưa có lý do rời chi bộ." in texts(page))
    fill(page, "Lý do", "chuyển sinh hoạt đảng")
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: names(page) == ["Trần Văn Bình"])
    member = kept(session, "Nguyễn Thị An")
    assert (member.state, f"{member.left_on}", member.left_reason) == (
        MemberState.LEFT,
        "2026-11-01",
        "chuyển sinh hoạt đảng",
    )
    page.findChild(Tick).click()
    qtbot.waitUntil(lambda: names(page) == ["Nguyễn Thị An", "Trần Văn Bình"])
    assert rows(page)[0][2] == "Chính thức · Đã chuyển đi 01/11/2026"


def test_tab_alone_reaches_every_control_of_the_list(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    import_list(session, page, office_list(tmp_path / "1.xlsx", AN, BINH), qtbot)
    reached: set[QWidget] = set()
    while (focused := QApplication.focusWidget()) not in reached:
        assert focused is not None
        reached.add(focused)
        press(session.window, Qt.Key.Key_Tab)
    kinds = (KeyButton, Tick, QLineEdit, RowTable)
    wanted = [w for kind in kinds for w in session.window.findChildren(kind) if w.isVisible()]
    assert len(wanted) >= 6
    assert [w for w in wanted if w not in reached] == []


def test_members_stand_under_their_groups_by_number(
    session: Session, page: MembersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    grouped = [[*row[:7], group] for row, group in ((AN, "Tổ 10"), (BINH, "Tổ 2"), (CHAU, ""))]
    import_list(session, page, office_list(tmp_path / "1.xlsx", *grouped), qtbot)
    assert names(page) == [
        "Tổ 2 · 1 đồng chí",
        "Trần Văn Bình",
        "Tổ 10 · 1 đồng chí",
        "Nguyễn Thị An",
        "Chưa xếp tổ · 1 đồng chí",
        "Lê Hữu Châu",
    ]


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_no_label_of_a_member_is_cut_off(
    session: Session, page: MembersPage, tmp_path: Path, scale: int, qtbot: QtBot
) -> None:
    window = session.window
    import_list(session, page, office_list(tmp_path / "1.xlsx", AN, NO_DAY), qtbot)
    session.theme.set_text_scale(scale)
    qtbot.waitUntil(lambda: cut_off(window) == [])
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.header.text.startswith("Nguyễn Thị An"))
    qtbot.waitUntil(lambda: cut_off(window) == [])
    button(window.header, "Chuyển đi").click()
    qtbot.waitUntil(lambda: window.header.text.startswith("Đảng viên chuyển đi"))
    qtbot.waitUntil(lambda: cut_off(window) == [])


@pytest.mark.skipif(not OFFICE_LISTS.is_dir(), reason="the office's own lists do not lie beside this clone")
@pytest.mark.parametrize(
    ("file", "count"),
    [("dang-vien.xlsx", 27), ("dang-vien-120.csv", 120), ("dang-vien-vntime.xls", 27)],
)
def test_the_lists_of_offices_are_taken_in_whole(
    session: Session, page: MembersPage, file: str, count: int, qtbot: QtBot
) -> None:
    import_list(session, page, OFFICE_LISTS / file, qtbot)
    assert f"{count} đảng viên" in session.window.header.text
