"""Saving a changed remark with its sync mark and search line ÷ the same statements on bare sqlcipher3. Target ≤ 2.

Beside it the verb a person's keys run, which also reads whether the minutes may still be changed, and can be undone.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlcipher3 import dbapi2

from benchmarks.measuring import in_turn, print_table
from benchmarks.profiles import CLOCK, UNLOCK, call_meetings, new_handbook, text, write_remarks
from sotay.domain.holding import Remark
from sotay.domain.meeting import Meeting
from sotay.domain.spelling import fold
from sotay.persistence.connecting import SETTINGS
from sotay.services import minutes
from sotay_app import bootstrap
from sotay_app.bootstrap import Handbook

ROUNDS = 300
COUNTED = 20
TEXTS = [text(seed) for seed in range(1, 100)]
FOLDED = [fold(written) for written in TEXTS]

Statements = list[tuple[str, tuple[Any, ...]]]


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder, copy = Path(temporary, "so"), Path(temporary, "copy.db")
        with new_handbook(folder) as handbook:
            one, *_, other = write_remarks(handbook, call_meetings(handbook, 1)[0].id, 100)
            saves = {"save": _saving(handbook, one), "verb": _rewriting(handbook, other)}
            sent = {name: _recorded(save) for name, save in saves.items()}
            handbook.store.snapshot(copy)
            connection = _connect(copy, handbook.profile.keys.database_key)
            bare = {f"{name}, bare": _bare(connection, statements) for name, statements in sent.items()}
            medians = in_turn({**saves, **bare}, rounds=ROUNDS)
        fsyncs = _fsyncs(folder) if shutil.which("strace") else "strace is missing"
    print_table(
        "save a changed remark, in one commit",
        [
            ("", "ms", "bare sqlcipher3", "ratio (target ≤ 2)", "statements"),
            _row("Transaction.save", "save", medians, sent),
            _row("services.minutes.rewrite", "verb", medians, sent),
            ("fsyncs a commit (must be 1)", fsyncs, "", "", ""),
        ],
    )


def _row(title: str, name: str, medians: dict[str, float], sent: dict[str, Statements]) -> tuple[str, ...]:
    ours, bare = medians[name], medians[f"{name}, bare"]
    return title, f"{ours:.2f}", f"{bare:.2f}", f"{ours / bare:.2f}", str(len(sent[name]))


def _saving(handbook: Handbook, remark: Remark) -> Callable[[], None]:
    fresh = cycle(TEXTS)

    def save() -> None:
        with handbook.store.writing() as tx:
            tx.save(replace(remark, text=next(fresh)))

    return save


def _rewriting(handbook: Handbook, remark: Remark) -> Callable[[], object]:
    fresh = cycle(TEXTS)
    kept = remark

    def save() -> None:
        nonlocal kept
        changed = replace(kept, text=next(fresh))
        minutes.rewrite(handbook.store, kept, changed)
        kept = changed

    return save


def _recorded(save: Callable[[], object]) -> Statements:
    """What one save sends to the database, BEGIN and COMMIT included."""
    sent: Statements = []

    def note(_connection: object, _cursor: object, statement: str, parameters: Any, *_more: object) -> None:
        sent.append((statement, tuple(parameters)))

    event.listen(Engine, "before_cursor_execute", note)
    save()
    event.remove(Engine, "before_cursor_execute", note)
    return sent


def _connect(path: Path, key: bytes) -> dbapi2.Connection:
    """One for all: pages another connection wrote would have to be read and decrypted again."""
    connection = dbapi2.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}").fetchone()
    return connection


def _bare(connection: dbapi2.Connection, statements: Statements) -> Callable[[], None]:
    """The same statements with the same settings, each time with another text, which need not be folded here."""
    fresh = cycle(zip(TEXTS, FOLDED, strict=True))
    as_recorded = TEXTS[0], FOLDED[0]

    def save() -> None:
        changed = dict(zip(as_recorded, next(fresh), strict=True))
        for statement, parameters in statements:
            given = tuple(changed.get(value, value) for value in parameters)
            connection.execute(statement, given).fetchall()

    return save


def _fsyncs(folder: Path) -> str:
    """How many fsyncs a commit costs, counted by strace in a process of its own that saves and saves twice as often."""
    once, twice = (_traced(folder, saves) for saves in (COUNTED, 2 * COUNTED))
    return f"{(twice - once) / COUNTED:g}"


def _traced(folder: Path, saves: int) -> int:
    with tempfile.NamedTemporaryFile("r") as out:
        program = [sys.executable, "-m", "benchmarks.save_remark", str(folder), str(saves)]
        subprocess.run(["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", out.name, *program], check=True)
        return sum("sync(" in line for line in out)


def save_often(folder: Path, saves: int) -> None:
    """Save a remark of a handbook that many times; run under strace."""
    with bootstrap.opened(folder, UNLOCK, CLOCK, allow_unsafe_place=True) as handbook:
        with handbook.store.reading() as reading:
            remark = reading.find(Remark, meeting_id=reading.find(Meeting)[0].id)[0]
        save = _rewriting(handbook, remark)
        for _ in range(saves):
            save()


if __name__ == "__main__":
    if len(sys.argv) == 3:
        save_often(Path(sys.argv[1]), int(sys.argv[2]))
    else:
        main()
