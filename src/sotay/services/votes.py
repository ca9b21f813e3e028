"""Take a vote: base, voters present and figures, checked against one another before anything is kept."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Unpack

from sotay.domain import voting
from sotay.domain.agenda import AgendaItem, Threshold
from sotay.domain.holding import Vote, VoteForm, VoteMatter
from sotay.domain.ids import uuid7
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.voting import Ballot
from sotay.services import rollcall
from sotay.services.changes import Inverse
from sotay.services.corrections import Why, keep, note
from sotay.services.entries import EntryRemoved, next_order
from sotay.services.ports import Reading, Store
from sotay.services.rollcall import Numbers, in_room


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was counted. ``voters_present`` None: as the roll call says for that minute."""

    votes_for: int
    votes_against: int = 0
    votes_other: int = 0
    invalid: int = 0
    issued: int | None = None
    returned: int | None = None
    voters_present: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a vote decided, under both readings of the base where they differ."""

    needed: int
    passes: bool
    other_base: int
    """The base of the other reading (members absent with a reason left out, or kept in)."""
    passes_by_other: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a vote asked now would need, under both readings of the base where they differ."""

    voters_present: int
    base: int
    needed: int
    other_base: int
    other_needed: int


def question(numbers: Numbers, threshold: Threshold) -> Question:
    """What a matter with this threshold needs in a meeting that stands so."""
    return Question(
        voters_present=numbers.voters_present,
        base=numbers.counted,
        needed=voting.needed(threshold, numbers.counted),
        other_base=numbers.other,
        other_needed=voting.needed(threshold, numbers.other),
    )


def take(
    store: Store,
    rules: MeetingRules,
    meeting_id: str,
    figures: Figures,
    *,
    subject: str,
    matter: VoteMatter = VoteMatter.MATTER,
    form: VoteForm = VoteForm.HANDS,
    threshold: Threshold | None = None,
    item_id: str | None = None,
    taken: datetime | None = None,
    **why: Unpack[Why],
) -> Vote:
    """Record a vote taken at wall time ``taken``; ``threshold`` None: as the matter and its item ask.

    Raises what :func:`sotay.domain.voting.not_voting` does for figures that cannot be, NotFound, ItemElsewhere,
    ReasonNeeded once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        order = next_order(tx, meeting_id, item_id)
        numbers = rollcall.numbers(tx, rules, meeting_id, taken)
        blank = Vote(
            id=uuid7(),
            meeting_id=meeting_id,
            item_id=item_id,
            order=order,
            subject=subject,
            matter=matter,
            form=form,
            threshold=threshold or _usual_threshold(tx, matter, item_id),
            base=numbers.counted,
            voters_present=numbers.voters_present,
            taken=taken,
        )
        vote = _counted(tx, blank, figures)
        meeting = keep(tx, None, vote, **why)
        if taken is not None and not meeting.typed_afterwards:
            note(tx, meeting_id, taken, "vote_taken", subject_id=vote.id)
    return vote


def correct(store: Store, vote: Vote, figures: Figures, **why: Unpack[Why]) -> Inverse:
    """Keep corrected figures of a vote; after adoption with a reason. Raises as :func:`take`, EntryRemoved too."""
    with store.writing() as tx:
        kept = _in_use(tx, vote)
        keep(tx, kept, _counted(tx, kept, figures), **why)
    return tx.inverse


def withdraw(store: Store, vote: Vote, *, now: datetime, **why: Unpack[Why]) -> Inverse:
    """Move a vote entered by mistake to the bin at the moment ``now``.

    Raises NotFound, EntryRemoved, ReasonNeeded once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        kept = _in_use(tx, vote)
        keep(tx, kept, replace(kept, deleted_at=now), **why)
    return tx.inverse


def outcome(vote: Vote, *, other_base: int) -> Outcome:
    """What the vote decided, and what it would decide on the base of the other reading."""
    return Outcome(
        needed=voting.needed(vote.threshold, vote.base),
        passes=voting.passes(vote.threshold, vote.base, vote.votes_for),
        other_base=other_base,
        passes_by_other=voting.passes(vote.threshold, other_base, vote.votes_for),
    )


def _usual_threshold(reading: Reading, matter: VoteMatter, item_id: str | None) -> Threshold:
    planned = reading.get(AgendaItem, item_id).threshold if item_id else Threshold.NONE
    return voting.threshold_for(matter, planned)


def _in_use(reading: Reading, vote: Vote) -> Vote:
    kept = reading.get(Vote, vote.id)
    if kept.deleted_at is not None:
        raise EntryRemoved
    return kept


def _counted(reading: Reading, vote: Vote, figures: Figures) -> Vote:
    """The vote with its figures; its base stays what it was taken on."""
    present = vote.voters_present if figures.voters_present is None else figures.voters_present
    ballot = Ballot(
        base=vote.base,
        in_room=in_room(reading, vote.meeting_id, vote.taken),
        voters_present=present,
        votes_for=figures.votes_for,
        votes_against=figures.votes_against,
        votes_other=figures.votes_other,
        invalid=figures.invalid,
        form=vote.form,
        issued=figures.issued,
        returned=figures.returned,
    )
    return replace(
        vote,
        voters_present=present,
        not_voting=voting.not_voting(ballot),
        votes_for=figures.votes_for,
        votes_against=figures.votes_against,
        votes_other=figures.votes_other,
        invalid=figures.invalid,
        issued=figures.issued or 0,
        returned=figures.returned or 0,
    )
