"""The place where a remark is typed: who, then what; stored while it is typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.holding import Remark
from sotay.domain.ids import uuid7
from sotay.services import minutes
from sotay.services.workspace import Speaker, WorkspaceView
from sotay_ui.autosave import Autosave
from sotay_ui.bench import Bench
from sotay_ui.speaker import SpeakerField

_LABEL = 150
_LINES = 3


class Writing(QWidget):
    """One remark at a time: a new one under the item, or one that is corrected.

    A remark has its id before it is first stored, so every store carries all of it and the last one wins.
    """

    closed = Signal()
    """The remark is no longer open here: it belongs to the list above."""

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        super().__init__()
        self._bench = bench
        self._saved_changed = saved_changed
        self._view: WorkspaceView | None = None
        self._item_id: str | None = None
        self._remark_id: str | None = None
        self._closing = 0
        self._is_filling = False
        self.speaker = SpeakerField(self._answering_to)
        self.text = _Text(self.close_remark)
        self._autosave = Autosave(self._save, self)
        self._autosave.changed.connect(saved_changed)
        self._autosave.watch(self.text)
        self.text.textChanged.connect(self._on_typed)
        self.speaker.taken.connect(self._on_speaker)
        self._lay_out()

    @property
    def is_saved(self) -> bool:
        return self._autosave.is_saved and not self._closing

    @property
    def editing_id(self) -> str | None:
        """The remark that is open here, left out of the list above."""
        return self._remark_id

    def draw(self, view: WorkspaceView, item_id: str | None) -> None:
        """Work under this item from now on; what was open under another one is stored and closed."""
        if item_id != self._item_id:
            self.close_remark()
        self._view, self._item_id = view, item_id
        self.setVisible(item_id is not None)

    def start(self) -> None:
        """A new remark: the speaker first."""
        self.close_remark()
        self.speaker.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def correct(self, remark: Remark) -> None:
        """Open a remark to be corrected."""
        self.close_remark()
        self._remark_id = remark.id
        self._fill(remark.speaker_id, self._view.name_of(remark.speaker_id) if self._view else "", remark.text)
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_remark(self) -> None:
        """Store what is typed and make room for the next one."""
        QGuiApplication.inputMethod().commit()
        if not self._autosave.is_saved:
            self._closing += 1
            self._save(self._on_closed)
        self._remark_id = None
        self._fill(None, "", "")
        self._autosave.flush()
        self.closed.emit()
        if self.text.hasFocus():
            self.speaker.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self._autosave.flush()

    def _lay_out(self) -> None:
        theme = self._bench.desk.theme
        row = QHBoxLayout(self)
        theme.space(row, 12)
        left = QVBoxLayout()
        left.addWidget(self.speaker)
        left.addStretch(1)
        self.speaker.setFixedWidth(theme.px(_LABEL))
        row.addLayout(left)
        row.addWidget(self.text, 1)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _LINES + theme.px(20))
        self.text.setPlaceholderText(self.tr("What was said. Ctrl+Enter: the next speaker."))

    def _save(self, done: Callable[[bool], None]) -> None:
        text, item_id, remark_id = self.text.toPlainText(), self._item_id, self._remark_id
        if item_id is None or remark_id is None:
            done(True)
            return
        services, speaker_id = self._bench.desk.services, self.speaker.person_id
        is_live = self._view is not None and not self._view.meeting.typed_afterwards
        said = services.clock.wall() if is_live else None
        self._bench.store(
            self.tr("Saving the minutes"),
            lambda: minutes.write(services.store, item_id, text, speaker_id=speaker_id, said=said, remark_id=remark_id),
            done,
        )

    def _on_closed(self, _is_stored: bool) -> None:
        self._closing -= 1
        self._saved_changed()

    def _fill(self, person_id: str | None, name: str, text: str) -> None:
        self._is_filling = True
        self.speaker.set_person(person_id, name)
        self.text.setPlainText(text)
        self._is_filling = False

    def _answering_to(self, typed: str) -> list[Speaker]:
        return self._view.answering_to(typed) if self._view else []

    def _on_typed(self) -> None:
        if self._is_filling:
            return
        if self._remark_id is None:
            self._remark_id = uuid7()
        self._autosave.touch()

    def _on_speaker(self, _person_id: str) -> None:
        if self._remark_id is not None:
            self._autosave.touch()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)


class _Text(QPlainTextEdit):
    """Enter is a new line, Ctrl+Enter closes the remark, Tab leaves the field."""

    def __init__(self, closed: Callable[[], None]) -> None:
        super().__init__()
        self._closed = closed
        self.setTabChangesFocus(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._closed()
        else:
            super().keyPressEvent(event)
