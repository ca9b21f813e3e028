"""Which handbook the window opens, and how the person gets into it."""

import shutil
from argparse import Namespace
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from datetime import date
from pathlib import Path

from sotay.documents.rules_file import rules
from sotay.domain.errors import KnownError
from sotay.profile import folder as profiles
from sotay.profile import handing, keyring_secret
from sotay.profile import manifest as manifests
from sotay.profile.errors import (
    KeyNotHere,
    KeyringLocked,
    NoKeyring,
    ProfileAbsent,
    ProfileError,
    WrongKeyringSecret,
    WrongPassphrase,
)
from sotay.profile.unlocking import ByKeyring, ByPassphrase, Unlock
from sotay.services.changes import Change
from sotay.services.founding import Officers
from sotay.services.inside import Inside
from sotay.services.ports import Clock
from sotay_app import bootstrap, bringing, joining, practising
from sotay_app.bootstrap import Handbook, Head, Told
from sotay_app.cli import places
from sotay_ui.desk import Services
from sotay_ui.doorway import Bring, Brought, First, Known, Locked, NewCell, PaperWords, Secret

Changed = Callable[[Change], None]
Step = Callable[[int, int], None]


class Entrance:
    """Fits :class:`sotay_ui.doorway.Doorway`. The passphrase of the command line or environment counts as typed."""

    def __init__(self, options: Namespace, clock: Clock, told: Told | None = None) -> None:
        """``told`` as in :func:`sotay_app.bootstrap.opened`."""
        self._options = options
        self._told = told
        self._clock = clock
        self._folder = places.folder_of(options)
        """Of the handbook that is, or is to be, open."""

    def open(self, changed: Changed, *, is_own: bool = False) -> Services | First | Locked:
        own = places.own_folders(self._options)
        used = [folder for folder in own if not _is_left(folder)]
        if len(used) == 1:
            (self._folder,) = used
            return self._opened(changed, None)
        if own or is_own or bootstrap.is_empty(self._practice):
            return self.choose()
        self._folder = self._practice
        return self._opened(changed, None)

    def choose(self) -> First:
        cells = tuple(_known(folder) for folder in places.own_folders(self._options))
        return First(self._needs_passphrase, _paper_words(), cells)

    def enter(self, changed: Changed, key: str) -> Services | Locked:
        own = {folder.name: folder for folder in places.own_folders(self._options)}
        if key not in own:
            raise ProfileAbsent(folder=key)
        self._folder = own[key]
        return self._opened(changed, None)

    def unlock(self, changed: Changed, passphrase: str) -> Services | Locked:
        return self._opened(changed, passphrase)

    def practise(self, changed: Changed, passphrase: str | None) -> Services | Locked:
        self._folder = self._practice
        if not bootstrap.is_empty(self._folder):
            return self._opened(changed, passphrase)
        made = self._made(practising.head(self._clock), passphrase, is_practice=True)
        try:
            return self._entered(made, changed, play=True)
        except ProfileError:
            raise  # said before there was a folder, or of one that another program has made meanwhile
        except BaseException:
            shutil.rmtree(self._folder, ignore_errors=True)  # half a practice cell would be opened for ever after
            raise

    def found(self, changed: Changed, cell: NewCell, passphrase: str | None) -> Services:
        self._folder = places.free_folder(self._options)
        officers = Officers(secretary=cell.secretary, deputy=cell.deputy, recorder=cell.recorder)
        head = Head(cell_name=cell.name, superior=cell.superior, place=cell.place, officers=officers)
        return self._entered(self._made(head, passphrase), changed)

    def recover(self, changed: Changed, code: str, passphrase: str | None) -> Services:
        unlock = self._new_unlock(passphrase)
        profiles.recover(self._folder, code, unlock, allow_unsafe_place=self._options.allow_unsafe_place).close()
        return self._entered(self._existing(unlock), changed)

    def bringing(self, *, is_received: bool = False) -> Bring:
        return Bring(self._needs_passphrase, is_received)

    def look_at(self, file: Path) -> Brought:
        return bringing.look_at(file, places.own_folders(self._options))

    def look_into(self, file: Path, secret: Secret, step: Step) -> Inside:
        return bringing.look_into(file, bringing.unlock_of(secret), step)

    def bring(
        self, changed: Changed, file: Path, secret: Secret, bring: Bring, passphrase: str | None, step: Step
    ) -> Services:
        unlock, new_unlock = bringing.unlock_of(secret), self._new_unlock(passphrase)
        to, own = places.folder_beside(self._options), places.own_folders(self._options)
        put = bringing.receive if bring.is_received else bringing.restore
        put(file, to, unlock, new_unlock, step, allow_unsafe_place=self._options.allow_unsafe_place)
        bringing.set_others_aside(to, own, self._clock.wall().date())
        self._folder = to
        return self._entered(self._existing(new_unlock), changed)

    def remove(self) -> First:
        handing.remove(self._folder)
        return self.choose()

    @property
    def _practice(self) -> Path:
        return places.folder_of(self._options, places.PRACTICE)

    @property
    def _needs_passphrase(self) -> bool:
        return places.passphrase_source(self._options) is None and not keyring_secret.is_available()

    def _opened(self, changed: Changed, typed: str | None) -> Services | Locked:
        kinds = manifests.read(self._folder).unlock_kinds
        ask = self._passphrase(typed)
        if ByPassphrase.kind in kinds:
            if ask is None:
                return self._locked(by_passphrase=True)
            try:
                return self._entered(self._existing(ByPassphrase(ask)), changed)
            except WrongPassphrase:
                if typed is not None:
                    raise
                return self._locked(by_passphrase=True)  # not the person's mistake: they have typed nothing yet
        try:
            return self._entered(self._existing(ByKeyring()), changed)
        except KeyringLocked:
            raise
        except (NoKeyring, KeyNotHere, WrongKeyringSecret):
            return self._locked(by_passphrase=False)

    def _locked(self, *, by_passphrase: bool) -> Locked:
        return Locked(
            cell_name=manifests.read(self._folder).cell_name,
            by_passphrase=by_passphrase,
            needs_passphrase=self._needs_passphrase,
        )

    def _passphrase(self, typed: str | None) -> Callable[[], str] | None:
        return places.passphrase_source(self._options) if typed is None else lambda: typed

    def _new_unlock(self, typed: str | None) -> Unlock:
        ask = self._passphrase(typed)
        return ByKeyring() if ask is None else ByPassphrase(ask)

    def _existing(self, unlock: Unlock) -> AbstractContextManager[Handbook]:
        allow = self._options.allow_unsafe_place
        return bootstrap.opened(self._folder, unlock, self._clock, allow_unsafe_place=allow, told=self._told)

    def _made(
        self, head: Head, passphrase: str | None, *, is_practice: bool = False
    ) -> AbstractContextManager[Handbook]:
        return bootstrap.made(
            self._folder,
            self._new_unlock(passphrase),
            self._clock,
            head=head,
            is_practice=is_practice,
            allow_unsafe_place=self._options.allow_unsafe_place,
            told=self._told,
        )

    def _entered(self, way: AbstractContextManager[Handbook], changed: Changed, *, play: bool = False) -> Services:
        closing = ExitStack()
        with ExitStack() as undo:
            undo.callback(closing.close)
            handbook = closing.enter_context(way)
            if play:
                practising.play(handbook)
            services = joining.services(handbook, closing, changed)
            undo.pop_all()
        return services


def _known(folder: Path) -> Known:
    try:
        manifest = manifests.read(folder)
    except KnownError:
        return Known(folder.name, folder.name)  # opening it says what is wrong; the other cells must not wait for that
    return Known(folder.name, manifest.cell_name, _day(manifest.aside_on), _day(manifest.handed.given_on))


def _is_left(folder: Path) -> bool:
    """Whether work goes on in another handbook: it is not opened by itself, but is there to be chosen."""
    known = _known(folder)
    return known.aside_on is not None or known.given_on is not None


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _paper_words() -> PaperWords:
    words = rules(bootstrap.FORMAT_ID)
    captions = words.choices
    return PaperWords(words.head.title, words.minutes.type, captions.recorder_caption, captions.chair_caption)
