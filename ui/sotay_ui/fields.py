"""A field of a form: its label above, an example and its own problem directly below."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from sotay import wording
from sotay.domain.typed_dates import read_partial
from sotay_ui.folding import Folding
from sotay_ui.labels import wrapped
from sotay_ui.texts import OneLine
from sotay_ui.theme.theme import Theme

E = TypeVar("E", bound=StrEnum)

_ICON = 18
_LEAST_WIDTH = 240
"""Of a field that stands beside another."""
_ROOM = 96
"""Above and below an editor, for its label and what is said about it."""
_ARROW = 18
"""From the right edge to the middle of the arrow."""


class Field(QWidget):
    """``editor`` with words around it; the keyboard goes to the editor. An empty label takes no room."""

    def __init__(self, theme: Theme, label: str, editor: QWidget, example: str = "") -> None:
        super().__init__()
        self.editor = editor
        self._theme = theme
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(example)
        self.setFocusProxy(editor)
        column = self._column = QVBoxLayout(self)
        theme.space(column, 4)
        if label:
            column.addWidget(wrapped(label, "strong"))
        column.addWidget(editor)
        self.below = QWidget()
        """What is wrong stands here; below a narrow field whoever shows it lays this out where there is room."""
        self._sign = QLabel()
        self._sentence = wrapped(role="problem")
        row = QHBoxLayout(self.below)
        theme.space(row, 6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        column.addWidget(self.below)
        if example:
            column.addWidget(wrapped(example, "hint"))
        self.below.hide()

    @property
    def problem(self) -> str:
        """What stands below the field as wrong; empty: nothing."""
        return self._sentence.text()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with what is filled in; nothing more where ``sentence`` is empty."""
        self._sign.setPixmap(self._theme.pixmap("warning", "amber", 18, self.devicePixelRatioF()))
        self._sentence.setText(sentence)
        self.below.setVisible(bool(sentence))

    def add_below(self, widget: QWidget) -> None:
        """Put something more below what is said already."""
        self._column.addWidget(widget)

    def point_out(self, sentence: str) -> None:
        """The same, and put the keyboard there, scrolled into view."""
        self.show_problem(sentence)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.editor, 0, self._theme.px(_ROOM))


class Line(Field):
    """A field of one line."""

    def __init__(
        self, theme: Theme, label: str, example: str = "", *, is_secret: bool = False, line: OneLine | None = None
    ) -> None:
        """``line``: an editor that does more than take letters."""
        self.line = line or OneLine()
        if is_secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(theme, label, self.line, example)

    @property
    def text(self) -> str:
        return self.line.text().strip()


class DayLine(Line):
    """A field for a day, typed as people type it: ``03/02/1961``, ``3-2-61``."""

    def __init__(self, theme: Theme, label: str, example: str, *, today: date, language: str) -> None:
        super().__init__(theme, label, example)
        self._today = today
        self._language = language

    def partial(self) -> str:
        """``1961``, ``1961-02`` or ``1961-02-03``; empty where nothing is typed, or what is is then said below."""
        self.show_problem("")
        if not self.text:
            return ""
        try:
            return read_partial(self.text, self._today)
        except ValueError:
            self._refuse("typed-date-unreadable")
            return ""

    def day(self) -> date | None:
        """A whole day; None where nothing is typed, or what is is then said below."""
        partial = self.partial()
        if len(partial) == len("1961-02-03"):
            return date.fromisoformat(partial)
        if partial:
            self._refuse("typed-date-partial")
        return None

    def _refuse(self, code: str) -> None:
        self.show_problem(wording.entries(self._language)[code].text.format(text=self.text))


class Choice(Field, Generic[E]):
    """One of a few values by their words."""

    def __init__(self, theme: Theme, label: str, choices: Iterable[tuple[E, str]], chosen: E) -> None:
        self._values: list[E] = []
        self.box = Box(theme)
        for value, words in choices:
            self._values.append(value)
            self.box.addItem(words)
        self.box.setCurrentIndex(self._values.index(chosen))
        super().__init__(theme, label, self.box)

    @property
    def value(self) -> E:
        return self._values[self.box.currentIndex()]


class Beside(Folding):
    """Fields side by side, below each other where there is no room."""

    def __init__(self, theme: Theme, *fields: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        theme.space(self._row, 12)
        for field in fields:
            self._row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(_LEAST_WIDTH) * self._row.count()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)


class Tick(QCheckBox):
    """A box to tick, with its words beside it."""

    def __init__(self, theme: Theme, words: str, *, is_ticked: bool = False) -> None:
        super().__init__(words)
        self._theme = theme
        self.setChecked(is_ticked)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            _draw(self, self._theme, "check", box.center())


class Box(QComboBox):
    """Choices that drop down. The wheel scrolls the page: it must not change an answer on its way."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw(self, self._theme, "down", QPoint(self.width() - self._theme.px(_ARROW), self.height() // 2))


def _draw(widget: QWidget, theme: Theme, icon: str, centre: QPoint) -> None:
    """Paint an icon that the sheet cannot: it has colours of the theme, but no pictures."""
    size = theme.px(_ICON)
    painter = QPainter(widget)
    pixmap = theme.pixmap(icon, "text", _ICON, widget.devicePixelRatioF())
    painter.drawPixmap(centre - QPoint(size // 2, size // 2), pixmap)
    painter.end()
