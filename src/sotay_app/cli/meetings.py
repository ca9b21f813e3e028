"""``sotay meetings``."""

from argparse import Namespace
from pathlib import Path
from typing import cast

from sotay import wording
from sotay.documents.issue import issue
from sotay.domain import attendance
from sotay.domain.errors import KnownError
from sotay.domain.lacking import Lack
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.record import MeetingRecord
from sotay.domain.rows import Json
from sotay.domain.times import hour_words
from sotay.pdf.engines import converter
from sotay.pdf.inspector import PaperInspector
from sotay.rules.notes import read_notes
from sotay.services import bodies, finishing, meetings, noting
from sotay.services.convening import Sheet
from sotay.services.durable import write_durably
from sotay.services.files import called, read_ordinary
from sotay.services.finishing import NotReady
from sotay.services.ports import Clock
from sotay_app import attaching, calling, producing
from sotay_app.cli.console import Console
from sotay_app.cli.places import reading_handbook

_MINUTES = "minutes"
_MOST_NOTES = 4 << 20
"""Bytes: a book's worth of writing."""


class NotAWordName(KnownError):
    """Word opens a document by the ending of its name."""

    code = "not-a-word-name"
    facts = ("file",)


class NotACalendarName(KnownError):
    """Calendars open an entry by the ending of its name."""

    code = "not-a-calendar-name"
    facts = ("file",)


def show_list(options: Namespace, console: Console, clock: Clock) -> int:
    """``meetings list``."""
    with reading_handbook(options, clock) as handbook, handbook.store.reading() as reading:
        listed = meetings.listed(reading)
    data: list[Json] = [cast("Json", bodies.body(line)) for line in listed]
    lines = (f"{line.id}  {line.on:%d/%m/%Y}  {_state(line.state, line.has_begun)}  {line.title}" for line in listed)
    console.result(data, lines)
    return 0


def show(options: Namespace, console: Console, clock: Clock) -> int:
    """``meetings show ID``."""
    with reading_handbook(options, clock) as handbook, handbook.store.reading() as reading:
        meeting = reading.get(Meeting, options.id)
        record = finishing.as_it_stands(reading, handbook.desk, options.id)
        lacks = finishing.check(reading, handbook.desk, options.id)
    data: Json = {
        **bodies.body(record),
        "id": meeting.id,
        "state": meeting.state.value,
        "is_sealed": meeting.state is MeetingState.SEALED,
        "lacks": [{"code": lack.code, "weight": lack.weight.value, "message": _worded(lack)} for lack in lacks],
    }
    state = _state(meeting.state, meetings.has_begun(meeting))
    console.result(data, [*_lines(record, state), *(_worded(lack) for lack in lacks)])
    return 0


def enter(options: Namespace, console: Console, clock: Clock) -> int:
    """``meetings enter FILE.toml``: a meeting that was held, from its notes; papers lie beside the file."""
    file = Path(options.file)
    notes = read_notes(read_ordinary(file, _MOST_NOTES))
    with reading_handbook(options, clock) as handbook, PaperInspector(converter()) as inspector:

        def content_of(name: str) -> bytes:
            return read_ordinary(file.parent / name, handbook.settings.paper_limits.size)

        attach = attaching.attach(handbook, inspector, content_of, confirmed=options.confirm_no_secrets)
        meeting = noting.enter(handbook.store, handbook.desk, notes, attach=attach)
    console.result({"id": meeting.id, "title": meeting.title, "state": meeting.state.value}, [meeting.id])
    return 0


def seal(options: Namespace, console: Console, clock: Clock) -> int:
    """``meetings seal ID``."""
    with reading_handbook(options, clock) as handbook:
        try:
            record = finishing.seal(handbook.store, handbook.desk, options.id)
        except NotReady as error:
            console.tell(error)
            for lack in error.lacks:
                console.remark(_worded(lack))
            return 1
    data: Json = {"id": record.meeting_id, "record": record.id, "digest": record.digest}
    console.result(data, [wording.phrase("sealed-now", digest=record.digest)])
    return 0


def export(options: Namespace, console: Console, clock: Clock) -> int:
    """``meetings export ID --what minutes --to FILE.docx``, or one of the papers before the meeting."""
    to = Path(options.to)
    if to.suffix.lower() != ".docx":
        raise NotAWordName(file=called(to))
    with reading_handbook(options, clock) as handbook:
        if options.what == _MINUTES:
            with handbook.store.reading() as reading:
                content = producing.minutes(reading, handbook.desk, options.id)
        else:
            content = calling.in_word(handbook, options.id, Sheet(options.what.replace("-", "_")))
        issue(content, to)
    console.result({"id": options.id, "what": options.what, "path": str(to)}, [str(to)])
    return 0


def message(options: Namespace, console: Console, clock: Clock) -> int:
    """``meetings message ID``: the notice to paste into a message."""
    with reading_handbook(options, clock) as handbook:
        lines = list(calling.message(handbook, options.id))
    console.result({"id": options.id, "lines": [*lines]}, lines)
    return 0


def calendar(options: Namespace, console: Console, clock: Clock) -> int:
    """``meetings calendar ID --to FILE.ics``."""
    to = Path(options.to)
    if to.suffix.lower() != ".ics":
        raise NotACalendarName(file=called(to))
    with reading_handbook(options, clock) as handbook:
        content = calling.calendar_entry(handbook, options.id)
    write_durably(to, content, for_others=True)
    console.result({"id": options.id, "path": str(to)}, [str(to)])
    return 0


def _lines(record: MeetingRecord, state: str) -> list[str]:
    """The head of the meeting, each fact that there is in a line of its own, then the agenda."""
    counts = attendance.count(record.roll_call)
    held = counts.total > 0
    facts = {
        "state": state,
        "place": record.place,
        "planned": hour_words(record.planned_at) if record.planned_at and not record.started else "",
        "started": hour_words(record.started) if record.started else "",
        "ended": hour_words(record.ended) if record.ended else "",
        "chair": record.chair.name if record.chair else "",
        "recorder": record.recorder.name if record.recorder else "",
        "counts": wording.phrase("counts", present=counts.present, total=counts.total) if held else "",
        "guests": ", ".join(guest.name for guest in record.guests),
        "papers": str(len(record.papers)) if record.papers else "",
    }
    return [
        f"{record.title[:1].upper()}{record.title[1:]}, {record.on:%d/%m/%Y}",
        *(wording.phrase(f"meeting-{name}", said=said) for name, said in facts.items() if said),
        *(f"{item.number}. {item.title}" for item in record.items),
    ]


def _state(state: MeetingState, has_begun: bool) -> str:
    is_prepared = state is MeetingState.RECORDING and not has_begun
    return wording.phrase("state-preparing" if is_prepared else f"state-{state.value}")


def _worded(lack: Lack) -> str:
    return wording.phrase(lack.code, **dict(lack.facts))
