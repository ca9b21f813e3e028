"""Numbered steps from an empty file to today's tables; ``user_version`` says how many were taken.

A step spells the schema of its day and imports nothing of today's.
"""

from collections.abc import Callable, Iterable

from sotay.persistence.migrations import m0001, m0002, m0003, m0004, m0005, m0006, m0007, m0008, m0009

STEPS: tuple[Callable[[], Iterable[str]], ...] = tuple(
    step.statements for step in (m0001, m0002, m0003, m0004, m0005, m0006, m0007, m0008, m0009)
)
VERSION = len(STEPS)
