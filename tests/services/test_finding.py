"""Words are found wherever they were written, in open and sealed meetings alike, with the place to go to."""

from dataclasses import replace
from datetime import date

import pytest
from tests.cells import MOMENT, RULES
from tests.meetings import called, item_of, sealed
from tests.papers import paper

from sotay.domain.agenda import Standing
from sotay.domain.document import Document
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.member import Member
from sotay.domain.quality import QualityPoint
from sotay.domain.resolution import Resolution
from sotay.persistence.store import SqlStore
from sotay.services import finding, meetings, minutes
from sotay.services.finding import Findings, Found


def look(store: SqlStore, query: str, **narrowed: object) -> Findings:
    with store.reading() as reading:
        return finding.look(reading, query, **{"most": 8, **narrowed})  # type: ignore[arg-type]


def places(store: SqlStore, query: str, **narrowed: object) -> dict[str, Found]:
    """The newest of each kind."""
    return {group.kind: group.found[0] for group in look(store, query, **narrowed).groups}


@pytest.fixture
def meeting(store: SqlStore) -> Meeting:
    """A meeting with ``nước sạch`` in everything that is written at one."""
    made = called(store)
    item = item_of(store, made)
    with store.reading() as reading:
        member = next(row for row in reading.find(Member) if row.full_name == "Nguyễn Văn 3")
    minutes.present(store, item.id, presenter_id=None, text="Báo cáo về nước sạch")
    minutes.write(store, item.id, "Đề nghị sớm có nước sạch", speaker_id=member.id)
    minutes.conclude(store, made.id, "Nhất trí làm nước sạch", item_id=item.id)
    minutes.assign(store, made.id, "Đo tuyến nước sạch", assignee_id=member.id, due_on=None, item_id=item.id)
    minutes.propose(store, item.id, "Cấp trên hỗ trợ nước sạch", speaker_id=member.id)
    meetings.invite(store, made.id, name="Lê Nước Sạch")
    return made


def test_every_kind_leads_to_its_place(store: SqlStore, meeting: Meeting) -> None:
    item = item_of(store, meeting)
    found = places(store, "nuoc sach")
    assert {kind: (place.step, place.item_id) for kind, place in found.items()} == {
        "conclusion": ("hold", item.id),
        "task": ("hold", item.id),
        "proposal": ("hold", item.id),
        "remark": ("hold", item.id),
        "agenda_item": ("prepare", item.id),
        "guest": ("convene", None),
    }
    assert {kind for kind, place in found.items() if place.person == "Nguyễn Văn 3"} == {"task", "proposal", "remark"}
    assert all(place.meeting == meeting for place in found.values())


def test_what_is_sealed_is_found_as_before(store: SqlStore, meeting: Meeting) -> None:
    before = {kind: place.id for kind, place in places(store, "nuoc sach").items()}
    sealed(store, meeting)
    after = places(store, "nuoc sach")
    assert {kind: place.id for kind, place in after.items()} == before
    assert after["agenda_item"].step == "hold"


def test_members_meetings_and_documents_are_found(store: SqlStore, meeting: Meeting) -> None:
    with store.writing() as tx:
        tx.save(Document(id=uuid7(), meeting_id=None, term_id="t", code="NQ", number=5, subject="Nghị quyết"))
    assert places(store, "nguyen van 3")["member"].person == "1953"
    assert places(store, "thuong ky thang 11")["meeting"].id == meeting.id
    assert places(store, "05-nq/cb")["document"].excerpt.text == "05-NQ/CB · Nghị quyết"


def test_texts_of_a_resolution_and_notes_of_the_quality_sheet_are_found(store: SqlStore, meeting: Meeting) -> None:
    point = QualityPoint(
        id="p", meeting_id=meeting.id, order="a", key="k", group=1, group_title="Nhóm", title="Đúng giờ", most=5
    )
    with store.writing() as tx:
        tx.save(Resolution(id="n", meeting_id=meeting.id, duties="Làm nước sạch"), replace(point, note="Mất nước sạch"))
    found = places(store, "nuoc sach")
    texts, note = found["resolution"], found["quality_point"]
    assert (texts.excerpt.text, texts.step, texts.within) == ("Làm nước sạch", "resolution", "")
    assert (note.excerpt.text, note.step, note.within) == ("Mất nước sạch", "quality", "Đúng giờ")
    assert note.meeting == texts.meeting == meeting
    assert places(store, "dung gio") == {}


