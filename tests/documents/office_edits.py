"""A person at LibreOffice: opens a Word file, edits it, saves it as a Word file.

LibreOffice speaks to the Python that its bridge (python3-uno) is made for, which is not ours: ``office_session.py`` is
run by that one.
"""

import json
import subprocess
from itertools import count
from pathlib import Path

PYTHON = Path("/usr/bin/python3")
SESSION = Path(__file__).with_name("office_session.py")
Edit = tuple[str, str, str]
"""What is done, where, and with which words; see ``office_session.py``."""


def _has_uno() -> bool:
    if not PYTHON.is_file():
        return False
    return subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode == 0


HAS_UNO = _has_uno()


class Office:
    def __init__(self, program: str, folder: Path) -> None:
        self._program = program
        self._folder = folder
        self._numbers = count()

    def edits(self, docx: bytes, *edits: Edit) -> bytes:
        """The file as LibreOffice saves it after these edits."""
        number = next(self._numbers)
        before, after = self._folder / f"{number}.docx", self._folder / f"{number}-back.docx"
        before.write_bytes(docx)
        profile = (self._folder / "profile").as_uri()
        arguments = [self._program, profile, f"sotay-{self._folder.name}-{number}", str(before), str(after)]
        command, told = [PYTHON, SESSION, *arguments], json.dumps(edits).encode()
        subprocess.run(command, input=told, check=True, capture_output=True, timeout=120)
        return after.read_bytes()
