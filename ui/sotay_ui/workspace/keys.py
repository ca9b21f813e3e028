"""The keys of a meeting by step and state: none that does nothing."""

from PySide6.QtCore import QCoreApplication

from sotay.domain.meeting import MeetingState
from sotay_ui.page import Action, Key


def keys_of(step: str, state: MeetingState, main: Action | None) -> tuple[Key, ...]:
    """The red button first where it has a key, then those of the step."""
    red = (Key(main.key, main.text),) if main is not None and main.key else ()
    own = {
        "prepare": _preparing,
        "ready": _on_a_sheet,
        "convene": _on_a_sheet,
        "hold": _holding,
        "finish": _finishing,
        "quality": _scoring,
        "resolution": _resolving,
    }.get(step, _nothing)
    shown = (*red, *own(state))
    is_whole = state is MeetingState.SEALED or own in {_on_a_sheet, _scoring, _resolving}
    return shown if is_whole else (*shown, *_anywhere())


def _anywhere() -> tuple[Key, ...]:
    return (
        Key("Ctrl+E", QCoreApplication.translate("MeetingKeys", "Minutes in Word")),
        Key("Ctrl+Z", QCoreApplication.translate("MeetingKeys", "Undo")),
        Key("Ctrl+Shift+Z", QCoreApplication.translate("MeetingKeys", "Redo")),
    )


def _on_a_sheet(_state: MeetingState) -> tuple[Key, ...]:
    return (
        Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to the agenda")),
        Key("Ctrl+Z", QCoreApplication.translate("MeetingKeys", "Undo")),
        Key("Ctrl+Shift+Z", QCoreApplication.translate("MeetingKeys", "Redo")),
    )


def _preparing(state: MeetingState) -> tuple[Key, ...]:
    read = Key("Enter", QCoreApplication.translate("MeetingKeys", "Read the paper"))
    call = Key("Ctrl+B", QCoreApplication.translate("MeetingKeys", "Call the meeting"))
    if state is MeetingState.SEALED:
        return (call, read)
    papers = (
        call,
        Key("Ctrl+T", QCoreApplication.translate("MeetingKeys", "Add papers")),
        Key("F2", QCoreApplication.translate("MeetingKeys", "Rename the paper")),
        Key("Space", QCoreApplication.translate("MeetingKeys", "Show the paper to the room or not")),
    )
    if state is not MeetingState.RECORDING:
        return (
            *papers,
            read,
            Key("Alt+↑, Alt+↓", QCoreApplication.translate("MeetingKeys", "Move the paper")),
            Key("Del", QCoreApplication.translate("MeetingKeys", "Remove the paper")),
        )
    return (
        Key("Ctrl+K", QCoreApplication.translate("MeetingKeys", "What is ready and what is not")),
        Key("Ctrl+N", QCoreApplication.translate("MeetingKeys", "Add item")),
        Key("Alt+↑, Alt+↓", QCoreApplication.translate("MeetingKeys", "Move the item or the paper")),
        Key("Alt+→, Alt+←", QCoreApplication.translate("MeetingKeys", "Put the item under the one above, or out")),
        Key("Enter", QCoreApplication.translate("MeetingKeys", "Edit the item, read the paper")),
        Key("Del", QCoreApplication.translate("MeetingKeys", "Remove the item or the paper")),
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


def _finishing(_state: MeetingState) -> tuple[Key, ...]:
    return (
        Key("Ctrl+D", QCoreApplication.translate("MeetingKeys", "Quality sheet")),
        Key("Ctrl+R", QCoreApplication.translate("MeetingKeys", "Resolution")),
    )


def _scoring(state: MeetingState) -> tuple[Key, ...]:
    word = Key("Ctrl+E", QCoreApplication.translate("MeetingKeys", "Quality sheet in Word"))
    back = Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to finishing"))
    if state is MeetingState.SEALED:
        return (word, back)
    return (
        Key("F2", QCoreApplication.translate("MeetingKeys", "Note on the criterion")),
        Key("Ctrl+G", QCoreApplication.translate("MeetingKeys", "Full points for open lines")),
        word,
        back,
        Key("Ctrl+Z", QCoreApplication.translate("MeetingKeys", "Undo")),
        Key("Ctrl+Shift+Z", QCoreApplication.translate("MeetingKeys", "Redo")),
    )


def _resolving(state: MeetingState) -> tuple[Key, ...]:
    shown = (
        Key("Ctrl+E", QCoreApplication.translate("MeetingKeys", "Resolution in Word, as it stands")),
        Key("Ctrl+1", QCoreApplication.translate("MeetingKeys", "Form or page, in large text")),
        Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to finishing")),
    )
    if state is MeetingState.SEALED:
        return shown
    return (
        *shown,
        Key("Ctrl+Z", QCoreApplication.translate("MeetingKeys", "Undo")),
        Key("Ctrl+Shift+Z", QCoreApplication.translate("MeetingKeys", "Redo")),
    )


def _nothing(_state: MeetingState) -> tuple[Key, ...]:
    return ()
