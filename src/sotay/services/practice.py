"""Fill a new profile with the practice cell, by the same verbs that a person uses."""

from dataclasses import replace
from datetime import date

from sotay.domain.cell import Term
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting
from sotay.domain.notes import MeetingNotes
from sotay.domain.practice import PracticeScript
from sotay.services import finishing, meetings, noting, planning, rollcall
from sotay.services.finishing import Desk
from sotay.services.noting import Attach
from sotay.services.ports import Store


def play(store: Store, desk: Desk, script: PracticeScript, *, today: date, attach: Attach) -> Meeting:
    """Members, a term, past meetings held and sealed, and the next one called, which is returned."""
    _set_up(store, script, today)
    for notes in script.past:
        _hold_and_seal(store, desk, notes, attach)
    return planning.schedule_next(store, desk.rules, today)


def _set_up(store: Store, script: PracticeScript, today: date) -> None:
    recorder = next(member for member in script.members if member.full_name == script.recorder)
    with store.writing() as tx:
        cell = meetings.the_cell(tx)
        tx.save(replace(script.cell, id=cell.id, usual_recorder_id=recorder.id), *script.members)
        tx.save(Term(id=uuid7(), name=script.term, starts_on=date(today.year - 1, 1, 1)))


def _hold_and_seal(store: Store, desk: Desk, notes: MeetingNotes, attach: Attach) -> None:
    """Everyone in the room adopts the minutes."""
    meeting = noting.enter(store, desk, notes, attach=attach, is_live=True)
    with store.reading() as reading:
        voters = rollcall.numbers(reading, desk.rules, meeting.id, meeting.ended).voters_present
    finishing.adopt(store, desk, meeting.id, votes_for=voters, voters_present=voters, at=meeting.ended)
    finishing.send_for_signing(store, desk, meeting.id)
    finishing.seal(store, desk, meeting.id)
