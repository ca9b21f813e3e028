"""The resolution of a meeting: texts until it is issued, a number once and only for what was carried."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.cells import NOW, desk
from tests.meetings import adopted, begun, called, item_of

from sotay.domain.agenda import Standing
from sotay.domain.cell import Term
from sotay.domain.document import Document
from sotay.domain.errors import SealedAlready
from sotay.domain.holding import Task, TaskState, VoteMatter
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.resolution import TEXTS, Resolution
from sotay.persistence.store import SqlStore
from sotay.services import finishing, minutes, resolutions, tasks, undo, votes
from sotay.services.finishing import TermMissing
from sotay.services.register import ResolutionIssued
from sotay.services.resolutions import (
    ResolutionNotCarried,
    ResolutionNotOfCommittee,
    ResolutionNotVoted,
    ResolutionWithoutDuties,
    Resolving,
    Texts,
)
from sotay.services.votes import Figures

MOMENT = desk().clock.moment()
PROPOSED = Texts(**{name: f"theo biên bản: {name}" for name in TEXTS})


def look(store: SqlStore, meeting: Meeting) -> Resolving:
    with store.reading() as reading:
        return resolutions.look(reading, desk(), meeting.id)


def typing(store: SqlStore, meeting: Meeting, **texts: object) -> Callable[[], object]:
    """Somebody types over what the form shows."""
    found = look(store, meeting)
    shown = replace(found.typed, **{name: getattr(found.texts(PROPOSED), name) for name in TEXTS})
    return lambda: resolutions.change(store, shown, replace(shown, **texts), PROPOSED)  # type: ignore[arg-type]


def vote_on(store: SqlStore, meeting: Meeting, votes_for: int) -> None:
    item = item_of(store, meeting, Standing.RESOLUTION)
    figures = Figures(votes_for=votes_for)
    votes.take(
        store,
        desk().rules,
        meeting.id,
        figures,
        subject="Nghị quyết",
        matter=VoteMatter.RESOLUTION,
        item_id=item.id,
        taken=NOW,
    )


def issue(store: SqlStore, meeting: Meeting) -> Document:
    return resolutions.issue(store, desk(), meeting.id, look(store, meeting).texts(PROPOSED))


@pytest.fixture
def carried(store: SqlStore) -> Meeting:
    """A meeting that voted 20 of 27 for its resolution."""
    meeting = called(store)
    begun(store, meeting)
    vote_on(store, meeting, 20)
    return meeting


def test_what_nobody_typed_is_as_the_minutes_propose(store: SqlStore) -> None:
    meeting = called(store)
    assert look(store, meeting).texts(PROPOSED) == PROPOSED
    typing(store, meeting, duties="- Việc riêng")()
    texts = look(store, meeting).texts(PROPOSED)
    assert texts == replace(PROPOSED, duties="- Việc riêng")
    other = replace(PROPOSED, duties="khác", subject="khác")
    assert look(store, meeting).texts(other) == replace(other, duties="- Việc riêng")


def test_a_text_that_is_emptied_stays_empty(store: SqlStore) -> None:
    meeting = called(store)
    typing(store, meeting, limits="")()
    assert look(store, meeting).texts(PROPOSED).limits == ""


def test_a_text_typed_as_it_was_proposed_follows_the_minutes_again(store: SqlStore) -> None:
    meeting = called(store)
    typing(store, meeting, duties="x")()
    typing(store, meeting, duties=PROPOSED.duties)()
    assert look(store, meeting).typed.duties is None
    typing(store, meeting, duties="x")()
    resolutions.follow_minutes(store, meeting.id, "duties")
    assert look(store, meeting).typed.duties is None


def test_typing_is_taken_back_and_done_again(store: SqlStore) -> None:
    meeting = called(store)
    typing(store, meeting, duties="một")()
    inverse = typing(store, meeting, duties="hai")()
    again = undo.take_back(store, inverse, now=MOMENT)  # type: ignore[arg-type]
    assert look(store, meeting).typed.duties == "một"
    undo.take_back(store, again, now=MOMENT)
    assert look(store, meeting).typed.duties == "hai"
    with store.reading() as reading:
        assert len(reading.find(Resolution)) == 1


def test_what_was_not_voted_or_not_carried_gets_no_number(store: SqlStore) -> None:
    meeting = called(store)
    begun(store, meeting)
    with pytest.raises(ResolutionNotVoted):
        issue(store, meeting)
    vote_on(store, meeting, 13)
    with pytest.raises(ResolutionNotCarried) as refusal:
        issue(store, meeting)
    assert refusal.value.values == {"votes_for": 13, "base": 27, "needed": 14}
    assert look(store, meeting).vote_item_id == item_of(store, meeting, Standing.RESOLUTION).id
    with store.reading() as reading:
        assert reading.find(Document, code="NQ") == ()
    vote_on(store, meeting, 14)
    assert issue(store, meeting).symbol == "01-NQ/CB"


def test_a_resolution_that_resolves_nothing_gets_no_number_while_it_can_still_be_written(
    store: SqlStore, carried: Meeting
) -> None:
    empty = replace(PROPOSED, duties=" ")
    with pytest.raises(ResolutionWithoutDuties):
        resolutions.issue(store, desk(), carried.id, empty)
    assert look(store, carried).document is None
    assert issue(store, carried).number == 1


def test_a_number_is_taken_once_and_the_next_meeting_has_the_next(store: SqlStore, carried: Meeting) -> None:
    first = issue(store, carried)
    assert issue(store, carried) == first
    assert (first.number, first.issued_on, first.subject) == (1, NOW.date(), PROPOSED.subject)
    after = called(store, on=date(2026, 12, 5))
    begun(store, after)
    vote_on(store, after, 27)
    assert issue(store, after).number == 2


def test_the_day_of_signing_is_the_day_of_the_meeting_unless_said(store: SqlStore, carried: Meeting) -> None:
    assert look(store, carried).issued.on == carried.on
    typing(store, carried, signed_on=date(2026, 11, 9))()
    assert look(store, carried).issued.on == date(2026, 11, 9)
    assert issue(store, carried).issued_on == date(2026, 11, 9)


def test_without_a_term_there_is_no_number(store: SqlStore, carried: Meeting) -> None:
    with store.writing() as tx:
        tx.bin(*tx.find(Term))
    with pytest.raises(TermMissing):
        issue(store, carried)
    assert look(store, carried).document is None


def test_an_issued_resolution_says_what_it_said(store: SqlStore, carried: Meeting) -> None:
    inverse = typing(store, carried, duties="một")()
    issue(store, carried)
    found = look(store, carried)
    assert not found.is_open
    assert found.texts(replace(PROPOSED, subject="mới", introduction="mới")) == replace(PROPOSED, duties="một")
    with pytest.raises(ResolutionIssued):
        typing(store, carried, duties="hai")()
    with pytest.raises(ResolutionIssued):
        resolutions.follow_minutes(store, carried.id, "duties")
    with pytest.raises(ResolutionIssued):
        undo.take_back(store, inverse, now=MOMENT)  # type: ignore[arg-type]
    assert look(store, carried).texts(PROPOSED).duties == "một"


def test_the_file_that_was_issued_stays(store: SqlStore, carried: Meeting) -> None:
    document = issue(store, carried)
    resolutions.keep_file(store, document.id, "a" * 64)
    resolutions.keep_file(store, document.id, "b" * 64)
    kept = look(store, carried).document
    assert kept is not None
    assert kept.sha256 == "a" * 64


def test_a_sealed_meeting_keeps_its_texts_and_may_still_get_the_number(store: SqlStore) -> None:
    meeting = called(store)
    adopted(store, meeting)
    item = item_of(store, meeting, Standing.RESOLUTION)
    votes.take(
        store,
        desk().rules,
        meeting.id,
        Figures(votes_for=27),
        subject="x",
        matter=VoteMatter.RESOLUTION,
        item_id=item.id,
        taken=NOW,
        because="ghi sót",
        at=NOW,
    )
    typing(store, meeting, duties="đã gõ")()
    finishing.seal(store, desk(), meeting.id)
    found = look(store, meeting)
    assert (found.is_open, found.texts(PROPOSED).duties) == (False, "đã gõ")
    with pytest.raises(SealedAlready):
        typing(store, meeting, duties="khác")()
    assert issue(store, meeting).number == 1
    with pytest.raises(SealedAlready), store.writing() as tx:
        tx.save(replace(tx.find(Resolution)[0], duties="khác"))


def test_a_committee_makes_no_resolution_of_the_cell(store: SqlStore) -> None:
    meeting = called(store, MeetingKind.COMMITTEE)
    with pytest.raises(ResolutionNotOfCommittee):
        look(store, meeting)
    with pytest.raises(ResolutionNotOfCommittee):
        resolutions.issue(store, desk(), meeting.id, PROPOSED)


def test_the_tasks_looked_back_on_are_last_months_with_what_became_of_them(store: SqlStore) -> None:
    before = called(store, on=date(2026, 10, 5))
    item = item_of(store, before, Standing.ASSIGNMENT)
    given = [
        minutes.assign(store, before.id, f"việc {n}", assignee_id=None, due_on=None, item_id=item.id) for n in range(3)
    ]
    tasks.follow_up(store, Task, given[0].id, TaskState.DONE, "xong sớm")
    meeting = called(store)
    with store.reading() as reading:
        copies = {row.carried_from_id: row for row in reading.find(Task, meeting_id=meeting.id)}
    assert set(copies) == {given[1].id, given[2].id}
    tasks.follow_up(store, Task, copies[given[1].id].id, TaskState.DONE, "xong")
    told = [(row.text, row.was_carried, row.state, row.outcome) for row in look(store, meeting).reviewed]
    assert told == [
        ("việc 0", False, TaskState.DONE, "xong sớm"),
        ("việc 1", False, TaskState.DONE, "xong"),
        ("việc 2", False, TaskState.OPEN, ""),
    ]
    third = called(store, on=date(2026, 12, 5))
    told = [(row.text, row.was_carried, row.state, row.outcome) for row in look(store, third).reviewed]
    assert told == [("việc 1", True, TaskState.DONE, "xong"), ("việc 2", True, TaskState.OPEN, "")]
