"""Reading a stranger's spreadsheet where it can do no harm: in a process with limits, which ends with its answer."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from sotay.domain.tables import Table
from sotay.services import bodies
from sotay.spreadsheets.errors import (
    NotATable,
    TableDamaged,
    TableEmpty,
    TableEncrypted,
    TableTooHard,
    TableTooLarge,
)
from sotay.spreadsheets.sheet import SECONDS

_REFUSALS = {refusal.code: refusal for refusal in (NotATable, TableEmpty, TableDamaged, TableEncrypted, TableTooLarge)}
_START_SECONDS = 20


def read_tables(content: bytes) -> tuple[Table, ...]:
    """The sheets of a file, as :func:`sotay.spreadsheets.reading.read_tables` gives them and with its refusals.

    Raises TableTooHard where reading took more time or memory than a list of members ever needs.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-m", "sotay.spreadsheets.worker"],
            input=content,
            capture_output=True,
            check=False,
            timeout=SECONDS + _START_SECONDS,
            env=_environment(),
            cwd=Path(sys.executable).anchor,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise TableTooHard from error
    if done.returncode != 0:
        raise TableTooHard
    answer: dict[str, Any] = json.loads(done.stdout)
    if "refusal" in answer:
        raise _REFUSALS[answer["refusal"]](**answer["values"])
    return tuple(bodies.value(Table, table) for table in answer["tables"])


def _environment() -> dict[str, str]:
    """Nothing of ours; Windows starts no program without its own root."""
    return {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if sys.platform == "win32" else {}
