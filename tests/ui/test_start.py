"""From nothing to a window: frame first, heavy things after, and a calm answer where the profile does not open."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sotay.domain.errors import NotFound, SealedAlready
from sotay.services.changes import Change
from sotay_ui.buttons import KeyButton
from sotay_ui.page import Head, Page
from sotay_ui.preferences import Preferences
from sotay_ui.start import Session
from sotay_ui.theme.theme import Contrast
from sotay_ui.work import Operation

HEAVY = ("sqlalchemy", "sqlcipher3", "pymupdf", "docx", "openpyxl", "cryptography", "PIL", "sotay.persistence")

FIRST_PAINT = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from sotay_ui.start import Session
app = QApplication([])
folder = Path(sys.argv[1])
session = Session(app, lambda: None, config=folder, reports=folder)
session.window.painted.disconnect()
session.window.painted.connect(app.quit)
session.window.show()
app.exec()
print(*(name for name in {HEAVY} if name in sys.modules))
session.close()
"""


class Writing(Page):
    """A page on which something is typed that the disk does not take."""

    is_written = False

    def head(self) -> Head:
        return Head("Biên bản")

    @property
    def is_saved(self) -> bool:
        return self.is_written


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path)], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.split() == []


def test_the_window_stands_before_the_profile_is_open_and_says_what_it_does(
    world, make_session: Callable[[], Session], qtbot: QtBot
) -> None:
    session = make_session()
    session.window.show()
    assert session.window.page is None
    assert session.window.status.text == "Đang mở sổ"
    assert not session.window.rail.isEnabled()
    qtbot.waitUntil(lambda: session.window.page is not None)
    assert session.window.windowTitle() == "Chi bộ Tổ dân phố 5 - Sổ tay Chi bộ"


def test_a_profile_that_does_not_open_is_told_and_can_be_tried_again(
    world, make_session: Callable[[], Session], qtbot: QtBot
) -> None:
    world.refusals.append(NotFound(what="chi bộ"))
    session = make_session()
    session.window.show()
    qtbot.waitUntil(lambda: session.window.strip.text.startswith("Không tìm thấy"))
    next(button for button in session.window.findChildren(KeyButton) if button.text() == "Thử lại").click()
    qtbot.waitUntil(lambda: session.window.page is not None)


def test_closing_while_the_profile_opens_closes_the_profile_too(
    world, make_session: Callable[[], Session], qtbot: QtBot
) -> None:
    session = make_session()
    session.window.show()
    with qtbot.waitSignal(session.window.painted):
        pass
    session.window.close()
    session.close()
    assert world.is_closed == (session._services is not None)


def test_a_window_with_unsaved_words_does_not_close_and_offers_to_give_them_up(session: Session, qtbot: QtBot) -> None:
    page = Writing(session.theme)
    session.window._add("minutes", page)
    session.window._closing.setInterval(1)
    session.window.close()
    assert session.window.isVisible()
    qtbot.waitUntil(lambda: session.window.strip.text.startswith("Phần vừa ghi chưa lưu được"))
    page.is_written = True
    page.saved_changed.emit()
    assert session.window.status.text.startswith("Đã lưu lúc ")
    assert session.window.isVisible()
    page.is_written = False
    next(b for b in session.window.findChildren(KeyButton) if b.text() == "Đóng, bỏ phần chưa lưu").click()
    assert not session.window.isVisible()


def test_a_window_closes_by_itself_once_the_last_words_are_stored(session: Session) -> None:
    page = Writing(session.theme)
    session.window._add("minutes", page)
    session.window.close()
    assert session.window.isVisible()
    page.is_written = True
    page.saved_changed.emit()
    assert not session.window.isVisible()


def test_a_hard_crash_of_the_last_time_is_told(make_session: Callable[[], Session], tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "hard-crash.txt").write_text("Fatal Python error: Segmentation fault\n", encoding="utf-8")
    session = make_session()
    assert session.window.strip.text.startswith("Lần trước chương trình dừng đột ngột.")


def test_what_the_person_chose_is_there_the_next_time(tmp_path: Path) -> None:
    first = Preferences(tmp_path)
    assert (first.text_scale, first.contrast, first.language, first.geometry) == (100, Contrast.SYSTEM, "vi", None)
    first.text_scale, first.contrast, first.language = 175, Contrast.HIGH, "en"
    del first
    second = Preferences(tmp_path)
    assert (second.text_scale, second.contrast, second.language) == (175, Contrast.HIGH, "en")


def test_a_file_of_preferences_that_makes_no_sense_counts_as_absent(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[look]\ntext_scale=big\ncontrast=7\nlanguage=xx\n[window]\ngeometry=1\n")
    kept = Preferences(tmp_path)
    assert (kept.text_scale, kept.contrast, kept.language, kept.geometry) == (100, Contrast.SYSTEM, "vi", None)


def test_the_window_is_vietnamese_unless_english_was_chosen(
    make_session: Callable[[], Session], tmp_path: Path, qtbot: QtBot
) -> None:
    Preferences(tmp_path / "config").language = "en"
    session = make_session()
    session.window.show()
    qtbot.waitUntil(lambda: session.window.page is not None)
    qtbot.waitUntil(lambda: any("Tasks due" in label.text() for label in session.window.findChildren(QLabel)))
    session.window.close()
    session.close()
    Preferences(tmp_path / "config").language = "vi"
    make_session()
    assert QLocale().language() is QLocale.Language.Vietnamese


def test_a_write_that_fails_while_the_window_closes_keeps_it_open_and_is_asked_about(
    session: Session, qtbot: QtBot
) -> None:
    goes_on = Event()

    def write(_step: object) -> None:
        goes_on.wait()
        raise SealedAlready

    services = session._services
    assert services is not None
    session.work.run(Operation("", write, services.store_lane), owner=session.window, then=lambda _: None)
    session.window.close()
    assert session.window.isVisible()
    goes_on.set()
    qtbot.waitUntil(lambda: session.window.strip.text.startswith("Phần vừa ghi chưa lưu được"))
    assert session.window.isVisible()
    session.window.close()
    assert not session.window.isVisible()


def test_a_window_closes_by_itself_once_the_store_has_answered(session: Session, qtbot: QtBot) -> None:
    goes_on = Event()
    services = session._services
    assert services is not None
    operation = Operation("", lambda _step: goes_on.wait(), services.store_lane)
    session.work.run(operation, owner=session.window, then=lambda _: None)
    session.window.close()
    assert session.window.isVisible()
    goes_on.set()
    qtbot.waitUntil(lambda: not session.window.isVisible())


def test_a_change_that_arrives_while_the_program_ends_starts_nothing_any_more(session: Session) -> None:
    heard: list[object] = []
    session.changes.listen(session.window, ["meeting"], heard.append)
    session.changes.post(Change(frozenset({"meeting"}), frozenset({"1"}), ""))
    session.window.close()
    session.close()
    assert heard == []


def test_reading_of_papers_is_given_up_before_the_program_waits_for_it(
    world, make_session: Callable[[], Session], qtbot: QtBot
) -> None:
    given_up = Event()
    connect = world.connect
    world.connect = lambda changed: replace(connect(changed), give_up_reading=given_up.set)
    session = make_session()
    session.window.show()
    qtbot.waitUntil(lambda: session.window.page is not None)
    session.work.run(Operation("", lambda _step: given_up.wait(30)), owner=session.window, then=lambda _: None)
    session.window.close()
    session.close()
    assert given_up.is_set()
