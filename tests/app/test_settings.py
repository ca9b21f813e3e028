"""settings list, set, reset; what follows from a setting; the second backup place."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.app.conftest import Answer, Sotay

from sotay.domain.cell import Setting
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.persistence import migrations
from sotay.profile.backup import automatic_backups
from sotay_app import joining
from sotay_app.bootstrap import Handbook

Open = Callable[[Path], AbstractContextManager[Handbook]]
NAMES = [
    "paper-limit-mb",
    "time-zone",
    "posting-limit-mb",
    "least-minutes",
    "recorder-caption",
    "chair-caption",
    "numbered",
    "dated",
    "names-unpaid",
    "committee-head",
    "phone-notice",
    "accented-files",
    "second-backup-place",
]


@pytest.fixture
def settings(sotay: Sotay, profile: Path, passphrase_file: Path) -> Callable[..., Answer]:
    """``settings("set", "dated", "không")``."""
    return lambda *words: sotay("settings", *words, "--passphrase-file", passphrase_file, profile=profile)


def values(settings: Callable[..., Answer]) -> dict[str, tuple[object, bool]]:
    return {line["name"]: (line["value"], line["is_default"]) for line in settings("list", "--json").json}


def second_copies(profile: Path, place: Path) -> list[Path]:
    folders = list(place.iterdir())
    return automatic_backups(folders[0]) if folders else []


def change_something(sotay: Sotay, profile: Path, passphrase_file: Path, limit: str) -> Answer:
    return sotay("settings", "set", "paper-limit-mb", limit, "--passphrase-file", passphrase_file, profile=profile)


def test_all_settings_are_listed_with_what_they_mean(settings: Callable[..., Answer]) -> None:
    found = values(settings)
    assert list(found) == NAMES
    assert all(is_default for _, is_default in found.values())
    told = settings("list")
    assert told.code == 0
    assert [line.partition(" = ")[0] for line in told.out.splitlines()] == NAMES
    assert "200 (mặc định)" in told.out


def test_a_setting_is_kept_and_reset(settings: Callable[..., Answer]) -> None:
    done = settings("set", "paper-limit-mb", "300", "--json")
    assert (done.code, done.json) == (0, {"name": "paper-limit-mb", "value": 300, "is_default": False})
    assert "paper-limit-mb" in done.err
    assert settings("set", "dated", "không").code == 0
    assert values(settings)["dated"] == (False, False)
    assert values(settings)["paper-limit-mb"] == (300, False)
    assert settings("reset", "paper-limit-mb").code == 0
    assert values(settings)["paper-limit-mb"] == (200, True)


@pytest.mark.parametrize(
    "words",
    [
        ["set", "no-such-thing", "1"],
        ["reset", "no-such-thing"],
        ["set", "paper-limit-mb", "nhiều"],
        ["set", "paper-limit-mb", "100000"],
        ["set", "numbered", "2"],
        ["set", "time-zone", "Asia/Bien_Hoa"],
        ["set", "second-backup-place", "/không có ở đâu"],
    ],
)
def test_a_refused_setting_says_why_and_changes_nothing(settings: Callable[..., Answer], words: list[str]) -> None:
    refused = settings(*words)
    assert (refused.code, refused.out) == (1, "")
    assert len(refused.err.splitlines()) == 1
    assert all(is_default for _, is_default in values(settings).values())


def test_the_handbook_is_of_the_cells_zone_limit_and_least(
    settings: Callable[..., Answer], profile: Path, handbook: Open
) -> None:
    settings("set", "time-zone", "Pacific/Kiritimati")
    settings("set", "paper-limit-mb", "3")
    settings("set", "least-minutes", "45")
    with handbook(profile) as opened:
        ahead = opened.clock.wall() - datetime.now(UTC).replace(tzinfo=None)
        assert timedelta(hours=13, minutes=58) < ahead < timedelta(hours=14, minutes=1)
        assert opened.settings.paper_limits.megabytes == 3
        assert opened.desk.rules.least_minutes(MeetingKind.REGULAR, 27) == 45
        assert opened.desk.rules.least_minutes(MeetingKind.COMMITTEE, 5) == 0


def test_minutes_print_with_the_captions_of_the_office(
    sotay: Sotay, settings: Callable[..., Answer], profile: Path, passphrase_file: Path, tmp_path: Path, handbook: Open
) -> None:
    with handbook(profile) as opened, opened.store.reading() as reading:
        sealed = reading.records()[-1].meeting_id
        coming = next(meeting.id for meeting in reading.find(Meeting) if not reading.records(meeting.id))

    def printed(meeting_id: str) -> str:
        words = ("--what", "minutes", "--to", tmp_path / "minutes.docx", "--passphrase-file", passphrase_file)
        assert sotay("meetings", "export", meeting_id, *words, profile=profile).code == 0
        with ZipFile(tmp_path / "minutes.docx") as docx:
            return docx.read("word/document.xml").decode()

    assert "NGƯỜI GHI BIÊN BẢN" in printed(sealed)
    settings("set", "recorder-caption", "THƯ KÝ")
    for meeting_id in (sealed, coming):
        assert "THƯ KÝ" in printed(meeting_id)
        assert "NGƯỜI GHI BIÊN BẢN" not in printed(meeting_id)
        assert "CHỦ TRÌ" in printed(meeting_id)
    settings("reset", "recorder-caption")
    assert "NGƯỜI GHI BIÊN BẢN" in printed(sealed)


def test_doctor_names_a_setting_that_cannot_be_read(
    sotay: Sotay, profile: Path, passphrase_file: Path, handbook: Open
) -> None:
    with handbook(profile) as opened, opened.store.writing() as tx:
        tx.save(Setting(id=uuid7(), key="time_zone", value="{"), Setting(id=uuid7(), key="of_a_newer_one", value="1"))
    told = sotay("doctor", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert (told.json["settings"]["well"], told.json["settings"]["detail"]) == (False, ["time-zone"])
    assert told.code == 1


def test_a_second_place_gets_its_first_backup_at_once_and_one_on_each_closing(
    sotay: Sotay, settings: Callable[..., Answer], profile: Path, tmp_path: Path, passphrase_file: Path
) -> None:
    place = tmp_path / "usb"
    place.mkdir()
    done = settings("set", "second-backup-place", place, "--json")
    assert (done.code, done.json["value"]) == (0, str(place))
    assert len(second_copies(profile, place)) == 1
    change_something(sotay, profile, passphrase_file, "300")
    assert len(second_copies(profile, place)) == 2
    restored = sotay(
        "restore", second_copies(profile, place)[0], "--passphrase-file", passphrase_file, profile=tmp_path / "new"
    )
    assert restored.code == 0
    assert sotay("verify", "--passphrase-file", passphrase_file, profile=tmp_path / "new").code == 0
    assert settings("reset", "second-backup-place").code == 0
    change_something(sotay, profile, passphrase_file, "400")
    assert len(second_copies(profile, place)) == 2


def test_an_unplugged_second_place_is_said_and_costs_nothing(
    sotay: Sotay, settings: Callable[..., Answer], profile: Path, tmp_path: Path, passphrase_file: Path
) -> None:
    place = tmp_path / "usb"
    place.mkdir()
    settings("set", "second-backup-place", place)
    shutil.rmtree(place)
    first = len(automatic_backups(profile / "backups"))
    done = change_something(sotay, profile, passphrase_file, "300")
    assert done.code == 0
    assert str(place) in done.err
    assert len(automatic_backups(profile / "backups")) == first + 1
    told = sotay("doctor", "--json", "--passphrase-file", passphrase_file, profile=profile)
    assert (told.json["second-place"]["well"], told.json["second-place"]["detail"]) == (False, str(place))
    assert not place.exists()


def test_an_unplugged_second_place_does_not_stop_a_migration(
    sotay: Sotay,
    settings: Callable[..., Answer],
    profile: Path,
    tmp_path: Path,
    passphrase_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "usb"
    place.mkdir()
    settings("set", "second-backup-place", place)
    shutil.rmtree(place)
    first = len(automatic_backups(profile / "backups"))
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, lambda: ()))
    monkeypatch.setattr(migrations, "VERSION", migrations.VERSION + 1)
    told = sotay("members", "list", "--passphrase-file", passphrase_file, profile=profile)
    assert told.code == 0
    assert str(place) in told.err
    assert len(automatic_backups(profile / "backups")) == first + 1


def test_the_window_is_told_of_an_unplugged_second_place(
    settings: Callable[..., Answer], profile: Path, tmp_path: Path, handbook: Open
) -> None:
    def notices() -> list[str]:
        with handbook(profile) as opened, ExitStack() as closing:
            return [notice.code for notice in joining.services(opened, closing, lambda _change: None).notices]

    place = tmp_path / "usb"
    place.mkdir()
    settings("set", "second-backup-place", place)
    assert notices() == []
    shutil.rmtree(place)
    assert notices() == ["second-place-away"]


def test_a_setting_makes_the_profile_where_there_is_none(sotay: Sotay, tmp_path: Path, passphrase_file: Path) -> None:
    folder = tmp_path / "profile"
    assert change_something(sotay, folder, passphrase_file, "300").code == 0
    listed = sotay("settings", "list", "--json", "--passphrase-file", passphrase_file, profile=folder)
    assert listed.json[0] == {"name": "paper-limit-mb", "value": 300, "is_default": False}
