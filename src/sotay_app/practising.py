"""Make the practice cell in a new handbook, papers looked at and kept like anybody's."""

from sotay.domain.meeting import Meeting
from sotay.pdf.inspector import PaperInspector
from sotay.rules.practice import practice_paper, practice_script
from sotay.services import practice
from sotay.services.ports import Clock
from sotay_app import attaching
from sotay_app.bootstrap import Handbook, Head


def head(clock: Clock) -> Head:
    """What the practice cell is called."""
    cell = practice_script(clock.wall().date()).cell
    return Head(cell_name=cell.name, superior=cell.superior, place=cell.place)


def play(handbook: Handbook) -> Meeting:
    """Fill a new practice handbook as of today; returns the meeting to come."""
    today = handbook.clock.wall().date()
    with PaperInspector() as inspector:
        attach = attaching.attach(handbook, inspector, practice_paper)
        return practice.play(handbook.store, handbook.desk, practice_script(today), today=today, attach=attach)
