"""The pictures of what is kept, for the guide: the tasks given, what a search finds, a file just made."""

import os
import tempfile
from collections.abc import Callable
from unittest.mock import patch

from PySide6.QtWidgets import QLineEdit

from sotay_ui.buttons import KeyButton
from sotay_ui.window import Window
from sotay_ui.workspace.meeting import OneMeeting


def shoot_keeping(window: Window, meeting_id: str, waits: Callable[[], None], takes: Callable[[str], None]) -> None:
    """``tasks``, ``search`` and ``filed``; the file is of a meeting that is being prepared."""
    window.go("tasks")
    takes("tasks")
    window.go("search")
    window.page.findChild(QLineEdit).setText("nguoi ngheo")
    takes("search")
    window.go("meetings", meeting_id)
    waits()
    window.findChild(OneMeeting).go("prepare")
    with tempfile.TemporaryDirectory() as home, patch.dict(os.environ, HOME=home):
        word = next(button for button in window.findChildren(KeyButton) if button.text() == "Word")
        word.click()
        takes("filed")
