"""The program without its window: real profile, store, papers and services, telling on standard output what it keeps.

``python -m tests.headless.session FOLDER`` opens the handbook at ``FOLDER/so``, making it where it is absent, and holds
meetings from the call to the seal, with papers, Word files and backups to ``FOLDER/ra``. Each line told is JSON:
``intends`` has the rows of a transaction before it is committed, ``kept`` follows the commit. What stands between the
two may be there whole or not at all; what was kept must be there.
"""

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from importlib.resources import files
from pathlib import Path

from tests.headless.breaking import break_as_told
from tests.headless.places import OUTSIDE, PROFILE, UNLOCK
from tests.meetings import confirmed

from sotay.domain.agenda import AgendaItem
from sotay.domain.cell import Term
from sotay.domain.errors import KnownError
from sotay.domain.ids import uuid7
from sotay.domain.inspection import PaperLimits
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.member import Member
from sotay.pdf.inspector import PaperInspector
from sotay.persistence.transaction import Transaction
from sotay.profile.backup import back_up
from sotay.services import bodies, finishing, meetings, member_import, minutes, papers, rollcall, votes
from sotay.services.durable import storage_errors, sync_folder, write_durably
from sotay.services.votes import Figures
from sotay.spreadsheets.reading import read_tables
from sotay_app import bootstrap, producing
from sotay_app.bootstrap import Handbook, Head
from sotay_app.clock import SystemClock

FIRST_DAY = date(2026, 1, 5)
PAPER = files("sotay_resources").joinpath("practice/du-thao-nghi-quyet.pdf").read_bytes()
TEXT = "Đồng chí đề nghị chi bộ phân công đảng viên phụ trách từng tổ dân phố, báo cáo kết quả vào kỳ họp sau"


def tell(**said: object) -> None:
    """One line in one write, so that a reader and a recorder see all of it or nothing."""
    os.write(1, json.dumps(said, ensure_ascii=False).encode() + b"\n")


def main() -> None:
    options = options_of(*sys.argv[1:])
    break_as_told(options.break_at)
    _patiently(lambda: _make_outside(options.folder))
    for _ in range(options.openings):
        _patiently(lambda: _sit_down(options))
    tell(closed=True)


def _make_outside(folder: Path) -> None:
    with storage_errors(folder):
        (folder / OUTSIDE).mkdir(exist_ok=True)
        sync_folder(folder)


def _sit_down(options: Namespace) -> None:
    with ExitStack() as stack:
        handbook = stack.enter_context(handbook_at(options.folder / PROFILE))
        tell(open=True)
        _announce(handbook)
        inspector = stack.enter_context(PaperInspector())
        for _ in range(options.meetings):
            meeting = HeldMeeting(handbook, inspector, options)
            for step in meeting.steps:
                _patiently(step)


def _patiently(step: Callable[[], None]) -> None:
    """What the disk refuses is told of and tried again once."""
    try:
        step()
    except KnownError as error:
        tell(refused=error.code)
        step()


def options_of(*arguments: str) -> Namespace:
    """Of the command line."""
    parser = ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--openings", type=int, default=1)
    parser.add_argument("--meetings", type=int, default=1)
    parser.add_argument("--members", type=int, default=30)
    parser.add_argument("--remarks", type=int, default=4)
    parser.add_argument("--break-at", default="")
    return parser.parse_args(arguments)


def handbook_at(folder: Path) -> AbstractContextManager[Handbook]:
    """Opened, or made where it is absent."""
    if bootstrap.is_empty(folder):
        return bootstrap.made(folder, UNLOCK, SystemClock(), head=Head(), allow_unsafe_place=True)
    return bootstrap.opened(folder, UNLOCK, SystemClock(), allow_unsafe_place=True)


def _announce(handbook: Handbook) -> None:
    """Tell of every transaction before and after its commit."""
    store = handbook.store
    commit = store.writing

    @contextmanager
    def announced(initiator: str = "") -> Iterator[Transaction]:
        with commit(initiator) as tx:
            known = {record.id for record in tx.records()}
            yield tx
            rows = {f"{kind}/{row_id}": bodies.body(row) for (kind, row_id), row in tx._after.items()}
            tell(intends=rows, seals={record.id: record.digest for record in tx.records() if record.id not in known})
        tell(kept=True)

    store.writing = announced  # type: ignore[method-assign]


