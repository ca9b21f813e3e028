"""``sotay cell``."""

from argparse import Namespace
from dataclasses import replace
from datetime import date

from sotay.domain.cell import Cell
from sotay.services import bodies, cells, meetings, terms
from sotay.services.ports import Clock
from sotay_app import bootstrap
from sotay_app.cli.console import Console
from sotay_app.cli.places import folder_of, new_handbook, reading_handbook

SHOWN = ("name", "superior", "place", "usual_place", "usual_day", "usual_time")
"""Fields of the cell that the command line sets, by the names of its options."""


def show(options: Namespace, console: Console, clock: Clock) -> int:
    """``cell show``."""
    with reading_handbook(options, clock) as handbook, handbook.store.reading() as reading:
        _print(meetings.the_cell(reading), console)
    return 0


def change(options: Namespace, console: Console, clock: Clock) -> int:
    """``cell set``: the options given, the rest stays; ``--term-from`` begins a term of office."""
    begins = date.fromisoformat(options.term_from) if options.term_from else None
    given = {name: getattr(options, name) for name in SHOWN if getattr(options, name) is not None}
    opened = new_handbook if bootstrap.is_empty(folder_of(options)) else reading_handbook
    with opened(options, clock) as handbook:
        with handbook.store.reading() as reading:
            before = meetings.the_cell(reading)
        cells.change(handbook.store, before, replace(before, **given))
        with handbook.store.reading() as reading:
            cell = meetings.the_cell(reading)
        if cell.name != handbook.profile.manifest.cell_name:
            handbook.profile.rename_cell(cell.name)
        if begins is not None:
            terms.begin(handbook.store, options.term_from, begins)
    _print(cell, console)
    return 0


def _print(cell: Cell, console: Console) -> None:
    body = bodies.body(cell)
    console.result({name: body[name] for name in SHOWN}, (f"{name}: {body[name]}" for name in SHOWN))
