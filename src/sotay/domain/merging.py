"""How a field is merged when two computers changed it from the same base."""

from enum import StrEnum
from typing import Annotated, TypeVar

T = TypeVar("T")


class Merge(StrEnum):
    """The rule of one field; the sync engine applies it, the registry proves that every field has one."""

    TAKE = "take"
    """Three-way: the side that changed wins, a change on both sides is a clash."""
    TEXT = "text"
    """Three-way by line, then by word; only a true overlap is a clash."""
    NEVER = "never"
    """Never merged: the person chooses (votes, attendance, numbers, sealed things)."""
    ORDER = "order"
    """Fractional key: the later arrival wins, ties are broken by id."""


Take = Annotated[T, Merge.TAKE]
Text = Annotated[T, Merge.TEXT]
Never = Annotated[T, Merge.NEVER]
Order = Annotated[T, Merge.ORDER]
