"""The text of the minutes while it is typed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor
from typing_extensions import override

from sotay.domain import pasted, phrases
from sotay.services import phrases as phrases_of_cell
from sotay.services.changes import Change
from sotay_ui.bench import Bench
from sotay_ui.texts import Text

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ENDS = tuple(" .,;:")
"""What is typed behind an abbreviation; Tab does the same and leaves nothing."""


class MinutesText(Text):
    """Enter is a new line, Ctrl+Enter closes; abbreviations become their phrases; what is pasted loses its forms.

    A phrase stands there by a step of its own: Backspace directly behind it, or Ctrl+Z, gives back what was typed.
    """

    def __init__(self, bench: Bench, closed: Callable[[], None] | None = None) -> None:
        super().__init__(bench.desk.theme)
        self._bench = bench
        self._closed = closed
        self._phrases: Mapping[str, str] = bench.desk.services.phrases
        self._expanded_at = -1
        """Revision of the document that the last expansion made."""
        self._word_end = self._left_alone = -1
        self._end = ""
        bench.desk.changes.listen(self, ("setting",), self._on_settings_changed)
        self._read_phrases()

    @override
    def setPlainText(self, text: str) -> None:
        """What is typed next follows what was there."""
        super().setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = event.key() == Qt.Key.Key_Backspace or event.matches(QKeySequence.StandardKey.Undo)
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._closed:
            self._closed()
        elif is_back and self.document().revision() == self._expanded_at:
            self._take_back_expansion()
        else:
            super().keyPressEvent(event)
            if event.text() in _ENDS:
                self._expand(event.text())

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if not event.preeditString() and event.commitString().endswith(_ENDS):
            self._expand(event.commitString()[-1])

    @override
    def focusNextPrevChild(self, is_next: bool) -> bool:
        return (is_next and self._expand("")) or super().focusNextPrevChild(is_next)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(pasted.plain(source.text()))
            self.ensureCursorVisible()
        else:
            super().insertFromMimeData(source)

    def _expand(self, end: str) -> bool:
        """Put a phrase in the place of the abbreviation before the cursor and ``end``; whether there was one."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        word_end = cursor.position() - len(end)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        found = phrases.expanded(cursor.selectedText().removesuffix(end), self._phrases)
        if found is None or word_end == self._left_alone:
            return False
        cursor.setPosition(word_end - len(found.short))
        cursor.setPosition(word_end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(found.phrase)
        self._expanded_at, self._word_end, self._end = self.document().revision(), word_end, end
        self._left_alone = -1
        return True

    def _take_back_expansion(self) -> None:
        self._left_alone = self._word_end
        self.undo()
        cursor = self.textCursor()
        cursor.setPosition(self._word_end + len(self._end))
        self.setTextCursor(cursor)

    def _on_settings_changed(self, _change: Change) -> None:
        self._read_phrases()

    def _read_phrases(self) -> None:
        services = self._bench.desk.services

        def read() -> Mapping[str, str]:
            with services.store.reading() as reading:
                return phrases_of_cell.read(reading, services.phrases)

        self._bench.read(self.tr("Reading the phrases"), read, self._show_phrases)

    def _show_phrases(self, in_force: Mapping[str, str]) -> None:
        self._phrases = in_force
