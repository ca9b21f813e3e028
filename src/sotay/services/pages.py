"""Pages of papers for whoever shows them, the reader and the room alike: drawn once, kept within bounds.

May be called on any thread; the viewer behind it takes one request at a time.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable

from sotay.domain.material import Material
from sotay.domain.pages import Found, PagePicture, PageSize
from sotay.domain.spelling import fold
from sotay.services.ports import OpenPaper, Vault, Viewer

MOST = 128 * 1024 * 1024
"""Bytes of drawn pages: some twenty of a full screen."""
_SEARCHED = 20
"""Pages of one request: between two of them a page can be drawn and the search be stopped."""

_Key = tuple[str, int, int, bool]


class Pages:
    """The paper looked at last stays open, so that its bytes are read and deciphered once."""

    def __init__(self, vault: Vault, viewer: Viewer, most: int = MOST) -> None:
        self.seen: dict[str, bool] = {}
        """Of which papers (sha256) every page was looked at since this is open, and whether all could be drawn."""
        self._vault = vault
        self._viewer = viewer
        self._most = most
        self._lock = threading.Lock()
        self._drawn: OrderedDict[_Key, PagePicture] = OrderedDict()
        self._bytes = 0
        self._open: tuple[str, OpenPaper, tuple[PageSize, ...]] | None = None

    def sizes(self, paper: Material) -> tuple[PageSize, ...]:
        """The size of each page. Raises the subclasses of PaperRefused and what the vault raises."""
        return self._opened(paper)[1]

    def kept(self, paper: Material, page: int, width: int, *, draft: bool = False) -> PagePicture | None:
        """The page where it is drawn already; waits for nothing."""
        key = (paper.sha256, page, width, draft)
        with self._lock:
            if key in self._drawn:
                self._drawn.move_to_end(key)
            return self._drawn.get(key)

    def draw(self, paper: Material, page: int, width: int, *, draft: bool = False) -> PagePicture:
        """Page ``page`` (from 1), ``width`` pixels wide. Raises as :meth:`sizes`."""
        picture = self.kept(paper, page, width, draft=draft)
        if picture is None:
            picture = self._opened(paper)[0].draw(page, width, draft=draft)
            self._keep((paper.sha256, page, width, draft), picture)
        return picture

    def find(self, paper: Material, words: str, step: Callable[[int, int], None]) -> tuple[Found, ...]:
        """Every place of these words, marks and case aside; ``step`` hears of the pages done and may raise.

        Raises as :meth:`sizes`.
        """
        folded = fold(words)
        opened, sizes = self._opened(paper)
        found: list[Found] = []
        for first in range(1, len(sizes) + 1 if folded else 1, _SEARCHED):
            step(first - 1, len(sizes))
            found += opened.find(folded, first, first + _SEARCHED - 1)
        return tuple(found)

    def links(self, paper: Material, page: int) -> tuple[str, ...]:
        """Where the links of a page lead outside the paper, to be read and never followed. Raises as :meth:`sizes`."""
        return self._opened(paper)[0].links(page)

    def _opened(self, paper: Material) -> tuple[OpenPaper, tuple[PageSize, ...]]:
        kept = self._open
        if kept is None or kept[0] != paper.sha256:
            opened = self._viewer.open(self._vault.get(paper.sha256))
            kept = self._open = (paper.sha256, opened, opened.sizes())
        return kept[1], kept[2]

    def _keep(self, key: _Key, picture: PagePicture) -> None:
        with self._lock:
            before = self._drawn.pop(key, None)
            self._drawn[key] = picture
            self._bytes += len(picture.rgb) - (len(before.rgb) if before else 0)
            while self._bytes > self._most and len(self._drawn) > 1:
                _, gone = self._drawn.popitem(last=False)
                self._bytes -= len(gone.rgb)
