"""The agenda beside the minutes: what is done, what is held now, what the keyboard stands on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from sotay_ui.theme.theme import Theme

ID = Qt.ItemDataRole.UserRole
_LINE = Qt.ItemDataRole.UserRole + 1
_MARGIN, _PADDING, _GAP, _BAR, _ICON = 12, 6, 8, 4, 18
_SMALL = 0.9
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    item_id: str
    number: str
    title: str
    minutes: str
    """Planned; empty for none."""
    hint: str = ""
    """Below the title: how long it takes already, what is not stored."""
    heading: str = ""
    """Above the first item of a part."""
    is_done: bool = False
    is_now: bool = False

    @property
    def words(self) -> str:
        """All of it for who listens instead of looking."""
        sign = "✓" if self.is_done else ""
        return "  ".join(filter(None, (f"{self.number}. {self.title}", sign, self.hint)))


class HeldAgenda(QListWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setItemDelegate(_Lines(theme, self))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_lines(self, lines: Sequence[AgendaLine], chosen_id: str | None) -> None:
        """Show these without a signal; entries that say the same already stay as they are."""
        self.blockSignals(True)
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for place, line in enumerate(lines):
            entry = self.item(place) if place < self.count() else QListWidgetItem(self)
            if entry.data(_LINE) != line:
                entry.setText(line.words)
                entry.setData(_LINE, line)
                entry.setData(ID, line.item_id)
            if line.item_id == chosen_id and self.currentItem() is not entry:
                self.setCurrentItem(entry)
        self.blockSignals(False)


class _Lines(QStyledItemDelegate):
    """Selected is not current: the keyboard has blue, what is held now a red bar, bold letters and a word."""

    def __init__(self, theme: Theme, agenda: HeldAgenda) -> None:
        super().__init__(agenda)
        self._theme = theme
        self._agenda = agenda

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line: AgendaLine = index.data(_LINE)
        width = self._agenda.viewport().width()
        padding = self._theme.px(_PADDING)
        height = self._heading_height(line) + self._title_height(line, width) + self._hint_height(line, width)
        return QSize(width, height + 2 * padding)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: AgendaLine = index.data(_LINE)
        rect: QRect = option.rect
        painter.save()
        if line.heading:
            painter.setFont(self._font(is_bold=True, is_small=True))
            painter.setPen(self._theme.colour("text2"))
            heading = rect.adjusted(self._theme.px(_MARGIN), self._theme.px(_PADDING), 0, 0)
            painter.drawText(heading, Qt.AlignmentFlag.AlignTop, line.heading)
        self._paint_row(painter, rect.adjusted(0, self._heading_height(line), 0, 0), line, option)
        painter.restore()

    def _paint_row(self, painter: QPainter, row: QRect, line: AgendaLine, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, theme.colour("blue_tint"))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(theme.colour("blue"))
                for step in range(theme.px(2)):
                    painter.drawRect(row.adjusted(step, step, -step - 1, -step - 1))
        if line.is_now:
            painter.fillRect(QRect(row.topLeft(), QSize(theme.px(_BAR), row.height())), theme.colour("red"))
        top, padding = row.top() + theme.px(_PADDING), theme.px(_PADDING)
        painter.setFont(self._font(is_bold=line.is_now))
        painter.setPen(theme.colour("red" if line.is_now else "text2"))
        number = QRect(0, top, self._number_width(), row.height() - padding)
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, line.number)
        painter.setPen(theme.colour("text2" if line.is_done else "text"))
        width = self._text_width(line, row.width())
        title = QRect(self._number_width() + theme.px(_GAP), top, width, self._title_height(line, row.width()))
        painter.drawText(title, int(_WRAPPED), line.title)
        self._paint_right(painter, row, top, line)
        painter.setFont(self._font(is_small=True))
        painter.setPen(theme.colour("text2"))
        hint = QRect(title.left(), title.bottom() + 1, width, row.bottom() - title.bottom())
        painter.drawText(hint, int(_WRAPPED), line.hint)

    def _paint_right(self, painter: QPainter, row: QRect, top: int, line: AgendaLine) -> None:
        """The minutes planned, and the sign of what is done."""
        theme = self._theme
        right = row.right() - theme.px(_MARGIN)
        if line.is_done:
            sign = theme.pixmap("check", "green", _ICON, self._agenda.devicePixelRatioF())
            painter.drawPixmap(right - theme.px(_ICON), top + theme.px(2), sign)
        right -= theme.px(_ICON) + theme.px(4)
        painter.setFont(self._font())
        painter.setPen(theme.colour("text2"))
        minutes = QRect(0, top, right, row.height())
        painter.drawText(minutes, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, line.minutes)

    def _font(self, *, is_bold: bool = False, is_small: bool = False) -> QFont:
        font = QFont(self._agenda.font())
        font.setBold(is_bold)
        if is_small:
            font.setPixelSize(round(font.pixelSize() * _SMALL))
        return font

    def _number_width(self) -> int:
        return self._theme.px(_MARGIN) + QFontMetrics(self._font(is_bold=True)).horizontalAdvance("00.0")

    def _text_width(self, line: AgendaLine, width: int) -> int:
        right = self._theme.px(_MARGIN + _ICON + _GAP) + QFontMetrics(self._font()).horizontalAdvance(line.minutes)
        return width - self._number_width() - self._theme.px(_GAP) - right

    def _title_height(self, line: AgendaLine, width: int) -> int:
        return self._height(line.title, self._font(is_bold=line.is_now), self._text_width(line, width))

    def _hint_height(self, line: AgendaLine, width: int) -> int:
        return self._height(line.hint, self._font(is_small=True), self._text_width(line, width)) if line.hint else 0

    def _heading_height(self, line: AgendaLine) -> int:
        small = QFontMetrics(self._font(is_bold=True, is_small=True))
        return small.lineSpacing() + self._theme.px(_PADDING) if line.heading else 0

    def _height(self, text: str, font: QFont, width: int) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, 0), int(_WRAPPED), text).height()
