"""The entries of the rail, in their order."""

from PySide6.QtCore import QCoreApplication

from sotay_ui.desk import Place
from sotay_ui.home.page import HomePage
from sotay_ui.settings.page import SettingsPage


def places() -> tuple[Place, ...]:
    """Every page there is; called after the language is chosen."""
    return (
        Place("home", QCoreApplication.translate("Places", "Home"), "home", HomePage),
        Place("settings", QCoreApplication.translate("Places", "Settings"), "settings", SettingsPage),
    )
