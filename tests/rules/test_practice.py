"""The practice cell, played by the verbs of a person on whatever day."""

from collections import Counter
from datetime import date, datetime, time
from pathlib import Path

import pytest
from tests.cells import RULES, new_store

from sotay.domain.cell import Cell
from sotay.domain.holding import Remark, Task, TaskState, Vote
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.member import Member, MemberKind, MemberState, Office
from sotay.records.canonical import CanonicalCodec
from sotay.records.verifying import verify
from sotay.rules.practice import practice_script
from sotay.services import finishing, practice
from sotay.services.finishing import Desk
from sotay_app.clock import FixedClock

TODAYS = [date(2026, 1, 1), date(2026, 3, 31), date(2026, 11, 5), date(2027, 12, 31), date(2028, 2, 29)]


def desk_on(today: date) -> Desk:
    return Desk(
        rules=RULES,
        format_id="official-format-2026-05",
        device_id="máy 1",
        is_practice=True,
        codec=CanonicalCodec(),
        clock=FixedClock(datetime.combine(today, time(8))),
    )


def test_the_cell_is_a_mixed_one_of_27() -> None:
    members = practice_script(TODAYS[0]).members
    assert len(members) == 27
    offices = Counter(member.office for member in members)
    assert (offices[Office.SECRETARY], offices[Office.DEPUTY], offices[Office.COMMITTEE]) == (1, 1, 1)
    assert {member.state for member in members} >= {MemberState.ACTIVE, MemberState.EXEMPT, MemberState.AWAY}
    assert {member.kind for member in members} == set(MemberKind)


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_it_is_played_whole_on_any_day(tmp_path: Path, today: date) -> None:
    store, desk = new_store(tmp_path), desk_on(today)
    with store.writing() as tx:
        tx.save(Cell(id="c", name="Chi bộ", superior="", place=""))
    attached: list[str] = []
    script = practice_script(today)
    coming = practice.play(
        store, desk, script, today=today, attach=lambda paper, _meeting, _item: attached.append(paper.file)
    )
    with store.reading() as reading:
        past = [meeting for meeting in reading.find(Meeting) if meeting.id != coming.id]
        records, links = reading.records(), reading.links()
        tasks = reading.find(Task, meeting_id=coming.id)
        assert reading.find(Remark)
        assert reading.find(Vote)
        lacks = [finishing.check(reading, desk, meeting.id) for meeting in past]
        assert len(reading.find(Member)) == 27
    assert [meeting.state for meeting in past] == [MeetingState.SEALED] * 3
    assert all(meeting.on < today for meeting in past)
    assert coming.on >= today
    assert verify(records, links) == []
    assert len(records) == len(past)
    assert all(CanonicalCodec().decode(record.sealed_bytes).is_practice for record in records)
    assert lacks == [()] * 3
    assert tasks
    assert all(task.carried_from_id and task.state in {TaskState.OPEN, TaskState.DOING} for task in tasks)
    assert sorted(attached) == sorted(paper.file for notes in script.past for paper in notes.papers)
    store.close()
