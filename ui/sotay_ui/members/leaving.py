"""A member leaves the cell: on which day, and why."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from sotay import wording
from sotay.domain.errors import KnownError
from sotay.domain.member import Member
from sotay.services.members import LeavingWithoutReason
from sotay_ui.cards import Card, Columns
from sotay_ui.fields import DayLine, Line
from sotay_ui.members.sheet import Sheet
from sotay_ui.members.words import day_words
from sotay_ui.page import Action, Head, Key
from sotay_ui.theme.theme import Theme


class LeavingForm(Sheet):
    """``leave`` is given the day and the reason."""

    def __init__(
        self,
        theme: Theme,
        member: Member,
        *,
        today: date,
        language: str,
        leave: Callable[[date, str], None],
        back: Action,
    ) -> None:
        super().__init__()
        self._member = member
        self._language = language
        self._leave = leave
        self._back = back
        example = self.tr("For example: 01/12/2026")
        self._day = DayLine(theme, self.tr("Leaves on"), example, today=today, language=language)
        self._day.line.setText(day_words(today))
        self._reason = Line(theme, self.tr("Reason"), self.tr("For example: moves to Chi bộ Tổ dân phố 7"))
        self._day.line.returnPressed.connect(self.focusNextChild)
        self._reason.line.returnPressed.connect(self.confirm)
        card = Card(theme, member.full_name)
        card.add(self._day)
        card.add(self._reason)
        columns = Columns(theme)
        columns.show_cards([card])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)
        self.lead_focus(self._reason)

    @override
    def head(self) -> Head:
        sub = self.tr("What is kept of this member stays in the handbook")
        confirm = Action(self.tr("Note the leaving"), self.confirm, "check", "F8")
        return Head(self.tr("A member leaves"), sub, confirm, (self._back,))

    @override
    def keys(self) -> tuple[Key, ...]:
        return (Key("F8", self.tr("Note the leaving")), Key("Esc", self.tr("Back")))

    def confirm(self) -> None:
        """Hand on the day and the reason, or say below the field what is missing."""
        self._reason.show_problem("")
        day = self._day.day()
        if day is not None:
            self._leave(day, self._reason.text)
            return
        self._day.point_out(self._day.problem or self.tr("The day is missing."))

    def refuse(self, error: KnownError) -> bool:
        """Show what the service said no to below its field; whether it is about one."""
        if not isinstance(error, LeavingWithoutReason):
            return False
        self._reason.point_out(wording.of_error(error, self._language).text)
        return True
