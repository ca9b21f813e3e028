"""A way into the window's handbook for tests that are not about getting in."""

from collections.abc import Callable
from dataclasses import dataclass

from sotay.services.changes import Change
from sotay_ui.desk import Services


@dataclass
class StandingOpen:
    """The handbook that ``connect`` gives stands open behind it."""

    connect: Callable[[Callable[[Change], None]], Services]

    def open(self, changed: Callable[[Change], None], **_wanted: bool) -> Services:
        return self.connect(changed)