class HeldMeeting:
    """One meeting from the list of members to the seal."""

    def __init__(self, handbook: Handbook, inspector: PaperInspector, options: Namespace) -> None:
        self.handbook = handbook
        self.store = handbook.store
        self.inspector = inspector
        self.outside = options.folder / OUTSIDE
        self.options = options
        with self.store.reading() as reading:
            self.number = len(reading.find(Meeting)) + 1
        self.day = FIRST_DAY + timedelta(days=30 * self.number)
        self.at = datetime.combine(self.day, datetime.min.time()).replace(hour=8)

    @property
    def steps(self) -> tuple[Callable[[], None], ...]:
        """In their order. Each writes, and may be done again where the disk refused it."""
        return (
            self.list_members,
            self.call,
            self.attach,
            self.record,
            self.vote,
            self.adopt,
            self.print,
            self.seal,
            self.copy,
        )

    def list_members(self) -> None:
        lines = ["Họ và tên;Ngày sinh;Số thẻ;Chức vụ"]
        lines += [
            f"Nguyễn Văn {self._word(at)};01/02/1970;{self.number:03}{at:05};" for at in range(self.options.members)
        ]
        tables = read_tables("\n".join(lines).encode())
        with self.store.reading() as reading:
            plan = member_import.plan_import(reading.find(Member), tables, self.day)
        member_import.carry_out(self.store, plan)

    def call(self) -> None:
        with self.store.writing() as tx:
            if not tx.find(Term):
                tx.save(Term(id=uuid7(), name="2025-2030", starts_on=FIRST_DAY))
        self.meeting = meetings.schedule(
            self.store, self.handbook.desk.rules, kind=MeetingKind.REGULAR, on=self.day, planned_at=self.at
        )
        with self.store.reading() as reading:
            self.item = reading.find(AgendaItem, meeting_id=self.meeting.id)[0]
            chair, recorder = reading.find(Member)[:2]
        rollcall.call(self.store, self.meeting.id)
        confirmed(self.store, self.meeting.id, chair_id=chair.id, recorder_id=recorder.id, at=self.at)

    def attach(self) -> None:
        papers.attach(
            self.store,
            self.handbook.vault,
            self.inspector,
            self.handbook.clock,
            meeting_id=self.meeting.id,
            item_id=self.item.id,
            file_name="Dự thảo nghị quyết.pdf",
            content=PAPER + b"\n%" + os.urandom(8).hex().encode(),
            limits=PaperLimits(),
        )

    def record(self) -> None:
        minutes.open_item(self.store, self.item.id, at=self.at)
        for at in range(self.options.remarks):
            remark = minutes.write(self.store, self.item.id, f"{TEXT} {at}", said=self.at)
            minutes.rewrite(self.store, remark, replace(remark, text=f"{TEXT}, lần {at}"))
        minutes.conclude(self.store, self.meeting.id, TEXT, item_id=self.item.id)
        minutes.assign(self.store, self.meeting.id, TEXT, assignee_id=None, due_on=self.day, item_id=self.item.id)

    def vote(self) -> None:
        votes.take(
            self.store,
            self.handbook.desk.rules,
            self.meeting.id,
            Figures(votes_for=2),
            subject="Thông qua nghị quyết",
            item_id=self.item.id,
            taken=self.at,
        )

    def adopt(self) -> None:
        minutes.close(self.store, self.meeting.id, at=self.at.replace(hour=10))
        finishing.adopt(
            self.store, self.handbook.desk, self.meeting.id, votes_for=2, voters_present=2, at=self.at.replace(hour=10)
        )

    def print(self) -> None:
        with self.store.reading() as reading:
            content = producing.minutes(reading, self.handbook.desk, self.meeting.id)
        self._put_outside("bien-ban.docx", lambda path: write_durably(path, content))

    def seal(self) -> None:
        finishing.seal(self.store, self.handbook.desk, self.meeting.id)

    def copy(self) -> None:
        self._put_outside("so.sotay", lambda path: back_up(self.handbook.profile, path, self.store.snapshot))

    def _put_outside(self, name: str, put: Callable[[Path], None]) -> None:
        put(self.outside / f"{self.number}-{name}")
        tell(file=f"{self.number}-{name}")

    def _word(self, at: int) -> str:
        """A name of letters alone, another one for each number."""
        return "".join(chr(ord("A") + int(digit)) for digit in f"{self.number:03}{at:05}").capitalize()


if __name__ == "__main__":
    sys.exit(main())
