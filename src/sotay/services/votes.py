"""Take a vote: base, voters present and figures, checked against one another before anything is kept."""

from dataclasses import dataclass, replace
from datetime import datetime

from sotay.domain import voting
from sotay.domain.agenda import Threshold
from sotay.domain.holding import Vote, VoteForm, VoteMatter
from sotay.domain.ids import uuid7
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.voting import Ballot
from sotay.services.changes import Inverse
from sotay.services.corrections import correctable, note
from sotay.services.minutes import next_order
from sotay.services.ports import Store
from sotay.services.rollcall import standing


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


def take(
    store: Store,
    rules: MeetingRules,
    meeting_id: str,
    figures: Figures,
    *,
    subject: str,
    matter: VoteMatter = VoteMatter.MATTER,
    form: VoteForm = VoteForm.HANDS,
    threshold: Threshold = Threshold.MAJORITY,
    item_id: str | None = None,
    taken: datetime | None = None,
) -> Vote:
    """Record a vote taken at wall time ``taken``.

    Raises MoreHandsThanPeople, MoreVotersThanBase, BallotsDoNotAddUp, ReasonNeeded once adopted, or SealedAlready.
    """
    with store.writing() as tx:
        meeting = correctable(tx, meeting_id, because="", at=None)
        numbers = standing(tx, rules, meeting_id, taken)
        blank = Vote(
            id=uuid7(),
            meeting_id=meeting_id,
            item_id=item_id,
            order=next_order(tx, meeting_id, item_id),
            subject=subject,
            matter=matter,
            form=form,
            threshold=threshold,
            base=numbers.counted,
            voters_present=numbers.voters_present if figures.voters_present is None else figures.voters_present,
            taken=taken,
        )
        vote = _counted(blank, figures)
        tx.save(vote)
        if taken is not None and not meeting.typed_afterwards:
            note(tx, meeting_id, taken, "vote_taken", subject_id=vote.id)
    return vote


def correct(store: Store, vote: Vote, figures: Figures, *, because: str = "", at: datetime | None = None) -> Inverse:
    """Keep corrected figures; after adoption with a reason (``at``: wall time). Raises as :func:`take`."""
    with store.writing() as tx:
        correctable(tx, vote.meeting_id, because=because, at=at)
        present = vote.voters_present if figures.voters_present is None else figures.voters_present
        tx.save(_counted(replace(vote, voters_present=present), figures))
    return tx.inverse


def withdraw(store: Store, vote: Vote, *, now: datetime, because: str = "", at: datetime | None = None) -> Inverse:
    """Move a vote entered by mistake to the bin."""
    with store.writing() as tx:
        correctable(tx, vote.meeting_id, because=because, at=at)
        tx.save(replace(vote, deleted_at=now))
    return tx.inverse


def outcome(vote: Vote, *, other_base: int) -> Outcome:
    """What the vote decided, and what it would decide on the base of the other reading."""
    return Outcome(
        needed=voting.needed(vote.threshold, vote.base),
        passes=voting.passes(vote.threshold, vote.base, vote.votes_for),
        other_base=other_base,
        passes_by_other=voting.passes(vote.threshold, other_base, vote.votes_for),
    )


def _counted(vote: Vote, figures: Figures) -> Vote:
    ballot = Ballot(
        base=vote.base,
        voters_present=vote.voters_present,
        votes_for=figures.votes_for,
        votes_against=figures.votes_against,
        votes_other=figures.votes_other,
        invalid=figures.invalid,
        issued=figures.issued,
        returned=figures.returned,
    )
    return replace(
        vote,
        not_voting=voting.not_voting(ballot),
        votes_for=figures.votes_for,
        votes_against=figures.votes_against,
        votes_other=figures.votes_other,
        invalid=figures.invalid,
        issued=figures.issued or 0,
        returned=figures.returned or 0,
    )
