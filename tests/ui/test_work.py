"""Background work: results, errors and progress on the main thread, and a calm end."""

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sotay.domain.errors import NotFound, SealedAlready
from sotay_ui.work import LEAST_SHOWN, PATIENCE, Operation, Step, Stopped


@pytest.fixture
def owner() -> QObject:
    return QObject()


class Gate:
    """Work that goes on step by step until it is let through."""

    def __init__(self) -> None:
        self._may_go = threading.Event()
        self.has_begun = threading.Event()

    def __call__(self, step: Step) -> str:
        self.has_begun.set()
        while not self._may_go.wait(0.001):
            step(3, 10)
        return "done"

    def open(self) -> None:
        self._may_go.set()


def test_the_result_comes_on_the_main_thread_and_the_work_runs_on_another(bench, owner: QObject, qtbot: QtBot) -> None:
    threads = []

    def call(_step: Step) -> int:
        threads.append(threading.current_thread())
        return 42

    results = []
    bench.work.run(
        Operation("", call), owner=owner, then=lambda result: results.append((result, threading.current_thread()))
    )
    qtbot.waitUntil(lambda: bool(results))
    assert results == [(42, threading.main_thread())]
    assert threads[0] is not threading.main_thread()


def test_work_for_a_lane_runs_on_that_lane_in_the_order_given(bench, owner: QObject, qtbot: QtBot) -> None:
    with ThreadPoolExecutor(1, thread_name_prefix="lane") as lane:
        ran: list[tuple[int, str]] = []
        for number in range(50):

            def call(_step: Step, number: int = number) -> None:
                ran.append((number, threading.current_thread().name))

            bench.work.run(Operation("", call, lane), owner=owner, then=lambda _: None)
        qtbot.waitUntil(lambda: len(ran) == 50)
    assert [number for number, _ in ran] == list(range(50))
    assert {name for _, name in ran} == {"lane_0"}


