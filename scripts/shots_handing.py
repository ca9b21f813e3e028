"""The pictures of keeping and handing over for the guide: backups, the recovery sheet, the page, a file seen inside."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from sotay.profile.unlocking import ByPassphrase
from sotay_app import bootstrap, practising
from sotay_app.clock import FixedClock
from sotay_app.entering import Entrance
from sotay_ui.buttons import KeyButton
from sotay_ui.start import Session
from sotay_ui.window import Window

OWN = "hoa ban nở trắng"
FILE = "Chi bộ Tổ dân phố 5 2026-11-24 19.00.sotay"


class Photographer(Protocol):
    def takes(self, name: str) -> None: ...
    def waits(self) -> None: ...


Sit = Callable[[Session], Photographer]


def shoot_handing(app: QApplication, folder: Path, clock: FixedClock, sit: Sit) -> None:
    """``backups``, ``recovery-sheet``, ``handing``, and on another computer ``restore``; ``sit`` shows the window."""
    with bootstrap.made(folder / "giver", ByPassphrase(lambda: OWN), clock, head=practising.head(clock)) as handbook:
        practising.play(handbook)
    session = opened(app, folder, "giver", clock)
    window, photographer = session.window, sit(session)
    (folder / "usb").mkdir()
    services = window._desk.services.handing  # noqa: SLF001 - what the dialog of files would ask for
    services.back_up(folder / "usb" / FILE, lambda _done, _total: None)
    window.go("settings", "backups")
    photographer.waits()
    next(one for one in window.page.findChildren(KeyButton) if one.text() == "Kiểm tra").click()
    photographer.waits()
    photographer.takes("backups")
    window.go("settings", "handing")
    photographer.takes("handing")
    window.go("settings", "recovery-sheet")
    photographer.takes("recovery-sheet")
    window.close()
    session.close()
    shoot_restoring(opened(app, folder, "receiver", clock), folder / "usb" / FILE, sit)


def shoot_restoring(session: Session, file: Path, sit: Sit) -> None:
    """A backup seen inside on a bare computer."""
    window, photographer = session.window, sit(session)
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    photographer.waits()
    goes_on(window, photographer)
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    photographer.waits()
    next(one for one in window.page.findChildren(QLineEdit) if one.isVisible()).setText(OWN)
    goes_on(window, photographer)
    photographer.takes("restore")
    window.close()
    session.close()


def goes_on(window: Window, photographer: Photographer) -> None:
    """The red button."""
    window.header.main.click()
    photographer.waits()


def opened(app: QApplication, folder: Path, name: str, clock: FixedClock) -> Session:
    """The window of the handbook of that name, or of a computer that has none."""
    options = Namespace(profile=str(folder / name), passphrase=OWN, passphrase_file=None, allow_unsafe_place=True)
    place = folder / f"{name}-window"
    return Session(app, lambda: Entrance(options, clock), config=place / "config", reports=place / "reports")
