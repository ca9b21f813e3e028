"""The entries of the rail, in their order."""

from PySide6.QtCore import QCoreApplication

from sotay_ui.desk import Place
from sotay_ui.home.page import HomePage
from sotay_ui.members.page import MembersPage
from sotay_ui.settings.page import SettingsPage
from sotay_ui.workspace.page import MeetingsPage


def places() -> tuple[Place, ...]:
    """Every page there is; called after the language is chosen."""
    return (
        Place("home", QCoreApplication.translate("Places", "Home"), "home", HomePage),
        Place("meetings", QCoreApplication.translate("Places", "Meetings"), "meetings", MeetingsPage),
        Place("members", QCoreApplication.translate("Places", "Members"), "members", MembersPage),
        Place("settings", QCoreApplication.translate("Places", "Settings"), "settings", SettingsPage),
    )
