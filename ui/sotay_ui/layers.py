"""What covers the whole window for a while."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QStackedLayout, QWidget


class Layers(QStackedLayout):
    """The body of the window, and over it one cover: while that is shown nothing below is seen or hears a key."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.body = QWidget()
        self.addWidget(self.body)
        self._cover: QWidget | None = None
        self._had_keyboard: QWidget | None = None

    @property
    def is_covered(self) -> bool:
        return self._cover is not None

    def cover(self, cover: QWidget) -> None:
        """Show ``cover`` and give it the keyboard; what stood open before the window is put away."""
        for dialog in self._window.findChildren(QDialog):
            dialog.reject()
        self._had_keyboard = QApplication.focusWidget()
        self._cover = cover
        self.addWidget(cover)
        self.setCurrentWidget(cover)
        cover.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self) -> None:
        """Show the body again; the keyboard goes back to where it was."""
        if self._cover is None:
            return
        cover, self._cover = self._cover, None
        self.setCurrentWidget(self.body)
        self.removeWidget(cover)
        cover.hide()
        cover.deleteLater()
        if self._had_keyboard is not None and self._had_keyboard.isVisible():
            self._had_keyboard.setFocus(Qt.FocusReason.OtherFocusReason)
        self._had_keyboard = None
