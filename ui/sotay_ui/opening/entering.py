"""From nothing, or from a locked handbook, to an open one: which page asks what, and where the answers go."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication

from sotay.domain.errors import KnownError
from sotay.services.changes import Change
from sotay_ui.desk import Services
from sotay_ui.doorway import Bring, Doorway, First, Locked, NewCell, Secret
from sotay_ui.opening.bringing import BringingPage
from sotay_ui.opening.first import FirstPage
from sotay_ui.opening.founding import FoundingPage
from sotay_ui.opening.practising import PractisingPage
from sotay_ui.opening.unlocking import RecoveryPage, UnlockPage
from sotay_ui.page import Page
from sotay_ui.preferences import Preferences
from sotay_ui.tell import Tell
from sotay_ui.theme.theme import Theme
from sotay_ui.work import Step

T = TypeVar("T")
Changed: TypeAlias = Callable[[Change], None]
Way: TypeAlias = Callable[[Doorway, Changed, Step], Services | First | Locked | Bring]


class Enter(Protocol):
    """Goes through the doorway in the background; what comes of it opens the window, or is asked here again.

    With ``stopped`` the way asks at its step whether the person wants it stopped.
    """

    def __call__(
        self, title: str, way: Way, failed: Callable[[KnownError], None], stopped: Callable[[], None] | None = None, /
    ) -> None: ...


class Look(Protocol):
    """Looks at something through the doorway, which opens nothing; otherwise as :class:`Enter`."""

    def __call__(
        self,
        title: str,
        call: Callable[[Doorway, Step], T],
        then: Callable[[T], None],
        failed: Callable[[KnownError], None],
        stopped: Callable[[], None],
        /,
    ) -> None: ...


class AskingPage(Protocol):
    """A page that can show a no below the field it is about."""

    def refuse(self, error: KnownError) -> bool: ...


class Entering:
    """``show`` puts a page into the window, ``enter`` and ``look`` are the ways through the doorway."""

    def __init__(
        self,
        theme: Theme,
        tell: Tell,
        preferences: Preferences,
        *,
        show: Callable[[Page], None],
        enter: Enter,
        look: Look,
    ) -> None:
        self._look = look
        self._theme = theme
        self._tell = tell
        self._preferences = preferences
        self._show = show
        self._enter = enter
        self._is_on_the_way = False

    def ask(self, needed: First | Locked | Bring) -> None:
        """Show the page that asks for what is needed."""
        self._is_on_the_way = False
        if isinstance(needed, First):
            self._ask_first(needed)
        elif isinstance(needed, Bring):
            self._ask_file(needed, back=self._reopen)
        elif needed.by_passphrase:
            self._ask_passphrase(needed)
        else:
            self._ask_code(needed, back=None)

    def _ask_first(self, first: First) -> None:
        title = QCoreApplication.translate("Entering", "Opening the handbook")
        last = self._preferences.last_cell
        page = FirstPage(
            self._theme,
            sorted(first.cells, key=lambda cell: (bool(cell.aside_on or cell.given_on), cell.key != last)),
            choose=lambda key: self._go(None, title, lambda doorway, changed, _step: doorway.enter(changed, key)),
            practise=lambda: self._practise(first),
            begin=lambda: self._ask_cell(first),
            bring=lambda is_received: self._ask_file(
                Bring(first.needs_passphrase, is_received), back=lambda: self._ask_first(first)
            ),
        )
        self._show(page)

    def _ask_file(self, bring: Bring, *, back: Callable[[], None]) -> None:
        def look_at(file: Path) -> None:
            title = QCoreApplication.translate("Entering", "Looking at the file")
            self._seek(page, title, lambda doorway, _step: doorway.look_at(file), page.show_brought)

        def look_into(file: Path, secret: Secret) -> None:
            title = QCoreApplication.translate("Entering", "Looking into the file")
            self._seek(page, title, lambda doorway, step: doorway.look_into(file, secret, step), page.show_inside)

        def put(file: Path, secret: Secret, chosen: Bring, passphrase: str | None) -> None:
            title = QCoreApplication.translate("Entering", "Restoring the handbook")

            def way(doorway: Doorway, changed: Changed, step: Step) -> Services:
                return doorway.bring(changed, file, secret, chosen, passphrase, step)

            self._go(page, title, way, can_stop=True)

        page = BringingPage(
            self._theme,
            bring,
            language=self._tell.language,
            look_at=look_at,
            look_into=look_into,
            put=put,
            back=back,
        )
        self._show(page)

    def _reopen(self) -> None:
        """Back to the handbook that was left for it."""
        title = QCoreApplication.translate("Entering", "Opening the handbook")
        self._go(None, title, lambda doorway, changed, _step: doorway.open(changed, is_own=True))

    def _ask_cell(self, first: First) -> None:
        def found(cell: NewCell, passphrase: str | None) -> None:
            title = QCoreApplication.translate("Entering", "Setting up the handbook")
            self._go(page, title, lambda doorway, changed, _step: doorway.found(changed, cell, passphrase))

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
            self._go(page, title, lambda doorway, changed, _step: doorway.practise(changed, passphrase))

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
            self._go(page, title, lambda doorway, changed, _step: doorway.unlock(changed, passphrase))

        def recover() -> None:
            self._ask_code(locked, back=lambda: self._ask_passphrase(locked))

        page = UnlockPage(self._theme, locked, language=self._tell.language, unlock=unlock, recover=recover)
        self._show(page)

    def _ask_code(self, locked: Locked, *, back: Callable[[], None] | None) -> None:
        def recover(code: str, passphrase: str | None) -> None:
            title = QCoreApplication.translate("Entering", "Opening the handbook")
            self._go(page, title, lambda doorway, changed, _step: doorway.recover(changed, code, passphrase))

        page = RecoveryPage(self._theme, locked, language=self._tell.language, recover=recover, back=back)
        self._show(page)

    def _go(self, page: AskingPage | None, title: str, way: Way, *, can_stop: bool = False) -> None:
        """Once: a second press while the first is on its way does nothing."""
        if self._is_on_the_way:
            return
        self._is_on_the_way = True
        self._enter(title, way, self._refused_at(page), self._arrived if can_stop else None)

    def _seek(
        self, page: AskingPage, title: str, call: Callable[[Doorway, Step], T], then: Callable[[T], None]
    ) -> None:
        """Once, as above; what is found is shown on the page."""
        if self._is_on_the_way:
            return
        self._is_on_the_way = True

        def found(result: T) -> None:
            self._arrived()
            then(result)

        self._look(title, call, found, self._refused_at(page), self._arrived)

    def _arrived(self) -> None:
        self._is_on_the_way = False

    def _refused_at(self, page: AskingPage | None) -> Callable[[KnownError], None]:
        def failed(error: KnownError) -> None:
            self._arrived()
            if page is None or not page.refuse(error):
                self._tell.error(error)

        return failed
