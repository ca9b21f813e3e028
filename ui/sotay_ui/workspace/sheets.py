"""The sheets of a meeting that have a red button of their own."""

from collections.abc import Callable

from sotay_ui.bench import Bench, SheetPanel, Shows
from sotay_ui.convene.panel import ConvenePanel
from sotay_ui.quality.panel import QualityPanel
from sotay_ui.resolution.panel import ResolutionPanel


def sheets(
    bench: Bench, go: Shows, saved_changed: Callable[[], None], head_changed: Callable[[], None]
) -> dict[str, SheetPanel]:
    """Each by its name."""
    return {
        "convene": ConvenePanel(bench, go),
        "quality": QualityPanel(bench, go, saved_changed),
        "resolution": ResolutionPanel(bench, go, saved_changed, head_changed),
    }
