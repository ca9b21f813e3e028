"""Every colour of the window: one table, a column for the light theme and one for high contrast.

Red says where you are, what comes next and what the room sees; errors are amber. Contrasts are asserted in the tests
(WCAG 2.2, 1.4.3 and 1.4.11).
"""

from collections.abc import Mapping

_TABLE: Mapping[str, tuple[str, str]] = {
    #                light      high contrast
    "bg": ("#F6F4F0", "#000000"),
    "surface": ("#FFFFFF", "#000000"),
    "sunken": ("#EEEBE5", "#000000"),
    "rail": ("#FBFAF8", "#000000"),
    "text": ("#211E1A", "#FFFFFF"),
    "text2": ("#57514A", "#FFFFFF"),
    "disabled": ("#57514A", "#B8B8B8"),
    "line": ("#DDD8CF", "#FFFFFF"),
    "edge": ("#8A8378", "#FFFFFF"),
    "red": ("#B0171C", "#FFD800"),
    "red_pressed": ("#94121A", "#FFFFFF"),
    "on_red": ("#FFFFFF", "#000000"),
    "green": ("#1B6B3C", "#7CFC9A"),
    "green_tint": ("#EAF4ED", "#000000"),
    "amber": ("#8A5300", "#FFD800"),
    "amber_tint": ("#FCF3E1", "#000000"),
    "blue": ("#1D5A9E", "#6FE3FF"),
    "blue_tint": ("#E6EEF7", "#003A4A"),
    "mark": ("#F6E6B4", "#000000"),
    "gold": ("#C9A227", "#FFD800"),
}

LIGHT: Mapping[str, str] = {name: light for name, (light, _) in _TABLE.items()}
HIGH_CONTRAST: Mapping[str, str] = {name: contrast for name, (_, contrast) in _TABLE.items()}

BORDERS = {"light": 1, "contrast": 2}
"""Width of a border in design pixels."""
FOCUS = {"light": 2, "contrast": 3}
"""Width of the ring around what has the keyboard."""
FONTS = ("Segoe UI", "Noto Sans", "Liberation Sans")
TEXT_SCALES = (100, 125, 150, 175, 200)
"""Percent; what the person chooses from."""

PAPER, INK, PAPER_RED, PAPER_EDGE = "#FDFCFA", "#1B1815", "#B0171C", "#8A8378"
"""Of pictures that others receive: as with a paper, no theme of this window changes them."""
