"""A book of papers: what stands on its first pages."""

from dataclasses import dataclass

from sotay.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class BookLine:
    """A line of the contents: an item of the agenda, or a paper with the page it begins on."""

    text: str
    paper: int | None = None
    """Which of the papers bound, from 0, in their order; None for an item of the agenda."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookFront:
    """What precedes the papers, in words."""

    above: tuple[str, ...]
    """Whose book it is: small lines at the top."""
    title: str
    below: tuple[str, ...]
    """Of which meeting, when and where."""
    contents: str
    """Over the lines."""
    lines: tuple[BookLine, ...]


class BookEmpty(Refused):
    """None of the papers chosen has pages that could be bound."""

    code = "book-empty"


class WithoutPages(Refused):
    """A paper that is kept as it came and has no pages to bind."""

    code = "book-paper-without-pages"
