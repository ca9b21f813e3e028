"""Biểu quyết: the figures, checked before anything is kept, with the base in words."""

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from sotay.domain import voting
from sotay.domain.agenda import AgendaItem, Standing, Threshold
from sotay.domain.holding import Vote, VoteForm, VoteMatter
from sotay.services import votes
from sotay.services.votes import Figures
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.buttons import KeyButton
from sotay_ui.fields import Box
from sotay_ui.forms import Form
from sotay_ui.labels import wrapped
from sotay_ui.page import Action

_MOST = 999
_FIGURE_WIDTH = 90
_MATTERS = {Standing.PROGRAMME: VoteMatter.PROGRAMME, Standing.RESOLUTION: VoteMatter.RESOLUTION}


class BallotForm(Form):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._subject = QLineEdit()
        self._form, self._threshold, self._matter = (Box(bench.desk.theme) for _ in range(3))
        width = bench.desk.theme.px(_FIGURE_WIDTH)
        self._for, self._against, self._other = (_figure(width) for _ in range(3))
        self._issued, self._returned, self._invalid = (_figure(width) for _ in range(3))
        self._base = wrapped("", "hint")
        self._fill_boxes()
        self._secret = self._row(
            (self.tr("Ballots issued"), self._issued),
            (self.tr("returned"), self._returned),
            (self.tr("invalid"), self._invalid),
        )
        self._lay_out_figures()
        self._form.currentIndexChanged.connect(self._on_form)
        self._on_form()

    @override
    def draw(self, view: WorkspaceView, item: AgendaItem | None) -> None:
        super().draw(view, item)
        numbers = view.standing
        text = self.tr("{present} voters in the room, {base} counted; at least {needed} must be for.")
        needed = voting.needed(self._chosen_threshold(), numbers.counted)
        self._base.setText(text.format(present=numbers.voters_present, base=numbers.counted, needed=needed))

    @override
    def clear(self) -> None:
        item = self.item
        self._subject.setText(item.title if item else "")
        matter = _MATTERS.get(item.standing, VoteMatter.MATTER) if item else VoteMatter.MATTER
        self._matter.setCurrentIndex(self._matter.findData(matter))
        threshold = item.threshold if item and item.threshold is not Threshold.NONE else Threshold.MAJORITY
        self._threshold.setCurrentIndex(self._threshold.findData(threshold))
        for figure in (self._for, self._against, self._other, self._issued, self._returned, self._invalid):
            figure.clear()

    @override
    def first(self) -> QWidget:
        return self._for

    @override
    def keep(self) -> None:
        if self.item is None or self.view is None:
            return
        if not self._for.text():
            self.complain(self.tr("Write how many are for."), self._for)
            return
        services, item, is_live = self.bench.desk.services, self.item, not self.view.meeting.typed_afterwards
        figures, subject = self._figures(), self._subject.text().strip() or item.title
        matter, form = VoteMatter(self._matter.currentData()), self._chosen_form()
        threshold = self._chosen_threshold()
        taken = services.clock.wall() if is_live else None

        def take() -> Vote:
            return votes.take(
                services.store,
                services.records.rules,
                item.meeting_id,
                figures,
                subject=subject,
                matter=matter,
                form=form,
                threshold=threshold,
                item_id=item.id,
                taken=taken,
            )

        self.bench.write(self.tr("Saving the vote"), take, lambda _vote: self.hide())

    def _lay_out_figures(self) -> None:
        everyone = KeyButton(self.bench.desk.theme, Action(self.tr("All for"), self._all_for, "", "Alt+A"))
        self.fields.addRow(self.tr("Vote on"), self._subject)
        self.fields.addRow(
            self.tr("Matter"), self._row(("", self._matter), ("", self._form), (self.tr("needs"), self._threshold))
        )
        self.fields.addRow("", self._base)
        figures = self._row(
            (self.tr("For"), self._for),
            (self.tr("Against"), self._against),
            (self.tr("Other opinion"), self._other),
            ("", everyone),
        )
        self.fields.addRow("", figures)
        self.fields.addRow("", self._secret)

    def _row(self, *parts: tuple[str, QWidget]) -> QWidget:
        """Fields side by side, each behind its words."""
        body = QWidget()
        row = QHBoxLayout(body)
        self.bench.desk.theme.space(row, 8)
        for words, field in parts:
            if words:
                row.addWidget(QLabel(words))
            row.addWidget(field)
        row.addStretch(1)
        return body

    def _fill_boxes(self) -> None:
        self._form.addItem(self.tr("Show of hands"), VoteForm.HANDS)
        self._form.addItem(self.tr("Secret ballot"), VoteForm.SECRET)
        self._threshold.addItem(self.tr("More than half"), Threshold.MAJORITY)
        self._threshold.addItem(self.tr("At least two thirds"), Threshold.TWO_THIRDS)
        self._matter.addItem(self.tr("Programme"), VoteMatter.PROGRAMME)
        self._matter.addItem(self.tr("A matter"), VoteMatter.MATTER)
        self._matter.addItem(self.tr("Resolution"), VoteMatter.RESOLUTION)
        self._matter.addItem(self.tr("One person"), VoteMatter.PERSON)

    def _on_form(self) -> None:
        is_secret = self._chosen_form() is VoteForm.SECRET
        self.fields.setRowVisible(self._secret, is_secret)

    def _all_for(self) -> None:
        if self.view is not None:
            self._for.setText(str(self.view.standing.voters_present))
            self._against.setText("0")
            self._other.setText("0")

    def _figures(self) -> Figures:
        is_secret = self._chosen_form() is VoteForm.SECRET
        return Figures(
            votes_for=_number(self._for),
            votes_against=_number(self._against),
            votes_other=_number(self._other),
            invalid=_number(self._invalid) if is_secret else 0,
            issued=_number(self._issued) if is_secret else None,
            returned=_number(self._returned) if is_secret else None,
        )

    def _chosen_form(self) -> VoteForm:
        """Qt hands a StrEnum back as the bare text."""
        return VoteForm(self._form.currentData())

    def _chosen_threshold(self) -> Threshold:
        return Threshold(self._threshold.currentData())


def _figure(width: int) -> QLineEdit:
    """Digits only, without arrows: a turn of the wheel must not change a vote."""
    field = QLineEdit()
    field.setValidator(QIntValidator(0, _MOST, field))
    field.setFixedWidth(width)
    return field


def _number(field: QLineEdit) -> int:
    return int(field.text() or 0)
