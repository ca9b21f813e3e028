"""The page behind each entry of the rail; imported after the first paint, with all that the first page needs.

The others are imported by :func:`fetch_later`, or with the page itself where the person is quicker: all of them at once
take longer than the first page can wait for.
"""

from collections.abc import Callable, Mapping
from importlib import import_module

from sotay_ui.desk import Desk
from sotay_ui.home.page import HomePage
from sotay_ui.page import Page

_LATER = {
    "meetings": ("sotay_ui.workspace.page", "MeetingsPage"),
    "members": ("sotay_ui.members.page", "MembersPage"),
    "tasks": ("sotay_ui.tasks.page", "TasksPage"),
    "search": ("sotay_ui.search.page", "SearchPage"),
    "settings": ("sotay_ui.settings.page", "SettingsPage"),
}
"""Module and class by the names of ``places.py``."""


def fetch_later() -> None:
    """Import what the first page did not need."""
    for module, _ in _LATER.values():
        import_module(module)


def _maker(module: str, name: str) -> Callable[[Desk], Page]:
    def make(desk: Desk) -> Page:
        page: Page = getattr(import_module(module), name)(desk)
        return page

    return make


PAGES: Mapping[str, Callable[[Desk], Page]] = {
    "home": HomePage,
    **{place: _maker(module, name) for place, (module, name) in _LATER.items()},
}

__all__ = ["PAGES", "Desk", "fetch_later"]
