"""Tasks and proposals with their state, narrowed by how far they are, whose they are, and words."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from sotay.domain.holding import Proposal, Task
from sotay.domain.spelling import fold
from sotay.services.tasks import Followed
from sotay_ui.fields import Box
from sotay_ui.focus import FocusLeading
from sotay_ui.labels import wrapped
from sotay_ui.searching import SearchLine
from sotay_ui.tables import RowTable
from sotay_ui.tasks.words import due_words, given_words, kind_words, state_words
from sotay_ui.theme.theme import Theme

_TEXT, _PERSON, _DUE, _STATE, _GIVEN = range(5)
_GIVEN_FOLDS_UNDER = 1000
_PERSON_FOLDS_UNDER = 640
_KIND_FOLDS_UNDER = 640
"""Logical width."""


class Which(StrEnum):
    LIVE = "live"
    LATE = "late"
    DONE = "done"
    ALL = "all"


_IS_ASKED_FOR: dict[Which, Callable[[Followed], bool]] = {
    Which.LIVE: lambda followed: followed.is_live,
    Which.LATE: lambda followed: followed.is_late,
    Which.DONE: lambda followed: not followed.is_live,
    Which.ALL: lambda _followed: True,
}


class TaskList(FocusLeading):
    opened = Signal(str)
    done = Signal(str)
    taken_up = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._all: tuple[Followed, ...] | None = None
        self._shown: list[Followed] = []
        self._model = QStandardItemModel(0, _GIVEN + 1, self)
        words = [self.tr("Task or proposal"), self.tr("Who"), self.tr("Due"), self.tr("How far"), self.tr("Given at")]
        self._model.setHorizontalHeaderLabels(words)
        self._table = RowTable(theme, self._model, stretched=(_TEXT,))
        self._search = SearchLine(theme, self._table, self.tr("ho ngheo, ttm, 20/12"), self)
        self._which, self._kind, self._person = Box(theme), Box(theme), Box(theme)
        self._nothing = wrapped(role="hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._fill_boxes()
        self._lay_out()
        self._listen()
        self.lead_focus(self._table)

    @property
    def chosen(self) -> Followed | None:
        row = self._table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def show_all(self, followed: Sequence[Followed]) -> None:
        """All there are; what was asked for and chosen before stays so."""
        self._all = tuple(followed)
        self._fill_people()
        self._redraw()

    def choose(self, row_id: str) -> None:
        """Put the keyboard on that one, where it is shown."""
        for place, followed in enumerate(self._shown):
            if followed.row.id == row_id:
                self._table.selectRow(place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() * 100 / self._theme.text_scale
        self._table.setColumnHidden(_GIVEN, width < _GIVEN_FOLDS_UNDER)
        self._table.setColumnHidden(_PERSON, width < _PERSON_FOLDS_UNDER)
        self._kind.setVisible(width >= _KIND_FOLDS_UNDER or self._kind.currentIndex() > 0)

    def _fill_boxes(self) -> None:
        for which, words in (
            (Which.LIVE, self.tr("Not finished")),
            (Which.LATE, self.tr("Late")),
            (Which.DONE, self.tr("Finished")),
            (Which.ALL, self.tr("All states")),
        ):
            self._which.addItem(words, which.value)
        self._kind.addItem(self.tr("All kinds"), None)
        self._kind.addItem(self.tr("Tasks"), Task.__name__)
        self._kind.addItem(self.tr("Proposals"), Proposal.__name__)
        self._person.addItem(self.tr("Everybody"), None)

    def _lay_out(self) -> None:
        self._which.setAccessibleName(self.tr("State"))
        self._kind.setAccessibleName(self.tr("Kind"))
        self._person.setAccessibleName(self.tr("Who"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        self._theme.space(column, 12, (20, 12, 20, 12))
        self._search.begin_row(column, self._which, self._kind, self._person)
        column.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self._table.opened.connect(lambda row: self.opened.emit(self._shown[row].row.id))
        self._search.textChanged.connect(self._redraw)
        self._search.returnPressed.connect(self._table.setFocus)
        for box in (self._which, self._kind, self._person):
            box.activated.connect(self._redraw)
        for key, signal in (("Ctrl+D", self.done), ("Ctrl+Return", self.taken_up)):
            QShortcut(QKeySequence(key), self, partial(self._ask, signal.emit))
        self._theme.changed.connect(self._redraw)

    def _ask(self, emit: Callable[[str], None]) -> None:
        if self.chosen is not None:
            emit(self.chosen.row.id)

    def _fill_people(self) -> None:
        chosen = self._person.currentData()
        while self._person.count() > 1:
            self._person.removeItem(1)
        for name in sorted({followed.person for followed in self._all or () if followed.person}, key=fold):
            self._person.addItem(name, name)
        self._person.setCurrentIndex(max(0, self._person.findData(chosen)))

    def _redraw(self, *_asked: object) -> None:
        chosen = self.chosen
        self._shown = [followed for followed in self._all or () if self._is_asked_for(followed)]
        self._model.setRowCount(0)
        for followed in self._shown:
            self._model.appendRow(self._items(followed))
        self._stack.setCurrentWidget(self._table if self._shown else self._nothing)
        if self._shown:
            places = [place for place, one in enumerate(self._shown) if chosen and one.row.id == chosen.row.id]
            self._table.selectRow(places[0] if places else 0)
        elif self._all:
            self._nothing.setText(self.tr("Nothing answers to that. Clear the search or choose all states."))
        elif self._all is not None:
            self._nothing.setText(
                self.tr("No task and no proposal yet. They are written down at a meeting, by F7 in the minutes.")
            )

    def _is_asked_for(self, followed: Followed) -> bool:
        kind, person = self._kind.currentData(), self._person.currentData()
        said = fold(f"{' '.join(self._texts(followed))} {followed.row.outcome} {kind_words(followed.row)}")
        return (
            _IS_ASKED_FOR[Which(self._which.currentData())](followed)
            and kind in {None, type(followed.row).__name__}
            and person in {None, followed.person}
            and all(word in said for word in fold(self._search.text()).split())
        )

    def _items(self, followed: Followed) -> list[QStandardItem]:
        items = [QStandardItem(text) for text in self._texts(followed)]
        if followed.is_late:
            items[_DUE].setForeground(self._theme.colour("amber"))
        items[_TEXT].setToolTip(followed.row.text)
        return items

    def _texts(self, followed: Followed) -> tuple[str, ...]:
        text = " ".join(followed.row.text.split())
        return (
            text if isinstance(followed.row, Task) else f"{kind_words(followed.row)}: {text}",
            followed.person,
            due_words(followed),
            state_words(followed.row, followed.row.state),
            given_words(followed),
        )
