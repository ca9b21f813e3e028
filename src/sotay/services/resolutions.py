"""The resolution of a meeting: its texts until it is issued, its number once, its file as it was issued."""

from dataclasses import dataclass, replace
from typing import Any

from sotay.domain.document import Document
from sotay.domain.errors import Refused
from sotay.domain.holding import VoteMatter
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind, MeetingState
from sotay.domain.record import MeetingRecord, Person, VoteLine
from sotay.domain.resolution import TEXTS, Resolution
from sotay.domain.sketch import Sketch
from sotay.domain.voting import needed, passes
from sotay.services import convening, finishing, register, reviewing
from sotay.services.changes import Inverse, differing
from sotay.services.convening import Issued
from sotay.services.finishing import Desk, TermMissing
from sotay.services.ports import Reading, Store
from sotay.services.register import RESOLUTION, refuse_issued_resolution
from sotay.services.reviewing import Reviewed
from sotay.services.states import open_meeting


class ResolutionNotOfCommittee(Refused):
    """A resolution is of the cell, not of its committee."""

    code = "resolution-not-of-committee"


class ResolutionNotVoted(Refused):
    """No vote on the resolution was written down."""

    code = "resolution-not-voted"


class ResolutionNotCarried(Refused):
    """The vote on the resolution fell short."""

    code = "resolution-not-carried"
    facts = ("votes_for", "base", "needed")


class ResolutionWithoutDuties(Refused):
    """It would be issued for good with an empty part for what it resolves."""

    code = "resolution-without-duties"


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What the resolution says where a person may write otherwise; see :class:`sotay.domain.resolution.Resolution`."""

    subject: str
    basis: str
    introduction: str
    assessment: str
    limits: str
    duties: str
    organisation: str
    recipients: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolving:
    """All that the resolution of a meeting is made of."""

    record: MeetingRecord
    is_open: bool
    """Whether its texts may still be changed."""
    typed: Resolution
    """What was typed; kept under an id of its own."""
    reviewed: tuple[Reviewed, ...]
    """Last month's tasks."""
    vote: VoteLine | None
    """The last one on the resolution."""
    vote_item_id: str | None
    """The item that it is voted under."""
    signer: Person | None
    document: Document | None
    """Its entry in the register once it is issued."""

    @property
    def is_carried(self) -> bool:
        return self.vote is not None and passes(self.vote.threshold, self.vote.base, self.vote.votes_for)

    @property
    def issued(self) -> Issued:
        """Its number, None as long as it is a draft, and the day of signing."""
        day = self.typed.signed_on or self.record.on
        return Issued(self.document.number, self.document.issued_on or day) if self.document else Issued(None, day)

    def texts(self, proposed: Texts) -> Texts:
        """As typed, else as proposed."""
        typed = {name: value for name in TEXTS if (value := getattr(self.typed, name)) is not None}
        return replace(proposed, **typed)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionPage:
    """What the form shows beside the page."""

    found: Resolving
    proposed: Texts
    texts: Texts
    """As typed, else as proposed."""
    sketch: Sketch
    """The page as the document has it."""


def look(reading: Reading, desk: Desk, meeting_id: str) -> Resolving:
    """Raises NotFound, ResolutionNotOfCommittee, or what reading its record does once it is sealed."""
    meeting = reading.get(Meeting, meeting_id)
    if meeting.kind is MeetingKind.COMMITTEE:
        raise ResolutionNotOfCommittee
    record = finishing.as_it_stands(reading, desk, meeting_id)
    vote, item_id = _vote(record)
    document = register.issued(reading, meeting_id, RESOLUTION)
    return Resolving(
        record=record,
        is_open=document is None and meeting.state is not MeetingState.SEALED,
        typed=replace(_row(reading, meeting_id), id=meeting_id),
        reviewed=reviewing.under_review(reading, meeting),
        vote=vote,
        vote_item_id=item_id,
        signer=convening.signer(reading, meeting),
        document=document,
    )


