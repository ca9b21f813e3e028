"""Biểu quyết: the figures, checked before anything is kept, with the base in words."""

from collections.abc import Callable

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from sotay.domain import voting
from sotay.domain.agenda import AgendaItem, Standing, Threshold
from sotay.domain.holding import VoteForm, VoteMatter
from sotay.services import votes
from sotay.services.votes import Figures
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.fields import Box, Field
from sotay_ui.forms import Form
from sotay_ui.labels import wrapped
from sotay_ui.meeting_words import threshold_words
from sotay_ui.page import Action

_MOST = 999
_MATTERS = {Standing.PROGRAMME: VoteMatter.PROGRAMME, Standing.RESOLUTION: VoteMatter.RESOLUTION}


class BallotForm(Form):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._subject = QLineEdit()
        self._form, self._threshold, self._matter = (Box(bench.desk.theme) for _ in range(3))
        self._for, self._against, self._other = (_figure() for _ in range(3))
        self._issued, self._returned, self._invalid = (_figure() for _ in range(3))
        self._base = wrapped("", "hint")
        self._fill_boxes()
        self._lay_out()
        self._form.currentIndexChanged.connect(self._on_form)
        self._threshold.currentIndexChanged.connect(self._say_base)
        self._matter.currentIndexChanged.connect(self._on_matter)
        self._on_form()

    @override
    def draw(self, view: WorkspaceView, item: AgendaItem | None) -> None:
        super().draw(view, item)
        self._say_base()

    @override
    def clear(self) -> None:
        item = self.item
        self._subject.setText(item.title if item else "")
        matter = _MATTERS.get(item.standing, VoteMatter.MATTER) if item else VoteMatter.MATTER
        self._matter.setCurrentIndex(self._matter.findData(matter))
        self._form.setCurrentIndex(self._form.findData(VoteForm.HANDS))
        self._on_matter()
        for figure in (self._for, self._against, self._other, self._issued, self._returned, self._invalid):
            figure.clear()
        for field in (self._votes_for, *self._ballots):
            field.show_problem("")

    @override
    def first(self) -> QWidget:
        return self._for

    @override
    def written(self, view: WorkspaceView, item: AgendaItem) -> Callable[[], object] | None:
        if not self._is_complete():
            return None
        services, is_live = self.bench.desk.services, not view.meeting.typed_afterwards
        figures, subject = self._figures(), self._subject.text().strip() or item.title
        matter, form = VoteMatter(self._matter.currentData()), self._chosen_form
        threshold = self._chosen_threshold
        taken = services.clock.wall() if is_live else None
        return lambda: votes.take(
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

    def _lay_out(self) -> None:
        self._votes_for = self.field(self.tr("For"), self._for)
        self._ballots = [
            self.field(self.tr("Ballots issued"), self._issued),
            self.field(self.tr("Ballots returned"), self._returned),
            self.field(self.tr("Invalid ballots"), self._invalid),
        ]
        self.lay_out(
            self.field(self.tr("Vote on"), self._subject),
            (
                self.field(self.tr("Matter"), self._matter),
                self.field(self.tr("Way of voting"), self._form),
                self.field(self.tr("Needs"), self._threshold),
            ),
            self._base,
            (
                self._votes_for,
                self.field(self.tr("Against"), self._against),
                self.field(self.tr("Other opinion"), self._other),
                *self._ballots,
            ),
            others=(Action(self.tr("All for"), self._all_for, "", "Alt+A"),),
        )

    def _fill_boxes(self) -> None:
        self._form.addItem(self.tr("Show of hands"), VoteForm.HANDS)
        self._form.addItem(self.tr("Secret ballot"), VoteForm.SECRET)
        for threshold in (Threshold.MAJORITY, Threshold.TWO_THIRDS):
            self._threshold.addItem(threshold_words(threshold), threshold)
        self._matter.addItem(self.tr("Programme"), VoteMatter.PROGRAMME)
        self._matter.addItem(self.tr("A matter"), VoteMatter.MATTER)
        self._matter.addItem(self.tr("Resolution"), VoteMatter.RESOLUTION)
        self._matter.addItem(self.tr("One person"), VoteMatter.PERSON)

    def _on_form(self) -> None:
        for field in self._ballots:
            field.setVisible(self._chosen_form is VoteForm.SECRET)

    def _on_matter(self) -> None:
        planned = self.item.threshold if self.item else Threshold.NONE
        threshold = voting.threshold_for(VoteMatter(self._matter.currentData()), planned)
        self._threshold.setCurrentIndex(self._threshold.findData(threshold))
        self._say_base()

    def _say_base(self) -> None:
        if self.view is None:
            return
        asked = votes.question(self.view.standing, self._chosen_threshold)
        text = self.tr("{present} voters in the room, {base} counted; at least {needed} must be for.").format(
            present=asked.voters_present, base=asked.base, needed=asked.needed
        )
        if asked.other_needed != asked.needed:
            other = self.tr("By the other way of counting, {base} counted and at least {needed} must be for.")
            text = f"{text} {other.format(base=asked.other_base, needed=asked.other_needed)}"
        self._base.setText(text)

    def _all_for(self) -> None:
        if self.view is not None:
            self._for.setText(str(self.view.standing.voters_present))
            self._against.setText("0")
            self._other.setText("0")

    def _is_complete(self) -> bool:
        """Whether the figures without which there is no vote are filled in; else it is said at the first missing."""
        needed = [(self._votes_for, self.tr("Write how many are for."))]
        if self._chosen_form is VoteForm.SECRET:
            needed += [
                (self._ballots[0], self.tr("Write how many ballots were given out.")),
                (self._ballots[1], self.tr("Write how many ballots came back.")),
            ]
        for field, sentence in reversed(needed):
            is_missing = not _digits(field)
            field.show_problem("")
            if is_missing:
                field.point_out(sentence)
        return all(_digits(field) for field, _ in needed)

    def _figures(self) -> Figures:
        is_secret = self._chosen_form is VoteForm.SECRET
        return Figures(
            votes_for=_number(self._for),
            votes_against=_number(self._against),
            votes_other=_number(self._other),
            invalid=_number(self._invalid) if is_secret else 0,
            issued=_number(self._issued) if is_secret else None,
            returned=_number(self._returned) if is_secret else None,
        )

    @property
    def _chosen_form(self) -> VoteForm:
        """Qt hands a StrEnum back as the bare text."""
        return VoteForm(self._form.currentData())

    @property
    def _chosen_threshold(self) -> Threshold:
        return Threshold(self._threshold.currentData())


def _figure() -> QLineEdit:
    """Digits only, without arrows: a turn of the wheel must not change a vote."""
    field = QLineEdit()
    field.setValidator(QIntValidator(0, _MOST, field))
    field.setMaxLength(len(str(_MOST)))
    return field


def _digits(field: Field) -> str:
    return field.editor.text() if isinstance(field.editor, QLineEdit) else ""


def _number(field: QLineEdit) -> int:
    return int(field.text() or 0)
