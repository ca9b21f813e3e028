"""Biểu quyết: the figures, checked while they are typed; nothing is kept until they are right."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sotay.domain import voting
from sotay.domain.agenda import AgendaItem, Standing, Threshold
from sotay.domain.holding import Vote, VoteForm, VoteMatter
from sotay.services import votes
from sotay.services.votes import Figures, Poll
from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.correcting import EntryForm
from sotay_ui.fields import Field
from sotay_ui.labels import wrapped
from sotay_ui.page import Action
from sotay_ui.votes.asking import Asking
from sotay_ui.votes.counting import Counting
from sotay_ui.votes.judging import Judged, judged
from sotay_ui.votes.people import People, PersonRow
from sotay_ui.votes.reserving import Reserving
from sotay_ui.votes.telling import Telling

_MATTERS = {Standing.PROGRAMME: VoteMatter.PROGRAMME, Standing.RESOLUTION: VoteMatter.RESOLUTION}


class BallotForm(EntryForm[Vote]):
    """A new vote under an item, several of one minute on persons, or one that is corrected."""

    opened = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        theme = bench.desk.theme
        self._heading = wrapped(self.tr("Correct this vote"), "card-title")
        self._counting = Counting(theme, self)
        self._asking = Asking(bench, self._counting.present_field, self)
        self._people = People(theme, self._answering_to)
        self._reserving = Reserving(bench, self._answering_to)
        self._case = Field(theme, self.tr("What is decided about them"), self._people.case)
        self._telling = Telling(bench.desk)
        self._proposed = ""
        for editor in (*self._asking.editors, *self._counting.editors, self._people.case, *self._reserving.editors):
            self._watch(editor)
        for row in self._people.rows:
            for editor in row.editors:
                self._watch(editor)
        self._lay_out()
        self._asking.matter.currentIndexChanged.connect(self._on_matter)
        self.changed.connect(self._look)

    @override
    def draw(self, view: WorkspaceView, item: AgendaItem | None) -> None:
        super().draw(view, item)
        self._look()

    @override
    def open(self) -> None:
        super().open()
        self._look()
        self.opened.emit()

    @override
    def clear(self) -> None:
        kept = self.corrected
        for field in (*self._counting.fields, *self._asking.fields):
            field.show_problem("")
        for editor in (*self._counting.editors, *(editor for row in self._people.rows for editor in row.editors)):
            editor.clear()
        self._reserving.clear()
        if kept is not None:
            self._fill_in(kept)
            return
        item = self.item
        matter = _MATTERS.get(item.standing, VoteMatter.MATTER) if item else VoteMatter.MATTER
        if item is not None and item.threshold is Threshold.TWO_THIRDS and matter is VoteMatter.MATTER:
            matter = VoteMatter.PERSON
        self._asking.choose(matter, VoteForm.HANDS, self._usual_threshold(matter))
        self._proposed = self._usual_subject(matter)
        self._asking.subject.setText(self._proposed)

    @override
    def first(self) -> QWidget:
        return self._people.rows[0].name if self._are_people else self._counting.votes_for

    @override
    def written(self, view: WorkspaceView, item: AgendaItem) -> Callable[[], object] | None:
        kept, services = self.corrected, self.bench.desk.services
        if not self._is_complete() or any(judged.vote is None for judged in self._judge(view)):
            return None
        polls = self._typed_people() if self._are_people else [(self._poll(self._subject), self._figures())]
        if kept is not None:
            ((poll, figures),) = polls
            return lambda: votes.correct(services.store, kept, figures, poll)
        taken, reserved = self._minute(view), self._reserving.reserved()
        return lambda: votes.take_each(
            services.store,
            services.records.rules,
            item.meeting_id,
            polls,
            item_id=item.id,
            taken=taken,
            reserved=reserved,
        )

    @property
    def _are_people(self) -> bool:
        return self._asking.chosen_matter is VoteMatter.PERSON and self.corrected is None

    @property
    def _subject(self) -> str:
        return self._asking.subject.text().strip() or (self.item.title if self.item else "")

    def _lay_out(self) -> None:
        all_for = Action(self.tr("100 % for"), self._all_for, "check-circle", "Alt+A")
        self.lay_out(
            self._heading,
            *self._asking.rows,
            self._case,
            self._people,
            *self._counting.rows,
            self._telling,
            self._reserving,
            others=(all_for,),
        )

    def _on_matter(self) -> None:
        """Another matter: its usual threshold, and its usual subject unless one was typed."""
        matter = self._asking.chosen_matter
        self._asking.choose(matter, self._asking.chosen_form, self._usual_threshold(matter))
        usual = self._usual_subject(matter)
        if self._asking.subject.text() == self._proposed:
            self._asking.subject.setText(usual)
        self._proposed = usual
        self._look()

    def _usual_threshold(self, matter: VoteMatter) -> Threshold:
        return voting.threshold_for(matter, self.item.threshold if self.item else Threshold.NONE)

    def _usual_subject(self, matter: VoteMatter) -> str:
        if self.item is None or self.view is None:
            return ""
        return self.bench.desk.services.printed.subject(matter, self.item.title, self.view.meeting.on)

    def _fill_in(self, vote: Vote) -> None:
        self._asking.choose(vote.matter, vote.form, vote.threshold)
        self._asking.subject.setText(vote.subject)
        self._counting.fill(votes.figures_of(vote))

    def _look(self) -> None:
        """Say what the typed figures come to; asked again at each key."""
        view = self.view
        if view is None or self.isHidden():
            return
        has_ballots, are_people = self._asking.chosen_form is VoteForm.SECRET, self._are_people
        self._heading.setVisible(self.corrected is not None)
        self._asking.show_subject(is_shown=not are_people)
        self._case.setVisible(are_people)
        self._reserving.setVisible(self.corrected is None)
        self._people.setVisible(are_people)
        self._people.unfold(has_ballots=has_ballots)
        present = self.corrected.voters_present if self.corrected else view.standing.voters_present
        self._counting.unfold(present=present, are_people=are_people, has_ballots=has_ballots)
        found = self._judge(view)
        if are_people:
            self._telling.say_people(view, zip(self._people.typed(), found, strict=True))
        else:
            self._telling.say_one(view, found[0])
        self._telling.say_base(view, self._asking.chosen_threshold)

    def _judge(self, view: WorkspaceView) -> list[Judged]:
        """The vote that is typed, or of each row of persons the one typed there."""
        kept, language = self.corrected, self.bench.desk.tell.language
        if self._are_people:
            return [self._judge_person(row, view) for row in self._people.typed()]
        if not self._counting.is_complete(has_ballots=self._asking.chosen_form is VoteForm.SECRET):
            return [Judged(problem=self._too_many(view))]
        poll, figures = self._poll(self._subject), self._figures()
        if kept is not None:
            return [judged(lambda: votes.tried_again(view.roll, kept, poll, figures), language)]
        return [judged(lambda: votes.tried(view.standing, poll, figures), language)]

    def _judge_person(self, row: PersonRow, view: WorkspaceView) -> Judged:
        has_ballots = self._asking.chosen_form is VoteForm.SECRET
        is_complete = row.typed_name and row.votes_for.number is not None
        if not is_complete or (has_ballots and not self._counting.has_ballots_counted):
            return Judged()
        poll, figures = self._of_person(row)
        return judged(lambda: votes.tried(view.standing, poll, figures), self.bench.desk.tell.language)

    def _too_many(self, view: WorkspaceView) -> str:
        """What is wrong already with figures of which one is still missing: more of them than people."""
        figures = self._counting.hands()
        poll = Poll(subject="", threshold=self._asking.chosen_threshold)
        return judged(lambda: votes.tried(view.standing, poll, figures), self.bench.desk.tell.language).problem

    def _poll(self, subject: str) -> Poll:
        asking = self._asking
        return Poll(
            subject=subject, matter=asking.chosen_matter, form=asking.chosen_form, threshold=asking.chosen_threshold
        )

    def _figures(self) -> Figures:
        return self._counting.figures(has_ballots=self._asking.chosen_form is VoteForm.SECRET)

    def _of_person(self, row: PersonRow) -> tuple[Poll, Figures]:
        subject = self.bench.desk.services.printed.person(self._people.chosen_case, row.typed_name)
        is_secret = self._asking.chosen_form is VoteForm.SECRET
        return self._poll(subject), self._counting.of_person(row, has_ballots=is_secret)

    def _typed_people(self) -> list[tuple[Poll, Figures]]:
        return [self._of_person(row) for row in self._people.typed()]

    def _minute(self, view: WorkspaceView) -> datetime | None:
        """When the vote is taken, as the clock of the room says; a meeting that is over had it by its end."""
        if view.meeting.typed_afterwards:
            return None
        return view.meeting.ended or self.bench.desk.services.clock.wall()

    def _all_for(self) -> None:
        """Everyone present is for it: one key fills in every figure."""
        view = self.view
        if view is None:
            return
        present = self._counting.present.number
        if present is None:
            present = self.corrected.voters_present if self.corrected else view.standing.voters_present
        has_ballots = self._asking.chosen_form is VoteForm.SECRET
        self._counting.all_for(present, has_ballots=has_ballots)
        if self._are_people:
            self._people.all_for(present)

    def _is_complete(self) -> bool:
        """Whether what no vote is without is filled in; else it is said at the first that is missing."""
        is_secret = self._asking.chosen_form is VoteForm.SECRET
        missing = self._people.missing() if self._are_people else None
        if missing is not None:
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        are_counted = self._counting.complain(are_people=self._are_people, has_ballots=is_secret)
        return are_counted and self._reserving.complain()
