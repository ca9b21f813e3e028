"""``sotay bin``."""

from argparse import Namespace

from sotay import wording
from sotay.domain.rows import Json
from sotay.domain.times import short_date
from sotay.services import bodies
from sotay.services.bin import Binned, binned, put_back
from sotay.services.ports import Clock
from sotay_app.cli.console import Console
from sotay_app.cli.places import reading_handbook


def show_list(options: Namespace, console: Console, clock: Clock) -> int:
    """``bin list``: what was deleted in the last 90 days, the latest first."""
    with reading_handbook(options, clock) as handbook, handbook.store.reading() as reading:
        found = binned(reading, clock.moment())
    data: list[Json] = [bodies.body(line) for line in found]
    console.result(data, map(_line, found))
    if not found:
        console.say("bin-empty")
    return 0


def restore(options: Namespace, console: Console, clock: Clock) -> int:
    """``bin restore ID``."""
    with reading_handbook(options, clock) as handbook:
        done = put_back(handbook.store, options.id, now=clock.moment())
    restored: list[Json] = [row.id for row in done.before]
    console.say("bin-restored")
    console.result({"restored": restored}, [])
    return 0


def _line(line: Binned) -> str:
    return wording.phrase(
        "bin-line",
        id=line.id,
        deleted=short_date(line.deleted_at.date()),
        kind=wording.phrase(f"kind-{line.kind}"),
        called=" ".join(line.called.split()),
        meeting=line.meeting,
    )
