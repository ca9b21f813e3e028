"""What the pages of the window are given, made of an open handbook."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from sotay.domain.errors import KnownError
from sotay.domain.handing import HandbookReceived, HandedOver, SetAside
from sotay.domain.times import short_date
from sotay.pdf.engines import converter
from sotay.pdf.inspector import PaperInspector
from sotay.pdf.office import LibreOffice
from sotay.persistence.lane import StoreLane
from sotay.profile import backup
from sotay.profile.curtain import Curtain
from sotay.profile.errors import SecondPlaceAway
from sotay.rules.phrases import office_phrases
from sotay.services import home, left_off, meetings, readiness
from sotay.services.durable import storage_errors
from sotay.services.files import read_ordinary
from sotay.services.readiness import Machine
from sotay.spreadsheets.confined import read_tables
from sotay.spreadsheets.sheet import MOST_BYTES
from sotay_app.concluding import concluding
from sotay_app.handing import handing_services
from sotay_app.printing import printed
from sotay_app.reading_papers import paper_services
from sotay_ui.calling import Calling
from sotay_ui.desk import Services

if TYPE_CHECKING:  # named in signatures alone: the first page need not wait for them
    from collections.abc import Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from sotay.domain.left_off import LeftOff
    from sotay.domain.tables import Table
    from sotay.pdf.inspector import Converter
    from sotay.profile.folder import OpenProfile
    from sotay.services.changes import Change
    from sotay.services.convening import AppFields, Sheet
    from sotay.services.home import HomeView
    from sotay.services.pages import Pages
    from sotay.services.ports import WordReader
    from sotay.services.posting import Packed, Posted
    from sotay.services.word_edits import Differences
    from sotay_app.bootstrap import Handbook

T = TypeVar("T")
_CONVERTING = "converting"
Asked = Callable[[int, int], None]
"""Told how many of how many steps are done; raises where the person wants it stopped."""


def services(handbook: Handbook, closing: ExitStack, changed: Callable[[Change], None]) -> Services:
    """The services of the window; ``closing`` ends them, then the handbook; ``changed`` hears of each commit."""
    profile = handbook.profile
    workspace = _emptied(profile.folder / _CONVERTING)
    office, own = converter(workspace), converter(workspace)
    inspector = closing.enter_context(PaperInspector(office))
    papers = paper_services(handbook, inspector, closing, changed)
    lane = _lane(handbook, closing)
    return Services(
        called=lambda: profile.manifest.cell_name,
        follow_name=lambda: _follow_name(handbook),
        is_practice=profile.manifest.is_practice,
        store_lane=lane,
        typing_lane=_Overtaking(lane),
        store=handbook.store,
        clock=handbook.clock,
        records=handbook.desk,
        vault=handbook.vault,
        papers=papers,
        left_off=_left_off(handbook),
        notices=_notices(profile),
        home=lambda: _home(handbook, papers.pages),
        machine=lambda: _machine(handbook),
        read_tables=_tables,
        printed=printed(handbook),
        minutes_in_word=lambda meeting_id: _minutes_in_word(handbook, meeting_id),
        record_in_word=lambda record_id: _record_in_word(handbook, record_id),
        edits_in_word=lambda meeting_id, content: _edits_in_word(handbook, inspector, meeting_id, content),
        calling=_calling(handbook, own),
        concluding=concluding(handbook),
        handing=handing_services(handbook),
        phrases=office_phrases(),
        curtain=Curtain(profile),
        give_up_reading=lambda: _give_up((office, own), inspector),
        place=profile.folder.name,
        close=closing.close,
    )


def _follow_name(handbook: Handbook) -> None:
    with handbook.store.reading() as reading:
        name = meetings.the_cell(reading).name
    if name != handbook.profile.manifest.cell_name:
        handbook.profile.rename_cell(name)


def _lane(handbook: Handbook, closing: ExitStack) -> StoreLane:
    """What was typed is stored before it is forgotten that somebody typed."""
    closing.callback(lambda: _forget_left_off(handbook))
    lane = StoreLane()
    closing.callback(lane.close)
    return lane


def _left_off(handbook: Handbook) -> LeftOff | None:
    with handbook.store.reading() as reading:
        left = left_off.look(reading)
    if left is None:
        return None
    zone = ZoneInfo(handbook.settings.time_zone)
    return replace(left, kept_at=left.kept_at.astimezone(zone).replace(tzinfo=None))


def _forget_left_off(handbook: Handbook) -> None:
    # What a full disk keeps of it does no harm: the next start says once more until when the text is kept.
    with suppress(KnownError):
        left_off.forget(handbook.store)


def _home(handbook: Handbook, pages: Pages) -> HomeView:
    known, machine = handbook.profile.manifest, _machine(handbook)
    return home.look(
        handbook.store,
        handbook.clock,
        handbook.desk.rules,
        points=lambda reading, meeting_id: readiness.look(reading, handbook.desk, meeting_id, machine, pages.seen),
        is_backed_up=known.is_backed_up,
        is_sheet_printed=known.recovery_sheet_shown or known.is_practice,
    )


def _machine(handbook: Handbook) -> Machine:
    """Raises a StorageError."""
    folder = handbook.profile.folder
    with storage_errors(folder):
        free = shutil.disk_usage(folder).free
    at = backup.last_automatic(handbook.profile)
    zone = ZoneInfo(handbook.settings.time_zone)
    return Machine(free >> 20, None if at is None else at.astimezone(zone).replace(tzinfo=None))


def _minutes_in_word(handbook: Handbook, meeting_id: str) -> bytes:
    # Imported here: python-docx takes a tenth of a second that the first page need not wait for.
    from sotay_app import producing  # noqa: PLC0415

    with handbook.store.reading() as reading:
        return producing.minutes(reading, handbook.desk, meeting_id)


def _record_in_word(handbook: Handbook, record_id: str) -> bytes:
    from sotay_app import producing  # noqa: PLC0415 - python-docx, as above

    with handbook.store.reading() as reading:
        return producing.of_record(reading, handbook.desk, record_id)


def _edits_in_word(handbook: Handbook, reader: WordReader, meeting_id: str, content: bytes) -> Differences:
    from sotay.services import word_edits  # noqa: PLC0415
    from sotay_app import producing  # noqa: PLC0415 - python-docx, as above

    found = word_edits.read(reader, content)
    with handbook.store.reading() as reading:
        printed = reader.word_texts(producing.minutes(reading, handbook.desk, meeting_id))
        return word_edits.look(reading, meeting_id, printed, found)


def _calling(handbook: Handbook, convert: Converter | None) -> Calling:
    def in_word(meeting_id: str, sheet: Sheet) -> bytes:
        from sotay_app import calling  # noqa: PLC0415 - python-docx, as above

        return calling.in_word(handbook, meeting_id, sheet)

    def calendar_entry(meeting_id: str) -> bytes:
        from sotay_app import calling  # noqa: PLC0415

        return calling.calendar_entry(handbook, meeting_id)

    def message(meeting_id: str) -> Sequence[str]:
        from sotay_app import calling  # noqa: PLC0415

        return calling.message(handbook, meeting_id)

    def app_fields(meeting_id: str) -> AppFields:
        from sotay_app import calling  # noqa: PLC0415

        return calling.app_fields(handbook, meeting_id)

    def post(meeting_id: str, beside: Path, step: Asked) -> Posted:
        from sotay_app import bundling  # noqa: PLC0415

        return bundling.post(handbook, convert, meeting_id, beside, step)

    def pack(meeting_id: str, beside: Path, step: Asked) -> Packed:
        from sotay_app import bundling  # noqa: PLC0415

        return bundling.pack(handbook, convert, meeting_id, beside, step)

    return Calling(
        in_word=in_word,
        calendar_entry=calendar_entry,
        message=message,
        app_fields=app_fields,
        post=post,
        pack=pack,
        has_message=handbook.settings.phone_notice is not False,
    )


def _give_up(offices: Sequence[Converter | None], inspector: PaperInspector) -> None:
    for office in offices:
        if isinstance(office, LibreOffice):
            office.close()
    inspector.close()


@dataclass(frozen=True, slots=True)
class _Overtaking:
    """A lane by which calls overtake those that came by the lane itself."""

    lane: StoreLane

    def submit(self, call: Callable[[], T], /) -> Future[T]:
        return self.lane.submit(call, first=True)


def _notices(profile: OpenProfile) -> tuple[KnownError, ...]:
    place, known = profile.second_backup_place, profile.manifest
    found: list[KnownError] = []
    if known.handed.receipt:
        found.append(HandbookReceived(letters=known.handed.receipt))
    if known.handed.given_on:
        found.append(HandedOver(day=short_date(date.fromisoformat(known.handed.given_on))))
    elif known.aside_on:
        found.append(SetAside(day=short_date(date.fromisoformat(known.aside_on))))
    if place is not None and not place.is_dir():
        found.append(SecondPlaceAway(folder=str(place)))
    return tuple(found)


def _emptied(folder: Path) -> Path:
    """A private folder with nothing in it: what a killed program left there is somebody's plain paper."""
    with storage_errors(folder):
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
    return folder


def _tables(path: Path) -> Sequence[Table]:
    return read_tables(read_ordinary(path, MOST_BYTES))
