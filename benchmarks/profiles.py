"""Handbooks of invented meetings to measure on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Remark
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.member import Member, Office
from sotay.profile.unlocking import ByRecoveryCode
from sotay.services import finishing, meetings, minutes, opening, rollcall
from sotay.services.opening import Opening
from sotay_app import bootstrap
from sotay_app.bootstrap import Handbook, Head
from sotay_app.clock import FixedClock

CLOCK = FixedClock(datetime(2026, 11, 5, 8, 0))  # noqa: DTZ001 - wall time has no zone
UNLOCK = ByRecoveryCode(bytes(16))
"""Costs nothing, so that the handbook is measured and not the stretching of a passphrase."""
_SENTENCE = (
    "chi bộ nhất trí với báo cáo và đề nghị đồng chí bí thư phân công đảng viên phụ trách từng tổ dân phố "
    "Đồng Nai đại hội nghị quyết học tập làm theo tư tưởng đạo đức phong cách thu nộp đảng phí đúng hạn"
)
_WORDS = _SENTENCE.split()


@contextmanager
def new_handbook(folder: Path) -> Iterator[Handbook]:
    """A new handbook with a secretary who also records."""
    with bootstrap.made(folder, UNLOCK, CLOCK, head=Head(), allow_unsafe_place=True) as handbook:
        secretary = Member(id=uuid7(), full_name="Nguyễn Thị An", office=Office.SECRETARY)
        with handbook.store.writing() as tx:
            tx.save(secretary, replace(meetings.the_cell(tx), usual_recorder_id=secretary.id))
        yield handbook


def call_meetings(handbook: Handbook, count: int) -> list[Meeting]:
    """That many meetings, one a month up to this one."""
    first = CLOCK.wall().date() - timedelta(days=30 * (count - 1))
    days = [first + timedelta(days=30 * at) for at in range(count)]
    return [_called(handbook, day) for day in days]


def write_remarks(handbook: Handbook, meeting_id: str, count: int) -> list[Remark]:
    """Remarks of forty words under the first item of a meeting."""
    with handbook.store.writing() as tx:
        item = tx.find(AgendaItem, meeting_id=meeting_id)[0]
        remarks = [
            Remark(id=uuid7(), meeting_id=meeting_id, item_id=item.id, order=f"{at:06}", text=text(at))
            for at in range(count)
        ]
        tx.save(*remarks)
    return remarks


def seal(handbook: Handbook, meeting: Meeting, remarks: int) -> None:
    """Hold a meeting of every member with that many remarks, adopt and seal it."""
    store, desk = handbook.store, handbook.desk
    rollcall.call(store, meeting.id)
    at = datetime.combine(meeting.on, time(8))
    chair = meeting.chair_id or ""
    opening.confirm(store, meeting.id, Opening(chair_id=chair, recorder_id=meeting.recorder_id or chair, started=at))
    write_remarks(handbook, meeting.id, remarks)
    minutes.close(store, meeting.id, at=at + timedelta(hours=2))
    finishing.adopt(store, desk, meeting.id, votes_for=1, voters_present=1, at=at + timedelta(hours=2))
    finishing.seal(store, desk, meeting.id)


def text(seed: int) -> str:
    """Forty words, others for each seed."""
    return " ".join(_WORDS[(seed * 7 + at * (seed % 11 + 1)) % len(_WORDS)] for at in range(40)) + f" {seed}"


def _called(handbook: Handbook, day: date) -> Meeting:
    return meetings.schedule(handbook.store, handbook.desk.rules, kind=MeetingKind.REGULAR, on=day)
