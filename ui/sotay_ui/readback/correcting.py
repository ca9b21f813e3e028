"""The place where a passage is corrected: it opens where the passage stands."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.services import readback
from sotay.services.changes import Inverse
from sotay.services.readback import Readable
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Field
from sotay_ui.flow import Flow
from sotay_ui.offered_keys import takes_escape
from sotay_ui.page import Action
from sotay_ui.texts import Text

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Correcting(QFrame):
    """Esc closes it and leaves the passage as it was; Ctrl+Enter or Ctrl+S keeps what is typed."""

    closed = Signal()

    def __init__(self, bench: Bench, go_there: Callable[[Readable], None], parent: QWidget) -> None:
        """``go_there`` shows the row where it was written, with its person and its day."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._bench = bench
        self._go_there = go_there
        self._row: Readable | None = None
        self._is_keeping = False
        self._text = Text(bench.desk.theme)
        self._field = Field(bench.desk.theme, self.tr("Correct these words"), self._text)
        buttons = QWidget()
        flow = Flow(bench.desk.theme, 8)
        buttons.setLayout(flow)
        for action in (
            Action(self.tr("Write down"), self.keep, "check", "Ctrl+S"),
            Action(self.tr("Go there"), self._on_go_there),
            Action(self.tr("Close"), self.close_editor),
        ):
            flow.addWidget(KeyButton(bench.desk.theme, action))
        column = QVBoxLayout(self)
        bench.desk.theme.space(column, 8)
        column.addWidget(self._field)
        column.addWidget(buttons)
        self.hide()

    @property
    def is_saved(self) -> bool:
        """Whether nothing typed here waits for being kept."""
        return self._row is None or not (self._is_keeping or self._is_typed_in)

    @property
    def row(self) -> Readable | None:
        """What is corrected now."""
        return self._row

    def correct(self, row: Readable) -> None:
        """Open with the words of a row."""
        self._row = row
        self._field.show_problem("")
        self._text.setPlainText(readback.words_of(row))
        self.show()
        self.raise_()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Store what is typed; nothing is stored where it says the same."""
        row, words = self._row, self._text.toPlainText().strip()
        if row is None or self._is_keeping:
            return
        if not words:
            self._field.point_out(self.tr("A passage has words. Remove it where it was written."))
            return
        if not self._is_typed_in:
            self.close_editor()
            return
        self._is_keeping = True
        store = self._bench.desk.services.store

        def keep() -> Inverse:
            return readback.reword(store, row, words)

        self._bench.write(self.tr("Saving the minutes"), keep, lambda _inverse: self._on_kept(), self._on_refused)

    def close_editor(self) -> None:
        """Put it away; what was typed and not kept is gone."""
        if not self._is_keeping:
            self._row = None
            self.hide()
            self.closed.emit()

    @override
    def event(self, event: QEvent) -> bool:
        """Esc is for this editor, not for leaving the sheet below it."""
        return takes_escape(event) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in _ENTER
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        else:
            super().keyPressEvent(event)

    @property
    def _is_typed_in(self) -> bool:
        return self._row is not None and self._text.toPlainText().strip() != readback.words_of(self._row).strip()

    def _on_kept(self) -> None:
        self._is_keeping = False
        self.close_editor()

    def _on_refused(self, error: KnownError) -> None:
        self._is_keeping = False
        self._field.point_out(wording.of_error(error, self._bench.desk.tell.language).text)

    def _on_go_there(self) -> None:
        row = self._row
        self.close_editor()
        if row is not None:
            self._go_there(row)
