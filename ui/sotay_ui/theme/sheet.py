"""The style sheet of the window, written from ``styles/window.qss``, the tokens and the text scale."""

import re
from collections.abc import Mapping
from importlib import resources
from string import Template

_LENGTH = re.compile(r"\b(\d+(?:\.\d+)?)(px|pt)\b")
PIXELS_PER_POINT = 4 / 3
"""At 96 dots an inch. Qt for Linux takes ``pt`` in a sheet from the screen's own dots, so points are computed here."""


def pixels(length: float, text_scale: int) -> int:
    """A length in design pixels at ``text_scale`` percent, at least one pixel unless it is nothing."""
    return max(1, round(length * text_scale / 100)) if length else 0


def stylesheet(colours: Mapping[str, str], border: int, focus: int, text_scale: int) -> str:
    """The whole sheet; raises KeyError for a name in the file that is no token."""
    source = (resources.files("sotay_resources") / "styles" / "window.qss").read_text(encoding="utf-8")
    filled = Template(source).substitute(colours, border=f"{border}px", focus=f"{focus}px")
    return _LENGTH.sub(lambda found: _scaled(found, text_scale), filled)


def _scaled(found: re.Match[str], text_scale: int) -> str:
    length = float(found[1]) * (PIXELS_PER_POINT if found[2] == "pt" else 1)
    return f"{pixels(length, text_scale)}px"
