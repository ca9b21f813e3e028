"""Typing is stored soon, at once on leaving, and nothing says saved before it is."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sotay_ui.autosave import Autosave


class Disk:
    """Stores what ``text`` gives; with ``answers`` off the writes stay under way until :meth:`answer`."""

    def __init__(self, text: Callable[[], str]) -> None:
        self._text = text
        self.answers = True
        self.is_full = False
        self.stored = [""]
        self._under_way: list[tuple[str, Callable[[bool], None]]] = []

    def save(self, done: Callable[[bool], None]) -> None:
        self._under_way.append((self._text(), done))
        if self.answers:
            self.answer()

    def answer(self) -> None:
        text, done = self._under_way.pop(0)
        if not self.is_full:
            self.stored.append(text)
        done(not self.is_full)

    @property
    def is_busy(self) -> bool:
        return bool(self._under_way)


class Form(QWidget):
    def __init__(self, latest_ms: int = 60_000) -> None:
        super().__init__()
        self.field, self.other = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.other)
        self.disk = Disk(self.field.text)
        self.autosave = Autosave(self.disk.save, self, latest_ms=latest_ms)
        self.autosave.watch(self.field)
        self.field.textChanged.connect(self.autosave.touch)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    form.field.setFocus()
    return form


def test_typing_on_and_on_does_not_put_the_write_off(qtbot: QtBot) -> None:
    form = Form(latest_ms=20)
    qtbot.addWidget(form)
    form.show()

    def typed_and_stored() -> bool:
        form.field.insert("a")
        return len(form.disk.stored) >= 3

    qtbot.waitUntil(typed_and_stored)


def test_leaving_the_field_stores_at_once(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "nhat tri")
    assert form.disk.stored == [""]
    assert not form.autosave.is_saved
    form.other.setFocus()
    assert form.disk.stored[-1] == "nhat tri"
    assert form.autosave.is_saved


def test_nothing_is_written_when_nothing_was_typed(form: Form) -> None:
    form.autosave.flush()
    assert form.disk.stored == [""]


def test_a_write_under_way_does_not_count_as_saved_and_later_keys_follow_it(form: Form, qtbot: QtBot) -> None:
    form.disk.answers = False
    qtbot.keyClicks(form.field, "a")
    form.autosave.flush()
    assert not form.autosave.is_saved
    qtbot.keyClicks(form.field, "b")
    form.autosave.flush()
    form.disk.answer()
    assert form.disk.stored == ["", "a"]
    assert not form.autosave.is_saved
    form.disk.answer()
    assert form.disk.stored == ["", "a", "ab"]
    assert form.autosave.is_saved


def test_a_full_disk_leaves_it_unsaved_and_the_next_leaving_tries_again(form: Form, qtbot: QtBot) -> None:
    form.disk.is_full = True
    qtbot.keyClicks(form.field, "a")
    form.autosave.flush()
    assert not form.autosave.is_saved
    form.disk.is_full = False
    form.autosave.flush()
    assert form.disk.stored == ["", "a"]
    assert form.autosave.is_saved


def test_a_word_that_is_still_composed_is_not_saved(form: Form) -> None:
    looked: list[bool] = []
    form.autosave.changed.connect(lambda: looked.append(form.autosave.is_saved))
    QCoreApplication.sendEvent(form.field, QInputMethodEvent("nguyê", []))
    assert looked == [False]
    commit = QInputMethodEvent("", [])
    commit.setCommitString("nguyễn")
    QCoreApplication.sendEvent(form.field, commit)
    form.autosave.flush()
    assert form.disk.stored[-1] == "nguyễn"
    assert looked[-1]


@given(st.lists(st.sampled_from(["type", "flush", "answer", "fail"]), max_size=30))
def test_whatever_the_order_saved_means_that_the_disk_has_the_last_text(qapp: object, steps: list[str]) -> None:
    text = ""
    disk = Disk(lambda: text)
    disk.answers = False
    owner = QObject()
    autosave = Autosave(disk.save, owner, latest_ms=60_000)
    for number, step in enumerate(steps):
        if step == "type":
            text += str(number)
            autosave.touch()
        elif step == "flush":
            autosave.flush()
        elif disk.is_busy:
            disk.is_full = step == "fail"
            disk.answer()
        assert not autosave.is_saved or disk.stored[-1] == text
    disk.is_full = False
    autosave.flush()
    while disk.is_busy:
        disk.answer()
        autosave.flush()
    assert autosave.is_saved
    assert disk.stored[-1] == text


def test_what_waits_is_stored_on_leaving_alone(qtbot: QtBot) -> None:
    waiting, usual = Form(latest_ms=1), Form(latest_ms=1)
    for form in (waiting, usual):
        qtbot.addWidget(form)
        form.field.textChanged.disconnect()
        form.field.setText("20")
    waiting.autosave.touch(waits=True)
    usual.autosave.touch()
    qtbot.waitUntil(lambda: usual.autosave.is_saved)
    assert waiting.disk.stored == [""]
    assert not waiting.autosave.is_saved
    waiting.autosave.flush()
    assert waiting.disk.stored == ["", "20"]
    assert waiting.autosave.is_saved
