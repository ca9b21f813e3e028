"""The sheets of the last step of a meeting, and the cards that lead to them."""

from collections.abc import Callable, Sequence

from sotay.domain.material import Material
from sotay_ui.amending.card import VersionsCard
from sotay_ui.amending.panel import AmendPanel
from sotay_ui.bench import Bench, Panel, Shows
from sotay_ui.drops import DroppedFile
from sotay_ui.quality.panel import QualityPanel
from sotay_ui.readback.panel import ReadBackPanel
from sotay_ui.resolution.panel import ResolutionPanel
from sotay_ui.signed.card import SignedCard
from sotay_ui.signed.panel import PhotosPanel
from sotay_ui.word_edits.card import WordCard
from sotay_ui.word_edits.panel import WordEditsPanel


class LastSheets:
    """``panels`` by the names of the sheets, ``cards`` by their places on the last step (:class:`FinishPanel`)."""

    def __init__(
        self,
        bench: Bench,
        go: Shows,
        read_paper: Callable[[Material], None],
        saved_changed: Callable[[], None],
        head_changed: Callable[[], None],
    ) -> None:
        self._word = WordEditsPanel(bench, go, head_changed)
        self._photos = PhotosPanel(bench, go)
        self._amend = AmendPanel(bench, go, saved_changed)
        self._amend.head_changed.connect(head_changed)
        self.cards: dict[str, Panel] = {
            "signed": SignedCard(bench, self._photos, read_paper),
            "word": WordCard(bench, self._word.choose),
            "sealed": VersionsCard(bench, lambda: go("amend")),
        }
        self.panels: dict[str, Panel] = {
            "word": self._word,
            "photos": self._photos,
            "amend": self._amend,
            "readback": ReadBackPanel(bench, go),
            "quality": QualityPanel(bench, go, saved_changed),
            "resolution": ResolutionPanel(bench, go, saved_changed, head_changed),
        }

    @property
    def is_asking(self) -> bool:
        """Whether the question of sealing an amendment is on its page."""
        return self._amend.is_asking

    def take(self, files: Sequence[DroppedFile]) -> None:
        """Files dropped on the step: a Word file has edits in it, whatever else is the signed copy."""
        if files[0].name.lower().endswith(".docx"):
            self._word.take_back(files[0])
        else:
            self._photos.take(files)
