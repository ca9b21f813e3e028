"""The minutes in large letters, with one passage chosen; scrolls by whole lines."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from sotay.services.readback import Passage
from sotay_ui.readback.lines import Extent, page_above, page_below
from sotay_ui.theme.sheet import PIXELS_PER_POINT
from sotay_ui.theme.theme import Theme

SIZES = (16, 20, 24, 28, 34, 40)
"""Points at 100 % text: what is read aloud from the laptop stands at an arm's length."""
_GAP = 0.5
"""Of a letter's height, between passages."""
_MARGIN = 28
_BAR = 6
"""At the left of the chosen passage, in the margin."""
_LINE_BREAK = "\u2028"
"""One letter, as the line break that it stands for: the places of marks stay right."""
_HEADING, _ITEM = 2, 3
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ReadingText(QTextEdit):
    asked = Signal(int)
    """Enter, F2 or a double click on the passage of that place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._passages: Sequence[Passage] = ()
        self._points = SIZES[1]
        self._chosen = 0
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Minutes to be read out"))

    @property
    def chosen(self) -> int:
        """The place of the passage that is read now."""
        return self._chosen

    def forget(self) -> None:
        """Another meeting is read: from its beginning."""
        self._passages, self._chosen = (), 0

    def show_passages(self, passages: Sequence[Passage], points: int) -> None:
        """Draw them in letters of that size; what is read now stays chosen, at its place on the screen."""
        offset = self.rect_of(self._chosen).top() if self._passages else 0
        self._passages, self._points = passages, points
        self.document().setDocumentMargin(self._theme.px(_MARGIN))
        self.clear()
        cursor = QTextCursor(self.document())
        for place, passage in enumerate(passages):
            if place:
                cursor.insertBlock()
            self._write(cursor, passage)
        self._leave_room()
        self._chosen = min(self._chosen, max(len(passages) - 1, 0))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rect_of(self._chosen).top() - offset)
        self.viewport().update()

    def choose(self, place: int) -> None:
        """That passage is read now; it is brought into sight."""
        self._chosen = min(max(place, 0), max(len(self._passages) - 1, 0))
        rect, bar = self.rect_of(self._chosen), self.verticalScrollBar()
        if rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + min(rect.bottom() - self.viewport().height(), rect.top()))
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        self.viewport().update()

    def rect_of(self, place: int) -> QRect:
        """Where a passage stands in the viewport."""
        block = self.document().findBlockByNumber(place)
        rect = self.document().documentLayout().blockBoundingRect(block).toAlignedRect()
        return rect.translated(0, -self.verticalScrollBar().value())

    def page_down(self) -> None:
        """The first line that was not seen whole becomes the first one."""
        self._turn(page_below(self.lines(), self.verticalScrollBar().value(), self.viewport().height()))

    def page_up(self) -> None:
        """The page that ends where this one begins."""
        self._turn(page_above(self.lines(), self.verticalScrollBar().value(), self.viewport().height()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_PageDown:
                self.page_down()
            case Qt.Key.Key_PageUp:
                self.page_up()
            case Qt.Key.Key_Space:
                self.page_up() if is_shifted else self.page_down()
            case Qt.Key.Key_Down:
                self.choose(self._chosen + 1)
            case Qt.Key.Key_Up:
                self.choose(self._chosen - 1)
            case key if key in _ENTER or key == Qt.Key.Key_F2:
                self.asked.emit(self._chosen)
            case _:
                event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.choose(self.cursorForPosition(event.position().toPoint()).blockNumber())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.choose(self.cursorForPosition(event.position().toPoint()).blockNumber())
        self.asked.emit(self._chosen)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_room()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._passages:
            return
        rect = self.rect_of(self._chosen)
        painter = QPainter(self.viewport())
        colour = self._theme.colour("blue" if self.hasFocus() else "edge")
        painter.fillRect(QRect(self._theme.px(_BAR), rect.top(), self._theme.px(_BAR), rect.height()), colour)
        painter.end()

    def _turn(self, top: int) -> None:
        """Show the page that begins there; the first passage on it is the one to read."""
        self.verticalScrollBar().setValue(top)
        for place in range(len(self._passages)):
            if self.rect_of(place).bottom() > 0:
                self._chosen = place
                break
        self.viewport().update()

    def lines(self) -> list[Extent]:
        """The lines of the text, in its own coordinates."""
        found, block = [], self.document().begin()
        layout = self.document().documentLayout()
        while block.isValid():
            top = layout.blockBoundingRect(block).top() + block.blockFormat().topMargin()
            for number in range(block.layout().lineCount()):
                rect = block.layout().lineAt(number).rect().translated(0, top)
                found.append(Extent(int(rect.top()), int(rect.bottom())))
            block = block.next()
        return found

    def _leave_room(self) -> None:
        """Below the last line, so that any line can be the first of a page."""
        frame = self.document().rootFrame()
        layout = frame.frameFormat()
        room = max(0, self.viewport().height() - 2 * self._theme.px(self._points * PIXELS_PER_POINT))
        if round(layout.bottomMargin()) != room:
            layout.setBottomMargin(room)
            frame.setFrameFormat(layout)

    def _write(self, cursor: QTextCursor, passage: Passage) -> None:
        size = self._theme.px(self._points * PIXELS_PER_POINT)
        block, plain = QTextBlockFormat(), QTextCharFormat()
        block.setBottomMargin(size * _GAP)
        if passage.level in {1, _HEADING, _ITEM}:
            block.setTopMargin(size * _GAP)
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setBold(0 < passage.level <= _ITEM)
        plain.setFont(font)
        plain.setForeground(self._theme.colour("text2" if passage.level > _ITEM else "text"))
        cursor.setBlockFormat(block)
        start = cursor.position()
        cursor.insertText(passage.said.replace("\n", _LINE_BREAK), plain)
        strong, mark = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        mark.setBackground(self._theme.colour("mark"))
        mark.setFontUnderline(True)
        spans = [((0, len(passage.before)), strong), *((span, mark) for span in passage.marks)]
        for (first, last), style in spans:
            cursor.setPosition(start + first)
            cursor.setPosition(start + last, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(style)
        cursor.movePosition(QTextCursor.MoveOperation.End)
