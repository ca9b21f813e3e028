"""The program is killed while somebody types at ten keys a second: what its window called saved is there."""

import json
import select
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from tests.headless.places import PROFILE
from tests.headless.session import TEXT, handbook_at
from tests.kill.killing import REPOSITORY

from sotay.domain.holding import Remark
from sotay.domain.left_off import LeftOff
from sotay.services import left_off

TIMES = 5


def killed_while_typing(seed: int, folder: Path) -> str:
    """The last text that the window called saved before it was killed somewhere behind it."""
    chance = Random(seed)  # noqa: S311 - chance, no secret
    saves, wait = chance.randint(1, 3), chance.random() * 1.3
    command = [sys.executable, "-m", "tests.headless.window", str(folder), "--types"]
    kept: list[str] = []
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        while len(kept) < saves:
            kept += heard(program.stdout.readline())
        select.select([], [], [], wait)
        program.kill()
        rest = program.stdout.read()
    assert program.returncode == -signal.SIGKILL
    for line in rest.splitlines(keepends=True):
        kept += heard(line)
    return kept[-1]


def heard(line: bytes) -> list[str]:
    """Of a line that was cut short nothing counts."""
    assert line, "the program ended by itself"
    said = json.loads(line) if line.endswith(b"\n") else {}
    return [said["kept"]] if said.get("kept") else []


@pytest.mark.parametrize("seed", range(TIMES))
def test_what_the_window_called_saved_is_there_and_so_is_the_place(seed: int, tmp_path: Path) -> None:
    began = datetime.now(UTC)
    kept = killed_while_typing(seed, tmp_path)
    with handbook_at(tmp_path / PROFILE) as handbook, handbook.store.reading() as reading:
        (remark,) = reading.find(Remark)
        left = left_off.look(reading)
    assert remark.text.startswith(kept)
    assert TEXT.startswith(remark.text)
    assert left is not None
    assert left == LeftOff(
        meeting_id=remark.meeting_id,
        item_id=remark.item_id,
        remark_id=remark.id,
        cursor=len(remark.text),
        kept_at=left.kept_at,
    )
    assert began < left.kept_at < datetime.now(UTC)
