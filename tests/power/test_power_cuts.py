"""What was told as kept survives a power cut at any moment, and nothing is half there."""

from pathlib import Path

import pytest
from tests.headless.breaking import PROMISES
from tests.power.conftest import Session
from tests.power.cutting import by_chance, cut, sync_boundaries
from tests.power.recording import record

IMAGES = 300


def test_a_cut_before_or_after_any_sync_loses_nothing(session: Session, tmp_path: Path) -> None:
    assert list(cut(session.events, session.folder, sync_boundaries(session.events), tmp_path)) == []


def test_a_cut_anywhere_with_writes_lost_reordered_and_torn_loses_nothing(session: Session, tmp_path: Path) -> None:
    assert list(cut(session.events, session.folder, by_chance(session.events, range(IMAGES)), tmp_path)) == []


@pytest.mark.usefixtures("strace")
@pytest.mark.parametrize("promise", PROMISES)
def test_a_program_that_breaks_a_promise_is_found_out(promise: str, tmp_path: Path) -> None:
    folder, images = tmp_path / "session", tmp_path / "images"
    images.mkdir()
    events = record(folder, "--members", "3", "--remarks", "1", "--break-at", promise)
    assert next(cut(events, folder, sync_boundaries(events), images), None) is not None
