"""What every kept thing has in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sotay.domain.merging import Never, Take

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
"""A JSON value. Bodies of kinds hold no floats: a float has more than one spelling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A thing the profile keeps. ``id`` is a UUIDv7 made on this device and never used for order."""

    id: Never[str]
    deleted_at: Take[datetime | None] = None
    """The moment (aware, UTC) of moving to the bin; None while in use."""
    extra: Take[Mapping[str, Json]] = field(default_factory=dict)
    """Fields of a newer program, kept and sent back untouched."""
