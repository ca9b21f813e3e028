"""Private readable copies of papers, for opening in another program and for printing."""

import os
import secrets
from pathlib import Path
from types import TracebackType
from typing import Self

from sotay.services.durable import storage_errors


class OpenedCopies:
    """Copies in one private folder, gone at the latest when the program starts again. A context manager.

    A copy is read-only, so that Word asks for another place instead of letting changes vanish with it, and has a name
    that tells nothing to the lists of recent files.
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` is this program's own; what a killed program left there is removed. Raises a StorageError."""
        self._folder = folder
        with storage_errors(folder):
            folder.mkdir(mode=0o700, exist_ok=True)
        self.close()

    def add(self, content: bytes, suffix: str) -> Path:
        """A copy under a new name ending in ``suffix``, such as ``.pdf``. Raises a StorageError."""
        path = self._folder / f"{secrets.token_hex(8)}{suffix}"
        with storage_errors(path):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
        return path

    def close(self) -> None:
        """Remove the copies. One that another program holds open on Windows stays until the next start."""
        with storage_errors(self._folder):
            for path in self._folder.iterdir():
                path.chmod(0o600)
                try:
                    path.unlink()
                except PermissionError:
                    continue

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
