"""The list of meetings, newest first, by year, kind and words of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from sotay import wording
from sotay.domain.meeting import MeetingKind, MeetingState
from sotay.domain.spelling import fold
from sotay.services.meetings import MeetingLine
from sotay_ui.dates import day_and_hour
from sotay_ui.fields import Box
from sotay_ui.focus import FocusLeading
from sotay_ui.labels import wrapped
from sotay_ui.meeting_words import kind_words
from sotay_ui.page import Action, Key
from sotay_ui.searching import SearchLine
from sotay_ui.tables import RowTable
from sotay_ui.theme.theme import Theme
from sotay_ui.years import YearBox

_DAY, _TITLE, _KIND, _STATE = range(4)
_KIND_FOLDS_UNDER = 900
"""Logical width; the usual titles name the kind."""


class MeetingList(FocusLeading):
    """Enter or a double click opens one, Ctrl+D begins another like it, Del removes it."""

    opened = Signal(str)
    copy_asked = Signal(str)
    removed = Signal(str)
    shown = Signal()
    """Other lines than before: :meth:`others` may be others too."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._lines: tuple[MeetingLine, ...] | None = None
        self._shown: list[MeetingLine] = []
        self._model = QStandardItemModel(0, _STATE + 1, self)
        words = [self.tr("Day"), self.tr("Meeting"), self.tr("Kind"), self.tr("State")]
        self._model.setHorizontalHeaderLabels(words)
        self._table = RowTable(theme, self._model, stretched=(_TITLE,))
        self._search = SearchLine(theme, self._table, self.tr("thang 11, chuyen de, 05/11"), self)
        self._year, self._kind = YearBox(theme), Box(theme)
        self._kind.addItem(self.tr("All kinds"), None)
        for kind in MeetingKind:
            self._kind.addItem(kind_words(kind), kind.value)
        self._nothing = wrapped(role="hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._listen()
        self.lead_focus(self._table)

    def keys(self) -> tuple[Key, ...]:
        return (
            Key("Enter", self.tr("Open the meeting")),
            Key("Ctrl+D", self.tr("Create another like it")),
            Key("Del", self.tr("Remove the meeting")),
            Key("Ctrl+F", self.tr("Find")),
        )

    def others(self) -> tuple[Action, ...]:
        """What can be done with the meeting chosen, besides opening it; nothing where there is none."""
        if not self._shown:
            return ()
        return (
            Action(self.tr("Another like it"), partial(self._ask, self.copy_asked), "copy", "Ctrl+D"),
            Action(self.tr("Remove"), partial(self._ask, self.removed), "close"),
        )

    @property
    def chosen(self) -> MeetingLine | None:
        row = self._table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def show_lines(self, lines: Sequence[MeetingLine]) -> None:
        """All of them; what was asked for and chosen before stays so."""
        self._lines = tuple(lines)
        self._year.show_years(sorted({line.on.year for line in lines}, reverse=True))
        self._redraw()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._table.setColumnHidden(_KIND, self.width() * 100 / self._theme.text_scale < _KIND_FOLDS_UNDER)

    def _lay_out(self) -> None:
        self._kind.setAccessibleName(self.tr("Kind"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        self._theme.space(column, 12, (20, 12, 20, 12))
        self._search.begin_row(column, self._year, self._kind)
        column.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self._table.opened.connect(lambda row: self.opened.emit(self._shown[row].id))
        self._search.textChanged.connect(self._redraw)
        self._search.returnPressed.connect(self._table.setFocus)
        for box in (self._year, self._kind):
            box.activated.connect(self._redraw)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self._table, partial(self._ask, self.removed))
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _ask(self, asked: SignalInstance) -> None:
        if self.chosen is not None:
            asked.emit(self.chosen.id)

    def _redraw(self, *_asked: object) -> None:
        chosen = self.chosen
        self._shown = [line for line in self._lines or () if self._is_asked_for(line)]
        self._model.setRowCount(0)
        for line in self._shown:
            self._model.appendRow([QStandardItem(text) for text in self._texts(line)])
        self._stack.setCurrentWidget(self._table if self._shown else self._nothing)
        if self._shown:
            places = [place for place, line in enumerate(self._shown) if chosen and line.id == chosen.id]
            self._table.selectRow(places[0] if places else 0)
        elif self._lines:
            self._nothing.setText(self.tr("No meeting answers to that. Clear the search or choose all of them."))
        elif self._lines is not None:
            self._nothing.setText(self.tr("There is no meeting yet. Create the regular meeting of this month."))
        self.shown.emit()

    def _is_asked_for(self, line: MeetingLine) -> bool:
        year, kind = self._year.chosen, self._kind.currentData()
        said = fold(f"{' '.join(self._texts(line))} {line.on:%d/%m/%Y} {line.place}")
        return (
            year in {None, line.on.year}
            and kind in {None, line.kind.value}
            and all(word in said for word in fold(self._search.text()).split())
        )

    def _texts(self, line: MeetingLine) -> tuple[str, str, str, str]:
        state = "preparing" if line.state is MeetingState.RECORDING and not line.has_begun else line.state.value
        heading = line.title[:1].upper() + line.title[1:]
        return (
            day_and_hour(line.on, None),
            heading,
            kind_words(line.kind),
            wording.phrase(f"state-{state}", self._language),
        )
