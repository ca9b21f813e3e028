"""The vote base, how it was reached, and another one said by the person."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from sotay import wording
from sotay.domain import voting
from sotay.domain.agenda import Threshold
from sotay.domain.errors import KnownError
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services import rollcall
from sotay.services.rollcall import Numbers
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.cards import Card
from sotay_ui.fields import Line
from sotay_ui.flow import Flow
from sotay_ui.labels import wrapped
from sotay_ui.layouts import empty
from sotay_ui.page import Action
from sotay_ui.rollcall.counts import MOST_PEOPLE, text_of


class Base(Card):
    def __init__(self, bench: Bench) -> None:
        theme = bench.desk.theme
        super().__init__(theme, self.tr("Vote base"))
        self._bench = bench
        self._meeting: Meeting | None = None
        self._shown: Numbers | None = None
        self._sum = QWidget()
        self._grid = QGridLayout(self._sum)
        self._grid.setColumnStretch(0, 1)
        theme.space(self._grid, 4)
        self._needed = wrapped()
        self._other = wrapped(role="hint")
        self._open = KeyButton(theme, Action(self.tr("Another base…"), self._ask))
        self._form = QWidget()
        self._base = Line(theme, self.tr("Members counted"))
        self._base.line.setValidator(QIntValidator(1, MOST_PEOPLE, self._base.line))
        self._reason = Line(theme, self.tr("Reason, printed in the minutes"))
        self._lay_out_form()
        for widget in (self._sum, self._needed, self._other, self._open, self._form):
            self.add(widget)

    def draw(self, view: WorkspaceView) -> None:
        is_other = self._meeting is None or self._meeting.id != view.meeting.id
        self._meeting = view.meeting
        if is_other:
            self._close()
        self._open.setVisible(view.meeting.state is not MeetingState.SEALED and self._form.isHidden())
        standing = view.standing
        if standing == self._shown:
            return
        self._shown = standing
        self._draw_sum(standing)
        majority = voting.needed(Threshold.MAJORITY, standing.counted)
        two_thirds = voting.needed(Threshold.TWO_THIRDS, standing.counted)
        text = self.tr(
            "A resolution needs at least {majority} for; two thirds are {two_thirds}. Voters present now: {voters}."
        )
        self._needed.setText(text.format(majority=majority, two_thirds=two_thirds, voters=standing.voters_present))
        is_read_otherwise = not standing.base_reason and standing.other != standing.counted
        other = self.tr("By the other reading, those absent with a reason taken off or left in: {base}.")
        self._other.setText(other.format(base=standing.other))
        self._other.setVisible(is_read_otherwise)

    def _draw_sum(self, standing: Numbers) -> None:
        empty(self._grid)
        base = standing.base
        rows = [
            (base.official, self.tr("Official members")),
            (-base.away_absent, self.tr("On temporary stay elsewhere, absent")),
            (-base.exempt_absent, self.tr("Exempt, absent")),
            (-base.suspended, self.tr("Suspended")),
            (-base.excused if standing.subtracts_excused else 0, self.tr("Absent with a reason")),
        ]
        rows = [row for row in rows if row[0]]
        for place, (count, words) in enumerate(rows):
            self._put(place, words, f"− {-count}" if count < 0 else str(count))
        if standing.base_reason:
            self._put(len(rows), self.tr("Computed"), str(base.read(subtract_excused=standing.subtracts_excused)))
            said = self.tr("Typed in: {reason}").format(reason=standing.base_reason)
            self._put(len(rows) + 1, said, str(standing.counted), role="strong")
        else:
            self._put(len(rows), self.tr("Counted in votes"), str(standing.counted), role="strong")

    def _put(self, row: int, words: str, number: str, role: str = "") -> None:
        figure = QLabel(number)
        figure.setProperty("role", role)
        self._grid.addWidget(wrapped(words, role), row, 0)
        self._grid.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    def _lay_out_form(self) -> None:
        theme = self._bench.desk.theme
        column = QGridLayout(self._form)
        theme.space(column, 8)
        buttons = QWidget()
        flow = Flow(theme, 8)
        buttons.setLayout(flow)
        for action in (
            Action(self.tr("Write down"), self._write, "check"),
            Action(self.tr("Computed again"), self._compute),
            Action(self.tr("Close"), self._close),
        ):
            flow.addWidget(KeyButton(theme, action))
        for row, widget in enumerate((self._base, self._reason, buttons)):
            column.addWidget(widget, row, 0)
        self._base.line.returnPressed.connect(self._reason.line.setFocus)
        self._reason.line.returnPressed.connect(self._write)
        for line in (self._base, self._reason):
            line.line.textEdited.connect(lambda _text: self._say(None))
        self._form.hide()

    def _ask(self) -> None:
        if self._meeting is None:
            return
        self._base.line.setText(text_of(self._meeting.base_override))
        self._reason.line.setText(self._meeting.base_reason)
        self._say(None)
        self._open.hide()
        self._form.show()
        self._base.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self._form.hide()
        self._open.show()

    def _write(self) -> None:
        if self._base.text:
            self._keep(int(self._base.text), self._reason.text)
        else:
            self._base.point_out(self.tr("Write how many members count."))

    def _compute(self) -> None:
        self._keep(None, "")

    def _keep(self, base: int | None, reason: str) -> None:
        if self._meeting is None:
            return
        store, meeting_id = self._bench.desk.services.store, self._meeting.id
        self._bench.write(
            self.tr("Saving the roll call"),
            lambda: rollcall.override_base(store, meeting_id, base, reason),
            lambda _inverse: self._close(),
            self._say,
        )

    def _say(self, error: KnownError | None) -> None:
        """What is wrong, below the field that it is about."""
        words = wording.of_error(error, self._bench.desk.tell.language).text if error else ""
        is_of_reason = isinstance(error, rollcall.BaseWithoutReason)
        self._base.show_problem("" if is_of_reason else words)
        self._reason.show_problem(words if is_of_reason else "")
        if is_of_reason:
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
