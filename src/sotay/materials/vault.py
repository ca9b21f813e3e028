"""The encrypted store of files.

Each file lies age-encrypted under the HMAC of its sha256, so that no name tells a reader of the disk that a known paper
is here. The plain sha256 is in the database.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyrage
from pyrage import x25519

from sotay.domain.storage_errors import MaterialDamaged, MaterialMissing
from sotay.services.durable import discard_leftovers, storage_errors, sync_folder, write_durably


@dataclass(frozen=True, slots=True)
class Findings:
    """What :meth:`Vault.verify` found; sha256s in hex, in the order asked for."""

    missing: tuple[str, ...]
    damaged: tuple[str, ...]

    @property
    def is_well(self) -> bool:
        return not self.missing and not self.damaged


class Vault:
    """The files under ``folder``; fits ``services.ports.Vault``."""

    def __init__(self, folder: Path, age_identity: str, name_key: bytes) -> None:
        """``age_identity`` is ``AGE-SECRET-KEY-1…``, ``name_key`` 32 bytes. Sweeps what a killed program left."""
        self._folder = folder
        self._identity = x25519.Identity.from_str(age_identity)
        self._name_key = name_key
        for shard in self._shards():
            discard_leftovers(shard)

    def put(self, content: bytes) -> str:
        """Keep the bytes, durable on return, once however often they come; returns their sha256 in hex.

        A kept file that was damaged is put right. Raises a StorageError.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        path = self._path(sha256)
        if path.exists() and self._is_whole(sha256):
            return sha256
        self._make_shard(path.parent)
        write_durably(path, pyrage.encrypt(content, [self._identity.to_public()]))
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes, checked against their sha256. Raises MaterialMissing, MaterialDamaged or a StorageError."""
        path = self._path(sha256)
        with storage_errors(path):
            try:
                sealed = path.read_bytes()
            except FileNotFoundError as error:
                raise MaterialMissing from error
        try:
            content = pyrage.decrypt(sealed, [self._identity])
        except pyrage.DecryptError as error:
            raise MaterialDamaged from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise MaterialDamaged
        return content

    def has(self, sha256: str) -> bool:
        return self._path(sha256).exists()

    def verify(self, sha256s: Iterable[str]) -> Findings:
        """Read every file that the database names."""
        missing, damaged = [], []
        for sha256 in sha256s:
            try:
                self.get(sha256)
            except MaterialMissing:
                missing.append(sha256)
            except MaterialDamaged:
                damaged.append(sha256)
        return Findings(tuple(missing), tuple(damaged))

    def take_over(self, from_folder: Path, identity: str, pace: Callable[[int], None]) -> int:
        """Keep every file of another vault, which lies there under ``identity``; each is removed there once it is here.

        Returns how many were damaged there and are not kept. ``pace`` hears of the bytes of each, and may raise.
        Raises a StorageError.
        """
        damaged, key = 0, x25519.Identity.from_str(identity)
        with storage_errors(from_folder):
            for path in sorted(from_folder.glob("*/*.age")):
                sealed = path.read_bytes()
                try:
                    self.put(pyrage.decrypt(sealed, [key]))
                except pyrage.DecryptError:
                    damaged += 1
                path.unlink()
                pace(len(sealed))
        return damaged

    def _is_whole(self, sha256: str) -> bool:
        return self.verify([sha256]).is_well

    def _path(self, sha256: str) -> Path:
        return self._folder / file_name(self._name_key, sha256)

    def _shards(self) -> Iterator[Path]:
        with storage_errors(self._folder):
            yield from (path for path in self._folder.iterdir() if path.is_dir())

    def _make_shard(self, shard: Path) -> None:
        with storage_errors(shard):
            if not shard.exists():
                shard.mkdir(mode=0o700)
                sync_folder(self._folder)


def file_name(name_key: bytes, sha256: str) -> str:
    """Where a file lies in its vault: ``ab/cd….age``."""
    name = hmac.digest(name_key, bytes.fromhex(sha256), "sha256").hex()
    return f"{name[:2]}/{name[2:]}.age"
