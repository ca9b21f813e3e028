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
from tests.ui.test_members import button, fill, press
from tests.ui.test_window import texts

from sotay.domain.meeting import Meeting
from sotay.domain.sealed import broken_links
from sotay.profile.restoring import label
from sotay.profile.unlocking import ByPassphrase
from sotay.records.verifying import verify
from sotay.services import finishing
from sotay_app import bootstrap, practising
from sotay_app.cli.places import PROFILE
from sotay_app.entering import Entrance
from sotay_ui.start import Session
from sotay_ui.window import Window

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
    for field in ("Mật khẩu hai đồng chí thống nhất", "Gõ lại mật khẩu"):
        fill(window.page, field, AGREED)
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
        papers = reading.find(Meeting)
    assert papers
    chain = finishing.next_link(_Snapshot(services), services.records.device_id, "0" * 64)
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


class _Snapshot:
    """The links of an open handbook, as a verb reads them."""

    def __init__(self, services: object) -> None:
        with services.store.reading() as reading:  # type: ignore[attr-defined]
            self._links = reading.links()

    def links(self) -> object:
        return self._links
