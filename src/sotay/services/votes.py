"""Take a vote: base, voters present and figures, checked against one another before anything is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Unpack

from sotay.domain import voting
from sotay.domain.agenda import AgendaItem, Threshold
from sotay.domain.holding import Remark, RollCallEntry, Vote, VoteForm, VoteMatter
from sotay.domain.ids import uuid7
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.voting import Ballot
from sotay.services import rollcall
from sotay.services.changes import Inverse
from sotay.services.corrections import Why, keep, note
from sotay.services.entries import EntryRemoved, next_order
from sotay.services.ports import Reading, Store, Writing
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
class Poll:
    """What is voted on, and how. ``threshold`` None: as the matter and its item ask."""

    subject: str
    matter: VoteMatter = VoteMatter.MATTER
    form: VoteForm = VoteForm.HANDS
    threshold: Threshold | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserved:
    """Bảo lưu ý kiến: who was outvoted keeps an opinion, which goes into the minutes and is reported upwards."""

    speaker_id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a vote decided, under both readings of the base where they differ."""

    needed: int
    passes: bool
    other_base: int
    """The base of the other reading (members absent with a reason left out, or kept in)."""
    passes_by_other: bool


def tried(numbers: Numbers, poll: Poll, figures: Figures) -> Vote:
    """The vote as it would be kept in a meeting that stands so; nothing is kept. Raises as :func:`take`."""
    blank = Vote(
        id="",
        meeting_id="",
        order="",
        subject=poll.subject,
        matter=poll.matter,
        form=poll.form,
        threshold=poll.threshold or voting.threshold_for(poll.matter),
        base=numbers.counted,
        voters_present=numbers.voters_present,
    )
    return _counted(blank, figures, numbers.voters_present)


def tried_again(roll: Iterable[RollCallEntry], vote: Vote, poll: Poll, figures: Figures) -> Vote:
    """A kept vote as it would be once corrected; nothing is kept. Raises as :func:`correct`."""
    return _counted(_put(vote, poll), figures, voting.voters_present(roll, vote.taken))


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
    poll = Poll(subject=subject, matter=matter, form=form, threshold=threshold)
    with store.writing() as tx:
        return _take(tx, rules, meeting_id, poll, figures, item_id, taken, **why)


def take_each(
    store: Store,
    rules: MeetingRules,
    meeting_id: str,
    polls: Sequence[tuple[Poll, Figures]],
    *,
    item_id: str,
    taken: datetime | None = None,
    reserved: Reserved | None = None,
    **why: Unpack[Why],
) -> Inverse:
    """Record several votes of one minute under an item, as of persons one by one (Điều lệ Đảng, 4.3): all or none.

    An opinion reserved at them stands behind them. Raises as :func:`take`.
    """
    with store.writing() as tx:
        for poll, figures in polls:
            _take(tx, rules, meeting_id, poll, figures, item_id, taken, **why)
        if reserved is not None:
            opinion = Remark(
                id=uuid7(),
                meeting_id=meeting_id,
                item_id=item_id,
                order=next_order(tx, meeting_id, item_id),
                text=reserved.text,
                speaker_id=reserved.speaker_id,
                is_reserved=True,
                said=taken,
            )
            keep(tx, None, opinion, **why)
    return tx.inverse


def correct(store: Store, vote: Vote, figures: Figures, poll: Poll | None = None, **why: Unpack[Why]) -> Inverse:
    """Keep corrected figures of a vote, and what was voted on and how; None: as that was.

    After adoption with a reason. Raises as :func:`take`, EntryRemoved too.
    """
    with store.writing() as tx:
        kept = _in_use(tx, vote)
        put = kept if poll is None else _put(kept, poll)
        keep(tx, kept, _counted(put, figures, in_room(tx, kept.meeting_id, kept.taken)), **why)
    return tx.inverse


def reword(store: Store, vote: Vote, subject: str, **why: Unpack[Why]) -> Inverse:
    """Keep other words for what was voted on. Raises NotFound, EntryRemoved, ReasonNeeded or SealedAlready."""
    with store.writing() as tx:
        kept = _in_use(tx, vote)
        keep(tx, kept, replace(kept, subject=subject), **why)
    return tx.inverse


def withdraw(store: Store, vote: Vote, *, now: datetime, **why: Unpack[Why]) -> Inverse:
    """Move a vote entered by mistake to the bin at the moment ``now``.

    Raises NotFound, EntryRemoved, ReasonNeeded once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        kept = _in_use(tx, vote)
        keep(tx, kept, replace(kept, deleted_at=now), **why)
    return tx.inverse


def figures_of(vote: Vote) -> Figures:
    """What was counted at a vote that is kept."""
    is_secret = vote.form is VoteForm.SECRET
    return Figures(
        votes_for=vote.votes_for,
        votes_against=vote.votes_against,
        votes_other=vote.votes_other,
        invalid=vote.invalid,
        issued=vote.issued if is_secret else None,
        returned=vote.returned if is_secret else None,
        voters_present=vote.voters_present,
    )


def outcome(vote: Vote, *, other_base: int) -> Outcome:
    """What the vote decided, and what it would decide on the base of the other reading."""
    return Outcome(
        needed=voting.needed(vote.threshold, vote.base),
        passes=voting.passes(vote.threshold, vote.base, vote.votes_for),
        other_base=other_base,
        passes_by_other=voting.passes(vote.threshold, other_base, vote.votes_for),
    )


def _take(
    tx: Writing,
    rules: MeetingRules,
    meeting_id: str,
    poll: Poll,
    figures: Figures,
    item_id: str | None,
    taken: datetime | None,
    **why: Unpack[Why],
) -> Vote:
    order = next_order(tx, meeting_id, item_id)
    numbers = rollcall.numbers(tx, rules, meeting_id, taken)
    threshold = poll.threshold or _usual_threshold(tx, poll.matter, item_id)
    counted = tried(numbers, replace(poll, threshold=threshold), figures)
    vote = replace(counted, id=uuid7(), meeting_id=meeting_id, item_id=item_id, order=order, taken=taken)
    meeting = keep(tx, None, vote, **why)
    if taken is not None and not meeting.typed_afterwards:
        note(tx, meeting_id, taken, "vote_taken", subject_id=vote.id)
    return vote


def _put(vote: Vote, poll: Poll) -> Vote:
    """The vote on that question; its base stays what it was taken on."""
    threshold = poll.threshold or vote.threshold
    return replace(vote, subject=poll.subject, matter=poll.matter, form=poll.form, threshold=threshold)


def _usual_threshold(reading: Reading, matter: VoteMatter, item_id: str | None) -> Threshold:
    planned = reading.get(AgendaItem, item_id).threshold if item_id else Threshold.NONE
    return voting.threshold_for(matter, planned)


def _in_use(reading: Reading, vote: Vote) -> Vote:
    kept = reading.get(Vote, vote.id)
    if kept.deleted_at is not None:
        raise EntryRemoved
    return kept


def _counted(vote: Vote, figures: Figures, people: int) -> Vote:
    """The vote with its figures, where they can be with so many voters in the room by the roll call."""
    present = vote.voters_present if figures.voters_present is None else figures.voters_present
    ballot = Ballot(
        base=vote.base,
        in_room=people,
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
