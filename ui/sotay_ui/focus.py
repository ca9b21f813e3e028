"""Where the keyboard goes in a part of the window."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override


class FocusLeading(QWidget):
    """Hands the keyboard on to one of its widgets.

    Not a focus proxy: Tab enters a widget that has one at its proxy and never reaches what stands before it.
    """

    _led_to: QWidget | None = None

    def lead_focus(self, widget: QWidget) -> None:
        """Whoever gives this the keyboard gives it to ``widget``, from now on."""
        self._led_to = widget

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._led_to is not None and isValid(self._led_to):  # a card drawn anew may have taken its button with it
            self._led_to.setFocus(event.reason())