def test_a_known_error_is_told_unless_the_page_answers_it(bench, owner: QObject, heard, qtbot: QtBot) -> None:
    def call(_step: Step) -> None:
        raise SealedAlready

    answered = []
    bench.work.run(Operation("", call), owner=owner, then=lambda _: None, failed=answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert heard.messages == []
    bench.work.run(Operation("", call), owner=owner, then=lambda _: None)
    qtbot.waitUntil(lambda: bool(heard.messages))
    assert heard.messages[0].sentence.startswith("Hồ sơ cuộc họp này đã khóa")
    assert bench.bugs == []


def test_any_other_error_goes_to_the_crash_door(bench, owner: QObject, heard, qtbot: QtBot) -> None:
    def call(_step: Step) -> None:
        raise ZeroDivisionError

    bench.work.run(Operation("", call), owner=owner, then=lambda _: None)
    qtbot.waitUntil(lambda: bool(bench.bugs))
    assert [type(bug) for bug in bench.bugs] == [ZeroDivisionError]
    assert heard.messages == []


def test_progress_appears_only_after_patience_and_stays_long_enough_to_be_seen(
    bench, owner: QObject, heard, qtbot: QtBot
) -> None:
    gate = Gate()
    results: list[str] = []
    step = bench.work.run(Operation("Đang xuất", gate), owner=owner, then=results.append)
    qtbot.waitUntil(lambda: step.progress.total == 10)
    bench.now = PATIENCE - 0.01
    bench.work.look()
    assert heard.progress == []
    bench.now = PATIENCE
    bench.work.look()
    assert (heard.progress[-1].title, heard.progress[-1].done, heard.progress[-1].total) == ("Đang xuất", 3, 10)
    gate.open()
    qtbot.waitUntil(lambda: bool(results))
    bench.now += LEAST_SHOWN - 0.01
    bench.work.look()
    assert heard.is_progress_shown
    bench.now += 0.02
    bench.work.look()
    assert not heard.is_progress_shown


def test_stopping_ends_the_work_at_its_next_step_and_shows_no_error(bench, owner: QObject, heard, qtbot: QtBot) -> None:
    stopped: list[bool] = []
    results: list[str] = []
    gate = Gate()
    operation = Operation("Đang xuất", gate, can_stop=True)
    bench.work.run(operation, owner=owner, then=results.append, stopped=lambda: stopped.append(True))
    bench.now = PATIENCE
    bench.work.look()
    assert heard.stop is not None
    heard.stop()
    qtbot.waitUntil(lambda: bool(stopped))
    assert (results, heard.messages, bench.bugs) == ([], [], [])


def test_what_cannot_stop_is_shown_without_a_way_to_stop_it(bench, owner: QObject, heard, qtbot: QtBot) -> None:
    gate = Gate()
    results: list[str] = []
    bench.work.run(Operation("Đang xuất", gate), owner=owner, then=results.append)
    bench.now = PATIENCE
    bench.work.look()
    assert heard.is_progress_shown
    assert heard.stop is None
    gate.open()
    qtbot.waitUntil(lambda: bool(results))


def test_what_the_store_answered_is_heard_once_it_was_answered(bench, owner: QObject, qtbot: QtBot) -> None:
    heard: list[object] = []

    def fail(_step: Step) -> None:
        raise SealedAlready

    bench.work.written = heard.append
    with ThreadPoolExecutor(1) as lane:
        bench.work.run(Operation("", lambda _step: 1, lane), owner=owner, then=lambda _: heard.append("kept"))
        assert bench.work.is_writing
        bench.work.run(Operation("", fail, lane), owner=owner, then=lambda _: None)
        bench.work.run(Operation("", lambda _step: 1), owner=owner, then=lambda _: None)
        qtbot.waitUntil(lambda: not bench.work.is_busy)
    assert heard == ["kept", True, False]
    assert not bench.work.is_writing


def test_a_step_after_stopping_raises_stopped() -> None:
    step = Step("")
    step(1, 2)
    step.stop()
    with pytest.raises(Stopped):
        step(2, 2)


def test_a_result_for_a_page_that_is_gone_is_dropped_but_its_error_is_told(bench, heard, qtbot: QtBot) -> None:
    gone = QObject()
    gate = Gate()
    results: list[str] = []
    bench.work.run(Operation("", gate), owner=gone, then=results.append)

    def call(step: Step) -> str:
        gate(step)
        raise NotFound(what="cuộc họp")

    bench.work.run(Operation("", call), owner=gone, then=results.append, failed=lambda _: results.append("failed"))
    delete(gone)
    gate.open()
    qtbot.waitUntil(lambda: bool(heard.messages))
    assert results == []


def test_closing_stops_the_pool_and_lets_the_lane_finish(bench, owner: QObject) -> None:
    written: list[int] = []
    results: list[object] = []
    with ThreadPoolExecutor(1) as lane:
        gate = Gate()
        bench.work.run(Operation("", gate), owner=owner, then=results.append)
        gate.has_begun.wait(5)
        for number in range(20):

            def write(_step: Step, number: int = number) -> None:
                written.append(number)

            bench.work.run(Operation("", write, lane), owner=owner, then=results.append)
        bench.work.close()
        assert written == list(range(20))
    assert results == []
    assert bench.bugs == []


def test_thousands_of_tasks_while_windows_die_and_the_program_closes(bench, heard, qtbot: QtBot) -> None:
    """Python objects of dead windows lie in cycles, which the main thread collects meanwhile."""
    finished = 0

    def make_window() -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for number in range(5):
            button = QPushButton(str(number))
            button.clicked.connect(lambda window=window: window.close())
            column.addWidget(button)
            column.addWidget(QLabel(window.objectName()))
        window.cycle = window  # type: ignore[attr-defined]
        return window

    ran: list[int] = []

    def call(step: Step, number: int) -> list[int]:
        step(number, 4000)
        ran.append(number)
        if number % 97 == 0:
            raise SealedAlready
        return list(range(number % 40))

    def then(_result: object) -> None:
        nonlocal finished
        finished += 1
        if finished % 50 == 0:
            gc.collect()

    window = make_window()
    with ThreadPoolExecutor(1) as lane:
        for number in range(4000):
            if number % 25 == 0:
                window.deleteLater()
                window = make_window()
            place = lane if number % 3 else None
            operation = Operation("Đang làm", lambda step, number=number: call(step, number), place)
            bench.work.run(operation, owner=window, then=then)
            if number % 500 == 499:
                qtbot.waitUntil(lambda: finished > 0)
        assert finished > 0
        bench.work.close()
    window.deleteLater()
    assert len(heard.messages) == sum(number % 97 == 0 for number in ran)
    assert {number for number in range(4000) if number % 3} <= {*ran}
    assert bench.bugs == []


def test_what_the_work_holds_ends_on_the_main_thread(bench, owner, qtbot: QtBot) -> None:
    """As the page does that asked for something and went: its widgets die nowhere else."""

    class Page:
        def ask(self, _step: Step) -> None: ...

    ended: list[threading.Thread] = []
    with ThreadPoolExecutor(1) as lane:
        for place in (None, lane):
            page = Page()
            weakref.finalize(page, lambda: ended.append(threading.current_thread()))
            done: list[None] = []
            bench.work.run(Operation("", page.ask, place), owner=owner, then=done.append)
            del page
            qtbot.waitUntil(lambda done=done: bool(done))
    assert ended == [threading.main_thread()] * 2
