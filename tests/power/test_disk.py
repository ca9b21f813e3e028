"""The replayed disk keeps what was synced, and no more."""

from pathlib import Path

import pytest
from tests.power.conftest import Session
from tests.power.disk import SECTOR, AllKept, AllLost, Chance, Disk, Luck
from tests.power.recording import Event, Make, Remove, Rename, Sync, Write

ROOT = "/d"
FILE = "/d/file"
OLD, NEW = b"o" * 4 * SECTOR, b"n" * 4 * SECTOR
WRITTEN = [Make(FILE, is_folder=False), Write(FILE, 0, OLD), Sync(FILE), Sync(ROOT)]


def _left(tmp_path: Path, events: list[Event], luck: Luck) -> dict[str, bytes]:
    disk = Disk(Path(ROOT))
    for event in events:
        disk.take(event)
    image = tmp_path / "image"
    disk.leave(image, luck)
    return {path.name: path.read_bytes() for path in image.iterdir()}


@pytest.mark.parametrize("luck", [AllKept(), AllLost(), Chance(1)])
def test_what_was_synced_is_there(tmp_path: Path, luck: Luck) -> None:
    assert _left(tmp_path, WRITTEN, luck) == {"file": OLD}


def test_what_was_not_synced_may_be_gone(tmp_path: Path) -> None:
    assert _left(tmp_path, [*WRITTEN, Write(FILE, SECTOR, NEW)], AllLost()) == {"file": OLD}


def test_a_name_is_sure_only_when_its_folder_was_synced(tmp_path: Path) -> None:
    assert _left(tmp_path, WRITTEN[:-1], AllLost()) == {}


@pytest.mark.parametrize(("luck", "left"), [(AllLost(), {"file": OLD}), (AllKept(), {"other": OLD})])
def test_a_rename_is_there_or_not(tmp_path: Path, luck: Luck, left: dict[str, bytes]) -> None:
    assert _left(tmp_path, [*WRITTEN, Rename(FILE, "/d/other")], luck) == left


def test_a_removed_file_may_come_back(tmp_path: Path) -> None:
    assert _left(tmp_path, [*WRITTEN, Remove(FILE)], AllLost()) == {"file": OLD}


def test_chance_tears_a_write_between_sectors_and_nowhere_else(tmp_path: Path) -> None:
    found = set()
    for seed in range(60):
        (tmp_path / str(seed)).mkdir()
        content = _left(tmp_path / str(seed), [*WRITTEN, Write(FILE, 0, NEW)], Chance(seed))["file"]
        sectors = [content[at : at + SECTOR] for at in range(0, len(content), SECTOR)]
        assert all(sector in (OLD[:SECTOR], NEW[:SECTOR]) for sector in sectors)
        found.add(tuple(sector == NEW[:SECTOR] for sector in sectors))
    assert {(True,) * 4, (False,) * 4} < found


def test_the_recorded_session_replayed_whole_is_the_folder_it_left(session: Session, tmp_path: Path) -> None:
    disk = Disk(session.folder)
    for event in session.events:
        disk.take(event)
    disk.leave(tmp_path / "image", AllKept())
    assert _files(tmp_path / "image") == _files(session.folder)


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
