"""What the pages of the window are given, made of an open handbook."""

import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from sotay.domain.errors import KnownError
from sotay.domain.tables import Table
from sotay.pdf.engines import converter
from sotay.pdf.inspector import Converter, PaperInspector
from sotay.pdf.office import LibreOffice
from sotay.persistence.lane import StoreLane
from sotay.profile import backup
from sotay.profile.curtain import Curtain
from sotay.profile.errors import SecondPlaceAway
from sotay.profile.folder import OpenProfile
from sotay.services import home, meetings, readiness
from sotay.services.changes import Change
from sotay.services.convening import AppFields, Sheet
from sotay.services.durable import storage_errors
from sotay.services.files import read_ordinary
from sotay.services.home import HomeView
from sotay.services.pages import Pages
from sotay.services.posting import Packed, Posted
from sotay.services.readiness import Machine
from sotay.spreadsheets.confined import read_tables
from sotay.spreadsheets.sheet import MOST_BYTES
from sotay_app.bootstrap import Handbook
from sotay_app.printing import printed
from sotay_app.reading_papers import paper_services
from sotay_ui.calling import Calling
from sotay_ui.desk import Services

T = TypeVar("T")
_CONVERTING = "converting"
Asked = Callable[[int, int], None]
"""Told how many of how many steps are done; raises where the person wants it stopped."""


def services(handbook: Handbook, closing: ExitStack, changed: Callable[[Change], None]) -> Services:
    """The services of the window; ``closing`` is what ends them and the handbook, in that order.

    ``changed`` is called after each commit, in the thread that wrote.
    """
    profile = handbook.profile
    handbook.store.posted = changed
    workspace = _emptied(profile.folder / _CONVERTING)
    office, own = converter(workspace), converter(workspace)
    inspector = closing.enter_context(PaperInspector(office))
    papers = paper_services(handbook, inspector, closing)
    lane = StoreLane()
    closing.callback(lane.close)

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
        notices=_notices(profile),
        home=lambda: _home(handbook, papers.pages),
        machine=lambda: _machine(handbook),
        read_tables=_tables,
        minutes_in_word=lambda meeting_id, to: _minutes_in_word(handbook, meeting_id, to),
        printed=printed(handbook),
        calling=_calling(handbook, own),
        back_up=lambda to: backup.back_up(profile, to, handbook.store.snapshot),
        recovery_code=lambda: _code_for_the_sheet(profile),
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


def _home(handbook: Handbook, pages: Pages) -> HomeView:
    known, machine = handbook.profile.manifest, _machine(handbook)
    return home.look(
        handbook.store,
        handbook.clock,
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


def _minutes_in_word(handbook: Handbook, meeting_id: str, to: Path) -> None:
    # Imported here: python-docx takes a tenth of a second that the first page need not wait for.
    from sotay.documents.issue import issue  # noqa: PLC0415
    from sotay_app import producing  # noqa: PLC0415

    with handbook.store.reading() as reading:
        content = producing.minutes(reading, handbook.desk, meeting_id)
    issue(content, to)


def _calling(handbook: Handbook, convert: Converter | None) -> Calling:
    def put_in_word(meeting_id: str, sheet: Sheet, to: Path) -> None:
        from sotay_app import calling  # noqa: PLC0415 - python-docx, as above

        calling.put_in_word(handbook, meeting_id, sheet, to)

    def put_in_calendar(meeting_id: str, to: Path) -> None:
        from sotay_app import calling  # noqa: PLC0415

        calling.put_in_calendar(handbook, meeting_id, to)

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
        put_in_word=put_in_word,
        put_in_calendar=put_in_calendar,
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


def _code_for_the_sheet(profile: OpenProfile) -> str:
    profile.note_recovery_sheet_shown()
    return profile.recovery_code


def _notices(profile: OpenProfile) -> tuple[KnownError, ...]:
    place = profile.second_backup_place
    return () if place is None or place.is_dir() else (SecondPlaceAway(folder=str(place)),)


def _emptied(folder: Path) -> Path:
    """A private folder with nothing in it: what a killed program left there is somebody's plain paper."""
    with storage_errors(folder):
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
    return folder


def _tables(path: Path) -> Sequence[Table]:
    return read_tables(read_ordinary(path, MOST_BYTES))
