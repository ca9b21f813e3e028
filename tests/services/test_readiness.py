"""A meeting looked at before it is held: what is there, which pages can be drawn, what only a person knows."""

from dataclasses import replace
from pathlib import Path

import pytest
from pyrage import x25519
from tests.cells import NOW, desk
from tests.meetings import adopted, agenda_of, called
from tests.pdf.samples import pdf

from sotay.domain.errors import WrongState
from sotay.domain.material import Material
from sotay.domain.readiness import Point
from sotay.materials.vault import Vault
from sotay.pdf.viewer import PaperViewer
from sotay.persistence.store import SqlStore
from sotay.services import agendas, meetings, readiness, undo
from sotay.services.pages import Pages
from sotay.services.readiness import Machine

MACHINE = Machine(free_mb=20_000, last_backup=NOW)


def found(store: SqlStore, meeting_id: str, **opened: bool) -> dict[str, Point]:
    with store.reading() as reading:
        return {point.code: point for point in readiness.look(reading, desk(), meeting_id, MACHINE, opened)}


def paper(store: SqlStore, meeting_id: str, sha256: str, *, pages: int = 1, title: str = "báo cáo") -> Material:
    made = Material(
        id=f"{title} {sha256}",
        meeting_id=meeting_id,
        order="1000",
        title=title,
        file_name="báo cáo.pdf",
        sha256=sha256,
        size=1,
        media_type="application/pdf",
        pages=pages,
    )
    with store.writing() as tx:
        tx.save(made)
    return made


def test_people_and_agenda_are_named(store: SqlStore) -> None:
    meeting = called(store)
    lines = found(store, meeting.id)
    assert dict(lines["ready-chair"].facts) == {"name": "Nguyễn Văn 0"}
    assert dict(lines["ready-recorder"].facts) == {"name": "Nguyễn Văn 1"}
    with store.reading() as reading:
        items = agenda_of(reading, meeting.id)
    assert dict(lines["ready-agenda"].facts)["items"] == len(items)
    agendas.change(store, items[8], replace(items[8], minutes_planned=0))
    assert "ready-agenda-short" in found(store, meeting.id)


def test_a_paper_counts_as_opened_by_its_content(store: SqlStore) -> None:
    meeting = called(store)
    paper(store, meeting.id, "a")
    paper(store, meeting.id, "b", title="thông tin")
    paper(store, meeting.id, "c", title="bảng", pages=0)
    assert dict(found(store, meeting.id, a=True)["ready-papers-open"].facts) == {"unopened": 1, "papers": 3}
    assert "ready-papers" in found(store, meeting.id, a=True, b=True)
    assert dict(found(store, meeting.id, a=True, b=False)["ready-papers-broken"].facts) == {"titles": "thông tin"}
    assert dict(found(store, meeting.id)["ready-papers-foreign"].facts) == {"titles": "bảng"}


def test_every_page_is_drawn_and_a_bad_one_named(store: SqlStore, tmp_path: Path) -> None:
    folder = tmp_path / "materials"
    folder.mkdir()
    meeting = called(store)
    vault = _vault(folder)
    whole = paper(store, meeting.id, vault.put(pdf("một", "hai", "ba")), pages=3)
    short = paper(store, meeting.id, vault.put(pdf("một")), pages=2, title="thiếu trang")
    lost = paper(store, meeting.id, "0" * 64, pages=1, title="mất")
    foreign = paper(store, meeting.id, "c", pages=0, title="bảng")
    steps: list[tuple[int, int]] = []
    with PaperViewer() as viewer:
        pages = Pages(vault, viewer)
        readiness.look_through(pages, (whole, short, lost, foreign), lambda *step: steps.append(step))
    assert pages.seen == {whole.sha256: True, short.sha256: False, lost.sha256: False}
    assert steps == [(done, 6) for done in range(6)]


class Enough(Exception):
    pass


def test_looking_through_stops_at_a_step(store: SqlStore, tmp_path: Path) -> None:
    (tmp_path / "materials").mkdir()
    vault = _vault(tmp_path / "materials")
    whole = paper(store, called(store).id, vault.put(pdf("một", "hai")), pages=2)

    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise Enough

    with PaperViewer() as viewer, pytest.raises(Enough):
        readiness.look_through(Pages(vault, viewer), (whole,), stop)


def test_a_projector_is_ticked_and_the_tick_taken_back(store: SqlStore) -> None:
    meeting = called(store)
    inverse = readiness.note_projector(store, meeting.id, tried=NOW, is_without=False)
    assert "ready-projector" in found(store, meeting.id)
    undo.take_back(store, inverse, now=desk().clock.moment())
    assert "ready-projector-open" in found(store, meeting.id)
    readiness.note_projector(store, meeting.id, tried=None, is_without=True)
    assert "ready-projector-none" in found(store, meeting.id)


def test_adopted_minutes_have_no_projector_to_try(store: SqlStore) -> None:
    meeting = adopted(store, called(store))
    with pytest.raises(WrongState):
        readiness.note_projector(store, meeting.id, tried=NOW, is_without=False)


def test_another_day_asks_for_another_try(store: SqlStore) -> None:
    meeting = called(store)
    readiness.note_projector(store, meeting.id, tried=NOW, is_without=False)
    meetings.postpone(store, desk().rules, meeting.id, on=NOW.date().replace(day=20))
    assert "ready-projector-open" in found(store, meeting.id)


def _vault(folder: Path) -> Vault:
    return Vault(folder, str(x25519.Identity.generate()), bytes(32))
