"""A field that takes a person by two or three letters: ``nta`` finds Nguyễn Thị An."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from sotay.domain.spelling import tidy
from sotay.services.workspace import Speaker
from sotay_ui.texts import OneLine

_SPEAKER = Qt.ItemDataRole.UserRole
_SHOWN = 6


class SpeakerField(OneLine):
    """Not a QCompleter: it matches one column of committed text and takes Enter for itself."""

    taken = Signal(str)
    """Id of the person chosen."""
    guest_typed = Signal(str)
    """Name, and office behind a comma, of somebody who is to be written down as a guest."""

    def __init__(
        self, answering_to: Callable[[str], list[Speaker]], parent: QWidget | None = None, *, takes_guests: bool = False
    ) -> None:
        super().__init__(parent)
        self._takes_guests = takes_guests
        self._answering_to = answering_to
        self._list: QListWidget | None = None
        self.person_id: str | None = None
        self.setPlaceholderText(self.tr("Letters of the name"))
        self.textEdited.connect(self._on_edited)

    def set_person(self, person_id: str | None, name: str) -> None:
        self.person_id = person_id
        self.setText(name)
        self._close()

    def _on_edited(self, typed: str) -> None:
        self.person_id = None
        found = self._answering_to(typed)[:_SHOWN]
        guest = tidy(typed) if self._takes_guests and not found and len(typed.split()) > 1 else ""
        if not (found or guest):
            self._close()
            return
        shown = self._popup()
        shown.clear()
        if guest:
            shown.addItem(self.tr("Add guest: {name}").format(name=guest))
        for speaker in found:
            text = speaker.name if speaker.is_present else self.tr("{name} · absent").format(name=speaker.name)
            entry = QListWidgetItem(text)
            entry.setData(_SPEAKER, speaker)
            shown.addItem(entry)
        shown.setCurrentRow(0)
        self._place(shown)

    @override
    def event(self, event: QEvent) -> bool:
        """Tab takes the chosen name and goes on to the next field; Qt never hands it to keyPressEvent."""
        is_tab = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
        if is_tab and self._list is not None and self._list.isVisible():
            self._take(self._list.currentItem())
            if not self.hasFocus():
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._list
        if shown is None or shown.isHidden():
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            shown.setCurrentRow(min(max(shown.currentRow() + step, 0), shown.count() - 1))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(shown.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Letters typed take the place of a name that is there; a click puts the cursor where it is."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._close()

    def _take(self, entry: QListWidgetItem) -> None:
        speaker: Speaker | None = entry.data(_SPEAKER)
        if speaker is None:
            self._close()
            self.guest_typed.emit(tidy(self.text()))
            return
        self.set_person(speaker.id, speaker.name)
        self.taken.emit(speaker.id)

    def _popup(self) -> QListWidget:
        """A child of the window, so that it lies over what is below the field and never takes the keyboard."""
        if self._list is None:
            self._list = QListWidget(self.window())
            self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._list.itemPressed.connect(self._take)
        return self._list

    def _place(self, shown: QListWidget) -> None:
        height = shown.sizeHintForRow(0) * shown.count() + 2 * shown.frameWidth()
        below = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        above = self.mapTo(self.window(), QPoint(0, -height - 2))
        fits = below.y() + height <= self.window().height()
        width = max(self.width(), shown.sizeHintForColumn(0) + 40)
        at = below if fits else above
        shown.setGeometry(at.x(), at.y(), width, height)
        shown.show()
        shown.raise_()

    def _close(self) -> None:
        if self._list is not None:
            self._list.hide()
