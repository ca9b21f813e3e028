"""Who speaks: the name by its letters, a word below where the roll call has them absent, a guest on the spot."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.meeting import Guest
from sotay.services import meetings
from sotay.services.workspace import Speaker, WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.labels import wrapped
from sotay_ui.speaker import SpeakerField

_LABEL = 150


class Who(QWidget):
    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._view: WorkspaceView | None = None
        self.field = SpeakerField(self._answering_to, takes_guests=True)
        self._absent = wrapped(self.tr("absent"), "hint")
        self._absent.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self._absent)
        column.addStretch(1)
        self.field.guest_typed.connect(self._on_guest)
        self.field.textChanged.connect(self._show_absence)
        bench.desk.theme.changed.connect(self._space)
        self._space()

    def draw(self, view: WorkspaceView) -> None:
        """The people of this view from now on."""
        self._view = view

    def _space(self) -> None:
        self.field.setFixedWidth(self._bench.desk.theme.px(_LABEL))

    def _answering_to(self, typed: str) -> list[Speaker]:
        return self._view.answering_to(typed) if self._view else []

    def _show_absence(self) -> None:
        speakers = self._view.speakers if self._view else ()
        self._absent.setVisible(
            any(speaker.id == self.field.person_id and not speaker.is_present for speaker in speakers)
        )

    def _on_guest(self, typed: str) -> None:
        """Somebody who is on no list speaks: a guest from now on, with the office behind the comma."""
        if self._view is None:
            return
        store, meeting_id = self._bench.desk.services.store, self._view.meeting.id
        name, _, office = (part.strip() for part in typed.partition(","))

        def taken(guest: Guest) -> None:
            if self.field.text().strip() == typed:
                self.field.set_person(guest.id, guest.name)
                self.field.taken.emit(guest.id)

        self._bench.write(
            self.tr("Saving the minutes"), lambda: meetings.invite(store, meeting_id, name=name, office=office), taken
        )
