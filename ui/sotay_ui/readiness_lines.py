"""The lines that say how far a meeting is prepared, on any card."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from sotay import wording
from sotay.domain.readiness import Point, Standing
from sotay_ui.cards import Card
from sotay_ui.page import Action

_SIGNS = {
    Standing.READY: ("check-circle", "green"),
    Standing.OPEN: ("circle", "text2"),
    Standing.LATE: ("warning", "amber"),
}


def add_points(
    card: Card, points: Sequence[Point], language: str, actions: Callable[[Point], tuple[Action, ...]]
) -> None:
    """A row for each, with what can be done about it."""
    for point in points:
        words = wording.worded(point.code, dict(point.facts), language)
        card.line(*_SIGNS[point.standing], words.sentence, words.advice, *actions(point))


def summary(points: Sequence[Point]) -> str:
    """``Sẵn sàng 7 trên 10``."""
    ready = sum(point.standing is Standing.READY for point in points)
    words = QCoreApplication.translate("Readiness", "Ready: {ready} of {all}")
    return words.format(ready=ready, all=len(points))
