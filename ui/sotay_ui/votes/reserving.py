"""Ý kiến bảo lưu: who was outvoted and keeps an opinion."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sotay.services.votes import Reserved
from sotay.services.workspace import Speaker
from sotay_ui.abbreviating import PhraseLine
from sotay_ui.bench import Bench
from sotay_ui.fields import Field
from sotay_ui.speaker import SpeakerField


class Reserving(QWidget):
    """Both fields are empty, or both are filled in."""

    def __init__(self, bench: Bench, answering_to: Callable[[str], list[Speaker]]) -> None:
        super().__init__()
        theme = bench.desk.theme
        self._person, self._text = SpeakerField(answering_to), PhraseLine(bench)
        self._who = Field(theme, self.tr("Opinion reserved by (if anyone)"), self._person)
        self._what = Field(theme, self.tr("Opinion to be reserved"), self._text)
        self._person.taken.connect(lambda _person_id: self._text.setFocus())
        row = QHBoxLayout(self)
        theme.space(row, 12)
        row.addWidget(self._who, 1)
        row.addWidget(self._what, 2)

    @property
    def editors(self) -> tuple[QLineEdit, QLineEdit]:
        return (self._person, self._text)

    def clear(self) -> None:
        self._person.set_person(None, "")
        self._text.clear()
        self.complain()

    def complain(self) -> bool:
        """Whether both are there or none; else it is said at the one that is missing."""
        person, text = self._person.person_id, self._text.text().strip()
        self._who.show_problem("")
        self._what.show_problem("")
        if text and person is None:
            self._who.point_out(self.tr("Choose who it is, by letters of the name."))
        elif self._person.text().strip() and not text:
            self._what.point_out(self.tr("Write the opinion."))
        else:
            return True
        return False

    def reserved(self) -> Reserved | None:
        """None where nobody reserved an opinion."""
        person, text = self._person.person_id, self._text.text().strip()
        return Reserved(speaker_id=person, text=text) if person and text else None
