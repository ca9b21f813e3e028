"""What the editors of a form hold, to be compared and put back."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from sotay_ui.speaker import SpeakerField

Value = str | int | tuple[str | None, str]


def value_of(editor: QWidget) -> Value:
    """Raises TypeError for a widget that is no editor."""
    match editor:
        case SpeakerField():
            return editor.person_id, editor.text()
        case QLineEdit():
            return editor.text()
        case QPlainTextEdit():
            return editor.toPlainText()
        case QComboBox():
            return editor.currentIndex()
        case QAbstractButton():
            return int(editor.isChecked())
    raise TypeError(type(editor))


def put_back(editor: QWidget, value: Value) -> None:
    """Fill in what :func:`value_of` gave for the same editor. Raises TypeError for another kind of value."""
    match editor, value:
        case SpeakerField(), (person_id, name):
            editor.set_person(person_id, name)
        case QLineEdit(), str():
            editor.setText(value)
        case QPlainTextEdit(), str():
            editor.setPlainText(value)
        case QComboBox(), int():
            editor.setCurrentIndex(value)
        case QAbstractButton(), int():
            editor.setChecked(bool(value))
        case _:
            raise TypeError(type(value))


def watch(editor: QWidget, changed: Callable[[], None]) -> None:
    """Call ``changed`` whenever the value became another one. Raises TypeError for a widget that is no editor."""
    match editor:
        case QLineEdit() | QPlainTextEdit():
            editor.textChanged.connect(lambda *_text: changed())
        case QComboBox():
            editor.currentIndexChanged.connect(lambda _index: changed())
        case QAbstractButton():
            editor.toggled.connect(lambda _on: changed())
        case _:
            raise TypeError(type(editor))
