"""Quá trình ở chi bộ: what the handbook knows of a member's time in the cell, to be read."""

from PySide6.QtCore import QCoreApplication

from sotay.services.member_history import HistoryLine, MemberHistory, Standing, Step
from sotay_ui.cards import Card
from sotay_ui.labels import wrapped
from sotay_ui.members.words import day_words, kind_words, office_words, state_words
from sotay_ui.theme.theme import Theme

_ICONS = {Step.ADMITTED: "add", Step.CONFIRMED: "check", Step.CALLED: "meetings", Step.LEFT: "arrow"}


class HistoryCard(Card):
    def __init__(self, theme: Theme, history: MemberHistory) -> None:
        super().__init__(theme, self.tr("In the cell"))
        for line in history.lines:
            self.line(_ICONS[line.step], "text2", f"{day_words(line.on) or '…'}: {_said(line)}")
        for year in history.years:
            words = self.tr("Year {year}: came to {came} of {expected} meetings")
            self.line("calendar", "text2", words.format(year=year.year, came=year.came, expected=year.expected))
        if not (history.lines or history.years):
            self.add(wrapped(self.tr("Nothing yet: dates and roll calls fill this in."), "hint"))


def _said(line: HistoryLine) -> str:
    match line.step:
        case Step.ADMITTED:
            return QCoreApplication.translate("MemberHistory", "admitted to the Party")
        case Step.CONFIRMED:
            return QCoreApplication.translate("MemberHistory", "became an official member")
        case Step.LEFT:
            left = QCoreApplication.translate("MemberHistory", "left the cell")
            return f"{left} ({line.reason})" if line.reason else left
        case Step.CALLED:
            called = QCoreApplication.translate("MemberHistory", "in the roll call as {standing}")
            return called.format(standing=_standing(line.standing)) if line.standing else ""


def _standing(standing: Standing) -> str:
    parts = (kind_words(standing.kind), office_words(standing.office), state_words(standing.state), standing.group)
    return ", ".join(part for part in parts if part)
