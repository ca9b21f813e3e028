"""Abbreviations become phrases of the office while one types, in fields of one line and of several alike."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sotay.domain import phrases
from sotay.services import phrases as phrases_of_cell
from sotay_ui.bench import Bench
from sotay_ui.texts import OneLine

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ENDS = tuple(" .,;:")
"""What is typed behind an abbreviation; Tab does the same and leaves nothing, and so does Enter in a single line."""


class Typed(Protocol):
    """A field as :class:`Abbreviating` sees it; places count letters from its beginning."""

    @property
    def revision(self) -> object:
        """Another one with each change of the text."""

    @property
    def place(self) -> int:
        """Of the cursor."""

    def line_before(self) -> str:
        """The line up to the cursor; empty where something is chosen."""

    def put(self, start: int, end: int, text: str) -> None:
        """Put ``text`` in the place of what stands there, by a step of its own; the cursor stays behind it."""

    def step_back(self, place: int) -> None:
        """Take the last step back and go to that place."""


class Abbreviating(QObject):
    """A phrase stands there by a step of its own: Backspace right behind it, or Ctrl+Z, gives back what was typed."""

    def __init__(self, bench: Bench, field: Typed, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        self._field = field
        self._phrases: Mapping[str, str] = bench.desk.services.phrases
        self._expanded_at: object = None
        """Revision that the last expansion made."""
        self._word_end = self._left_alone = -1
        self._end = ""
        bench.desk.changes.listen(self, ("setting",), lambda _change: self._read())
        self._read()

    def takes_back(self, event: QKeyEvent) -> bool:
        """Whether this key gave back what was typed; it has done its work then."""
        is_back = event.key() == Qt.Key.Key_Backspace or event.matches(QKeySequence.StandardKey.Undo)
        if not is_back or self._field.revision != self._expanded_at:
            return False
        self._left_alone = self._word_end
        self._field.step_back(self._word_end + len(self._end))
        return True

    def hear(self, typed: str) -> None:
        """Expand where what the field has just taken ends an abbreviation."""
        if typed.endswith(_ENDS):
            self.expand(typed[-1])

    def hear_composed(self, event: QInputMethodEvent) -> None:
        """The same of what an input method has put in."""
        if not event.preeditString():
            self.hear(event.commitString())

    def expand(self, end: str = "") -> bool:
        """Put a phrase in the place of the abbreviation before the cursor and ``end``; whether there was one."""
        word_end = self._field.place - len(end)
        found = phrases.expanded(self._field.line_before().removesuffix(end), self._phrases)
        if found is None or word_end == self._left_alone:
            return False
        self._field.put(word_end - len(found.short), word_end, found.phrase)
        self._expanded_at, self._word_end, self._end = self._field.revision, word_end, end
        self._left_alone = -1
        return True

    def _read(self) -> None:
        services = self._bench.desk.services

        def read() -> Mapping[str, str]:
            with services.store.reading() as reading:
                return phrases_of_cell.read(reading, services.phrases)

        self._bench.read(QCoreApplication.translate("Abbreviating", "Reading the phrases"), read, self._show)

    def _show(self, in_force: Mapping[str, str]) -> None:
        self._phrases = in_force


class PhraseLine(OneLine):
    """A line of prose."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._abbreviating = Abbreviating(bench, self, self)

    @property
    def revision(self) -> object:
        return self.text()

    @property
    def place(self) -> int:
        return self.cursorPosition()

    def finish(self) -> None:
        """Nothing is typed behind what stands there."""
        self._abbreviating.expand()

    def line_before(self) -> str:
        return "" if self.hasSelectedText() else self.text()[: self.cursorPosition()]

    def put(self, start: int, end: int, text: str) -> None:
        behind = self.cursorPosition() - end
        self.setSelection(start, end - start)
        self.insert(text)
        self.setCursorPosition(self.cursorPosition() + behind)

    def step_back(self, place: int) -> None:
        self.undo()
        self.setCursorPosition(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._abbreviating.takes_back(event):
            return
        if event.key() in _ENTER:
            self.finish()
        super().keyPressEvent(event)
        self._abbreviating.hear(event.text())

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._abbreviating.hear_composed(event)

    @override
    def focusNextPrevChild(self, is_next: bool) -> bool:
        return (is_next and self._abbreviating.expand()) or super().focusNextPrevChild(is_next)
