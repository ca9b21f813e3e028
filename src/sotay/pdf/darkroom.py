"""Photographs of signed pages made into one PDF: the port ``Darkroom`` of the services, over a worker of its own."""

from collections.abc import Sequence
from typing import cast

from sotay.domain.pages import PagePicture
from sotay.domain.photos import Corners, Look, Photo
from sotay.domain.rows import Json
from sotay.pdf.client import INSPECTOR, Document
from sotay.pdf.through_worker import ThroughWorker


class PhotoDarkroom(ThroughWorker):
    """Every call raises the subclasses of PaperRefused."""

    def __init__(self) -> None:
        super().__init__(INSPECTOR)

    def take_in(self, name: str, content: bytes) -> Photo:
        answer = self._worker.ask("photo", Document(content))
        head, corners = answer.head, cast(list[list[float]] | None, answer.head["corners"])
        return Photo(
            name=name,
            content=answer.body,
            width=cast(int, head["width"]),
            height=cast(int, head["height"]),
            taken=cast(str, head["taken"]),
            corners=cast(Corners, tuple((x, y) for x, y in corners)) if corners else None,
            is_blurred=cast(bool, head["blurred"]),
            is_small=cast(bool, head["small"]),
        )

    def preview(self, photo: Photo, look: Look, side: int) -> PagePicture:
        answer = self._worker.ask("photo_preview", Document(photo.content), {**_told(look), "side": side})
        return PagePicture(cast(int, answer.head["width"]), cast(int, answer.head["height"]), answer.body)

    def page(self, photo: Photo, look: Look) -> bytes:
        return self._worker.ask("photo_page", Document(photo.content), _told(look)).body

    def bind(self, pages: Sequence[bytes]) -> bytes:
        sizes: list[Json] = [len(page) for page in pages]
        return self._worker.ask("bind_photos", Document(b"".join(pages)), {"sizes": sizes}).body


def _told(look: Look) -> dict[str, Json]:
    corners: Json = [list(corner) for corner in look.corners] if look.corners else None
    return {"turns": look.turns, "corners": corners, "grey": look.is_grey}
