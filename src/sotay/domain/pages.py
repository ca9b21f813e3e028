"""What is seen of a paper's pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageSize:
    """As the page is seen, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """``rgb`` is width × height × 3 bytes, rows from the top, without padding."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page in parts of its width and height, from the top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Found:
    """One place where the words searched for stand."""

    page: int
    """From 1."""
    boxes: tuple[Box, ...]
    """One for each line it runs over."""