def test_a_paper_is_found_by_what_stands_in_it_and_leads_to_the_page(store: SqlStore, meeting: Meeting) -> None:
    row = paper("p", meeting.id)
    with store.writing() as tx:
        tx.save(row)
        tx.keep_pages(row.sha256, 1, ["Bìa", "Kinh phí đường ống tổ 3"])
    found = places(store, "duong ong")["paper_text"]
    assert (found.id, found.within, found.page, found.words, found.step) == ("p", row.title, 2, "duong ong", "prepare")
    assert found.excerpt.text == "Kinh phí đường ống tổ 3"
    assert places(store, "ong kinh")["paper_text"].words == "kinh"
    assert places(store, "duong ong", year=2025) == places(store, "duong ong", kinds=("material",)) == {}
    assert [*places(store, "duong ong", kinds=("paper_text",), year=2026)] == ["paper_text"]
    meetings.remove(store, meeting.id, now=MOMENT)
    assert places(store, "duong ong") == {}


def test_what_stands_in_papers_is_in_no_sealed_bytes(store: SqlStore, meeting: Meeting) -> None:
    row = paper("p", meeting.id)
    with store.writing() as tx:
        tx.save(row)
        tx.keep_pages(row.sha256, 1, ["Kinh phí đường ống"])
    assert "đường ống" not in sealed(store, meeting).sealed_bytes.decode()
    assert places(store, "duong ong")["paper_text"].id == "p"


def test_kinds_and_years_narrow(store: SqlStore, meeting: Meeting) -> None:
    old = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=date(2025, 11, 5))
    minutes.write(store, item_of(store, old).id, "Nước sạch năm ngoái")
    assert places(store, "nuoc sach")["remark"].meeting == old
    assert places(store, "nuoc sach", year=2026)["remark"].meeting == meeting
    assert places(store, "nuoc sach", year=2024) == {}
    assert [*places(store, "nuoc sach", kinds=("task",))] == ["task"]
    assert places(store, "thuong ky", year=2025)["meeting"].id == old.id
    assert look(store, "").years == (2026, 2025)


def test_of_many_the_newest_are_shown_and_all_are_counted(store: SqlStore, meeting: Meeting) -> None:
    item = item_of(store, meeting, Standing.CRITICISM)
    said = [minutes.write(store, item.id, f"Ý kiến {number}") for number in range(12)]
    (group,) = look(store, "y kien", kinds=("remark",)).groups
    assert (group.total, [found.id for found in group.found]) == (12, [remark.id for remark in said[:3:-1]])


def test_parts_of_a_removed_meeting_are_not_shown(store: SqlStore, meeting: Meeting) -> None:
    meetings.remove(store, meeting.id, now=MOMENT)
    assert places(store, "nuoc sach") == {}


def test_a_remark_of_a_guest_names_them(store: SqlStore, meeting: Meeting) -> None:
    guest = meetings.invite(store, meeting.id, name="Đỗ Văn Khách")
    minutes.write(store, item_of(store, meeting).id, "Chúc mừng chi bộ", speaker_id=guest.id)
    assert places(store, "chuc mung")["remark"].person == "Đỗ Văn Khách"


def test_a_task_that_was_carried_over_is_shown_once_as_the_last_of_it(store: SqlStore, meeting: Meeting) -> None:
    first = places(store, "do tuyen")["task"]
    coming = meetings.schedule(store, RULES, kind=MeetingKind.REGULAR, on=date(2027, 1, 5))
    (group,) = look(store, "do tuyen", kinds=("task",)).groups
    assert (group.total, [found.meeting for found in group.found]) == (1, [coming])
    assert places(store, "do tuyen", year=2026)["task"] == first
