"""What the documents say of a meeting, word for word, joined by whoever starts the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # services are not imported before the first paint
    from collections.abc import Callable, Sequence
    from datetime import date

    from sotay.domain.holding import Vote, VoteMatter
    from sotay.domain.meeting import MeetingKind
    from sotay.domain.voting import PersonCase
    from sotay.services.readback import Passage


@dataclass(frozen=True, slots=True)
class Printed:
    """Sentences by the rules in force now; but for :attr:`minutes` quick enough to be asked for at each key."""

    vote: Callable[[Vote, MeetingKind], Sequence[str]]
    """A vote as minutes of that kind of meeting tell it."""
    subject: Callable[[VoteMatter, str, date], str]
    """What is usually voted on under an item of that title, at a meeting of that day."""
    person: Callable[[PersonCase, str], str]
    """What is voted on of the person of that name."""
    minutes: Callable[[str], tuple[Passage, ...]]
    """The minutes of the meeting of that id, to be read out; on the pool. Raises a KnownError."""
    adoption: Callable[[int, int], str]
    """That so many of so many voters present adopted the minutes."""
