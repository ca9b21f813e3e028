"""From nothing, or from a locked handbook, to an open one: which page asks what, and where the answers go."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from PySide6.QtCore import QCoreApplication

from sotay.domain.errors import KnownError
from sotay.services.changes import Change
from sotay_ui.desk import Services
from sotay_ui.doorway import Doorway, First, Locked, NewCell
from sotay_ui.opening.first import FirstPage
from sotay_ui.opening.founding import FoundingPage
from sotay_ui.opening.practising import PractisingPage
from sotay_ui.opening.unlocking import RecoveryPage, UnlockPage
from sotay_ui.page import Page
from sotay_ui.preferences import Preferences
from sotay_ui.tell import Tell
from sotay_ui.theme.theme import Theme

Changed: TypeAlias = Callable[[Change], None]
Way: TypeAlias = Callable[[Doorway, Changed], Services | First | Locked]


class Enter(Protocol):
    """Goes through the doorway in the background; what comes of it opens the window, or is asked here again."""

    def __call__(self, title: str, way: Way, failed: Callable[[KnownError], None], /) -> None: ...


class AskingPage(Protocol):
    """A page that can show a no below the field it is about."""

    def refuse(self, error: KnownError) -> bool: ...


class Entering:
    """``show`` puts a page into the window, ``enter`` is the way through the doorway."""

    def __init__(
        self, theme: Theme, tell: Tell, preferences: Preferences, *, show: Callable[[Page], None], enter: Enter
    ) -> None:
        self._theme = theme
        self._tell = tell
        self._preferences = preferences
        self._show = show
        self._enter = enter
        self._is_on_the_way = False

    def ask(self, needed: First | Locked) -> None:
        """Show the page that asks for what is needed."""
        self._is_on_the_way = False
        if isinstance(needed, First):
            self._ask_first(needed)
        elif needed.by_passphrase:
            self._ask_passphrase(needed)
        else:
            self._ask_code(needed, back=None)

    def _ask_first(self, first: First) -> None:
        title = QCoreApplication.translate("Entering", "Opening the handbook")
        last = self._preferences.last_cell
        page = FirstPage(
            self._theme,
            sorted(first.cells, key=lambda cell: cell.key != last),
            choose=lambda key: self._go(None, title, lambda doorway, changed: doorway.enter(changed, key)),
            practise=lambda: self._practise(first),
            begin=lambda: self._ask_cell(first),
        )
        self._show(page)

    def _ask_cell(self, first: First) -> None:
        def found(cell: NewCell, passphrase: str | None) -> None:
            title = QCoreApplication.translate("Entering", "Setting up the handbook")
            self._go(page, title, lambda doorway, changed: doorway.found(changed, cell, passphrase))

        page = FoundingPage(
            self._theme,
            first,
            language=self._tell.language,
            found=found,
            back=lambda: self._ask_first(first),
        )
        self._show(page)

    def _practise(self, first: First) -> None:
        title = QCoreApplication.translate("Entering", "Making the practice cell")

        def practise(passphrase: str | None) -> None:
            self._go(page, title, lambda doorway, changed: doorway.practise(changed, passphrase))

        page: PractisingPage | None = None
        if not first.needs_passphrase:
            practise(None)
            return
        page = PractisingPage(
            self._theme, language=self._tell.language, practise=practise, back=lambda: self._ask_first(first)
        )
        self._show(page)

    def _ask_passphrase(self, locked: Locked) -> None:
        def unlock(passphrase: str) -> None:
            title = QCoreApplication.translate("Entering", "Opening the handbook")
            self._go(page, title, lambda doorway, changed: doorway.unlock(changed, passphrase))

        def recover() -> None:
            self._ask_code(locked, back=lambda: self._ask_passphrase(locked))

        page = UnlockPage(self._theme, locked, language=self._tell.language, unlock=unlock, recover=recover)
        self._show(page)

    def _ask_code(self, locked: Locked, *, back: Callable[[], None] | None) -> None:
        def recover(code: str, passphrase: str | None) -> None:
            title = QCoreApplication.translate("Entering", "Opening the handbook")
            self._go(page, title, lambda doorway, changed: doorway.recover(changed, code, passphrase))

        page = RecoveryPage(self._theme, locked, language=self._tell.language, recover=recover, back=back)
        self._show(page)

    def _go(self, page: AskingPage | None, title: str, way: Way) -> None:
        """Once: a second press while the first is on its way does nothing."""
        if self._is_on_the_way:
            return
        self._is_on_the_way = True

        def failed(error: KnownError) -> None:
            self._is_on_the_way = False
            if page is None or not page.refuse(error):
                self._tell.error(error)

        self._enter(title, way, failed)
