"""A handbook passes from one secretary to the next: a file, a bare computer, letters read out, a chain of its own."""

import shutil
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import MemoryKeyring
from tests.journeys.sitting import CLOCK
from tests.ui.test_members import button, field, fill, press
from tests.ui.test_window import cut_off, texts

from sotay.domain.cell import Cell
from sotay.domain.meeting import Meeting
from sotay.domain.sealed import broken_links
from sotay.profile import manifest
from sotay.profile.restoring import label
from sotay.profile.unlocking import ByPassphrase, Unlock
from sotay.records.verifying import verify
from sotay.services import finishing, sealing
from sotay_app import bootstrap, bringing, practising
from sotay_app.cli.places import PROFILE
from sotay_app.entering import Entrance
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Tick
from sotay_ui.start import Session
from sotay_ui.window import Window
from sotay_ui.workspace.meeting import OneMeeting

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)
OWN = "hoa ban nở trắng"
AGREED = "sông dài biển rộng trời cao"
Start = Callable[..., Window]


@pytest.fixture(scope="session")
def own_cell(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cell's own handbook with sealed meetings, made once and never opened again."""
    folder = tmp_path_factory.mktemp("own") / PROFILE
    unlock = ByPassphrase(lambda: OWN)
    with bootstrap.made(folder, unlock, CLOCK, head=practising.head(CLOCK)) as handbook:
        practising.play(handbook)
    return folder


@pytest.fixture
def at_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, qtbot: QtBot) -> Iterator[Start]:
    """Sit down at the computer of that name, each with a home and a keyring of its own; the one before is left."""
    sessions: list[Session] = []
    keyrings: dict[str, MemoryKeyring] = {}

    def leave() -> None:
        while sessions:
            session = sessions.pop()
            session.window.close()
            session.close()

    def sit(computer: str, passphrase: str | None = None) -> Window:
        leave()
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / computer))
        keyring.set_keyring(keyrings.setdefault(computer, MemoryKeyring()))
        options = Namespace(profile=None, passphrase=passphrase, passphrase_file=None, allow_unsafe_place=True)
        folders = {"config": tmp_path / computer / "config", "reports": tmp_path / computer / "reports"}
        session = Session(qapp, lambda: Entrance(options, CLOCK), **folders)
        sessions.append(session)
        session.window.resize(1366, 697)
        session.window.show()
        session.window.activateWindow()
        qtbot.waitUntil(lambda: session.window.page is not None, timeout=20_000)
        return session.window

    yield sit
    leave()


@pytest.fixture
def giver(own_cell: Path, at_computer: Start, tmp_path: Path, qtbot: QtBot) -> Window:
    """The old computer, its handbook open."""
    shutil.copytree(own_cell, tmp_path / "old" / "SoTayChiBo" / PROFILE)
    window = at_computer("old", OWN)
    qtbot.waitUntil(window.rail.isEnabled, timeout=20_000)
    return window


def pick(window: QWidget, file: Path, qtbot: QtBot) -> None:
    """Choose a file in the dialog that stands open."""
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def shows(window: Window, text: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: text in texts(window), timeout=20_000)


def hand_over(window: Window, to: Path, qtbot: QtBot) -> None:
    window.go("settings", "handing")
    qtbot.waitUntil(lambda: window.header.main is not None and window.header.main.text() == "Làm tệp bàn giao")
    for label_text in ("Mật khẩu hai đồng chí thống nhất", "Gõ lại mật khẩu"):
        fill(window.page, label_text, AGREED)
    press(window, Qt.Key.Key_F8)
    pick(window, to, qtbot)
    shows(window, "Đã làm và mở thử tệp bàn giao", qtbot)


def take_over(window: Window, file: Path, qtbot: QtBot) -> None:
    button(window.page, "Nhận bàn giao").click()
    qtbot.waitUntil(lambda: window.header.text.startswith("Nhận bàn giao"))
    press(window, Qt.Key.Key_F8)
    pick(window, file, qtbot)
    shows(window, "Mật khẩu của tệp", qtbot)
    fill(window.page, "Mật khẩu của tệp", AGREED)
    press(window, Qt.Key.Key_F8)
    shows(window, "Trong tệp có", qtbot)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(window.rail.isEnabled, timeout=30_000)


