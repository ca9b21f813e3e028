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
        "begin": _on_a_sheet,
        "hold": _holding,
        "finish": _finishing,
        "readback": _reading_back,
        "photos": _photographing,
        "word": _taking_back,
        "amend": _amending,
        "quality": _scoring,
        "resolution": _resolving,
    }.get(step, _nothing)
    shown = (*red, *own(state))
    if own in {_scoring, _resolving}:
        return shown if state is MeetingState.SEALED else (*shown, *_undo())
    if state is MeetingState.SEALED or own is _on_a_sheet:
        return (*shown, *_files())
    return (*shown, Key("Ctrl+E", QCoreApplication.translate("MeetingKeys", "Minutes in Word")), *_undo(), *_files())


def _files() -> tuple[Key, ...]:
    return (
        Key("Ctrl+Shift+E", QCoreApplication.translate("MeetingKeys", "Save the minutes elsewhere")),
        Key("Ctrl+Shift+O", QCoreApplication.translate("MeetingKeys", "Open the folder of the meeting")),
    )


def _undo() -> tuple[Key, ...]:
    return (
        Key("Ctrl+Z", QCoreApplication.translate("MeetingKeys", "Undo")),
        Key("Ctrl+Shift+Z", QCoreApplication.translate("MeetingKeys", "Redo")),
    )


def _on_a_sheet(_state: MeetingState) -> tuple[Key, ...]:
    return (
        Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to the agenda")),
        *_undo(),
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
        Key("Shift+F2", QCoreApplication.translate("MeetingKeys", "Say who was meant, where that is asked")),
        *roll,
        Key("F4", QCoreApplication.translate("MeetingKeys", "Conclusion")),
        Key("F6", QCoreApplication.translate("MeetingKeys", "Vote")),
        Key("Alt+A", QCoreApplication.translate("MeetingKeys", "Everyone present is for it (in a vote)")),
        Key("F7", QCoreApplication.translate("MeetingKeys", "Give a task")),
        Key("Ctrl+Shift+R", QCoreApplication.translate("MeetingKeys", "Read the minutes back")),
        Key("Ctrl+R", QCoreApplication.translate("MeetingKeys", "Read the papers of the item")),
    )


def _finishing(state: MeetingState) -> tuple[Key, ...]:
    back = Key("Ctrl+Shift+R", QCoreApplication.translate("MeetingKeys", "Read the minutes back"))
    edits = Key("Ctrl+I", QCoreApplication.translate("MeetingKeys", "Edits from Word"))
    signed = Key("Ctrl+T", QCoreApplication.translate("MeetingKeys", "Attach the signed copy"))
    amend = Key("Ctrl+D", QCoreApplication.translate("MeetingKeys", "Amend the record"))
    own = {MeetingState.SIGNING: (edits, signed), MeetingState.SEALED: (signed, amend)}.get(state, (edits,))
    return (
        *own,
        Key("Ctrl+M", QCoreApplication.translate("MeetingKeys", "Quality sheet")),
        Key("Ctrl+R", QCoreApplication.translate("MeetingKeys", "Resolution")),
        back,
    )


def _reading_back(state: MeetingState) -> tuple[Key, ...]:
    vote = (
        Key("F6", QCoreApplication.translate("MeetingKeys", "Vote on the minutes")),
        Key("Alt+A", QCoreApplication.translate("MeetingKeys", "All voters present are for it")),
    )
    return (
        Key("Space, Shift+Space", QCoreApplication.translate("MeetingKeys", "Next page, page before")),
        Key("Enter, F2", QCoreApplication.translate("MeetingKeys", "Correct the passage marked at the left")),
        Key("↑, ↓", QCoreApplication.translate("MeetingKeys", "Passage before, next passage")),
        Key("Ctrl+D", QCoreApplication.translate("MeetingKeys", "Whole or in short")),
        Key("Ctrl++, Ctrl+-", QCoreApplication.translate("MeetingKeys", "Larger, smaller letters")),
        *(vote if state is MeetingState.RECORDING else ()),
        Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to finishing")),
    )


def _amending(_state: MeetingState) -> tuple[Key, ...]:
    return (Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to finishing")),)


def _photographing(_state: MeetingState) -> tuple[Key, ...]:
    return (
        Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to finishing")),
        Key("Alt+↑, Alt+↓", QCoreApplication.translate("MeetingKeys", "Move the page")),
        Key("Ctrl+R", QCoreApplication.translate("MeetingKeys", "Turn the page")),
        Key("Ctrl+G", QCoreApplication.translate("MeetingKeys", "Put the corners of the sheet in place")),
        Key("Ctrl+T", QCoreApplication.translate("MeetingKeys", "Add photographs")),
        Key("Del", QCoreApplication.translate("MeetingKeys", "Remove the page")),
    )


def _taking_back(_state: MeetingState) -> tuple[Key, ...]:
    return (
        Key("Space", QCoreApplication.translate("MeetingKeys", "Take it or leave it")),
        Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to finishing")),
    )


def _scoring(state: MeetingState) -> tuple[Key, ...]:
    shown = (
        Key("Ctrl+E", QCoreApplication.translate("MeetingKeys", "Quality sheet in Word")),
        Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to finishing")),
    )
    if state is MeetingState.SEALED:
        return shown
    return (
        Key("F2", QCoreApplication.translate("MeetingKeys", "Note on the criterion")),
        Key("Ctrl+G", QCoreApplication.translate("MeetingKeys", "Full points for open lines")),
        *shown,
    )


def _resolving(_state: MeetingState) -> tuple[Key, ...]:
    return (
        Key("Ctrl+E", QCoreApplication.translate("MeetingKeys", "Resolution in Word, as it stands")),
        Key("Ctrl+1", QCoreApplication.translate("MeetingKeys", "Form or page, in large text")),
        Key("Esc", QCoreApplication.translate("MeetingKeys", "Back to finishing")),
    )


def _nothing(_state: MeetingState) -> tuple[Key, ...]:
    return ()
