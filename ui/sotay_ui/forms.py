"""A small form that opens under the minutes, with one thing to write down."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.agenda import AgendaItem
from sotay.services.workspace import Speaker, WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.speaker import SpeakerField

_DAY = "%d/%m/%Y"


class Form(QFrame):
    """Subclasses add fields and keep them; Esc closes and loses nothing that is stored."""

    closed = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.bench = bench
        self.view: WorkspaceView | None = None
        self.item: AgendaItem | None = None
        theme = bench.desk.theme
        self.column = QVBoxLayout(self)
        theme.space(self.column, 8)
        self.fields = QFormLayout()
        theme.space(self.fields, 8)
        self.column.addLayout(self.fields)
        self.problem = wrapped("", "problem")
        self.problem.hide()
        self.column.addWidget(self.problem)
        self._has_buttons = False

    def draw(self, view: WorkspaceView, item: AgendaItem | None) -> None:
        """Belong to this item from now on."""
        self.view, self.item = view, item

    def open(self) -> None:
        """Show the form with empty fields, the keyboard in the first one."""
        if not self._has_buttons:
            self._add_buttons()
        self.clear()
        self.problem.hide()
        self.show()
        self.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        raise NotImplementedError

    def first(self) -> QWidget:
        raise NotImplementedError

    def keep(self) -> None:
        """Store what the fields say and close."""
        raise NotImplementedError

    def complain(self, text: str, field: QWidget) -> None:
        """Say under the fields what is missing, and go there."""
        self.problem.setText(text)
        self.problem.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def person(self) -> SpeakerField:
        """A field for a person of this meeting."""
        return SpeakerField(self._answering_to)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _add_buttons(self) -> None:
        """Behind the fields of the subclass, so that Tab comes to them last."""
        self._has_buttons = True
        theme = self.bench.desk.theme
        row = QHBoxLayout()
        theme.space(row, 8)
        row.addWidget(KeyButton(theme, Action(self.tr("Write down"), self.keep, "check", "Ctrl+S")))
        row.addWidget(KeyButton(theme, Action(self.tr("Close"), self.hide)))
        row.addStretch(1)
        self.column.addLayout(row)

    def _answering_to(self, typed: str) -> list[Speaker]:
        return self.view.answering_to(typed) if self.view else []


def typed_day(field: QLineEdit) -> date | None:
    """The day written as 05/12/2026; None for an empty field. Raises ValueError for anything else."""
    text = field.text().strip()
    return datetime.strptime(text, _DAY).date() if text else None  # noqa: DTZ007 - a day of the room
