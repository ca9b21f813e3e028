"""The place where a remark is typed: who, then what; stored while it is typed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.holding import Remark
from sotay.domain.ids import uuid7
from sotay.services import minutes
from sotay.services.workspace import Speaker, WorkspaceView
from sotay_ui.autosave import Autosave
from sotay_ui.bench import Bench
from sotay_ui.labels import wrapped
from sotay_ui.minutes.closed import ClosedRemarks
from sotay_ui.speaker import SpeakerField
from sotay_ui.texts import Text
from sotay_ui.theme.theme import Theme

_LABEL = 150


class Writing(QWidget):
    """One remark at a time: a new one under the item, or one that is corrected.

    A remark has its id before it is first stored, so every store carries all of it and the last one wins. Closing it
    makes room at once; where the disk then says no it comes back, here or in the list above.
    """

    closed = Signal()
    """A remark left this place, or what is known of one that did changed: draw the list above."""

    def __init__(self, bench: Bench, saved_changed: Callable[[], None]) -> None:
        super().__init__()
        self._bench = bench
        self._saved_changed = saved_changed
        self._view: WorkspaceView | None = None
        self._item_id: str | None = None
        self._open: Remark | None = None
        self._is_filling = False
        self.remarks = ClosedRemarks()
        self.speaker = SpeakerField(self._answering_to)
        self.text = _Text(bench.desk.theme, self.close_remark)
        self._absent = wrapped(self.tr("absent"), "hint")
        self._autosave = Autosave(self._save, self)
        self._autosave.changed.connect(saved_changed)
        self._autosave.watch(self.text)
        self.text.textChanged.connect(self._on_typed)
        self.speaker.taken.connect(self._on_speaker)
        self.speaker.textChanged.connect(self._show_absence)
        self._lay_out()
        bench.desk.theme.changed.connect(self._space)
        self._space()

    @property
    def is_saved(self) -> bool:
        return self._autosave.is_saved and self.remarks.is_stored

    @property
    def open_id(self) -> str | None:
        """The remark that is open here, left out of the list above."""
        return self._open.id if self._open else None

    def draw(self, view: WorkspaceView, item_id: str | None) -> None:
        """Work under this item from now on; what was open under another one is stored and closed."""
        if item_id != self._item_id:
            self.close_remark()
        self._view, self._item_id = view, item_id
        self.remarks.forget_shown(view.entries)
        self._take_back()

    def start(self) -> None:
        """A new remark: the speaker first."""
        self.close_remark()
        self.take_focus()

    def take_focus(self) -> None:
        field = self.text if self._open else self.speaker
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def correct(self, remark: Remark) -> None:
        """Open a remark to be corrected, as it was last typed here."""
        self.close_remark()
        not_shown_yet = self.remarks.taken_back(remark.id)
        self._reopen(not_shown_yet or remark)
        if not_shown_yet is not None:
            self._autosave.touch()
        self.closed.emit()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_remark(self) -> None:
        """Store what is typed and make room for the next one."""
        QGuiApplication.inputMethod().commit()
        remark = self._typed()
        if remark is not None and not self._autosave.is_saved:
            self._send(remark)
        self._open = None
        self._fill(None, "")
        self._autosave.flush()
        self.closed.emit()
        if self.text.hasFocus():
            self.speaker.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Store what is typed now, and try again what the disk refused before."""
        self._autosave.flush()
        for remark in self.remarks.refused:
            self._send(remark)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        left = QVBoxLayout()
        left.addWidget(self.speaker)
        left.addWidget(self._absent)
        left.addStretch(1)
        self._row.addLayout(left)
        self._row.addWidget(self.text, 1)
        self._absent.hide()
        self.text.setPlaceholderText(self.tr("What was said. Ctrl+Enter: the next speaker."))

    def _space(self) -> None:
        theme = self._bench.desk.theme
        theme.space(self._row, 12)
        self.speaker.setFixedWidth(theme.px(_LABEL))

    def _typed(self) -> Remark | None:
        """The open remark as the fields have it."""
        if self._open is None:
            return None
        return replace(self._open, text=self.text.toPlainText(), speaker_id=self.speaker.person_id)

    def _save(self, done: Callable[[bool], None]) -> None:
        remark = self._typed()
        if remark is None:
            done(True)
        else:
            self._store(remark, done)

    def _store(self, remark: Remark, done: Callable[[bool], None]) -> None:
        store = self._bench.desk.services.store
        self._bench.store(
            self.tr("Saving the minutes"),
            lambda: minutes.write(
                store,
                remark.item_id,
                remark.text,
                speaker_id=remark.speaker_id,
                said=remark.said,
                remark_id=remark.id,
            ),
            done,
        )

    def _send(self, remark: Remark) -> None:
        self.remarks.send(remark)
        self._store(remark, partial(self._on_sent, remark))
        self._saved_changed()

    def _on_sent(self, remark: Remark, is_stored: bool) -> None:
        is_last_word = self.remarks.answer(remark, is_stored=is_stored)
        if not is_stored and is_last_word:
            self._take_back()
            self.closed.emit()
        elif not is_stored and self.open_id == remark.id:
            self._autosave.touch()
        elif self._open is None:
            self._autosave.flush()
        self._saved_changed()

    def _take_back(self) -> None:
        """Put a refused remark of this item where it was typed, unless something else is typed there."""
        if self._open is not None or self.speaker.text() or self.text.toPlainText():
            return
        refused = next((remark for remark in self.remarks.refused if remark.item_id == self._item_id), None)
        if refused is not None:
            self.remarks.taken_back(refused.id)
            self._reopen(refused)
            self._autosave.touch()

    def _reopen(self, remark: Remark) -> None:
        self._open = remark
        self._fill(remark.speaker_id, remark.text)

    def _fill(self, person_id: str | None, text: str) -> None:
        self._is_filling = True
        self.speaker.set_person(person_id, self._view.name_of(person_id) if self._view else "")
        self.text.setPlainText(text)
        self._is_filling = False

    def _answering_to(self, typed: str) -> list[Speaker]:
        return self._view.answering_to(typed) if self._view else []

    def _show_absence(self) -> None:
        """Under the name of someone whom the roll call has as absent."""
        speakers = self._view.speakers if self._view else ()
        self._absent.setVisible(
            any(speaker.id == self.speaker.person_id and not speaker.is_present for speaker in speakers)
        )

    def _on_typed(self) -> None:
        if self._is_filling or self._item_id is None or self._view is None:
            return
        if self._open is None:
            meeting = self._view.meeting
            said = None if meeting.typed_afterwards else self._bench.desk.services.clock.wall()
            self._open = Remark(id=uuid7(), meeting_id=meeting.id, item_id=self._item_id, order="", text="", said=said)
        self._autosave.touch()

    def _on_speaker(self, _person_id: str) -> None:
        if self._open is not None:
            self._autosave.touch()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)


class _Text(Text):
    """Enter is a new line, Ctrl+Enter closes the remark."""

    def __init__(self, theme: Theme, closed: Callable[[], None]) -> None:
        super().__init__(theme)
        self._closed = closed

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._closed()
        else:
            super().keyPressEvent(event)
