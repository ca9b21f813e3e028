"""Numbered steps from an empty file to today's tables; ``user_version`` says how many were taken.

A step spells the schema of its day and imports nothing of today's.
"""

from collections.abc import Callable, Iterable

from sotay.persistence.migrations import m0001, m0002, m0003, m0004

STEPS: tuple[Callable[[], Iterable[str]], ...] = (
    m0001.statements,
    m0002.statements,
    m0003.statements,
    m0004.statements,
)
VERSION = len(STEPS)
