"""What is typed of a vote, tried before it is kept."""

from collections.abc import Callable
from dataclasses import dataclass

from sotay import wording
from sotay.domain.errors import Refused
from sotay.domain.holding import Vote


@dataclass(frozen=True, slots=True)
class Judged:
    """The vote as it would be kept; None where nothing, too little or something impossible is typed."""

    vote: Vote | None = None
    problem: str = ""


def judged(trying: Callable[[], Vote], language: str) -> Judged:
    """What ``trying`` gives, or why it cannot be."""
    try:
        return Judged(trying())
    except Refused as refusal:
        return Judged(problem=wording.of_error(refusal, language).text)
