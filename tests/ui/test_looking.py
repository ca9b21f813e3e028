"""A panel reads only while it is seen, and shows only what was asked last."""

from collections.abc import Callable
from itertools import count
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from sotay.services.workspace import WorkspaceView
from sotay_ui.bench import Bench
from sotay_ui.looking import LookingPanel

ONE, OTHER, BARE = (cast("WorkspaceView", name) for name in ("one", "other", ""))
"""A panel that looks asks its view nothing; of the bare one this panel has nothing to show."""


class Reads:
    """Stands for the bench: what is read comes back when the test says so, in whatever order."""

    def __init__(self) -> None:
        self.under_way: list[Callable[[], None]] = []

    def read(self, _title: str, call: Callable[[], str], then: Callable[[str], None]) -> None:
        self.under_way.append(lambda: then(call()))

    def answer(self, place: int) -> None:
        self.under_way.pop(place)()


class Panel(LookingPanel[str]):
    def __init__(self, reads: Reads) -> None:
        super().__init__(cast("Bench", reads))
        self.asked = count(1)
        self.shown: list[tuple[WorkspaceView, str]] = []

    @override
    def reading(self, view: WorkspaceView) -> Callable[[], str] | None:
        found = f"{view} {next(self.asked)}"
        return (lambda: found) if view else None

    @override
    def show_found(self, view: WorkspaceView, found: str) -> None:
        self.shown.append((view, found))


@pytest.fixture
def reads() -> Reads:
    return Reads()


@pytest.fixture
def panel(reads: Reads, qtbot: QtBot) -> Panel:
    panel = Panel(reads)
    qtbot.addWidget(panel)
    return panel


def test_nothing_is_read_until_it_is_seen(panel: Panel, reads: Reads) -> None:
    panel.draw(ONE)
    panel.draw(OTHER)
    assert reads.under_way == []
    panel.show()
    reads.answer(0)
    assert panel.shown == [(OTHER, "other 1")]
    assert reads.under_way == []


def test_seen_before_there_is_a_meeting_it_waits_for_one(panel: Panel, reads: Reads) -> None:
    panel.show()
    assert reads.under_way == []
    panel.draw(ONE)
    reads.answer(0)
    assert panel.shown == [(ONE, "one 1")]


def test_each_change_and_each_return_is_looked_at(panel: Panel, reads: Reads) -> None:
    panel.draw(ONE)
    panel.show()
    reads.answer(0)
    panel.draw(ONE)
    reads.answer(0)
    panel.hide()
    panel.show()
    reads.answer(0)
    assert panel.shown == [(ONE, "one 1"), (ONE, "one 2"), (ONE, "one 3")]


def test_what_was_read_before_a_change_is_not_shown_after_it(panel: Panel, reads: Reads) -> None:
    panel.draw(ONE)
    panel.show()
    panel.hide()
    panel.draw(OTHER)
    reads.answer(0)
    assert panel.shown == []


def test_where_there_is_nothing_to_show_what_was_read_of_another_is_not_shown(panel: Panel, reads: Reads) -> None:
    panel.draw(ONE)
    panel.show()
    panel.draw(BARE)
    reads.answer(0)
    assert (panel.shown, reads.under_way) == ([], [])


@given(order=st.permutations(range(5)))
def test_however_reads_overtake_each_other_the_last_one_asked_is_shown_alone(
    qapp: QCoreApplication, order: list[int]
) -> None:
    assert qapp is not None
    reads = Reads()
    panel = Panel(reads)
    panel.draw(ONE)
    panel.show()
    for _ in range(4):
        panel.look()
    answers = list(reads.under_way)
    for place in order:
        answers[place]()
    assert panel.shown == [(ONE, "one 5")]
    panel.close()
