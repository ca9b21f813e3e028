"""Putting a produced document where the person wants it."""

import hashlib
from pathlib import Path

from sotay.domain.errors import Refused
from sotay.services.durable import storage_errors, write_durably


class DocumentChanged(Refused):
    """Another file stands there: one that someone changed since, or that this program never wrote."""

    code = "document-changed"
    facts = ("file",)


def issue(content: bytes, to: Path, *, known_sha256: str | None = None) -> str:
    """Put the document at ``to``, whole or not at all, durable on return; returns its sha256 in hex.

    ``known_sha256`` is that of the file this program put there before: only that one is replaced. Raises
    DocumentChanged, or a StorageError: full disk, read-only folder, file open in another program.
    """
    digest = hashlib.sha256(content).hexdigest()
    there = _sha256_at(to)
    if there == digest:
        return digest
    if there not in {None, known_sha256}:
        raise DocumentChanged(file=to.name)
    write_durably(to, content)
    return digest


def _sha256_at(path: Path) -> str | None:
    """None where there is no file."""
    with storage_errors(path):
        try:
            return hashlib.sha256(path.read_bytes()).hexdigest()
        except FileNotFoundError:
            return None
