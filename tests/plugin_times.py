"""Prints how many seconds each folder of tests took: ``python -m pytest -p tests.plugin_times``."""

from collections import Counter
from pathlib import PurePosixPath

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    seconds: Counter[str] = Counter()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                seconds[_folder(report.nodeid)] += report.duration
    terminalreporter.section("seconds per folder")
    for folder, spent in seconds.most_common():
        terminalreporter.line(f"{spent:8.1f}  {folder}")
    terminalreporter.line(f"{seconds.total():8.1f}  together")


def _folder(nodeid: str) -> str:
    return "/".join(PurePosixPath(nodeid.split("::", maxsplit=1)[0]).parent.parts[:2])
