"""Pictures of pages to be, drawn one at a time, the newest wish first."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from sotay.domain.errors import KnownError
from sotay.domain.pages import PagePicture
from sotay.domain.photos import Look, Photo
from sotay_ui.bench import Bench

_KEPT = 60
"""Pictures: twenty small ones, and the large ones looked at last."""

_Wish = tuple[Photo, Look, int]


class Previews:
    """``drawn`` is called when there is a new one."""

    def __init__(self, bench: Bench, drawn: Callable[[], None]) -> None:
        self._bench = bench
        self._drawn = drawn
        self._images: OrderedDict[_Wish, QImage] = OrderedDict()
        self._wishes: list[_Wish] = []
        self._given_up: set[_Wish] = set()
        self._is_drawing = False

    def image(self, photo: Photo, look: Look, side: int) -> QImage | None:
        """The page, no side longer than that; None where it is not drawn yet, which is then wished for."""
        wish = (photo, look, side)
        if wish in self._images:
            self._images.move_to_end(wish)
            return self._images[wish]
        if wish not in self._given_up:
            self._wishes = [*(other for other in self._wishes if other != wish), wish]
            self._next()
        return None

    def forget(self) -> None:
        """Nothing is looked at any more."""
        self._images.clear()
        self._wishes.clear()
        self._given_up.clear()

    def _next(self) -> None:
        if self._is_drawing or not self._wishes:
            return
        wish = self._wishes.pop()
        darkroom = self._bench.desk.services.papers.darkroom

        def done(picture: PagePicture) -> None:
            self._is_drawing = False
            image = QImage(picture.rgb, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888)
            self._images[wish] = image.copy()
            if len(self._images) > _KEPT:
                self._images.popitem(last=False)
            self._drawn()
            self._next()

        def failed(error: KnownError) -> None:
            self._is_drawing = False
            self._given_up.add(wish)
            self._bench.desk.tell.error(error)
            self._next()

        self._is_drawing = True
        title = QCoreApplication.translate("Previews", "Drawing the page")
        self._bench.read(title, lambda: darkroom.preview(*wish), done, failed)
