"""What each key says of a member in the roll: for the table, its menu, the buttons and F1 alike."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from sotay.domain.holding import Fee, Mark, RollCallEntry
from sotay_ui.page import Key
from sotay_ui.rollcall.lines import Lines

LATE, EARLY = "+", "-"
COUNT_KEY = "*"
PAID_KEY = "Ctrl+D"


@dataclass(frozen=True, slots=True)
class Command:
    key: str
    """One character, no letter: letters belong to the search."""
    words: str
    run: Callable[[RollCallEntry], None]
    goes_on: bool = False
    """Whether the next member is called then."""
    is_on_button: bool = False


AskHour = Callable[[RollCallEntry, str], None]
"""Asks when this member came (:data:`LATE`) or left (:data:`EARLY`)."""


def mark_commands(lines: Lines, reasons: Mapping[str, str], ask_hour: AskHour) -> tuple[Command, ...]:
    """Of the mark; ``reasons`` by the digit that writes them down."""

    def marks(key: str, words: str, mark: Mark | None, reason: str = "", *, is_on_button: bool = False) -> Command:
        return Command(key, words, lambda line: lines.mark(line, mark, reason), is_on_button=is_on_button)

    present = QCoreApplication.translate("Marking", "Present")
    on = QCoreApplication.translate("Marking", "Present, and the next one")
    excused = QCoreApplication.translate("Marking", "With a reason")
    unexcused = QCoreApplication.translate("Marking", "Without a reason")
    late = QCoreApplication.translate("Marking", "Came late")
    early = QCoreApplication.translate("Marking", "Left early")
    return (
        Command(" ", on, lambda line: lines.mark(line, Mark.PRESENT), goes_on=True),
        marks("1", present, Mark.PRESENT, is_on_button=True),
        marks("2", excused, Mark.EXCUSED, is_on_button=True),
        marks("3", unexcused, Mark.UNEXCUSED, is_on_button=True),
        marks("4", QCoreApplication.translate("Marking", "As the member's state says"), None),
        *(marks(key, reason, Mark.EXCUSED, reason) for key, reason in reasons.items()),
        Command(LATE, late, lambda line: ask_hour(line, LATE), is_on_button=True),
        Command(EARLY, early, lambda line: ask_hour(line, EARLY), is_on_button=True),
        Command("/", QCoreApplication.translate("Marking", "Fee"), lambda line: _turn(lines, line), is_on_button=True),
    )


def fee_commands(lines: Lines) -> tuple[Command, ...]:
    """Of the fee, where the keys are in its column."""

    def pays(key: str, words: str, fee: Fee, *, goes_on: bool = False) -> Command:
        return Command(key, words, lambda line: lines.change(replace(line, fee=fee)), goes_on=goes_on)

    return (
        pays(" ", QCoreApplication.translate("Marking", "Paid, and the next one"), Fee.PAID, goes_on=True),
        pays("1", QCoreApplication.translate("Marking", "Paid"), Fee.PAID),
        pays("2", QCoreApplication.translate("Marking", "Not paid"), Fee.UNPAID),
        pays("3", QCoreApplication.translate("Marking", "Exempt"), Fee.EXEMPT),
        pays("4", QCoreApplication.translate("Marking", "Nothing written down"), Fee.UNKNOWN),
        Command("/", QCoreApplication.translate("Marking", "Fee"), lambda line: _turn(lines, line)),
    )


def keys_of(marks: Iterable[Command]) -> tuple[Key, ...]:
    """The keys of the roll for F1."""
    space = QCoreApplication.translate("Marking", "Space")
    letters = QCoreApplication.translate("Marking", "Letters")
    return (
        *(Key(space if command.key == " " else command.key, command.words) for command in marks),
        Key("→, ←", QCoreApplication.translate("Marking", "To the fee, back to the mark")),
        Key("Enter", QCoreApplication.translate("Marking", "Write the reason")),
        Key(letters, QCoreApplication.translate("Marking", "Find the member, Enter goes there")),
        Key(COUNT_KEY, QCoreApplication.translate("Marking", "The number counted in the room")),
        Key(PAID_KEY, QCoreApplication.translate("Marking", "All present paid")),
        Key("Ctrl+2", QCoreApplication.translate("Marking", "Names or figures, in large text")),
    )


def _turn(lines: Lines, line: RollCallEntry) -> None:
    """Paid, not paid, exempt, nothing, and round again."""
    fees = (Fee.UNKNOWN, Fee.PAID, Fee.UNPAID, Fee.EXEMPT)
    lines.change(replace(line, fee=fees[(fees.index(line.fee) + 1) % len(fees)]))
