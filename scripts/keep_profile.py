"""Keep a small profile of this release, to be opened by every later one: ``.venv/bin/python scripts/keep_profile.py``.

Run once before a release. What lies in ``tests/profiles`` is never made anew: it is what people have on their disks.
"""

from datetime import datetime
from importlib import metadata
from pathlib import Path

from sotay.profile.unlocking import ByPassphrase
from sotay_app import bootstrap, practising
from sotay_app.clock import FixedClock

TO = Path(__file__).parents[1] / "tests/profiles" / metadata.version("sotay")
UNLOCK = ByPassphrase(lambda: "chi-bo-mau")
CLOCK = FixedClock(datetime(2026, 11, 24, 19, 0))  # noqa: DTZ001 - wall time


def main() -> None:
    with bootstrap.made(TO, UNLOCK, CLOCK, head=practising.head(CLOCK), is_practice=True) as handbook:
        practising.play(handbook)
    for left in (TO / "backups", TO / "opened", TO / "converting"):
        if left.is_dir():
            for file in left.iterdir():
                file.unlink()
            left.rmdir()
    (TO / "profile.lock").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
