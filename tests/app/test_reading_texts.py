"""While a handbook is open its papers are read for the search: those of before, then those that come."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest
from tests.papers import paper
from tests.pdf.samples import pdf

from sotay.domain.handing import HandedOver
from sotay.domain.meeting import Meeting, MeetingState
from sotay.services.changes import Change
from sotay_app.bootstrap import Handbook
from sotay_app.reading_texts import TextReading

_PATIENCE = 60


@contextmanager
def reading(handbook: Handbook) -> Iterator[tuple[TextReading, Event]]:
    """It hears of commits as in the window; the event is set with each paper read."""
    read = Event()
    with TextReading(handbook) as texts:

        def posted(change: Change) -> None:
            texts.hear(change)
            if "paper_text" in change.kinds:
                read.set()

        handbook.store.posted = posted
        yield texts, read


def attach(handbook: Handbook, name: str, *pages: str) -> None:
    with handbook.store.reading() as rows:
        coming = rows.find(Meeting, state=MeetingState.RECORDING)[0]
    row = paper(name, coming.id, handbook.vault.put(pdf(*pages)), pages=len(pages))
    with handbook.store.writing() as tx:
        tx.save(row)


def found(handbook: Handbook, query: str) -> list[tuple[str, int]]:
    with handbook.store.reading() as rows:
        return [(hit.material_id, hit.page) for hit in rows.search_pages(query)]


def until_found(handbook: Handbook, read: Event, query: str) -> list[tuple[str, int]]:
    while not (hits := found(handbook, query)):
        assert read.wait(_PATIENCE)
        read.clear()
    return hits


def test_papers_of_before_and_those_that_come_are_read(opened: Handbook) -> None:
    attach(opened, "trước", "Bìa", "Đường ống nước")
    with reading(opened) as (texts, read):
        texts.begin()
        assert until_found(opened, read, "duong ong") == [("trước", 2)]
        attach(opened, "sau", "Kinh phí chiếu sáng")
        assert until_found(opened, read, "kinh phi chieu") == [("sau", 1)]


def test_closing_in_the_middle_leaves_the_rest_for_the_next_time(opened: Handbook) -> None:
    attach(opened, "dài", *(f"Trang {number} đường ống" for number in range(60)))
    with reading(opened) as (texts, _):
        texts.begin()
    with reading(opened) as (texts, read):
        texts.begin()
        assert until_found(opened, read, "59 duong ong") == [("dài", 60)]


def test_one_that_never_began_is_closed(opened: Handbook) -> None:
    with reading(opened):
        attach(opened, "sau", "Đường ống nước")
    assert found(opened, "duong ong") == []


def test_a_handbook_that_is_only_read_stays_as_it_is(opened: Handbook, monkeypatch: pytest.MonkeyPatch) -> None:
    attach(opened, "trước", "Đường ống nước")
    asked = Event()

    def refuse() -> None:
        asked.set()
        raise HandedOver(day="05/11/2026")

    monkeypatch.setattr(opened.store, "refuse", refuse)
    with reading(opened) as (texts, _):
        texts.begin()
        assert asked.wait(_PATIENCE)
    monkeypatch.undo()
    assert found(opened, "duong ong") == []
