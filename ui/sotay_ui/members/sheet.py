"""What the page of members shows at a time: the list, one member, a list to bring in."""

from PySide6.QtCore import Signal

from sotay_ui.focus import FocusLeading
from sotay_ui.page import Head, Key


class Sheet(FocusLeading):
    head_changed = Signal()
    saved_changed = Signal()

    def head(self) -> Head:
        raise NotImplementedError

    def keys(self) -> tuple[Key, ...]:
        return ()

    @property
    def is_saved(self) -> bool:
        return True
