"""First paint of the window ÷ that of a bare PySide6 window, each from the start of its process. Target ≤ 1.5."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measuring import print_table

ROUNDS = 15
WARM_UP = 2

BARE = """
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
class Window(QWidget):
    def __init__(self):
        super().__init__()
        column = QVBoxLayout(self)
        column.addWidget(QLabel("Sổ tay Chi bộ", alignment=Qt.AlignmentFlag.AlignCenter))
        column.addWidget(QPushButton("Mở"))
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.showMaximized()
app.exec()
"""
"""A label and a button, as in the first lesson of Qt for Python."""

OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from sotay_ui.start import Session
app = QApplication(["sotay", "-style", "fusion"])
folder = Path(sys.argv[1])
session = Session(app, lambda: None, config=folder, reports=folder)
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
    # Compiled in the warm-up, as an installed program is by its installer, wherever the package itself may lie.
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
    environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen(Path(folder))}"
    # Ends hard after the paint: what closing costs is not asked here.
    program += "\nimport os\nos._exit(0)\n"
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, folder], check=True, env=environment)
    return (time.perf_counter() - began) * 1000


def _screen(folder: Path) -> Path:
    """The usual screen of an office: 1366 × 768."""
    screen = {"name": "office", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return file


if __name__ == "__main__":
    main()
