"""The place where a remark is typed: who, then what; stored while it is typed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain import running_text
from sotay.domain.holding import Remark
from sotay.domain.ids import uuid7
from sotay.domain.left_off import LeftOff
from sotay.services import minutes
from sotay.services.changes import Inverse
from sotay.services.workspace import WorkspaceView
from sotay_ui.autosave import Autosave
from sotay_ui.bench import Bench
from sotay_ui.minutes.closed import ClosedRemarks
from sotay_ui.minutes.legacy import LegacyLine
from sotay_ui.minutes.text import MinutesText
from sotay_ui.minutes.who import Who


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
        self._is_touched = False
        """Whether anything of the open remark was typed or chosen since it was opened."""
        self._is_filling = False
        self.remarks = ClosedRemarks()
        self._who = Who(bench)
        self.speaker = self._who.field
        self.text = MinutesText(bench, self.close_remark)
        self._legacy = LegacyLine(bench.desk.theme, self.text)
        self._autosave = Autosave(self._save, self)
        self._autosave.changed.connect(saved_changed)
        self._autosave.watch(self.text)
        self.text.textChanged.connect(self._on_typed)
        self.speaker.taken.connect(self._on_speaker)
        self.speaker.textEdited.connect(self._on_name)
        self._lay_out()
        bench.desk.theme.changed.connect(self._space)
        bench.leave_first = self.close_remark
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
        if view is not self._view:
            self.remarks.forget_stored()
        self._view, self._item_id = view, item_id
        self._who.draw(view)
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
        typed = self.remarks.over((remark,), remark.item_id)[0]
        if isinstance(typed, Remark):
            self.remarks.open(typed)
            is_shown = self.remarks.taken_back(remark.id) is None
            self._reopen(typed, is_touched=not is_shown)
        self.closed.emit()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resume(self, left: LeftOff) -> None:
        """Open the remark that was being typed, the cursor where it was; the place for a new one where none was."""
        entries = self._view.entries if self._view else ()
        remark = next((row for row in entries if row.id == left.remark_id and isinstance(row, Remark)), None)
        if remark is None:
            self.take_focus()
            return
        self.correct(remark)
        cursor = self.text.textCursor()
        cursor.setPosition(min(left.cursor, self.text.document().characterCount() - 1))
        self.text.setTextCursor(cursor)

    def close_remark(self) -> None:
        """Store what is typed, each part as a remark of whoever said it, and make room for the next one."""
        QGuiApplication.inputMethod().commit()
        remark, was_open = self._typed(), self._open is not None
        if remark is not None and self._is_touched:
            if remark.text.strip():
                self._send(self._told_apart(remark))
            else:
                self._give_up(remark)
        self._open = None
        self._fill(None, "")
        self._autosave.flush()
        if was_open:
            self.closed.emit()
        if self.text.hasFocus():
            self.speaker.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Store what is typed now, and try again what the disk refused before."""
        self._autosave.flush()
        for remark in self.remarks.refused:
            self._send([remark])

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._who)
        typed = QVBoxLayout()
        self._row.addLayout(typed, 1)
        typed.addWidget(self.text)
        typed.addWidget(self._legacy)
        self.text.setPlaceholderText(self.tr("What was said. Ctrl+Enter: the next speaker."))

    def _space(self) -> None:
        self._bench.desk.theme.space(self._row, 12)

    def _typed(self) -> Remark | None:
        """The open remark as the fields have it; a name that was typed and not found stays before its text."""
        if self._open is None:
            return None
        text, named = self.text.toPlainText(), self.speaker.text().strip()
        if named and self.speaker.person_id is None and text.strip():
            text = running_text.addressed(named, text)
        return replace(self._open, text=text, speaker_id=self.speaker.person_id)

    def _told_apart(self, remark: Remark) -> list[Remark]:
        """The open remark, and another one for each other person whose words were typed in it."""
        people = self._view.speakers if self._view else ()
        first, *others = running_text.parts(remark.text, people, remark.speaker_id)
        return [
            replace(remark, text=first.text, speaker_id=first.speaker_id),
            *(
                replace(remark, id=uuid7(), order="", text=part.text, speaker_id=part.speaker_id, is_reserved=False)
                for part in others
            ),
        ]

    def _give_up(self, remark: Remark) -> None:
        """All its text was taken away: so is the remark, where the disk has it."""
        services = self._bench.desk.services
        store, now, was = services.store, services.clock.moment(), self.remarks.was(remark.id)
        title = self.tr("Saving the minutes")

        def remove() -> Inverse:
            minutes.put_down(store, [was or remark])
            return minutes.remove(store, was or remark, now=now)

        if was is not None:
            self._bench.remove(title, remove, "entry-removed")
        elif self._is_sent:
            self._bench.store(title, lambda: bool(remove()), lambda _is_stored: None)

    def _save(self, done: Callable[[bool], None]) -> None:
        remark = self._typed()
        if remark is None:
            done(True)
        else:
            self._store(remark, done)

    def _store(self, remark: Remark, done: Callable[[bool], None]) -> None:
        store, cursor = self._bench.desk.services.store, self.text.textCursor().position()
        self._is_sent = True
        self._bench.store(
            self.tr("Saving the minutes"),
            lambda: minutes.write(
                store,
                remark.item_id,
                remark.text,
                speaker_id=remark.speaker_id,
                said=remark.said,
                remark_id=remark.id,
                cursor=cursor,
            ),
            done,
        )

    def _send(self, remarks: Sequence[Remark]) -> None:
        store, was = self._bench.desk.services.store, self.remarks.send(remarks)
        self._bench.store(
            self.tr("Saving the minutes"),
            lambda: minutes.put_down(store, remarks, opened=was),
            partial(self._on_sent, remarks, was),
        )
        self._saved_changed()

    def _on_sent(self, remarks: Sequence[Remark], was: Remark | None, is_stored: bool) -> None:
        is_last_word = self.remarks.answer(remarks, was, is_stored=is_stored)
        if not is_stored and is_last_word:
            self._take_back()
            self.closed.emit()
        elif not is_stored and self.open_id in {remark.id for remark in remarks}:
            self._touch()
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
            self._reopen(refused, is_touched=True)

    def _reopen(self, remark: Remark, *, is_touched: bool) -> None:
        self._open = remark
        self._fill(remark.speaker_id, remark.text)
        if is_touched:
            self._touch()

    def _touch(self) -> None:
        self._is_touched = True
        self._autosave.touch()

    def _fill(self, person_id: str | None, text: str) -> None:
        self._is_filling = True
        self._is_touched = self._is_sent = False
        self.speaker.set_person(person_id, self._view.name_of(person_id) if self._view else "")
        self.text.setPlainText(text)
        self._is_filling = False

    def _on_typed(self) -> None:
        if self._is_filling or self._item_id is None or self._view is None:
            return
        if self._open is None:
            meeting = self._view.meeting
            said = None if meeting.typed_afterwards else self._bench.desk.services.clock.wall()
            self._open = Remark(id=uuid7(), meeting_id=meeting.id, item_id=self._item_id, order="", text="", said=said)
        self._touch()

    def _on_speaker(self, _person_id: str) -> None:
        if self._open is not None:
            self._touch()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_name(self, typed: str) -> None:
        """A name with its colon is how running text begins: it goes on in the text, and is nobody's name here."""
        if ":" not in typed:
            return
        self.speaker.set_person(None, "")
        cursor = self.text.textCursor()
        cursor.setPosition(0)
        cursor.insertText(typed)
        self.text.setTextCursor(cursor)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
