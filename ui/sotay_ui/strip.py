"""The strip under the header, where messages and progress stand: it pushes the page and covers nothing."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from sotay_ui.buttons import KeyButton
from sotay_ui.flow import Flow
from sotay_ui.folding import Folding
from sotay_ui.labels import ElidedLabel, wrapped
from sotay_ui.page import Action
from sotay_ui.tell import Kind, Message, Progress
from sotay_ui.theme.theme import Theme

LINK_SECONDS = 10
"""How long an information with something to do about it stays; others stay until closed or followed."""
MOST_KEPT = 20
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_SIGNS = {Kind.INFO: ("information", "blue"), Kind.WARNING: ("warning", "amber"), Kind.ERROR: ("warning", "amber")}


class Strip(QFrame):
    """Shows the newest message; closing it shows the one before. A later information takes the place of an earlier."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._theme = theme
        self._messages: list[Message] = []
        self._timer = QTimer(self, singleShot=True, interval=LINK_SECONDS * 1000)
        self._timer.timeout.connect(self._close)
        self._progress: _ProgressRow | None = None
        self._row: QFrame | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def message(self) -> Message | None:
        """What stands there now."""
        return self._messages[-1] if self._messages else None

    @property
    def _is_working(self) -> bool:
        return self._progress is not None and self._progress.isVisibleTo(self)

    @property
    def text(self) -> str:
        return "" if self.message is None else f"{self.message.sentence} {self.message.advice}".strip()

    def show_message(self, message: Message) -> None:
        self._messages = [
            kept for kept in self._messages if kept.kind is not Kind.INFO and kept.sentence != message.sentence
        ]
        self._messages = [*self._messages, message][-MOST_KEPT:]
        self._draw()

    def clear(self) -> None:
        """What was said is about a handbook that is left."""
        self._messages.clear()
        self._draw()

    def show_progress(self, progress: Progress, stop: Callable[[], None] | None) -> None:
        if self._progress is None:
            self._progress = _ProgressRow(self._theme)
            self._column.insertWidget(0, self._progress)
        self._progress.show_progress(progress, stop)
        self._progress.show()
        self.show()

    def hide_progress(self) -> None:
        if self._progress is not None:
            self._progress.hide()
        self.setVisible(self.message is not None)

    def _draw(self) -> None:
        if self._row is not None:
            self._column.removeWidget(self._row)
            self._row.hide()
            self._row.deleteLater()
            self._row = None
        self._timer.stop()
        if self.message is not None:
            self._row = self._message_row(self.message)
            self._column.addWidget(self._row)
            self._row.show()
            if self.message.kind is Kind.INFO and self.message.link is not None:
                self._timer.start()
        self.setVisible(self.message is not None or self._is_working)

    def _message_row(self, message: Message) -> QFrame:
        icon, colour = _SIGNS[message.kind]
        sign = QLabel()
        sign.setPixmap(self._theme.pixmap(icon, colour, 20, self.devicePixelRatioF()))
        text = wrapped()
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setText(f"<b>{message.sentence.translate(_ESCAPED)}</b> {message.advice.translate(_ESCAPED)}")
        actions = [*self._actions(message), Action(self.tr("Close"), self._close, "close")]
        buttons = [KeyButton(self._theme, action, "link") for action in actions]
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # who clicks goes on typing where they were
        frame = _MessageRow(self._theme, sign, text, buttons)
        frame.setProperty("kind", str(message.kind))
        return frame

    def _actions(self, message: Message) -> list[Action]:
        links = () if message.link is None else (message.link, *message.link.others)
        actions = [Action(link.text, partial(self._follow, link.run)) for link in links]
        if message.details:
            actions.append(Action(self.tr("Copy details"), lambda: self._copy(message), "copy"))
        return actions

    def _copy(self, message: Message) -> None:
        QGuiApplication.clipboard().setText(f"{message.sentence}\n{message.details}")

    def _follow(self, run: Callable[[], None]) -> None:
        self._close()
        run()

    def _close(self) -> None:
        self._messages = self._messages[:-1]
        self._draw()


class _MessageRow(Folding):
    """Sign, words, and what can be done: behind the words, or below them where these would be the narrower."""

    def __init__(self, theme: Theme, sign: QLabel, text: QLabel, buttons: Sequence[KeyButton]) -> None:
        super().__init__()
        self._links = QWidget()
        self._is_below = False
        flow = Flow(theme, 12)
        self._links.setLayout(flow)
        for button in buttons:
            flow.addWidget(button)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        theme.space(self._box, 12)
        words = QHBoxLayout()
        self._box.addLayout(words, 1)
        theme.space(words, 12)
        words.addWidget(sign)
        words.addWidget(text, 1)
        self._box.addWidget(self._links)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_below = self._links.sizeHint().width() > self.width() // 2
        if is_below != self._is_below:
            self._is_below = is_below
            directions = QBoxLayout.Direction
            self._box.setDirection(directions.TopToBottom if is_below else directions.LeftToRight)


class _ProgressRow(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._stop: Callable[[], None] | None = None
        self.setProperty("kind", str(Kind.INFO))
        self._title = ElidedLabel()
        self._bar = QProgressBar(textVisible=False)
        row = QHBoxLayout(self)
        theme.space(row, 12)
        row.addWidget(self._title, 1)
        row.addWidget(self._bar, 1)
        self._button = KeyButton(theme, Action(self.tr("Stop"), self._on_stop))
        row.addWidget(self._button)

    def show_progress(self, progress: Progress, stop: Callable[[], None] | None) -> None:
        self._stop = stop
        self._button.setVisible(stop is not None)
        self._title.setText(progress.title)
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)

    def _on_stop(self) -> None:
        if self._stop is not None:
            self._stop()
