"""A profile of every release opens, is brought to today's tables, verifies and prints."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from tests.word_files import text_of

from sotay.domain.material import Material
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.member import Member
from sotay.profile.unlocking import ByPassphrase
from sotay.records.verifying import verify
from sotay_app import bootstrap, producing
from sotay_app.bootstrap import Handbook
from sotay_app.clock import FixedClock

CLOCK = FixedClock(datetime(2026, 11, 24, 19, 0))  # noqa: DTZ001 - wall time
RELEASES = sorted(path.name for path in Path(__file__).parent.iterdir() if (path / "profile.toml").is_file())


def test_there_is_one() -> None:
    assert "0.1.0" in RELEASES


@pytest.mark.parametrize("release", RELEASES)
def test_a_profile_of_a_release_is_whole_today(release: str, tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    shutil.copytree(Path(__file__).parent / release, folder)
    unlock = ByPassphrase(lambda: "chi-bo-mau")
    with bootstrap.opened(folder, unlock, CLOCK, allow_unsafe_place=True) as handbook:
        handbook.store.check()
        check(handbook)


def check(handbook: Handbook) -> None:
    with handbook.store.reading() as reading:
        assert len(reading.find(Member)) == 27
        sealed = reading.find(Meeting, state=MeetingState.SEALED)
        assert len(sealed) == 3
        assert verify(reading.records(), reading.links(), [meeting.id for meeting in sealed]) == []
        assert handbook.vault.verify([paper.sha256 for paper in reading.find(Material)]).is_well
        assert reading.search("quy vi nguoi ngheo")
        for meeting in sealed:
            assert "BIÊN BẢN" in text_of(producing.minutes(reading, handbook.desk, meeting.id))
