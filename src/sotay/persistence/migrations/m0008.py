"""Version 8: the text of papers, page by page, and its index."""

from collections.abc import Iterator


def statements() -> Iterator[str]:
    """The statements in order."""
    yield (
        "CREATE TABLE paper_text (number INTEGER NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, "
        "pages INTEGER NOT NULL) STRICT"
    )
    yield "CREATE TABLE page_text (place INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT"
    yield (
        "CREATE VIRTUAL TABLE page_search USING fts5(folded, content = '', contentless_delete = 1, "
        "tokenize = 'unicode61')"
    )
