"""The page behind each entry of the rail; imported after the first paint, with all that pages need."""

from collections.abc import Callable, Mapping

from sotay_ui.desk import Desk
from sotay_ui.home.page import HomePage
from sotay_ui.members.page import MembersPage
from sotay_ui.page import Page
from sotay_ui.settings.page import SettingsPage
from sotay_ui.workspace.page import MeetingsPage

PAGES: Mapping[str, Callable[[Desk], Page]] = {
    "home": HomePage,
    "meetings": MeetingsPage,
    "members": MembersPage,
    "settings": SettingsPage,
}
"""By the names of ``places.py``."""

__all__ = ["PAGES", "Desk"]