def letters_of(window: Window, qtbot: QtBot) -> str:
    """As the receiver's page of settings shows them."""
    window.go("settings")
    shows(window, "Mã xác nhận đã nhận sổ: ", qtbot)
    (said,) = (one.text() for one in window.page.findChildren(QLabel) if one.text().startswith("Mã xác nhận đã"))
    return said.rpartition(" ")[2]


def test_a_handbook_is_handed_over_and_goes_on_on_its_own_chain(
    giver: Window, at_computer: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    usb = tmp_path / "ban-giao.sotay"
    hand_over(giver, usb, qtbot)
    assert label(usb).manifest.unlock_kinds == ("passphrase", "recovery")
    before = giver._desk.services  # type: ignore[union-attr]
    with before.store.reading() as reading:
        sealed, links = reading.records(), reading.links()

    window = at_computer("new")
    take_over(window, usb, qtbot)
    services = window._desk.services  # type: ignore[union-attr]
    assert "Đã nhận sổ. Đọc mã xác nhận" in window.strip.text
    with services.store.reading() as reading:
        assert reading.records() == sealed
        assert reading.links() == links
        assert verify(reading.records(), reading.links()) == []
        assert len(reading.find(Meeting)) == 4
        chain = sealing.next_link(reading, services.records.device_id, "0" * 64)
    assert (chain.seq, chain.prev_link_digest) == (1, "")
    assert chain.device_id not in {link.device_id for link in links}
    assert broken_links([*links, chain], [record.digest for record in sealed] + ["0" * 64]) == []
    letters = letters_of(window, qtbot)
    new_code = services.handing.recovery_code()

    window = at_computer("old", OWN)
    qtbot.waitUntil(window.rail.isEnabled, timeout=20_000)
    old = window._desk.services  # type: ignore[union-attr]
    assert old.handing.recovery_code() != new_code
    window.go("settings", "handing")
    shows(window, "2. Đồng chí nhận đã nhận", qtbot)
    fill(window.page, "Mã xác nhận năm ký tự, đồng chí nhận đọc", "AAAAA")
    button(window.page, "Đã bàn giao xong").click()
    shows(window, "không phải của tệp bàn giao làm gần nhất", qtbot)
    fill(window.page, "Mã xác nhận năm ký tự, đồng chí nhận đọc", letters.lower())
    button(window.page, "Đã bàn giao xong").click()
    shows(window, "Sổ ở máy này chỉ để xem.", qtbot)
    assert old.handing.view().given_on is not None


def test_a_code_with_a_mistake_is_said_group_by_group_and_a_wrong_passphrase_costs_nothing(
    giver: Window, at_computer: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    usb = tmp_path / "ban-giao.sotay"
    hand_over(giver, usb, qtbot)
    code = giver._desk.services.handing.recovery_code()  # type: ignore[union-attr]
    window = at_computer("new")
    button(window.page, "Khôi phục từ tệp").click()
    press(window, Qt.Key.Key_F8)
    pick(window, usb, qtbot)
    qtbot.waitUntil(lambda: window.header.text.startswith("Nhận bàn giao"), timeout=20_000)
    fill(window.page, "Mật khẩu của tệp", "một câu khác hẳn rồi")
    press(window, Qt.Key.Key_F8)
    shows(window, "Mật khẩu mở sổ chưa đúng.", qtbot)
    button(window.page, "Gõ mã trên Phiếu khôi phục").click()
    wrong = code[:7] + ("2" if code[7] != "2" else "3") + code[8:]
    fill(window.page, "Mã khôi phục", wrong[:10])
    assert "so lại với phiếu" not in texts(window.page)
    fill(window.page, "Mã khôi phục", wrong[:11])
    assert "Nhóm thứ 2 chưa đúng, so lại với phiếu." in texts(window.page)
    fill(window.page, "Mã khôi phục", code)
    assert "Đã đúng 7/7 nhóm." in texts(window.page)
    press(window, Qt.Key.Key_Return)
    shows(window, "Mọi hồ sơ đã khóa đều nguyên vẹn.", qtbot)
    press(window, Qt.Key.Key_Escape)
    shows(window, "Máy này chưa có sổ của chi bộ", qtbot)
    assert not (tmp_path / "new" / "SoTayChiBo").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04", "không phải bản sao lưu của Sổ tay Chi bộ"),
        (b"sotay backup 2\nlater", "do phiên bản mới hơn của phần mềm lập"),
        (b"sotay backup 1\nhalf of it", "bị thiếu hoặc đã bị thay đổi"),
    ],
)
def test_a_file_that_is_no_whole_backup_is_one_sentence_and_the_page_waits_for_another(
    at_computer: Start, tmp_path: Path, qtbot: QtBot, content: bytes, said: str
) -> None:
    (tmp_path / "tep.sotay").write_bytes(content)
    window = at_computer("new")
    press(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.header.text.startswith("Khôi phục từ tệp"))
    press(window, Qt.Key.Key_F8)
    pick(window, tmp_path / "tep.sotay", qtbot)
    qtbot.waitUntil(lambda: said in window.strip.text, timeout=20_000)
    assert window.header.main is not None
    assert window.header.main.text() == "Chọn tệp"


