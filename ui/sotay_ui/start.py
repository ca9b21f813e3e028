"""From nothing to a window: the frame first, everything heavy after its first paint."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from sotay_ui.changes_bus import ChangesBus
from sotay_ui.collecting import Collecting
from sotay_ui.crash import Crash
from sotay_ui.desk import Wanted
from sotay_ui.doorway import Bring, First, Locked
from sotay_ui.language import speak
from sotay_ui.mailbox import Mailbox
from sotay_ui.places import places
from sotay_ui.preferences import Preferences
from sotay_ui.tell import Link, Tell
from sotay_ui.theme.theme import Theme
from sotay_ui.window import Window
from sotay_ui.work import Operation, Step, Work

if TYPE_CHECKING:  # not imported before the first paint
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sotay.domain.errors import KnownError
    from sotay.services.changes import Change
    from sotay_ui.crash_dialog import CrashDialog
    from sotay_ui.desk import Desk, Services
    from sotay_ui.doorway import Doorway
    from sotay_ui.opening.entering import Entering, Way
    from sotay_ui.opening.locking import Locking
    from sotay_ui.places import Place

T = TypeVar("T")
_MEETINGS = "meetings"
_LATER_MS = 300
"""After a handbook opened: by then its first page is read and painted."""


def open_window(make_doorway: Callable[[], Doorway], *, config: Path, reports: Path) -> int:
    """Run the program until its window is closed; returns the exit code.

    ``make_doorway`` is called once, on a background thread after the first paint. ``config`` is the folder of
    ``window.ini``, ``reports`` that of crash reports; both are made where absent.
    """
    app = QApplication([sys.argv[0], "-style", "fusion"])
    session = Session(app, make_doorway, config=config, reports=reports)
    session.window.show_as_last_time()
    code = app.exec()
    session.close()
    return code


class Session:
    """One run of the program: what is made before the window, and what ends after it."""

    def __init__(
        self,
        app: QApplication,
        make_doorway: Callable[[], Doorway],
        *,
        config: Path,
        reports: Path,
        make_places: Callable[[], Sequence[Place]] = places,
    ) -> None:
        self._collecting = Collecting()
        app.setApplicationName("sotay")
        self.preferences = Preferences(config)
        self._app = app
        self._translator = speak(app, self.preferences.language)
        self.theme = Theme(text_scale=self.preferences.text_scale, contrast=self.preferences.contrast)
        self.tell = Tell(self.preferences.language)
        self._mailbox = Mailbox()
        self.crash = Crash(reports, self._mailbox, self.tell, self._show_crash)
        self._say_hard_crash(self.crash.install())
        self.work = Work(self._mailbox, self.tell, self.crash.handle)
        self.changes = ChangesBus(self._mailbox)
        self._make_doorway = make_doorway
        self._doorway: Doorway | None = None
        self._entering: Entering | None = None
        self._services: Services | None = None
        self.locking: Locking | None = None
        """Once a handbook is open."""
        self._places = make_places()
        self.window = Window(self.theme, self.preferences, self.tell, self._places)
        self.crash.save_first = self.window.flush
        self.work.written = self.window.on_written
        self.window.painted.connect(self._open)
        self._later = QTimer(self.window, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._fetch_later)
        self.changes.listen(self.window, ("cell",), self._on_cell_changed)

    def close(self) -> None:
        """End what runs, let go of the profile, give the hooks back; the window is closed."""
        self.changes.close()
        if self.locking is not None:
            self.locking.end()
        if self._services is not None:
            self._services.give_up_reading()
        self.work.close()
        if self._services is not None:
            self._services.close()
        self._mailbox.empty()
        self.crash.uninstall()
        self._app.removeTranslator(self._translator)
        delete(self.window)
        self._collecting.close()

    def _open(self) -> None:
        title = QCoreApplication.translate("Session", "Opening the handbook")
        self._enter(title, lambda doorway, changed, _step: doorway.open(changed), self._on_not_opened)

    def _enter(
        self, title: str, way: Way, failed: Callable[[KnownError], None], stopped: Callable[[], None] | None = None
    ) -> None:
        operation = Operation(title, lambda step: self._through(way, step), can_stop=stopped is not None)
        self.work.run(operation, owner=self.window, then=self._on_through, failed=failed, stopped=stopped)

    def _look(
        self,
        title: str,
        call: Callable[[Doorway, Step], T],
        then: Callable[[T], None],
        failed: Callable[[KnownError], None],
        stopped: Callable[[], None],
    ) -> None:
        operation = Operation(title, lambda step: call(self._at_doorway(), step), can_stop=True)
        self.work.run(operation, owner=self.window, then=then, failed=failed, stopped=stopped)

    def _at_doorway(self) -> Doorway:
        self._doorway = self._doorway or self._make_doorway()
        return self._doorway

    def _through(self, way: Way, step: Step) -> Services | First | Locked | Bring:
        import_module("sotay_ui.pages")
        import_module("sotay_ui.opening.locking")
        found = way(self._at_doorway(), self.changes.post, step)
        if isinstance(found, First | Locked | Bring):
            import_module("sotay_ui.opening.entering")
        else:
            # Kept here and not in _on_opened: a profile opened while the window closes is closed too.
            self._services = found
        return found

    def _on_through(self, found: Services | First | Locked | Bring) -> None:
        if isinstance(found, First | Locked | Bring):
            make = import_module("sotay_ui.opening.entering").Entering
            self._entering = self._entering or make(
                self.theme,
                self.tell,
                self.preferences,
                show=self.window.show_page,
                enter=self._enter,
                look=self._look,
            )
            self._entering.ask(found)
        else:
            self._entering = None
            self._on_opened(found)

    def _on_opened(self, services: Services) -> None:
        pages = import_module("sotay_ui.pages")
        self.locking = self.locking or import_module("sotay_ui.opening.locking").Locking(
            self._app, self.window.layers, self.window.flush
        )
        desk: Desk = pages.Desk(
            theme=self.theme,
            preferences=self.preferences,
            tell=self.tell,
            work=self.work,
            changes=self.changes,
            services=services,
            go=self.window.go,
            lock=self.locking,
            change_handbook=self._change_handbook,
            places=frozenset(place.name for place in self._places),
        )
        if not services.is_practice:
            self.preferences.last_cell = services.place
        self.window.open_desk(desk, pages.PAGES)
        self.locking.begin(desk)
        self._later.start()
        for notice in services.notices:
            self.tell.error(notice)
        left = services.left_off
        if left is not None and _MEETINGS in desk.places:
            self.window.go(_MEETINGS, left.meeting_id)
            self.tell.info("kept-until", time=f"{left.kept_at:%H:%M:%S}")

    def _fetch_later(self) -> None:
        """The first page is there: import what the others need before they are asked for, then read papers."""
        services = self._services

        def fetched(_done: None) -> None:
            self._collecting.spare()
            self._read_texts(services)

        title = QCoreApplication.translate("Session", "Getting the other pages ready")
        fetch = import_module("sotay_ui.pages").fetch_later
        self.work.run(Operation(title, lambda _step: fetch()), owner=self.window, then=fetched)

    def _read_texts(self, services: Services | None) -> None:
        if services is not None and services is self._services:
            services.papers.read_texts()

    def _change_handbook(self, wanted: Wanted) -> None:
        left = self._services
        if left is None or not self.window.close_desk():
            return
        self._services = None
        if self.locking is not None:
            self.locking.end()

        def way(doorway: Doorway, changed: Callable[[Change], None], _step: Step) -> Services | First | Locked | Bring:
            left.close()
            match wanted:
                case Wanted.PRACTICE:
                    return doorway.practise(changed, None)
                case Wanted.OWN:
                    return doorway.open(changed, is_own=True)
                case Wanted.RESTORED:
                    return doorway.bringing()
                case Wanted.REMOVED:
                    return doorway.remove()
                case Wanted.CHOICE:
                    return doorway.choose()

        self._enter(QCoreApplication.translate("Session", "Changing the handbook"), way, self._on_not_opened)

    def _on_cell_changed(self, _change: Change) -> None:
        services = self._services
        if services is None:
            return
        title = QCoreApplication.translate("Session", "Saving the cell")
        operation = Operation(title, lambda _step: services.follow_name(), services.store_lane)
        self.work.run(operation, owner=self.window, then=lambda _done: self.window.name_cell())

    def _on_not_opened(self, error: KnownError) -> None:
        self.tell.error(error, link=Link(QCoreApplication.translate("Session", "Try again"), self._open))

    def _say_hard_crash(self, path: Path | None) -> None:
        if path is not None:
            self.tell.warning("hard-crash-last-time", details=path.read_text(encoding="utf-8"))

    def _show_crash(self, report: str, path: Path | None, done: Callable[[], None]) -> None:
        make = import_module("sotay_ui.crash_dialog").CrashDialog
        dialog: CrashDialog = make(self.theme, report, path, self.tell.language, QApplication.activeWindow())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _code: done())
        if QThread.currentThread().loopLevel():
            dialog.open()
        else:
            dialog.exec()
