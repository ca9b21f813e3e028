"""The one secret this program keeps in the keyring of the person's account on this computer."""

import sys

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError
from keyring.errors import KeyringLocked as BackendLocked

from sotay.profile.errors import KeyringLocked, NoKeyring

if sys.platform == "win32":
    from win32ctypes.pywin32.pywintypes import error as PlatformError  # noqa: N812 - a library's spelling
else:
    from secretstorage.exceptions import SecretStorageException as PlatformError

SERVICE = "Sổ tay Chi bộ"

_UNSAFE_ROOMS = ("keyrings.alt.", "keyring.backends.fail.", "keyring.backends.null.")
"""keyrings.alt writes secrets in plain text and, once installed, is picked without asking; null forgets them."""


def is_available() -> bool:
    """Whether a keyring that keeps secrets is there; it may still turn out to be locked."""
    return _is_safe(keyring.get_keyring())


def name() -> str:
    """What there is, safe or not, such as ``keyring.backends.SecretService``."""
    return type(keyring.get_keyring()).__module__


def get(user: str) -> str | None:
    """The secret of ``user``, None where there is none. Raises NoKeyring or KeyringLocked."""
    backend = _backend()
    try:
        return backend.get_password(SERVICE, user)
    except BackendLocked as error:
        raise KeyringLocked from error
    except (KeyringError, PlatformError) as error:
        raise NoKeyring from error


def put(user: str, secret: str) -> None:
    """Keep ``secret`` for ``user`` and prove that it is kept. Raises NoKeyring or KeyringLocked."""
    backend = _backend()
    try:
        backend.set_password(SERVICE, user, secret)
    except BackendLocked as error:
        raise KeyringLocked from error
    except (KeyringError, PlatformError) as error:
        raise NoKeyring from error
    if get(user) != secret:
        raise NoKeyring


def forget(user: str) -> None:
    """Keep nothing for ``user`` any more. Raises NoKeyring or KeyringLocked."""
    backend = _backend()
    if get(user) is None:
        return
    try:
        backend.delete_password(SERVICE, user)
    except BackendLocked as error:
        raise KeyringLocked from error
    except (KeyringError, PlatformError) as error:
        raise NoKeyring from error


def _backend() -> KeyringBackend:
    backend = keyring.get_keyring()
    if not _is_safe(backend):
        raise NoKeyring
    return backend


def _is_safe(backend: KeyringBackend) -> bool:
    """A chain is as safe as its least safe link: it falls through to the next when one refuses."""
    links: list[KeyringBackend] = list(getattr(backend, "backends", [backend]))
    return bool(links) and not any(f"{type(link).__module__}.".startswith(_UNSAFE_ROOMS) for link in links)
