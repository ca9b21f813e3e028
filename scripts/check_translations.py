"""Fails where the window's Vietnamese is not what its sources ask for: a text missing, unfinished or no longer used."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "resources/sotay_resources/i18n/sotay_vi.ts"
LUPDATE = Path(sys.executable).parent / "pyside6-lupdate"
GONE = {"vanished", "obsolete"}

Text = tuple[str, str, str]
"""Context, English source, what the translator was told beside it."""


def main() -> int:
    """The exit code: 0 where every text stands in Vietnamese; faults are listed on stderr."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(shutil.copy(KEPT, folder))
        sources = sorted(str(file) for file in (ROOT / "ui").rglob("*.py"))
        subprocess.run([LUPDATE, "-silent", *sources, "-ts", fresh], check=True)  # noqa: S603 - our own sources
        asked = {text for text, state in texts(fresh).items() if state not in GONE}
    kept = texts(KEPT)
    faults = [
        *(f"missing: {' | '.join(text)}" for text in sorted(asked - kept.keys())),
        *(f"no longer used: {' | '.join(text)}" for text in sorted(kept.keys() - asked)),
        *(f"{kept[text]}: {' | '.join(text)}" for text in sorted(asked & kept.keys()) if kept[text]),
    ]
    for fault in faults:
        sys.stderr.write(f"{KEPT.relative_to(ROOT)}: {fault}\n")
    if not faults:
        sys.stdout.write(f"Every one of {len(kept)} texts of the window stands in Vietnamese.\n")
    return bool(faults)


def texts(file: Path) -> dict[Text, str]:
    """Each text of a Qt translation file with what is wrong with it: nothing, ``unfinished``, ``empty`` …"""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            text = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            if translation is None or not "".join(translation.itertext()).strip():
                found[text] = "empty"
            else:
                found[text] = translation.get("type", "")
    return found


if __name__ == "__main__":
    sys.exit(main())
