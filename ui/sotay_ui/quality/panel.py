"""Chấm điểm: the sheet of the quality of a meeting, a sheet of the step of finishing."""

from collections.abc import Callable
from functools import partial
from itertools import groupby

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from sotay.domain.errors import KnownError
from sotay.domain.meeting import MeetingState
from sotay.domain.quality import SCORED, QualityPoint
from sotay.services import quality
from sotay.services.quality import Line, QualityLinesOpen, Sheet
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench, SheetPanel, Shows
from sotay_ui.cards import Card, Columns
from sotay_ui.labels import wrapped
from sotay_ui.looking import LookingPanel
from sotay_ui.page import Action
from sotay_ui.quality.line import CriterionLine
from sotay_ui.quality.total import Total
from sotay_ui.quality.weights import WeightsCard


class QualityPanel(LookingPanel[Sheet], SheetPanel):
    def __init__(self, bench: Bench, go: Shows, saved_changed: Callable[[], None]) -> None:
        super().__init__(bench)
        self._saved_changed = saved_changed
        self._go = go
        self._sheet: Sheet | None = None
        self._lines: dict[str, CriterionLine] = {}
        self._total = Total(bench, self.give_full)
        self._weights = WeightsCard(bench, self.look)
        self._columns = Columns(bench.desk.theme, (2, 1))
        self._columns.show_cards([], [self._weights])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._total)
        column.addWidget(self._columns, 1)
        QShortcut(QKeySequence("F2"), self, self._open_note)
        self.lead_focus(self._columns)

    @property
    @override
    def is_saved(self) -> bool:
        return all(line.is_saved for line in self._lines.values())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            for line in self._lines.values():
                line.give_up()

    @override
    def leave(self) -> None:
        for line in self._lines.values():
            line.leave()

    @override
    def main(self, view: WorkspaceView) -> Action | None:
        """The red button."""
        is_sealed = view.meeting.state is MeetingState.SEALED
        return None if is_sealed else Action(self.tr("Write the score"), self.write_down, "check", "F8")

    def write_down(self) -> None:
        """Make the total the score of the meeting and go back; the first line without points is asked for instead."""
        if self.view is None or not self._can_be_counted():
            return
        services, meeting_id = self.bench.desk.services, self.view.meeting.id
        guide = services.concluding.guide()
        self.bench.write(
            self.tr("Saving the score"),
            lambda: quality.write_down(services.store, services.records, guide, meeting_id),
            lambda _inverse: self._go("finish"),
            self._on_refused,
        )

    def give_full(self) -> None:
        """Every line without points gets all it can."""
        if self.view is None or not self._can_be_counted():
            return
        services, meeting_id = self.bench.desk.services, self.view.meeting.id
        guide = services.concluding.guide()
        self.bench.write(
            self.tr("Saving the score"),
            lambda: quality.give_full(services.store, services.records, guide, meeting_id),
        )

    def _can_be_counted(self) -> bool:
        """Store what is typed; points that a criterion cannot get are asked for anew instead."""
        self.leave()
        refused = next((line for line in self._lines.values() if line.is_refused), None)
        if refused is not None:
            refused.point_out()
        return refused is None

    @override
    def reading(self, view: WorkspaceView) -> Callable[[], Sheet] | None:
        if view.meeting.kind not in SCORED:
            return None
        return partial(self.bench.desk.services.concluding.quality_sheet, view.meeting.id)

    @override
    def show_found(self, view: WorkspaceView, found: Sheet) -> None:
        shown = self._sheet
        self._sheet = found
        if shown is None or _outline(shown) != _outline(found):
            self._lay_out(found)
        for number, line in _numbered(found):
            self._lines[line.row.key].draw(number, line, is_open=found.is_open)
        self._total.draw(found)
        self._weights.draw(found)

    def _lay_out(self, sheet: Sheet) -> None:
        """A card for each group; the lines are made anew, as other criteria are asked or another meeting is shown."""
        theme = self.bench.desk.theme
        self._lines = {}
        cards: list[QWidget] = []
        for number, found in groupby(sheet.lines, key=lambda line: line.row.group):
            lines = list(found)
            most = sum(line.row.most for line in lines)
            pill = self.tr("{most} points at most").format(most=most)
            card = Card(theme, f"{number}. {lines[0].row.group_title}", pill=pill)
            for line in lines:
                made = CriterionLine(theme, self._keep)
                made.saved_changed.connect(self._saved_changed)
                self._lines[line.row.key] = made
                card.add(made)
            cards.append(card)
        if not cards:
            card = Card(theme)
            card.add(wrapped(self.tr("No sheet was filled in for this meeting.")))
            cards.append(card)
        self._columns.show_cards(cards, [self._weights])

    def _keep(self, before: QualityPoint, after: QualityPoint, done: Callable[[bool], None]) -> None:
        store = self.bench.desk.services.store
        proposed = self._lines[after.key].proposed
        self.bench.store(self.tr("Saving the score"), lambda: quality.change(store, before, after, proposed), done)

    def _open_note(self) -> None:
        now = QApplication.focusWidget()
        for line in self._lines.values():
            if now is not None and line.isAncestorOf(now):
                line.open_note()

    def _on_refused(self, error: KnownError) -> None:
        self.bench.desk.tell.error(error)
        if isinstance(error, QualityLinesOpen):
            self._lines[error.keys[0]].point_out()


def _outline(sheet: Sheet) -> tuple[object, ...]:
    """What the cards are made of."""
    return (sheet.meeting.id, *((line.row.key, line.row.group, line.row.most) for line in sheet.lines))


def _numbered(sheet: Sheet) -> list[tuple[str, Line]]:
    """``3.2`` and the line, in their order."""
    return [
        (f"{number}.{place}", line)
        for number, found in groupby(sheet.lines, key=lambda line: line.row.group)
        for place, line in enumerate(found, 1)
    ]
