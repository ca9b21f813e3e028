"""Which handbook the window gets, asked without a window."""

import shutil
from argparse import Namespace
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path

import pytest

from sotay.domain.storage_errors import StorageError
from sotay.profile import handing, manifest
from sotay.profile.errors import NotAProfile, PlaceTaken, ProfileAbsent
from sotay_app.clock import FixedClock
from sotay_app.entering import Entrance
from sotay_ui.desk import Services
from sotay_ui.doorway import First, NewCell, Secret, Way

CLOCK = FixedClock(datetime(2026, 11, 24, 15, 0))  # noqa: DTZ001 - wall time


@pytest.fixture
def entrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Entrance:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return Entrance(Namespace(profile=None, passphrase=None, passphrase_file=None, allow_unsafe_place=True), CLOCK)


def named(folder: Path) -> Entrance:
    return Entrance(
        Namespace(profile=str(folder), passphrase=None, passphrase_file=None, allow_unsafe_place=True), CLOCK
    )


def test_a_practice_cell_that_the_disk_cannot_hold_leaves_nothing(
    entrance: Entrance, files_no_larger_than: Callable[[int], AbstractContextManager[None]]
) -> None:
    with files_no_larger_than(400_000), pytest.raises(StorageError):
        entrance.practise(lambda _: None, None)
    assert isinstance(entrance.open(lambda _: None), First)


def test_a_handbook_that_another_program_made_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "chi-bo-7"
    named(folder).found(lambda _: None, NewCell("Chi bộ 7"), None).close()
    monkeypatch.setattr("sotay_app.entering.bootstrap.is_empty", lambda _folder: True)
    with pytest.raises(PlaceTaken):
        named(folder).practise(lambda _: None, None)
    monkeypatch.undo()
    opened = named(folder).open(lambda _: None)
    assert isinstance(opened, Services)
    opened.close()


def test_a_named_folder_without_a_handbook_is_where_one_is_set_up(tmp_path: Path) -> None:
    folder = tmp_path / "chi-bo-7"
    assert isinstance(named(folder).open(lambda _: None), First)
    named(folder).found(lambda _: None, NewCell("Chi bộ 7"), None).close()
    opened = named(folder).open(lambda _: None)
    assert isinstance(opened, Services)
    assert opened.cell_name == "Chi bộ 7"
    opened.close()


def test_ones_own_handbook_comes_before_the_practice_cell(entrance: Entrance) -> None:
    practice = entrance.practise(lambda _: None, None)
    assert isinstance(practice, Services)
    practice.close()
    again = entrance.open(lambda _: None)
    assert isinstance(again, Services)
    assert again.is_practice
    again.close()
    first = entrance.open(lambda _: None, is_own=True)
    assert isinstance(first, First)
    assert not first.needs_passphrase
    entrance.found(lambda _: None, NewCell("Chi bộ Tổ dân phố 5"), None).close()
    own = entrance.open(lambda _: None)
    assert isinstance(own, Services)
    assert not own.is_practice
    own.close()


def test_cells_are_listed_in_the_order_they_were_set_up(entrance: Entrance, tmp_path: Path) -> None:
    for name in ("Chi bộ 1", "Chi bộ 2"):
        entrance.found(lambda _: None, NewCell(name), None).close()
    (tmp_path / "SoTayChiBo" / "ghi chép").mkdir()
    assert [cell.name for cell in entrance.choose().cells] == ["Chi bộ 1", "Chi bộ 2"]
    asked = entrance.open(lambda _: None)
    assert isinstance(asked, First)
    assert asked == entrance.choose()
    second = entrance.enter(lambda _: None, asked.cells[1].key)
    assert isinstance(second, Services)
    assert (second.cell_name, second.place) == ("Chi bộ 2", asked.cells[1].key)
    second.close()


def test_a_handbook_whose_manifest_is_gone_is_not_passed_over_as_none(entrance: Entrance, tmp_path: Path) -> None:
    entrance.found(lambda _: None, NewCell("Chi bộ 1"), None).close()
    (tmp_path / "SoTayChiBo" / "chi-bo" / "profile.toml").unlink()
    with pytest.raises(NotAProfile):
        entrance.open(lambda _: None)


def test_a_cell_that_is_gone_by_now_is_said(entrance: Entrance) -> None:
    with pytest.raises(ProfileAbsent):
        entrance.enter(lambda _: None, "chi-bo-9")


def test_what_a_killed_program_was_filling_or_removing_is_no_handbook(entrance: Entrance, tmp_path: Path) -> None:
    entrance.found(lambda _: None, NewCell("Chi bộ 1"), None).close()
    place = tmp_path / "SoTayChiBo"
    shutil.copytree(place / "chi-bo", place / ".sotay-abcdefgh.new")
    assert [cell.key for cell in entrance.choose().cells] == ["chi-bo"]
    entrance.found(lambda _: None, NewCell("Chi bộ 2"), None).close()
    assert {folder.name for folder in place.iterdir()} == {"chi-bo", "chi-bo-2"}, "it is swept"


def test_with_nothing_but_what_was_set_aside_it_is_asked_what_to_open(entrance: Entrance, tmp_path: Path) -> None:
    entrance.found(lambda _: None, NewCell("Chi bộ 1"), None).close()
    handing.set_aside(tmp_path / "SoTayChiBo" / "chi-bo", date(2026, 11, 24))
    asked = entrance.open(lambda _: None)
    assert isinstance(asked, First)
    assert [(cell.name, cell.aside_on) for cell in asked.cells] == [("Chi bộ 1", date(2026, 11, 24))]
    opened = entrance.enter(lambda _: None, "chi-bo")
    assert isinstance(opened, Services)
    assert [notice.code for notice in opened.notices] == ["set-aside"]
    opened.close()


def test_a_handbook_named_on_the_command_line_is_restored_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "chi-bo-7"
    made = named(folder).found(lambda _: None, NewCell("Chi bộ 7"), None)
    made.handing.back_up(tmp_path / "so.sotay", lambda _done, _total: None)
    made.close()
    entrance = named(folder)
    brought = entrance.look_at(tmp_path / "so.sotay")
    assert (brought.cell_name, brought.there, brought.is_for_handing) == ("Chi bộ 7", "Chi bộ 7", False)
    assert brought.ways == {Way.ITSELF, Way.CODE}
    secret = Secret(Way.ITSELF)
    assert entrance.look_into(brought.file, secret, lambda _done, _total: None).cell_name == "Chi bộ 7"
    restored = entrance.bring(
        lambda _: None, brought.file, secret, entrance.bringing(), None, lambda _done, _total: None
    )
    assert restored.place == "chi-bo-7-2"
    restored.close()
    assert manifest.read(folder).aside_on == "2026-11-24"
