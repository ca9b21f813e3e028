"""A program killed at any moment has lost nothing that it showed as saved, and starts again."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.headless.finding import check
from tests.kill.killing import REPOSITORY, SHORT, killed_at, killed_by_chance

BY_CHANCE = 22
POINTS = {
    "the store of a new handbook is made": "after 1 sotay.persistence.store:SqlStore.migrate",
    "a new handbook has its store and no keys": "before 1 sotay.profile.manifest:write",
    "a new handbook is whole and not in its place": "after 1 sotay.profile.manifest:write",
    "a new handbook is in its place": "after 2 sotay.services.durable:replace_patiently",
    "a list of members is half written": "before 3 sotay.persistence.search:index",
    "a meeting is half called": "before 7 sotay.persistence.search:index",
    "a paper is about to be renamed": "before 3 sotay.services.durable:replace_patiently",
    "a paper is kept and no row names it": "after 1 sotay.materials.vault:Vault.put",
    "a remark has its row and no search line": "before 30 sotay.persistence.search:index",
    "the Word file is made and not written": "after 1 sotay.documents.minutes:minutes_docx",
    "the Word file is about to be renamed": "before 4 sotay.services.durable:replace_patiently",
    "the meeting is closed and has no record": "before 1 sotay.persistence.transaction:Transaction.seal",
    "the record is written and not committed": "after 1 sotay.persistence.transaction:Transaction.seal",
    "the store is copied and no backup begun": "after 1 sotay.persistence.store:SqlStore.snapshot",
    "the backup is written and not renamed": "after 1 sotay.profile.backup_file:write",
    "the automatic backup is written and not renamed": "after 2 sotay.profile.backup_file:write",
    "the automatic backup is in its place": "before 1 sotay.profile.backup:rotate",
    "the store is about to close": "before 2 sotay.persistence.store:SqlStore.close",
}


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS)
def test_killed_when(point: str, tmp_path: Path) -> None:
    check(tmp_path, killed_at(point, tmp_path))


@pytest.mark.parametrize("seed", range(BY_CHANCE))
def test_killed_by_chance(seed: int, tmp_path: Path) -> None:
    check(tmp_path, killed_by_chance(seed, tmp_path))


def test_a_whole_meeting_is_held_after_a_kill(tmp_path: Path) -> None:
    killed_at("after 1 sotay.persistence.transaction:Transaction.seal", tmp_path)
    again = [sys.executable, "-m", "tests.headless.session", str(tmp_path), *SHORT]
    said = subprocess.run(again, cwd=REPOSITORY, stdout=subprocess.PIPE, check=True).stdout
    assert said.endswith(b'{"closed": true}\n')
