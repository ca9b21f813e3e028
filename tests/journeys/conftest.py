"""The whole program over a practice cell of its own for each test, at 19 giờ on 24/11/2026."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.journeys.secretary import Secretary
from tests.journeys.sitting import CLOCK, UNLOCK, sitting_at

from sotay_app import bootstrap, practising


@pytest.fixture(scope="session")
def practice_cell(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with the practice cell, made once and never opened again."""
    folder = tmp_path_factory.mktemp("practice") / "profile"
    with bootstrap.made(folder, UNLOCK, CLOCK, head=practising.head(CLOCK), is_practice=True) as handbook:
        practising.play(handbook)
    return folder


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each person has documents of their own."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))


@pytest.fixture
def secretary(practice_cell: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Secretary]:
    """A person in front of the open window, 1366 × 697."""
    folder = tmp_path / "profile"
    shutil.copytree(practice_cell, folder)
    with sitting_at(folder, tmp_path, qapp, qtbot) as person:
        yield person
