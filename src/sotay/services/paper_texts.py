"""Read the text of papers for the search: a few pages at a time, one paper after the other."""

from collections.abc import Callable
from contextlib import suppress

from sotay.domain.inspection import PaperRefused, ReaderMissing
from sotay.domain.material import Material
from sotay.domain.spelling import tidy
from sotay.domain.storage_errors import MaterialDamaged, MaterialMissing
from sotay.services.ports import OpenPaper, Store, Vault, Viewer

MOST_PAGES, MOST_LETTERS = 300, 8_000
"""Of a paper, and of one of its pages: what stands behind is not searched."""
_AT_ONCE = 20
"""Pages of one request and one commit."""


def read_on(store: Store, vault: Vault, viewer: Viewer, step: Callable[[], None]) -> None:
    """Keep the text of every paper in use that was not read to its end; a page that cannot be read has none.

    ``step`` is called before anything is asked and before anything is kept, and may raise to stop. A paper whose bytes
    are gone is passed over. Raises ReaderMissing and what the store raises.
    """
    for paper, first in _unread(store):
        step()
        with suppress(MaterialMissing, MaterialDamaged):
            opened = viewer.open(vault.get(paper.sha256))
            for page in range(first, min(paper.pages, MOST_PAGES) + 1, _AT_ONCE):
                step()
                last = min(page + _AT_ONCE - 1, paper.pages, MOST_PAGES)
                texts = _texts(opened, page, last)
                step()
                with store.writing() as tx:
                    tx.keep_pages(paper.sha256, page, texts)


def _unread(store: Store) -> list[tuple[Material, int]]:
    """Each with the first page that was not read."""
    with store.reading() as reading:
        papers, read = reading.find(Material), reading.pages_read()
    replaced = {paper.replaces_id for paper in papers}
    by_content = {paper.sha256: paper for paper in papers if paper.id not in replaced}
    return [
        (paper, read.get(sha256, 0) + 1)
        for sha256, paper in by_content.items()
        if read.get(sha256, 0) < min(paper.pages, MOST_PAGES)
    ]


def _texts(opened: OpenPaper, first: int, last: int) -> list[str]:
    """One for each page, whatever the paper has."""
    try:
        found = opened.texts(first, last)
    except ReaderMissing:
        raise
    except PaperRefused:
        found = ()
    texts = [tidy(text)[:MOST_LETTERS] for text in found]
    return texts + [""] * (last - first + 1 - len(texts))
