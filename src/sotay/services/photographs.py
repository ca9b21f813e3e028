"""Photographs of signed pages on their way to one PDF."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sotay.domain.inspection import PaperRefused
from sotay.domain.photos import Look, Photo, in_order
from sotay.services.ports import Darkroom
from sotay.services.signed_copy import Scan

Step = Callable[[int, int], None]
"""Hears how many of how many are done; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A photograph that was not taken in, and why."""

    name: str
    reason: PaperRefused


@dataclass(frozen=True, slots=True)
class TakenIn:
    photos: tuple[Photo, ...]
    """In their order."""
    refused: tuple[Refused, ...]


def take_in(darkroom: Darkroom, files: Sequence[tuple[str, bytes]], step: Step) -> TakenIn:
    """Look at each photograph, name and bytes; one that cannot be read does not stop the others."""
    photos: list[Photo] = []
    refused: list[Refused] = []
    for done, (name, content) in enumerate(files):
        step(done, len(files))
        try:
            photos.append(darkroom.take_in(name, content))
        except PaperRefused as reason:
            step(done, len(files))  # a darkroom that was closed refuses what it looked at
            refused.append(Refused(name, reason))
    return TakenIn(tuple(in_order(photos)), tuple(refused))


def first_look(photo: Photo) -> Look:
    """As the program would make the page: cut out where a sheet was seen, in grey."""
    return Look(corners=photo.corners)


def develop(darkroom: Darkroom, pages: Sequence[tuple[Photo, Look]], step: Step) -> Scan:
    """The PDF of these pages in their order. Raises PaperRefused, and what ``step`` raises."""
    made = []
    for done, (photo, look) in enumerate(pages):
        step(done, len(pages))
        made.append(darkroom.page(photo, look))
    return Scan(content=darkroom.bind(made), pages=len(made), photos=len(made))
