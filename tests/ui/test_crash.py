"""A mistake of the program: saved first, written down without a word of the cell's, shown once, gone on from."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sotay.domain.errors import NotFound
from sotay_ui.buttons import KeyButton
from sotay_ui.crash import KEPT_REPORTS, Crash, report
from sotay_ui.crash_dialog import CrashDialog
from sotay_ui.mailbox import Mailbox
from sotay_ui.start import Session
from sotay_ui.tell import Tell
from sotay_ui.theme.theme import Theme

SECRET = "Nguyễn Thị Bí Mật"


class Seen:
    """What the dialog would show."""

    def __init__(self) -> None:
        self.reports: list[tuple[str, Path | None]] = []
        self.done: Callable[[], None] = lambda: None

    def __call__(self, text: str, path: Path | None, done: Callable[[], None]) -> None:
        self.reports.append((text, path))
        self.done = done


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def crash(tmp_path: Path, mailbox: Mailbox, tell: Tell, seen: Seen) -> Crash:
    return Crash(tmp_path, mailbox, tell, seen)


def bug() -> BaseException:
    member = SECRET
    try:
        try:
            int(member)
        except ValueError as error:
            raise KeyError(member) from error
    except KeyError as error:
        return error


def test_the_report_has_kinds_and_places_and_nothing_of_the_cell() -> None:
    text = report(bug())
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert f"{__name__}:" in text
    assert SECRET not in text
    assert str(Path.home()) not in text


def test_what_is_typed_is_saved_before_anything_else(crash: Crash, seen: Seen) -> None:
    order: list[int] = []
    crash.save_first = lambda: order.append(len(seen.reports))
    crash.handle(bug())
    assert order == [0]
    text, path = seen.reports[0]
    assert path is not None
    assert path.read_text(encoding="utf-8") == text


def test_a_failure_while_saving_is_written_down_and_does_not_hide_the_first(crash: Crash, seen: Seen) -> None:
    def fail() -> None:
        raise OSError(SECRET)

    crash.save_first = fail
    crash.handle(bug())
    text, _ = seen.reports[0]
    assert "KeyError" in text
    assert "OSError" in text
    assert SECRET not in text


def test_while_the_dialog_is_open_further_mistakes_open_no_second(
    crash: Crash, seen: Seen, capsys: pytest.CaptureFixture[str]
) -> None:
    crash.handle(bug())
    crash.handle(bug())
    assert len(seen.reports) == 1
    assert "KeyError" in capsys.readouterr().err
    seen.done()
    crash.handle(bug())
    assert len(seen.reports) == 2


def test_a_mistake_of_another_thread_is_answered_on_the_main_one(crash: Crash, seen: Seen, qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: crash.handle(bug()))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(seen.reports) == 1)


def test_a_known_error_nobody_caught_is_told_and_is_no_crash(crash: Crash, seen: Seen, heard) -> None:
    crash.handle(NotFound(what="cuộc họp"))
    assert seen.reports == []
    assert len(heard.messages) == 1


def test_a_folder_that_cannot_be_written_still_shows_the_dialog(
    tmp_path: Path, mailbox: Mailbox, tell: Tell, seen: Seen
) -> None:
    Crash(tmp_path / "absent", mailbox, tell, seen).handle(bug())
    text, path = seen.reports[0]
    assert path is None
    assert "FileNotFoundError" not in text  # the report is written before it is known


def test_old_reports_make_room(crash: Crash, seen: Seen, tmp_path: Path) -> None:
    for _ in range(KEPT_REPORTS + 3):
        crash.handle(bug())
        seen.done()
    assert len(list(tmp_path.glob("crash-*.txt"))) == KEPT_REPORTS


def test_the_dialog_copies_the_report_and_goes_on(qtbot: QtBot) -> None:
    dialog = CrashDialog(Theme(), "sotay_ui.window:12", Path("/tmp/crash.txt"), "vi", None)  # noqa: S108
    qtbot.addWidget(dialog)
    dialog.open()
    copy, go_on = dialog.findChildren(KeyButton)
    copy.click()
    assert QGuiApplication.clipboard().text() == "sotay_ui.window:12"
    QGuiApplication.clipboard().clear()
    go_on.click()
    assert not dialog.isVisible()


def test_a_mistake_in_a_slot_shows_the_dialog_over_the_window_that_goes_on(session: Session, qtbot: QtBot) -> None:
    def mistake() -> None:
        session.crash.handle(bug())

    QTimer.singleShot(0, mistake)
    qtbot.waitUntil(lambda: bool(session.window.findChildren(CrashDialog)))
    dialog = session.window.findChildren(CrashDialog)[0]
    dialog.accept()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert session.window.isVisible()


HARD = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from sotay_ui.crash import Crash
from sotay_ui.mailbox import Mailbox
from sotay_ui.tell import Tell
app = QCoreApplication([])
crash = Crash(Path(sys.argv[1]), Mailbox(), Tell(), lambda *_: None)
before = crash.install()
print(before.name if before else "")
if sys.argv[2] == "die":
    os.kill(os.getpid(), signal.SIGSEGV)
if sys.argv[2] == "raise":
    raise ValueError("SECRET")
crash.uninstall()
"""


def run(folder: Path, how: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", HARD, str(folder), how], capture_output=True, text=True, check=False, env=os.environ
    )


def test_a_hard_crash_is_found_at_the_next_start_and_only_then(tmp_path: Path) -> None:
    assert run(tmp_path, "die").returncode == -signal.SIGSEGV
    second = run(tmp_path, "end")
    assert second.stdout.startswith("crash-")
    text = (tmp_path / second.stdout.strip()).read_text(encoding="utf-8")
    assert "Segmentation fault" in text
    assert str(tmp_path) not in text
    assert run(tmp_path, "end").stdout.strip() == ""


def test_an_error_nobody_caught_reaches_the_report_through_the_hook(tmp_path: Path) -> None:
    run(tmp_path, "raise")
    (path,) = tmp_path.glob("crash-*.txt")
    text = path.read_text(encoding="utf-8")
    assert "builtins.ValueError\n  __main__:" in text
    assert "SECRET" not in text


def test_two_windows_of_one_computer_keep_their_hard_crashes_apart(
    tmp_path: Path, mailbox: Mailbox, tell: Tell, seen: Seen
) -> None:
    other = tmp_path / "hard-crash-1.txt"
    other.write_text("", encoding="utf-8")
    crash = Crash(tmp_path, mailbox, tell, seen)
    assert crash.install() is None
    assert other.exists()
    (tmp_path / f"hard-crash-{os.getpid()}.txt").unlink()
    crash.uninstall()
    assert other.exists()


def test_what_killed_windows_left_behind_is_swept_after_a_month(
    tmp_path: Path, mailbox: Mailbox, tell: Tell, seen: Seen
) -> None:
    old, crashed = tmp_path / "hard-crash-1.txt", tmp_path / "hard-crash-2.txt"
    old.write_text("", encoding="utf-8")
    os.utime(old, (0, 0))
    crashed.write_text("Fatal Python error: Aborted\n", encoding="utf-8")
    crash = Crash(tmp_path, mailbox, tell, seen)
    report = crash.install()
    crash.uninstall()
    assert report is not None
    assert "Aborted" in report.read_text(encoding="utf-8")
    assert not old.exists()
    assert not crashed.exists()
