"""First paint of the window ÷ that of a bare PySide6 window, each from the start of its process. Target ≤ 1.5."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

from benchmarks.measuring import print_table

ROUNDS = 15
WARM_UP = 2

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Window(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window("Sổ tay Chi bộ")
window.showMaximized()
app.exec()
"""

OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from sotay_ui.start import Session
app = QApplication([])
folder = Path(sys.argv[1])
session = Session(app, lambda changed: None, config=folder, reports=folder)
session.window.painted.disconnect()
session.window.painted.connect(app.quit)
session.window.show_as_last_time()
app.exec()
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        programs = {"bare PySide6 window": BARE, "sotay": OURS}
        spent: dict[str, list[float]] = {name: [] for name in programs}
        for at in range(WARM_UP + ROUNDS):
            for name, program in programs.items():
                took = _run(program, folder)
                if at >= WARM_UP:
                    spent[name].append(took)
    medians = {name: statistics.median(times) for name, times in spent.items()}
    bare, ours = medians["bare PySide6 window"], medians["sotay"]
    rows = [("window", "first paint ms", "ratio (target ≤ 1.5)")]
    rows += [(name, f"{median:.0f}", f"{median / bare:.2f}") for name, median in medians.items()]
    print_table("first paint", rows)
    if ours > 1.5 * bare:
        sys.exit("the target is missed")


def _run(program: str, folder: str) -> float:
    """Milliseconds from starting the interpreter to the end of the event loop after the first paint."""
    environment = {**os.environ}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Ends hard after the paint: what closing costs is not asked here.
    program += "\nimport os\nos._exit(0)\n"
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, folder], check=True, env=environment)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
