"""Where profiles lie, and how a command gets into one."""

import getpass
import os
import stat
import sys
import warnings
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

from platformdirs import user_data_path

from sotay.domain.errors import KnownError
from sotay.profile import keyring_secret, manifest
from sotay.profile.placing import is_unplaced
from sotay.profile.unlocking import ByKeyring, ByPassphrase, Unlock
from sotay.services.durable import storage_errors
from sotay.services.files import called, read_beginning
from sotay.services.ports import Clock
from sotay_app import bootstrap
from sotay_app.bootstrap import Handbook, Head

PROFILE = "chi-bo"
PRACTICE = "lam-thu"
_LONGEST_SECRET = 4096
"""Characters."""


class NobodyToAsk(KnownError):
    """A passphrase or code is needed, and there is no keyboard to type it on."""

    code = "nobody-to-ask"


class PassphraseNeeded(KnownError):
    """There is no keyring, no passphrase was given, and nobody can be asked for one."""

    code = "passphrase-needed"


class SecretTooLong(KnownError):
    """The first line of what was to be a passphrase or code is longer than any."""

    code = "secret-too-long"


class SecretReadable(KnownError):
    """Others of this computer may read the passphrase; said, and nothing stops."""

    code = "secret-readable"
    facts = ("file",)


class PassphrasesDiffer(KnownError):
    """A new passphrase was typed twice, differently."""

    code = "passphrases-differ"


def folder_of(options: Namespace, name: str = PROFILE) -> Path:
    """The folder named on the command line, or the usual one of that name."""
    return Path(options.profile) if options.profile else _account() / name


def own_folders(options: Namespace) -> tuple[Path, ...]:
    """Folders of the cells of this account, the first one first; of the command line's folder alone where one is named.

    A folder that should hold a handbook and does not counts: its loss is to be told, not passed over.
    Raises a StorageError.
    """
    if options.profile:
        folder = Path(options.profile)
        return () if bootstrap.is_empty(folder) else (folder,)
    with storage_errors(_account()):
        found = [*_account().iterdir()] if _account().is_dir() else []
    shown = [folder for folder in found if folder.name != PRACTICE and not is_unplaced(folder)]
    own = [folder for folder in shown if _is_handbook(folder)]
    return tuple(sorted(own, key=lambda folder: (len(folder.name), folder.name)))


def free_folder(options: Namespace) -> Path:
    """Where the next cell of this account is set up. Raises a StorageError."""
    return folder_of(options) if options.profile else folder_beside(options)


def folder_beside(options: Namespace) -> Path:
    """Where a handbook is restored: beside what is there, be it named on the command line. Raises a StorageError."""
    first = folder_of(options)
    names = (first.with_name(f"{first.name}-{number}") for number in count(2))
    return next(folder for folder in chain((first,), names) if bootstrap.is_empty(folder))


def _account() -> Path:
    return user_data_path("SoTayChiBo", appauthor=False)


def _is_handbook(folder: Path) -> bool:
    is_ours = folder.name == PROFILE or folder.name.startswith(f"{PROFILE}-")
    return folder.is_dir() and (manifest.is_there(folder) or (is_ours and not bootstrap.is_empty(folder)))


def unlock_for(options: Namespace, folder: Path) -> Unlock:
    """The way into a profile there: a passphrase where one is given or needed, else the keyring."""
    source = passphrase_source(options)
    if source is not None:
        return ByPassphrase(source)
    if manifest.is_there(folder):
        if ByPassphrase.kind in manifest.read(folder).unlock_kinds:
            return ByPassphrase(_typed)
        return ByKeyring()
    return new_unlock(options)


def new_unlock(options: Namespace) -> Unlock:
    """How a new profile opens from now on. Raises PassphraseNeeded where there is no keyring and nobody to ask."""
    source = passphrase_source(options)
    if source is not None:
        return ByPassphrase(source)
    if keyring_secret.is_available():
        return ByKeyring()
    if not sys.stdin.isatty():
        raise PassphraseNeeded
    return ByPassphrase(typed_twice)


def passphrase_source(options: Namespace) -> Callable[[], str] | None:
    """Where the passphrase comes from, or None: the file of the option first, then the environment."""
    if options.passphrase_file is not None:
        # Read once for the whole command: standard input has it once.
        options.passphrase, options.passphrase_file = secret_in(options.passphrase_file, options.tell), None
    if options.passphrase is not None:
        return lambda: str(options.passphrase)
    return None


def secret_in(path: str, told: Callable[[KnownError], None]) -> str:
    """The first line of a file, of standard input for ``-``; the mark that Notepad puts before it is no part of it.

    ``told`` hears of a file that others may read. Raises a StorageError, SecretTooLong.
    """
    if path == "-":
        line = sys.stdin.readline(_LONGEST_SECRET + 1)
    else:
        file = Path(path)
        content = read_beginning(file, _LONGEST_SECRET + 1)
        line = content.partition(b"\n")[0].decode(errors="surrogateescape")
        if os.name == "posix" and file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
            told(SecretReadable(file=called(file)))
    if len(line) > _LONGEST_SECRET:
        raise SecretTooLong
    return line.rstrip("\r\n").removeprefix("\ufeff")


def typed_twice() -> str:
    """A new passphrase from the keyboard. Raises PassphrasesDiffer or NobodyToAsk."""
    first = _asked("Mật khẩu mới: ")
    if _asked("Gõ lại mật khẩu mới: ") != first:
        raise PassphrasesDiffer
    return first


@contextmanager
def reading_handbook(options: Namespace, clock: Clock) -> Iterator[Handbook]:
    """The handbook of the command line. Raises ProfileAbsent where there is none."""
    folder = folder_of(options)
    unlock = unlock_for(options, folder)
    allow, told = options.allow_unsafe_place, options.tell
    with bootstrap.opened(folder, unlock, clock, allow_unsafe_place=allow, told=told) as handbook:
        yield handbook


@contextmanager
def new_handbook(options: Namespace, clock: Clock) -> Iterator[Handbook]:
    """A handbook made where the folder of the command line is absent or empty."""
    allow, told = options.allow_unsafe_place, options.tell
    made = bootstrap.made(
        folder_of(options), new_unlock(options), clock, head=Head(), allow_unsafe_place=allow, told=told
    )
    with made as handbook:
        yield handbook


def _typed() -> str:
    return _asked("Mật khẩu: ")


def typed_code() -> str:
    """The recovery code from the keyboard. Raises NobodyToAsk."""
    return _asked("Mã khôi phục: ")


def _asked(prompt: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(prompt)
        except (EOFError, getpass.GetPassWarning) as error:
            raise NobodyToAsk from error
