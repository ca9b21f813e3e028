"""Python's cycle collector, on the main thread alone (docs/decisions/0019-collector.md)."""

import gc

from PySide6.QtCore import QTimer

_LOOK_MS = 1000


class Collecting:
    """From now until :meth:`close` cycles are freed by a timer of the main thread and by nothing else."""

    def __init__(self) -> None:
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(interval=_LOOK_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()

    def spare(self) -> None:
        """What is there now stays to the end, modules for the most part: don't look through it again."""
        gc.freeze()

    def close(self) -> None:
        """Leave the collector as it was found."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()


def collect_due() -> None:
    """What the collector would do by itself now: the oldest generation that has passed its threshold."""
    due = [
        age for age, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most
    ]
    if due:
        gc.collect(due[-1])
