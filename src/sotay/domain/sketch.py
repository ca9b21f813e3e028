"""A page of a document as it is drawn on the screen: what stands where, in which letters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchLine:
    """One paragraph."""

    text: str
    """Its lines parted by a line break."""
    pt: float
    is_bold: bool = False
    is_italic: bool = False
    is_underlined: bool = False
    align: str = "left"
    """``left``, ``center``, ``right`` or ``both``."""
    indent_mm: float = 0
    """Of its first line."""
    line_pt: float = 0
    """From one line to the next; 0: as the letters ask."""
    gap_pt: float = 0
    """Above it."""
    rule_mm: float = 0
    """The length of a line drawn above it; 0: none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchTable:
    columns_mm: tuple[float, ...]
    rows: tuple[tuple[tuple[SketchLine, ...], ...], ...]
    """Cells of paragraphs; a row of one cell goes over all columns."""
    has_borders: bool
    padding_mm: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """The paper with its margins, and what stands on it from top to bottom, page after page."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    blocks: tuple[SketchLine | SketchTable, ...]
