"""What a meeting to be called would begin with, and what the one before leaves to it."""

from dataclasses import replace
from datetime import date, datetime

from tests.cells import NOW, RULES
from tests.meetings import agenda_of, called, item_of, sealed

from sotay.domain.agenda import AgendaItem, Standing
from sotay.domain.document import Document
from sotay.domain.holding import Addressee, Conclusion
from sotay.domain.ids import uuid7
from sotay.domain.meeting import Guest, Meeting, MeetingKind
from sotay.persistence.store import SqlStore
from sotay.services import cells, meetings, minutes, planning, preceding
from sotay.services.planning import Outlook, When
from sotay.services.register import term_on

TODAY = date(2026, 11, 24)
DECEMBER = date(2026, 12, 5)


def outlook(store: SqlStore, kind: MeetingKind, on: date = DECEMBER, like_id: str = "") -> Outlook:
    with store.reading() as reading:
        cell = meetings.the_cell(reading)
        return planning.outlook(reading, RULES, cell, kind, on, today=TODAY, like_id=like_id)


def when(store: SqlStore, kind: MeetingKind) -> When:
    with store.reading() as reading:
        return planning.proposed_when(reading, meetings.the_cell(reading), kind, TODAY)


def usually(store: SqlStore, day: int | None, hour: str, place: str = "Nhà văn hóa Tổ 12") -> None:
    with store.reading() as reading:
        cell = meetings.the_cell(reading)
    cells.change(store, cell, replace(cell, usual_day=day, usual_time=hour, usual_place=place))


def test_without_a_usual_day_it_is_today(store: SqlStore) -> None:
    assert when(store, MeetingKind.REGULAR) == When(on=TODAY)


def test_the_first_month_without_a_regular_meeting_is_proposed(store: SqlStore) -> None:
    usually(store, 5, "19:30")
    assert when(store, MeetingKind.REGULAR) == When(on=DECEMBER, planned_at=datetime(2026, 12, 5, 19, 30))  # noqa: DTZ001
    called(store, on=DECEMBER)
    assert when(store, MeetingKind.COMBINED).on == date(2027, 1, 5)
    assert when(store, MeetingKind.THEMATIC).on == DECEMBER


def test_a_meeting_of_every_month_asks_whether_it_is_the_usual_one(store: SqlStore) -> None:
    usually(store, None, "", "")
    assert outlook(store, MeetingKind.REGULAR).has_no_habit
    assert not outlook(store, MeetingKind.THEMATIC).has_no_habit
    planning.keep_as_usual(store, When(on=DECEMBER, planned_at=datetime(2026, 12, 5, 7, 5)), "Nhà văn hóa")  # noqa: DTZ001
    assert not outlook(store, MeetingKind.REGULAR).has_no_habit
    assert when(store, MeetingKind.REGULAR).planned_at == datetime(2026, 12, 5, 7, 5)  # noqa: DTZ001


def test_what_is_usual_already_stays_so_and_what_is_open_stays_open(store: SqlStore) -> None:
    usually(store, 5, "19:30", "")
    planning.keep_as_usual(store, When(on=date(2026, 12, 9)), "")
    with store.reading() as reading:
        cell = meetings.the_cell(reading)
    assert (cell.usual_day, cell.usual_time, cell.usual_place) == (5, "19:30", "")
    assert outlook(store, MeetingKind.REGULAR).has_no_habit


def test_it_says_what_would_be_on_the_agenda(store: SqlStore) -> None:
    found = outlook(store, MeetingKind.COMBINED)
    standing = RULES.agendas[MeetingKind.COMBINED]
    assert (found.items, found.minutes) == (len(standing), sum(item.minutes for item in standing))
    assert (found.title, found.least_minutes) == (
        "sinh hoạt chi bộ thường kỳ và chuyên đề tháng 12 năm 2026",
        120,
    )


def test_it_is_as_long_as_the_meeting_it_is_made_like(store: SqlStore) -> None:
    like = called(store)
    extra = sum(item.minutes_planned for item in _items(store, like))
    assert (outlook(store, MeetingKind.REGULAR, like_id=like.id).minutes) == extra


def test_before_the_first_meeting_nothing_is_left(store: SqlStore) -> None:
    assert outlook(store, MeetingKind.REGULAR).preceding == preceding.Preceding()


def test_what_the_meeting_before_leaves(store: SqlStore) -> None:
    november = called(store)
    minutes.conclude(store, november.id, "giữ vững nền nếp", item_id=None)
    minutes.assign(store, november.id, "vận động quỹ", assignee_id=november.chair_id, due_on=date(2026, 11, 30))
    proposals = item_of(store, november, Standing.PROPOSALS)
    minutes.propose(store, proposals.id, "sửa đèn đường", addressee=Addressee.SUPERIOR)
    sealed(store, november)
    left = outlook(store, MeetingKind.REGULAR).preceding
    assert (left.on, left.conclusions, left.proposals) == (NOW.date(), ("giữ vững nền nếp",), ("sửa đèn đường",))
    assert [(task.text, task.assignee, task.due_on) for task in left.tasks] == [
        ("vận động quỹ", "Nguyễn Văn 0", date(2026, 11, 30))
    ]
    assert [row.text for row in left.open][-1:] == ["sửa đèn đường"]
    assert outlook(store, MeetingKind.COMMITTEE).preceding == preceding.Preceding()


def test_the_last_resolution_is_named_by_number_and_day(store: SqlStore) -> None:
    with store.reading() as reading:
        term = term_on(reading, NOW.date())
    assert term is not None
    issued = [(1, date(2026, 10, 5)), (2, date(2026, 11, 5)), (3, date(2026, 12, 6))]
    with store.writing() as tx:
        for number, on in issued:
            facts = {"code": "NQ", "number": number, "subject": "nhiệm vụ tháng", "issued_on": on}
            tx.save(Document(id=uuid7(), meeting_id=None, term_id=term.id, **facts))
    last = outlook(store, MeetingKind.REGULAR).preceding.resolution
    assert last is not None
    assert (last.number, last.issued_on) == (2, date(2026, 11, 5))


def test_a_meeting_made_like_another_takes_agenda_place_and_guests_but_nothing_said(store: SqlStore) -> None:
    like = called(store)
    meetings.invite(store, like.id, name="Trần Văn Khách", office="Đảng ủy viên")
    minutes.conclude(store, like.id, "kết luận", item_id=item_of(store, like).id)
    made = meetings.schedule(store, RULES, kind=like.kind, on=DECEMBER, like_id=like.id)
    assert _facts(store, made) == _facts(store, like) != []
    assert not {item.id for item in _items(store, like)} & {item.id for item in _items(store, made)}
    assert (made.place, made.title) == (like.place, "sinh hoạt chi bộ thường kỳ tháng 12 năm 2026")
    with store.reading() as reading:
        assert [guest.name for guest in reading.find(Guest, meeting_id=made.id)] == ["Trần Văn Khách"]
        assert reading.find(Conclusion, meeting_id=made.id) == ()


def _items(store: SqlStore, meeting: Meeting) -> list[AgendaItem]:
    with store.reading() as reading:
        return agenda_of(reading, meeting.id)


def _facts(store: SqlStore, meeting: Meeting) -> list[tuple[object, ...]]:
    items = _items(store, meeting)
    return [(item.title, item.section, item.standing, item.minutes_planned, item.threshold) for item in items]
