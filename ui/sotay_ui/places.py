"""The entries of the rail, in their order."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Place:
    """An entry: the name of its page in ``pages.py``, its words and its icon."""

    name: str
    label: str
    icon: str


def places() -> tuple[Place, ...]:
    """Every page there is; called after the language is chosen."""
    return (
        Place("home", QCoreApplication.translate("Places", "Home"), "home"),
        Place("meetings", QCoreApplication.translate("Places", "Meetings"), "meetings"),
        Place("members", QCoreApplication.translate("Places", "Members"), "members"),
        Place("tasks", QCoreApplication.translate("Places", "Tasks given"), "tasks"),
        Place("search", QCoreApplication.translate("Places", "Search"), "search"),
        Place("settings", QCoreApplication.translate("Places", "Settings"), "settings"),
    )