def back_up(window: Window, to: Path, qtbot: QtBot) -> None:
    window.go("settings")
    button(window.page, "Sao lưu ngay").click()
    pick(window, to, qtbot)
    qtbot.waitUntil(lambda: window.strip.text.startswith("Đã sao lưu ra tệp"), timeout=20_000)


def test_backups_are_listed_checked_and_the_folder_is_offered_again(
    giver: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    back_up(giver, usb / "so.sotay", qtbot)
    shows(giver, f"Sao lưu vào {usb}", qtbot)
    button(giver.page, "Sao lưu ngay").click()
    qtbot.waitUntil(lambda: len([*usb.glob("Chi bộ*.sotay")]) == 1, timeout=20_000)
    (usb / "hong.sotay").write_bytes((usb / "so.sotay").read_bytes()[:-1])
    (usb / "khac.txt").write_text("khác", encoding="utf-8")
    giver.go("settings", "backups")
    shows(giver, "hong.sotay", qtbot)
    shown = texts(giver.page)
    assert shown.count("Ngày 24/11/2026, 19:00") == 3
    assert "khac.txt" not in shown
    assert "bị thiếu hoặc đã bị thay đổi" in shown
    named = [one for one in giver.page.findChildren(KeyButton) if one.text() == "Kiểm tra" and one.isVisible()]
    assert len(named) == 3
    named[0].click()
    shows(giver, "Ngày 24/11/2026, 19:00: mở được, đầy đủ.", qtbot)
    assert "26 đảng viên, 4 cuộc họp, 3 tài liệu. Gần nhất: sinh hoạt chi bộ thường kỳ tháng 11" in texts(giver.page)
    shutil.rmtree(usb)
    giver.go("settings")
    shows(giver, f"Chưa thấy {usb}; cắm USB vào rồi sao lưu.", qtbot)


def test_a_second_place_is_chosen_and_given_up(giver: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "usb").mkdir()
    giver.go("settings")
    shows(giver, "Chưa đặt nơi sao lưu thứ hai.", qtbot)
    button(giver.page, "Chọn nơi thứ hai").click()
    pick(giver, tmp_path / "usb", qtbot)
    shows(giver, f"Khi đóng sổ, tự sao lưu thêm vào {tmp_path / 'usb'}", qtbot)
    button(giver.page, "Bỏ").click()
    shows(giver, "Chưa đặt nơi sao lưu thứ hai.", qtbot)


def test_a_backup_restored_from_the_settings_takes_the_place_of_the_open_handbook_which_stays(
    giver: Window, at_computer: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    back_up(giver, tmp_path / "so.sotay", qtbot)
    button(giver.page, "Khôi phục từ tệp").click()
    qtbot.waitUntil(lambda: giver.header.text.startswith("Khôi phục từ tệp"), timeout=20_000)
    press(giver, Qt.Key.Key_Escape)
    qtbot.waitUntil(giver.rail.isEnabled, timeout=20_000)
    giver.go("settings")
    button(giver.page, "Khôi phục từ tệp").click()
    qtbot.waitUntil(lambda: giver.header.text.startswith("Khôi phục từ tệp"), timeout=20_000)
    press(giver, Qt.Key.Key_F8)
    pick(giver, tmp_path / "so.sotay", qtbot)
    shows(giver, "Mật khẩu của tệp", qtbot)
    fill(giver.page, "Mật khẩu của tệp", OWN)
    press(giver, Qt.Key.Key_F8)
    shows(giver, "Sổ của Chi bộ Tổ dân phố 5 đang có trên máy được giữ nguyên, để riêng.", qtbot)
    press(giver, Qt.Key.Key_F8)
    qtbot.waitUntil(giver.rail.isEnabled, timeout=30_000)
    home = tmp_path / "old" / "SoTayChiBo"
    assert giver._desk.services.place == f"{PROFILE}-2"  # type: ignore[union-attr]
    assert manifest.read(home / PROFILE).aside_on == "2026-11-24"
    again = at_computer("old", OWN)
    qtbot.waitUntil(again.rail.isEnabled, timeout=20_000)
    assert again._desk.services.place == f"{PROFILE}-2", "the restored one opens by itself"  # type: ignore[union-attr]
    again.go("settings")
    button(again.page, "Chi bộ khác").click()
    shows(again, "Để riêng từ ngày 24/11/2026, khi khôi phục từ tệp", qtbot)
    (_, aside) = (one for one in again.page.findChildren(KeyButton) if one.text() == "Mở sổ")
    aside.click()
    qtbot.waitUntil(again.rail.isEnabled, timeout=20_000)
    assert "Sổ này để riêng từ ngày 24/11/2026" in again.strip.text
    again.go("settings")
    shows(again, "Dùng lại sổ này", qtbot)
    button(again.page, "Dùng lại sổ này").click()
    qtbot.waitUntil(lambda: manifest.read(home / PROFILE).aside_on == "", timeout=20_000)


def test_a_copy_that_was_handed_over_is_only_read_and_removed_by_a_tick(
    giver: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    hand_over(giver, tmp_path / "ban-giao.sotay", qtbot)
    services = giver._desk.services  # type: ignore[union-attr]
    home = tmp_path / "old" / "SoTayChiBo"
    found = bringing.look_into(tmp_path / "ban-giao.sotay", ByPassphrase(lambda: AGREED), lambda _done, _total: None)
    assert found.sealed == 3
    bringing.receive(
        tmp_path / "ban-giao.sotay",
        tmp_path / "elsewhere",
        ByPassphrase(lambda: AGREED),
        ByPassphrase(lambda: OWN),
        lambda _done, _total: None,
        allow_unsafe_place=True,
    )
    services.handing.confirm(manifest.read(tmp_path / "elsewhere").handed.receipt)
    giver.go("settings", "handing")
    shows(giver, "Đã bàn giao ngày 24/11/2026. Sổ ở máy này chỉ để xem.", qtbot)
    with services.store.reading() as reading:
        meetings = reading.find(Meeting)
    for meeting in meetings:
        for step in ("prepare", "hold", "finish"):
            giver.go("meetings", meeting.id)
            qtbot.waitUntil(lambda: not giver._desk.work.is_busy, timeout=20_000)  # type: ignore[union-attr]
            giver.findChild(OneMeeting).go(step)
            qtbot.waitUntil(lambda: not giver._desk.work.is_busy, timeout=20_000)  # type: ignore[union-attr]
            assert "đã bàn giao" not in giver.strip.text, "looking writes nothing"
    giver.go("settings", "cell")
    qtbot.waitUntil(lambda: field(giver.page, "Nơi thường họp").text() == cell_of(giver).usual_place != "")
    fill(giver.page, "Nơi thường họp", "Nhà văn hóa")
    giver.flush()
    qtbot.waitUntil(lambda: "Sổ này đã bàn giao ngày 24/11/2026" in giver.strip.text, timeout=20_000)
    assert cell_of(giver).usual_place != "Nhà văn hóa"
    giver.go("settings", "handing")
    shows(giver, "Xóa sổ ở máy này", qtbot)
    button(giver.page, "Xóa sổ ở máy này").click()
    assert giver.strip.text.startswith("Chưa xóa gì.")
    assert (home / PROFILE).exists()
    (sure,) = (tick for tick in giver.page.findChildren(Tick) if tick.isVisible())
    sure.click()
    button(giver.page, "Xóa sổ ở máy này").click()
    shows(giver, "Lập chi bộ của tôi", qtbot)
    assert not (home / PROFILE).exists()


def cell_of(window: Window) -> Cell:
    with window._desk.services.store.reading() as reading:  # type: ignore[union-attr]
        (cell,) = reading.find(Cell)
    return cell


def test_the_first_sealed_record_asks_for_the_recovery_sheet(giver: Window, qtbot: QtBot) -> None:
    services = giver._desk.services  # type: ignore[union-attr]
    with services.store.reading() as reading:
        record = reading.records()[-1]
    finishing.amend(services.store, services.records, record.id, "Ghi nhầm số", lambda content: content)
    qtbot.waitUntil(lambda: giver.strip.text.startswith("Phiếu khôi phục chưa in"), timeout=20_000)
    button(giver.strip, "Phiếu khôi phục").click()
    qtbot.waitUntil(lambda: giver.header.text.startswith("Phiếu khôi phục"))
    services.handing.note_sheet_kept()
    giver.go("home")
    giver.strip.clear()
    with services.store.reading() as reading:
        record = reading.records()[-1]
    finishing.amend(services.store, services.records, record.id, "Ghi nhầm lần nữa", lambda content: content)
    qtbot.waitUntil(lambda: not giver._desk.work.is_busy)  # type: ignore[union-attr]
    assert not giver.strip.text.startswith("Phiếu khôi phục chưa in")


@pytest.mark.parametrize("scale", [100, 200])
def test_no_label_of_keeping_and_handing_is_cut_off(
    giver: Window, at_computer: Start, tmp_path: Path, qtbot: QtBot, scale: int
) -> None:
    back_up(giver, tmp_path / "so.sotay", qtbot)
    giver.theme.set_text_scale(scale)
    for sheet in ("", "backups", "handing", "recovery-sheet"):
        giver.go("settings", sheet)
        qtbot.waitUntil(lambda: cut_off(giver) == [])
    window = at_computer("new")
    window.theme.set_text_scale(scale)
    button(window.page, "Nhận bàn giao").click()
    press(window, Qt.Key.Key_F8)
    pick(window, tmp_path / "so.sotay", qtbot)
    shows(window, "Mật khẩu của tệp", qtbot)
    qtbot.waitUntil(lambda: cut_off(window) == [])
    fill(window.page, "Mật khẩu của tệp", OWN)
    press(window, Qt.Key.Key_F8)
    shows(window, "Trong tệp có", qtbot)
    qtbot.waitUntil(lambda: cut_off(window) == [])


def test_stopping_leaves_the_page_as_it_was_and_nothing_on_the_disk(
    giver: Window, at_computer: Start, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(giver, tmp_path / "so.sotay", qtbot)
    real = bringing.restore

    def slowly(
        file: Path, to: Path, unlock: Unlock, new: Unlock, step: bringing.Step, *, allow_unsafe_place: bool
    ) -> None:
        def patiently(done: int, total: int) -> None:
            while not stopped:
                step(done, total)

        real(file, to, unlock, new, patiently, allow_unsafe_place=allow_unsafe_place)

    stopped: list[bool] = []
    monkeypatch.setattr(bringing, "restore", slowly)
    window = at_computer("new")
    button(window.page, "Khôi phục từ tệp").click()
    press(window, Qt.Key.Key_F8)
    pick(window, tmp_path / "so.sotay", qtbot)
    shows(window, "Mật khẩu của tệp", qtbot)
    fill(window.page, "Mật khẩu của tệp", OWN)
    press(window, Qt.Key.Key_F8)
    shows(window, "Trong tệp có", qtbot)
    press(window, Qt.Key.Key_F8)
    shows(window, "Đang khôi phục sổ", qtbot)
    button(window.strip, "Dừng").click()
    qtbot.waitUntil(lambda: "Đang khôi phục sổ" not in texts(window), timeout=20_000)
    assert not (tmp_path / "new" / "SoTayChiBo" / PROFILE).exists()
    stopped.append(True)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(window.rail.isEnabled, timeout=30_000)
