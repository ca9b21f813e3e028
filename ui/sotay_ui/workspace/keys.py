"""The keys of a meeting by step and state: none that does nothing."""

from PySide6.QtCore import QCoreApplication

from sotay.domain.meeting import MeetingState
from sotay_ui.page import Action, Key


def keys_of(step: str, state: MeetingState, main: Action | None) -> tuple[Key, ...]:
    """The red button first where it has a key, then those of the step."""
    red = (Key(main.key, main.text),) if main is not None and main.key else ()
    own = {"prepare": _preparing, "convene": _calling, "hold": _holding}.get(step, _nothing)(state)
    return (*red, *own) if state is MeetingState.SEALED or step == "convene" else (*red, *own, *_anywhere())


def _anywhere() -> tuple[Key, ...]:
    return (
        Key("Ctrl+E", QCoreApplication.translate("MeetingKeys", "Minutes in Word")),
        Key("Ctrl+Z", QCoreApplication.translate("MeetingKeys", "Undo")),
        Key("Ctrl+Shift+Z", QCoreApplication.translate("MeetingKeys", "Redo")),
    )


def _calling(_state: MeetingState) -> tuple[Key, ...]:
    return (
        Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to the agenda")),
        Key("Ctrl+Z", QCoreApplication.translate("MeetingKeys", "Undo")),
        Key("Ctrl+Shift+Z", QCoreApplication.translate("MeetingKeys", "Redo")),
    )


def _preparing(state: MeetingState) -> tuple[Key, ...]:
    papers = (
        Key("Ctrl+B", QCoreApplication.translate("MeetingKeys", "Call the meeting")),
        Key("Ctrl+T", QCoreApplication.translate("MeetingKeys", "Add papers")),
    )
    if state is not MeetingState.RECORDING:
        return papers if state is not MeetingState.SEALED else papers[:1]
    return (
        Key("Ctrl+N", QCoreApplication.translate("MeetingKeys", "Add item")),
        Key("Alt+↑, Alt+↓", QCoreApplication.translate("MeetingKeys", "Move the item")),
        Key("Enter", QCoreApplication.translate("MeetingKeys", "Edit the item")),
        Key("Del", QCoreApplication.translate("MeetingKeys", "Remove the item")),
        *papers,
    )


def _holding(state: MeetingState) -> tuple[Key, ...]:
    roll = (Key("F3", QCoreApplication.translate("MeetingKeys", "Roll call")),)
    if state is MeetingState.SEALED:
        return roll
    return (
        Key("F2", QCoreApplication.translate("MeetingKeys", "Write a remark")),
        *roll,
        Key("F4", QCoreApplication.translate("MeetingKeys", "Conclusion")),
        Key("F6", QCoreApplication.translate("MeetingKeys", "Vote")),
        Key("F7", QCoreApplication.translate("MeetingKeys", "Give a task")),
    )


def _nothing(_state: MeetingState) -> tuple[Key, ...]:
    return ()
