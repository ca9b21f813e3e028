"""The photographs that wait to become the signed copy of one meeting, in their order."""

from dataclasses import dataclass, replace

from sotay.domain.photos import Corners, Look, Photo, turned_corners
from sotay.services import photographs

_GUESS: Corners = ((0.05, 0.05), (0.95, 0.05), (0.95, 0.95), (0.05, 0.95))
"""Where the corners begin that the person has to put in place."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A photograph and the page it becomes."""

    photo: Photo
    look: Look
    corners: Corners
    """Where the sheet would be cut out, whether or not it is."""

    @property
    def is_cut(self) -> bool:
        return self.look.corners is not None

    @property
    def uncut(self) -> Look:
        """The whole photograph as it lies, to put the corners in place."""
        return Look(turns=self.look.turns, is_grey=False)

    def turned(self) -> "Leaf":
        return Leaf(self.photo, self.look.turned(), turned_corners(self.corners))

    def cut(self, *, is_cut: bool) -> "Leaf":
        return replace(self, look=replace(self.look, corners=self.corners if is_cut else None))

    def with_corners(self, corners: Corners) -> "Leaf":
        return Leaf(self.photo, replace(self.look, corners=corners), corners)

    def in_grey(self, *, is_grey: bool) -> "Leaf":
        return replace(self, look=replace(self.look, is_grey=is_grey))


def leaf(photo: Photo) -> Leaf:
    """As the program would make the page."""
    return Leaf(photo, photographs.first_look(photo), photo.corners or _GUESS)
