"""Version 2: when a meeting was told, posted and its projector tried; who reads large print alone."""

from collections.abc import Iterator


def statements() -> Iterator[str]:
    """The statements in order."""
    yield 'ALTER TABLE meeting ADD COLUMN "notified" TEXT'
    yield 'ALTER TABLE meeting ADD COLUMN "posted" TEXT'
    yield 'ALTER TABLE meeting ADD COLUMN "projector_tried" TEXT'
    yield 'ALTER TABLE meeting ADD COLUMN "without_projector" INTEGER NOT NULL DEFAULT 0'
    yield 'ALTER TABLE member ADD COLUMN "large_type" INTEGER NOT NULL DEFAULT 0'
