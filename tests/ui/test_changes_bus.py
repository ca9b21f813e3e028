"""Changes reach the pages that show them, on the main thread, and not those who made them."""

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sotay.services.changes import Change
from sotay_ui.changes_bus import ChangesBus
from sotay_ui.mailbox import Mailbox


def change(*kinds: str, initiator: str = "") -> Change:
    return Change(frozenset(kinds), frozenset({"id"}), initiator)


def test_a_page_hears_of_its_kinds_and_not_of_its_own_changes(mailbox: Mailbox, qtbot: QtBot) -> None:
    bus = ChangesBus(mailbox)
    page, other = QObject(), QObject()
    heard: list[Change] = []
    all_heard: list[Change] = []
    bus.listen(page, ["remark"], heard.append, initiator="minutes")
    bus.listen(other, ["remark", "member"], all_heard.append)
    for posted in (
        change("member"),
        change("remark", initiator="minutes"),
        change("remark", "vote", initiator="elsewhere"),
    ):
        bus.post(posted)
    qtbot.waitUntil(lambda: len(all_heard) == 3)
    assert [one.initiator for one in heard] == ["elsewhere"]


def test_a_change_posted_by_the_store_lane_is_heard_on_the_main_thread(mailbox: Mailbox, qtbot: QtBot) -> None:
    bus = ChangesBus(mailbox)
    page = QObject()
    threads: list[threading.Thread] = []
    bus.listen(page, ["task"], lambda _: threads.append(threading.current_thread()))
    lane = threading.Thread(target=lambda: bus.post(change("task")))
    lane.start()
    lane.join()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]


def test_a_page_that_is_gone_hears_nothing(mailbox: Mailbox, qtbot: QtBot) -> None:
    bus = ChangesBus(mailbox)
    page, other = QObject(), QObject()
    heard: list[Change] = []
    bus.listen(other, ["task"], lambda _: delete(page))
    bus.listen(page, ["task"], heard.append)
    done: list[Change] = []
    bus.listen(other, ["task"], done.append)
    bus.post(change("task"))
    qtbot.waitUntil(lambda: bool(done))
    assert heard == []


def test_a_letter_that_raises_does_not_take_the_others_with_it(mailbox: Mailbox, qtbot: QtBot) -> None:
    delivered: list[int] = []
    mailbox.post(lambda: delivered.append(1))
    mailbox.post(lambda: delivered.append(1 // 0))
    mailbox.post(lambda: delivered.append(3))
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: 3 in delivered)
    assert delivered == [1, 3]
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
