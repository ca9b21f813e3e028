"""Hoàn thiện: what is missing, the score, the adoption; then signing and sealing."""

from dataclasses import replace
from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QIntValidator, QRegularExpressionValidator
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sotay import wording
from sotay.domain.lacking import Lack, Weight
from sotay.domain.meeting import MeetingState
from sotay.domain.times import WallTime
from sotay.services import finishing, meetings
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, Panel, Shows
from sotay_ui.cards import Card, Columns
from sotay_ui.page import Action

_MOST_POINTS = 100
_MOST_PEOPLE = 999
_HOUR = QRegularExpression("([01][0-9]|2[0-3]):[0-5][0-9]")


class FinishPanel(Panel):
    def __init__(self, bench: Bench, go: Shows) -> None:
        super().__init__(bench)
        self._go = go
        self._view: WorkspaceView | None = None
        self._columns = Columns(bench.desk.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    @override
    def draw(self, view: WorkspaceView) -> None:
        self._view = view
        self._columns.show_cards([self._lacks(view)], [self._figures(view)])

    def adopt(self) -> None:
        """The minutes were read back and adopted, by the figures typed here."""
        if self._view is None:
            return
        services, meeting = self.bench.desk.services, self._view.meeting
        present = self._view.standing.voters_present
        votes_for = int(self._for.text() or present)
        of = int(self._of.text() or present)
        at = None if meeting.typed_afterwards else services.clock.wall()
        self.bench.write(
            self.tr("Saving the adoption"),
            lambda: finishing.adopt(
                services.store, services.records, meeting.id, votes_for=votes_for, voters_present=of, at=at
            ),
        )

    def _lacks(self, view: WorkspaceView) -> Card:
        theme = self.bench.desk.theme
        heading = {
            MeetingState.RECORDING: self.tr("Before the minutes are adopted"),
            MeetingState.SEALED: self.tr("The record is sealed"),
        }.get(view.meeting.state, self.tr("Before the record is sealed"))
        card = Card(theme, heading)
        for lack in view.lacks:
            self._line(card, lack)
        if view.meeting.state is MeetingState.SEALED:
            card.line("lock", "green", self.tr("Nothing in it can be changed. An amendment corrects what is wrong."))
        elif not view.lacks:
            card.line("check-circle", "green", self.tr("Nothing is missing."))
        return card

    def _line(self, card: Card, lack: Lack) -> None:
        language = self.bench.desk.tell.language
        words = wording.entries(language)[lack.code]
        sentence = words.sentence.format(**dict(lack.facts))
        step = "prepare" if lack.code in {"lack-chair", "lack-recorder"} else "hold"
        go = Action(self.tr("Go there"), partial(self._go, step, lack.item_id))
        is_needed = lack.weight is Weight.FORBIDS
        card.line("warning" if is_needed else "circle", "amber" if is_needed else "text2", sentence, words.advice, go)

    def _figures(self, view: WorkspaceView) -> Card:
        card = Card(self.bench.desk.theme, self.tr("Times, score and adoption"))
        form = QWidget()
        rows = QFormLayout(form)
        self.bench.desk.theme.space(rows, 8)
        meeting = view.meeting
        self._started, self._ended = _hour(meeting.started), _hour(meeting.ended)
        self._fee = _number(_MOST_PEOPLE, meeting.fee_paid)
        self._score = _number(_MOST_POINTS, meeting.score)
        self._for, self._of = _number(_MOST_PEOPLE, meeting.adopted_for), _number(_MOST_PEOPLE, meeting.adopted_of)
        for field in (self._for, self._of):
            field.setPlaceholderText(str(view.standing.voters_present))
        rows.addRow(self.tr("Began at"), self._started)
        rows.addRow(self.tr("Ended at"), self._ended)
        rows.addRow(self.tr("Paid the fee"), self._fee)
        rows.addRow(self.tr("Points (of 100)"), self._score)
        rows.addRow(self.tr("For the minutes"), self._for)
        rows.addRow(self.tr("Of voters present"), self._of)
        for field in (self._started, self._ended, self._fee):
            field.editingFinished.connect(self._keep_facts)
        self._score.editingFinished.connect(self._keep_score)
        self._score.setReadOnly(meeting.state is MeetingState.SEALED)
        for field in (self._started, self._ended, self._fee, self._for, self._of):
            field.setReadOnly(meeting.state is not MeetingState.RECORDING)
        card.add(form)
        return card

    def _keep_facts(self) -> None:
        """Hours and fee as typed; an hour that is none stays in its field and out of the store."""
        if self._view is None or self._view.meeting.state is not MeetingState.RECORDING:
            return
        before = self._view.meeting
        after = replace(
            before,
            started=_typed_hour(self._started, before.on),
            ended=_typed_hour(self._ended, before.on),
            fee_paid=int(self._fee.text()) if self._fee.text() else None,
        )
        if after != before:
            store = self.bench.desk.services.store
            self.bench.write(self.tr("Saving the meeting"), lambda: meetings.change(store, before, after))

    def _keep_score(self) -> None:
        if self._view is None or not self._score.text() or self._score.text() == str(self._view.meeting.score):
            return
        services, meeting_id, points = self.bench.desk.services, self._view.meeting.id, int(self._score.text())
        self.bench.write(
            self.tr("Saving the score"),
            lambda: finishing.score(services.store, services.records, meeting_id, points),
        )


def _number(most: int, value: int | None) -> QLineEdit:
    field = QLineEdit("" if value is None else str(value))
    field.setValidator(QIntValidator(0, most, field))
    return field


def _hour(value: WallTime | None) -> QLineEdit:
    field = QLineEdit(f"{value:%H:%M}" if value else "")
    field.setValidator(QRegularExpressionValidator(_HOUR, field))
    field.setPlaceholderText("19:30")
    return field


def _typed_hour(field: QLineEdit, on: date) -> WallTime | None:
    return datetime.combine(on, time.fromisoformat(field.text())) if field.hasAcceptableInput() else None
