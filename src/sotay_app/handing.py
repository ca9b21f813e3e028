"""Keeping an open handbook safe, and handing it over, joined up for the window."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from sotay.domain.errors import KnownError
from sotay.domain.storage_errors import StorageError
from sotay.profile import backup, handing, restoring
from sotay.profile.folder import OpenProfile
from sotay.profile.unlocking import ByRecoveryCode
from sotay.services.durable import storage_errors
from sotay.services.inside import Inside
from sotay_app import bringing
from sotay_app.bootstrap import Handbook
from sotay_app.clock import wall_of
from sotay_ui.handing_services import HandingServices, HandingView, Kept, KeptBackup

Step = Callable[[int, int], None]
_MOST_FILES = 200
"""Looked at in the folder of a person, the latest by name: it may hold everything they ever saved."""


def handing_services(handbook: Handbook) -> HandingServices:
    """The verbs over that handbook."""
    profile, snapshot, clock = handbook.profile, handbook.store.snapshot, handbook.clock
    return HandingServices(
        view=lambda: _view(profile),
        is_given=lambda: bool(profile.manifest.handed.given_on),
        back_up=lambda to, step: backup.back_up(profile, to, snapshot, at=clock.moment(), step=step),
        backups=lambda: list(_backups(handbook)),
        check=lambda file, step: _check(profile, file, step),
        keep_second=profile.back_up_to,
        recovery_code=lambda: profile.recovery_code,
        note_sheet_kept=profile.note_recovery_sheet_shown,
        hand_over=lambda to, agreed, step: handing.write(
            profile, to, snapshot, agreed=agreed, at=clock.moment(), on=clock.wall().date(), step=step
        ),
        confirm=lambda typed: handing.confirm(profile, typed, on=clock.wall().date()),
        take_up_again=lambda: handing.take_up_again(profile),
        use_again=profile.note_in_use,
        forget_receipt=lambda: profile.note_handed(replace(profile.manifest.handed, receipt="")),
    )


def _view(profile: OpenProfile) -> HandingView:
    known, second = profile.manifest, profile.second_backup_place
    folder = Path(known.backup_folder) if known.backup_folder else None
    return HandingView(
        is_backed_up=known.is_backed_up,
        is_sheet_kept=known.recovery_sheet_shown,
        backup_folder=folder,
        is_folder_there=folder is not None and folder.is_dir(),
        second_place=second,
        is_second_there=second is not None and second.is_dir(),
        made_on=_day(known.handed.made_on),
        given_on=_day(known.handed.given_on),
        receipt=known.handed.receipt,
        aside_on=_day(known.aside_on),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _check(profile: OpenProfile, file: Path, step: Step) -> Inside:
    return bringing.look_into(file, ByRecoveryCode(profile.keys.recovery_secret), step)


def _backups(handbook: Handbook) -> Iterator[KeptBackup]:
    """Of this handbook alone; what a place holds of others is nobody's business here."""
    profile, zone = handbook.profile, ZoneInfo(handbook.settings.time_zone)
    for kept, files in _places(profile):
        found = [_kept(profile, file, kept, zone) for file in files]
        known = [one for one in found if one is not None]
        yield from sorted(known, key=lambda one: (str(one.made or ""), one.file.name), reverse=True)


def _places(profile: OpenProfile) -> Iterator[tuple[Kept, Sequence[Path]]]:
    chosen, second = profile.manifest.backup_folder, profile.second_backup_place
    if chosen:
        yield Kept.CHOSEN, _files(Path(chosen))
    if second is not None:
        yield Kept.SECOND, _files(second / profile.manifest.profile_id)
    yield Kept.HERE, _files(profile.folder / backup.AUTOMATIC)


def _files(folder: Path) -> Sequence[Path]:
    """None where the place is not plugged in, which the window says of the place itself."""
    with suppress(StorageError), storage_errors(folder):
        files = [path for path in folder.iterdir() if path.suffix.lower() == backup.SUFFIX and path.is_file()]
        return sorted(files, reverse=True)[:_MOST_FILES]
    return ()


def _kept(profile: OpenProfile, file: Path, kept: Kept, zone: ZoneInfo) -> KeptBackup | None:
    try:
        found = restoring.label(file)
    except KnownError as error:
        return KeptBackup(file, kept, 0, None, error)
    if found.manifest.profile_id != profile.manifest.profile_id:
        return None
    return KeptBackup(file, kept, found.size, wall_of(found.manifest.made_at, zone))