def change(store: Store, before: Resolution, after: Resolution, proposed: Texts) -> Inverse:
    """Keep what was typed of ``after``; a text that is as proposed follows the minutes again.

    Raises NotFound, SealedAlready, or ResolutionIssued.
    """
    changed = differing(before, after)
    typed: dict[str, Any] = {
        name: None if value == getattr(proposed, name, object()) else value for name, value in changed.items()
    }
    with store.writing() as tx:
        open_meeting(tx, after.meeting_id)
        refuse_issued_resolution(tx, after.meeting_id)
        tx.save(replace(_row(tx, after.meeting_id), **typed))
    return tx.inverse


def follow_minutes(store: Store, meeting_id: str, name: str) -> Inverse:
    """Let a text (one of ``TEXTS``) be as the minutes propose it again. Raises as :func:`change`."""
    with store.writing() as tx:
        open_meeting(tx, meeting_id)
        refuse_issued_resolution(tx, meeting_id)
        untyped: dict[str, Any] = {name: None}
        tx.save(replace(_row(tx, meeting_id), **untyped))
    return tx.inverse


def issue(store: Store, desk: Desk, meeting_id: str, texts: Texts) -> Document:
    """Give the resolution its number, once, and fix what it says; issued again it is the same entry.

    Raises NotFound, ResolutionNotOfCommittee, ResolutionNotVoted, ResolutionNotCarried, ResolutionWithoutDuties, or
    TermMissing.
    """
    with store.writing() as tx:
        found = look(tx, desk, meeting_id)
        if found.document is not None:
            return found.document
        check(found)
        if found.is_open and not texts.duties.strip():
            raise ResolutionWithoutDuties
        day = found.issued.on
        if register.number(tx, code=RESOLUTION, day=day, subject=texts.subject, meeting_id=meeting_id) is None:
            raise TermMissing
        if found.is_open:
            said = {name: getattr(texts, name) for name in TEXTS}
            tx.save(replace(_row(tx, meeting_id), signed_on=day, **said))
        document = register.issued(tx, meeting_id, RESOLUTION)
        if document is None:  # what was just entered
            raise TermMissing
    return document


def check(found: Resolving) -> None:
    """Raises ResolutionNotVoted or ResolutionNotCarried for one that may not have a number yet."""
    if found.document is not None:
        return
    if found.vote is None:
        raise ResolutionNotVoted
    if not found.is_carried:
        vote = found.vote
        raise ResolutionNotCarried(votes_for=vote.votes_for, base=vote.base, needed=needed_for(vote))


def keep_file(store: Store, document_id: str, sha256: str) -> None:
    """Name the file that was issued; the first one stays. Raises NotFound."""
    with store.writing() as tx:
        document = tx.get(Document, document_id)
        if document.sha256 is None:
            tx.save(replace(document, sha256=sha256))


def needed_for(vote: VoteLine) -> int:
    """How many have to be for it."""
    return needed(vote.threshold, vote.base)


def _row(reading: Reading, meeting_id: str) -> Resolution:
    """What is kept of its texts; a new row where nothing is."""
    rows = reading.find(Resolution, meeting_id=meeting_id)
    return rows[-1] if rows else Resolution(id=uuid7(), meeting_id=meeting_id)


def _vote(record: MeetingRecord) -> tuple[VoteLine | None, str | None]:
    """The last vote on the resolution with its item; without one the item where it would be taken."""
    found: tuple[VoteLine | None, str | None] = (None, None)
    for item_id, entries in (*((item.id, item.entries) for item in record.items), (None, record.closing)):
        for entry in entries:
            if isinstance(entry, VoteLine) and entry.matter is VoteMatter.RESOLUTION:
                found = entry, item_id
    if found[0] is None:
        return None, next((item.id for item in record.items if item.standing.value == "resolution"), None)
    return found
