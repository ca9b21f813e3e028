"""The frame of the program. Rail, header, strip and status line never move; pages change inside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from sotay_ui.header import Header
from sotay_ui.layers import Layers
from sotay_ui.page import Head, Key, Page
from sotay_ui.places import Place
from sotay_ui.preferences import Preferences
from sotay_ui.rail import Rail
from sotay_ui.status import StatusLine
from sotay_ui.strip import Strip
from sotay_ui.tell import Link, Tell
from sotay_ui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from sotay_ui.desk import Desk

RAIL_FOLDS_UNDER = 1255
"""Logical width: pixels of the window divided by the text scale."""
LEAST_SIZE = (1024, 600)
_SEARCH = "search"
"""The place that everything is searched at."""
_CLOSING_PATIENCE_MS = 2000


class Window(QWidget):
    """Made before the profile is open; :meth:`open_desk` gives it the pages' services."""

    painted = Signal()
    """Once, after the first paint: heavy things may begin."""

    def __init__(self, theme: Theme, preferences: Preferences, tell: Tell, places: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*LEAST_SIZE)
        self.theme = theme
        self._preferences = preferences
        self._tell = tell
        self._places = {place.name: place for place in places}
        self._desk: Desk | None = None
        self._pages: dict[str, Page] = {}
        self._is_painted = self._gives_up = self._wants_to_close = False
        theme.dress(self)
        self._lay_out(places)
        self._closing = QTimer(self, singleShot=True, interval=_CLOSING_PATIENCE_MS)
        self._closing.timeout.connect(self._on_still_not_saved)
        QShortcut(QKeySequence("F1"), self.layers.body, self._show_keys)
        QShortcut(QKeySequence("Ctrl+Shift+F"), self.layers.body, partial(self.go, _SEARCH))
        theme.changed.connect(self._on_theme_changed)
        tell.attach(self.strip)
        self._say_opening()

    @property
    def page(self) -> Page | None:
        """The page shown now."""
        page = self.stack.currentWidget()
        return page if isinstance(page, Page) else None

    def show_as_last_time(self) -> None:
        """Show it where it was; maximised the first time."""
        kept = self._preferences.geometry
        if kept is not None and self.restoreGeometry(kept):
            self.show()
        else:
            self.showMaximized()

    def show_page(self, page: Page) -> None:
        """Show a page that asks for something before a handbook is open; the one before is gone."""
        self._forget_pages()
        self._add("", page)
        self._show(page)
        self.status.say(self.tr("Everything stays on this computer"))

    def open_desk(self, desk: Desk, pages: Mapping[str, Callable[[Desk], Page]]) -> None:
        """The profile is open: show the first place. ``pages`` makes the page of each place by its name."""
        self._forget_pages()
        self._desk = desk
        self._makers = pages
        self.name_cell()
        self.status.say(self.tr("Every change is saved on this computer"))
        self.rail.setEnabled(True)
        self.go(next(iter(self._places)))

    def name_cell(self) -> None:
        """Say what the open cell is called now."""
        if self._desk is not None:
            self.setWindowTitle(f"{self._desk.services.cell_name} - {self.tr('Party Cell Handbook')}")
        if self.page is not None:
            self._show_head(self.page.head())

    def close_desk(self) -> bool:
        """Leave the handbook, unless something typed is not saved yet: then it is said and nothing happens."""
        self.flush()
        if not self._is_saved():
            self._tell.warning("not-saved-on-closing")
            return False
        self._forget_pages()
        self._desk = None
        self.strip.clear()
        self.rail.choose("")
        self.rail.setEnabled(False)
        self._say_opening()
        return True

    def go(self, name: str, subject_id: str = "") -> None:
        """Leave the page shown and show the one of that name, if there is one, made now if it was never shown."""
        if self._desk is None or name not in self._makers:
            return
        if self.page is not None:
            self.page.leave()
        if name not in self._pages:
            self._add(name, self._makers[name](self._desk))
        page = self._pages[name]
        self.rail.choose(name)
        self._hide_folded_rail()
        page.arrive(subject_id)
        self._show(page)

    def flush(self) -> None:
        """Have every page store what is being typed."""
        for page in self._pages.values():
            page.leave()

    def on_written(self, is_stored: bool) -> None:
        """Something asked of the store was answered; a no keeps a window open that was about to close."""
        if is_stored:
            self._on_saved_changed()
        elif self._wants_to_close:
            self._closing.stop()
            self._on_still_not_saved()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._hide_folded_rail()
        elif event.matches(QKeySequence.StandardKey.Find):  # a page that finds something itself took the key
            self.go(_SEARCH)
        super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        if not self._is_saved() and not self._gives_up:
            self._wants_to_close = True
            self._closing.start()
            event.ignore()
            return
        self._closing.stop()
        self._preferences.geometry = self.saveGeometry()
        event.accept()

    def _lay_out(self, places: Sequence[Place]) -> None:
        self.layers = Layers(self)
        self.rail = Rail(self.theme, places, self.layers.body)
        self.rail.setEnabled(False)
        self.rail.chosen.connect(self.go)
        self.header = Header(self.theme, self)
        self.header.menu_asked.connect(self._on_menu_asked)
        self.header.button_gone.connect(lambda: self.page and self.page.setFocus(Qt.FocusReason.OtherFocusReason))
        self.header.menu.hide()
        self.strip = Strip(self.theme, self)
        self.stack = QStackedWidget()
        self.stack.setMinimumSize(1, 1)  # what a page would like does not push the frame
        self.status = StatusLine(self.theme, self)
        self._row = QHBoxLayout(self.layers.body)
        self.theme.space(self._row, 0)
        self._row.addWidget(self.rail)
        column = QVBoxLayout()
        self._row.addLayout(column, 1)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.strip)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)

    def _say_opening(self) -> None:
        self.setWindowTitle(self.tr("Party Cell Handbook"))
        self._show_head(Head(self.tr("Party Cell Handbook")))
        self.status.say(self.tr("Opening the handbook"))

    def _show(self, page: Page) -> None:
        self.stack.setCurrentWidget(page)
        self._show_head(page.head())
        self.status.show_keys(page.keys())
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_pages(self) -> None:
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()

    def _add(self, name: str, page: Page) -> None:
        self._pages[name] = page
        self.stack.addWidget(page)
        page.head_changed.connect(lambda: self._on_head_changed(page))
        page.saved_changed.connect(self._on_saved_changed)

    def _show_head(self, head: Head) -> None:
        services = self._desk.services if self._desk is not None else None
        cell = services.cell_name if services is not None else ""
        self.header.show_head(head, cell, is_practice=services is not None and services.is_practice)

    def _fold(self) -> None:
        is_narrow = self.width() * 100 / self.theme.text_scale < RAIL_FOLDS_UNDER
        if is_narrow != self.rail.is_folded:
            self.rail.fold(is_narrow)
            self.header.menu.setVisible(is_narrow)
            if is_narrow:
                self._row.removeWidget(self.rail)
                self.rail.hide()
            else:
                self._row.insertWidget(0, self.rail)
                self.rail.show()
        if is_narrow:
            self._place_folded_rail()

    def _place_folded_rail(self) -> None:
        top = self.header.height()
        self.rail.setGeometry(0, top, self.rail.sizeHint().width(), self.height() - top)

    def _on_menu_asked(self) -> None:
        if self.rail.isVisible():
            self._hide_folded_rail()
            return
        self._place_folded_rail()
        self.rail.show()
        self.rail.raise_()
        self.rail.take_focus()

    def _hide_folded_rail(self) -> None:
        if self.rail.is_folded:
            self.rail.hide()

    def _show_keys(self) -> None:
        own = self.page.keys() if self.page is not None else ()
        places = [Key(f"Alt+{number}", place.label) for number, place in enumerate(self._places.values(), start=1)]
        has_pin = self._desk is not None and self._desk.services.curtain.is_set
        lock = [Key("Ctrl+L", self.tr("Lock the window"))] if has_pin else []
        search = [Key("Ctrl+Shift+F", self.tr("Search the handbook"))] if _SEARCH in self._places else []
        keys = [*own, *places, *search, *lock, Key("F1", self.tr("Keys of this screen"))]
        dialog: QDialog = import_module("sotay_ui.keys").KeysDialog(self.theme, keys, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _is_saved(self) -> bool:
        if self._desk is not None and self._desk.services.handing.is_given():
            return True  # it is only read: what is typed there all the same was refused, and said
        is_writing = self._desk is not None and self._desk.work.is_writing
        return not is_writing and all(page.is_saved for page in self._pages.values())

    def _on_head_changed(self, page: Page) -> None:
        if page is self.page:
            self._show_head(page.head())
            self.status.show_keys(page.keys())

    def _on_saved_changed(self) -> None:
        is_saved = self._is_saved()
        self.status.show_saved(is_saved)
        if is_saved and self._wants_to_close:
            self.close()

    def _on_still_not_saved(self) -> None:
        self._wants_to_close = False
        self._tell.warning("not-saved-on-closing", link=Link(self.tr("Close, give it up"), self._on_gives_up))

    def _on_gives_up(self) -> None:
        self._gives_up = True
        self.close()

    def _on_theme_changed(self) -> None:
        self.theme.dress(self)
        self._fold()
