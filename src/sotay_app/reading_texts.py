"""Reads the text of papers for the search while a handbook is open: those just taken in, and those of before."""

import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

from sotay.domain.errors import KnownError
from sotay.pdf.viewer import PaperViewer
from sotay.services import paper_texts
from sotay.services.changes import Change
from sotay_app.bootstrap import Handbook


class TextReading:
    """A thread of its own with a worker of its own, which ends whenever everything is read."""

    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook
        self._viewer = PaperViewer()
        self._wanted = threading.Event()
        self._is_over = False
        self._thread = threading.Thread(target=self._run, name="paper texts")

    def begin(self) -> None:
        """Read what is not read yet, and from now on what comes; called once, when nothing else is waited for."""
        self._thread.start()

    def hear(self, change: Change) -> None:
        """Of each commit, in any thread."""
        if "material" in change.kinds:
            self._wanted.set()

    def close(self) -> None:
        """End it, in the middle of a page too: what is missing is read the next time."""
        self._is_over = True
        self._wanted.set()
        self._viewer.close()
        if self._thread.is_alive():
            self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self) -> None:
        while not self._is_over:
            self._wanted.clear()
            # A full disk or a handbook that is only read: nobody asked for this, so nobody is told.
            with suppress(KnownError, _Over):
                paper_texts.read_on(self._handbook.store, self._handbook.vault, self._viewer, self._step)
            self._viewer.close()
            if not self._is_over:
                self._wanted.wait()

    def _step(self) -> None:
        if self._is_over:
            raise _Over


class _Over(Exception):
    """The handbook is being closed."""
