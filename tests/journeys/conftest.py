"""The whole program over a practice cell of its own for each test, at 19 giờ on 24/11/2026."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.journeys.secretary import Secretary
from tests.journeys.sitting import CLOCK, UNLOCK, sitting_at

from sotay.domain.meeting import MeetingKind
from sotay.domain.member import Member
from sotay.pdf.viewer import PaperViewer
from sotay.services import meetings, paper_texts
from sotay_app import bootstrap, practising


@pytest.fixture(scope="session")
def practice_cell(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with the practice cell, made once and never opened again."""
    folder = tmp_path_factory.mktemp("practice") / "profile"
    with bootstrap.made(folder, UNLOCK, CLOCK, head=practising.head(CLOCK), is_practice=True) as handbook:
        practising.play(handbook)
        with PaperViewer() as viewer:  # not by each test anew
            paper_texts.read_on(handbook.store, handbook.vault, viewer, lambda: None)
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


@pytest.fixture
def at_cell_of(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[..., Secretary]]:
    """Opens the window of a new cell with these members and its meeting of 24/11/2026, a regular one by itself."""
    with ExitStack() as closing:

        def open_cell(members: Sequence[Member], kind: MeetingKind = MeetingKind.REGULAR) -> Secretary:
            folder = tmp_path / "profile"
            with bootstrap.made(folder, UNLOCK, CLOCK, head=bootstrap.Head(cell_name="Chi bộ Tổ 12")) as handbook:
                with handbook.store.writing() as tx:
                    tx.save(*members)
                day = CLOCK.wall().date()
                meetings.schedule(handbook.store, handbook.desk.rules, kind=kind, on=day)
            return closing.enter_context(sitting_at(folder, tmp_path, qapp, qtbot))

        yield open_cell
