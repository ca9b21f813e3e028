"""A session in which one call to the disk fails, once."""

import subprocess
import sys
from pathlib import Path

from tests.headless.finding import Ledger

REPOSITORY = Path(__file__).parents[2]


def session_with(call: str, error: str, number: int, folder: Path) -> tuple[Ledger, bool]:
    """A session whose ``number``-th such system call fails with ``error``, and whether it had that many.

    Raises CalledProcessError where the program did not take it for what it was.
    """
    trace = folder.with_suffix(".strace")
    folder.mkdir()
    session = [sys.executable, "-m", "tests.headless.session", str(folder), "--members", "4", "--remarks", "1"]
    fault = ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={number}"]
    strace = ["strace", "-f", "--seccomp-bpf", "-s", "0", "-o", str(trace), "-e", "signal=none", *fault]
    said = subprocess.run([*strace, *session], cwd=REPOSITORY, stdout=subprocess.PIPE, check=True).stdout
    ledger = Ledger()
    for line in said.splitlines():
        ledger.hear(line)
    return ledger, "(INJECTED)" in trace.read_text(encoding="ascii")
