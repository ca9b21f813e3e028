"""One call to the disk fails in the real process, by strace: it is told of, nothing is lost, the next try goes on."""

import shutil
from pathlib import Path

import pytest
from tests.disk.failing import session_with
from tests.headless.finding import check

from sotay import wording

SAMPLE = [
    *(("fsync", "EIO", number) for number in (2, 6, 9, 14, 24, 36, 41)),
    *(("pwrite64", "ENOSPC", number) for number in (3, 180, 260, 420)),
    *(("pwrite64", "EIO", number) for number in (90, 330)),
    *(("rename", "EACCES", number) for number in (1, 2, 3, 4)),
    ("mkdir", "ENOSPC", 4),
    ("unlink", "EIO", 2),
]


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is missing (scripts/packages-test.txt)")
@pytest.mark.parametrize(("call", "error", "number"), SAMPLE)
def test_one_failing_call(call: str, error: str, number: int, tmp_path: Path) -> None:
    folder = tmp_path / "session"
    ledger, has_failed = session_with(call, error, number, folder)
    assert has_failed
    assert ledger.is_closed
    assert set(ledger.refused) <= set(wording.entries("vi"))
    check(folder, ledger)
