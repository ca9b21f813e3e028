"""What the meeting before leaves to this one, on a card."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.times import short_date
from sotay.services.preceding import OpenTask, Preceding
from sotay_ui.cards import Card
from sotay_ui.dates import day_and_hour, day_and_month
from sotay_ui.theme.theme import Theme


def left_card(theme: Theme, preceding: Preceding) -> Card | None:
    """None where there is nothing to take up again."""
    if preceding.on is None and preceding.resolution is None:
        return None
    card = Card(theme, QCoreApplication.translate("LeftCard", "From the meeting before"))
    if preceding.on is not None:
        heading = preceding.title[:1].upper() + preceding.title[1:]
        card.line("calendar", "text2", heading, day_and_hour(preceding.on, None))
    if preceding.resolution is not None:
        card.line("documents", "text2", _resolution(preceding), preceding.resolution.subject)
    for text in preceding.conclusions:
        card.line("check", "text2", text, QCoreApplication.translate("LeftCard", "Concluded"))
    for task in preceding.tasks:
        card.line("tasks", "text2", task.text, _task(task))
    for text in preceding.proposals:
        card.line("information", "text2", text, QCoreApplication.translate("LeftCard", "Proposal not settled yet"))
    return card


def _resolution(preceding: Preceding) -> str:
    last = preceding.resolution
    if last is None:
        return ""
    number = f"{last.number:02}-NQ/CB"
    if last.on is None:
        return QCoreApplication.translate("LeftCard", "Last resolution: {number}").format(number=number)
    words = QCoreApplication.translate("LeftCard", "Last resolution: {number}, {day}")
    return words.format(number=number, day=short_date(last.on))


def _task(task: OpenTask) -> str:
    words = [QCoreApplication.translate("LeftCard", "Task still open"), task.assignee]
    if task.due_on is not None:
        due = QCoreApplication.translate("LeftCard", "due {day}")
        words.append(due.format(day=day_and_month(task.due_on)))
    return " · ".join(filter(None, words))


class LeftHolder(QWidget):
    """The place of that card; drawn anew only where it says something else."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Preceding | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_left(self, preceding: Preceding) -> None:
        if preceding == self._shown:
            return
        self._shown = preceding
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        card = left_card(self._theme, preceding)
        if card is not None:
            self._column.addWidget(card)
