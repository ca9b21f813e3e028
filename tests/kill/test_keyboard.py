"""Letters with Vietnamese marks typed into the real window by a keyboard: xdotool on the screen of Xvfb."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.headless.places import PROFILE
from tests.headless.session import handbook_at
from tests.kill.killing import REPOSITORY

from sotay.domain.holding import Remark

TYPED = "Đ/c Châu: Nhất trí, đề nghị sửa đường ngõ hẻm trước 15/12; vướng quỹ đất, ghi rõ ý kiến."
KEPT = TYPED.removeprefix("Đ/c Châu: ")


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that is not there, for one test."""
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        pytest.skip("Xvfb or xdotool is missing")
    reads, writes = os.pipe()
    command = ["Xvfb", "-displayfd", str(writes), "-nolisten", "tcp", "-screen", "0", "1366x768x24"]
    with subprocess.Popen(command, pass_fds=(writes,), stderr=subprocess.DEVNULL) as screen:
        os.close(writes)
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        yield f":{number}"
        screen.terminate()


def test_letters_with_marks_typed_by_a_keyboard_come_out_whole(display: str, tmp_path: Path) -> None:
    surroundings = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.headless.window", str(tmp_path)]

    def keyboard(*keys: str) -> None:
        subprocess.run(["xdotool", *keys], env=surroundings, check=True)

    with subprocess.Popen(command, cwd=REPOSITORY, env=surroundings, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        window = str(json.loads(program.stdout.readline())["ready"])
        keyboard("windowfocus", "--sync", window)
        keyboard("type", "--delay", "100", TYPED)
        keyboard("key", "ctrl+Return")
        said = [json.loads(line)["kept"] for line in iter(program.stdout.readline, b"") if _tells(line, program)]
        assert program.wait() != 0
    assert said[-1] == ""
    with handbook_at(tmp_path / PROFILE) as handbook, handbook.store.reading() as reading:
        (remark,) = reading.find(Remark)
    assert (remark.text, remark.speaker_id is not None) == (KEPT, True)


def _tells(line: bytes, program: "subprocess.Popen[bytes]") -> bool:
    """Once the field is empty and everything is saved the program has nothing more to tell."""
    if not json.loads(line)["kept"]:
        program.kill()
    return True
