"""The sheet of a meeting: filled in from its rows, changed by the person, written down, frozen with the record."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.cells import NOW, desk
from tests.meetings import adopted, begun, called, item_of, now_of

from sotay.domain.agenda import Standing
from sotay.domain.cell import Cell
from sotay.domain.errors import KnownError, SealedAlready
from sotay.domain.holding import Mark, TaskState
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.quality import QualityPoint, QualityPointsTooMany
from sotay.domain.quality_points import Basis
from sotay.persistence.store import SqlStore
from sotay.rules.quality import QualityFileUnreadable, frame, read_weights, shipped_text, shipped_weights
from sotay.services import convening, finishing, minutes, quality, rollcall, tasks, undo
from sotay.services.quality import Guide, Line, QualityLinesOpen, QualityNotScored, Sheet

GUIDE = Guide(frame=frame(), shipped=shipped_weights(), shipped_text=shipped_text(), read=read_weights)
MOMENT = desk().clock.moment()
OWN = """
id = "phuong-khac"
source = "Đảng ủy phường khác"
lines = [
  { key = "g1", group = 1, title = "Một", points = 5 }, { key = "g2", group = 2, title = "Hai", points = 5 },
  { key = "g3", group = 3, title = "Ba", points = 10 }, { key = "g4", group = 4, title = "Bốn", points = 40 },
  { key = "g5", group = 5, title = "Năm", points = 5 }, { key = "g6", group = 6, title = "Sáu", points = 30 },
  { key = "g7", group = 7, title = "Bảy", points = 5 },
]
"""


def sheet(store: SqlStore, meeting: Meeting) -> Sheet:
    with store.reading() as reading:
        return quality.look(reading, desk(), GUIDE, meeting.id)


def line(of: Sheet, key: str) -> Line:
    return next(one for one in of.lines if one.row.key == key)


def give(store: SqlStore, meeting: Meeting, key: str, points: int | None, note: str = "") -> object:
    found = line(sheet(store, meeting), key)
    return quality.change(store, found.row, replace(found.row, points=points, note=note), found.proposed)


def absent(store: SqlStore, meeting: Meeting, names: Iterable[str], mark: Mark = Mark.EXCUSED) -> None:
    with store.reading() as reading:
        roll = rollcall.called(reading, meeting.id)
    rollcall.mark_all(store, [(one, replace(one, mark=mark)) for one in roll if one.name in names])


def test_a_meeting_that_is_held_fills_its_sheet_in(store: SqlStore) -> None:
    meeting = called(store)
    adopted(store, meeting)
    filled = sheet(store, meeting)
    assert line(filled, "duration").row.points == 5
    assert line(filled, "duration").row.reason == "Sinh hoạt 120 phút, quy định ít nhất 90 phút."
    assert line(filled, "attendance").row.reason == "Có mặt 27/27 đồng chí phải dự, đạt 100,0%."
    assert line(filled, "chairing").basis is Basis.OPEN
    assert line(filled, "reported").row.reason.endswith("trước hết ngày 07/11/2026.")
    assert filled.total == sum(one.row.points or 0 for one in filled.lines)
    assert filled.source.startswith("Bảng điểm của một phường (An Phú)")
    assert not filled.is_own_source


def test_points_of_the_person_stay_while_the_facts_change(store: SqlStore) -> None:
    meeting = called(store)
    adopted(store, meeting)
    give(store, meeting, "attendance", 2, "đến muộn nhiều")
    kept = line(sheet(store, meeting), "attendance")
    assert (kept.row.points, kept.row.is_own, kept.row.note, kept.proposed) == (2, True, "đến muộn nhiều", 4)
    give(store, meeting, "attendance", None, "đến muộn nhiều")
    again = line(sheet(store, meeting), "attendance")
    assert (again.row.points, again.row.is_own, again.row.note) == (4, False, "đến muộn nhiều")


def test_points_as_proposed_are_nobodys_own(store: SqlStore) -> None:
    meeting = called(store)
    begun(store, meeting)
    give(store, meeting, "attendance", 3)
    give(store, meeting, "attendance", 4)
    assert not line(sheet(store, meeting), "attendance").row.is_own
    absent(store, meeting, {f"Nguyễn Văn {number}" for number in range(4, 9)})
    assert line(sheet(store, meeting), "attendance").row.points == 3


def test_more_than_a_line_can_get_is_refused_and_nothing_kept(store: SqlStore) -> None:
    meeting = called(store)
    begun(store, meeting)
    for points in (6, -1):
        with pytest.raises(QualityPointsTooMany):
            give(store, meeting, "duration", points)
    with store.reading() as reading:
        assert reading.find(QualityPoint) == ()


def test_an_open_line_keeps_the_score_from_being_written_down(store: SqlStore) -> None:
    meeting = called(store)
    begun(store, meeting)
    with pytest.raises(QualityLinesOpen) as refusal:
        quality.write_down(store, desk(), GUIDE, meeting.id)
    open_lines = sheet(store, meeting).open_lines
    assert (refusal.value.keys, refusal.value.values) == (open_lines, {"count": len(open_lines)})
    assert now_of(store, meeting).score is None


def test_the_total_is_the_score_of_the_minutes_with_its_class(store: SqlStore) -> None:
    meeting = called(store)
    begun(store, meeting)
    quality.give_full(store, desk(), GUIDE, meeting.id)
    give(store, meeting, "chairing", 5)
    give(store, meeting, "regular-content", 7)
    whole = sheet(store, meeting)
    assert whole.total == 92
    inverse = quality.write_down(store, desk(), GUIDE, meeting.id)
    kept = now_of(store, meeting)
    assert (kept.score, kept.score_class) == (92, "Tốt")
    assert sheet(store, meeting).is_written
    with store.reading() as reading:
        assert finishing.as_it_stands(reading, desk(), meeting.id).score == 92
        rows = reading.find(QualityPoint, meeting_id=meeting.id)
    assert [(row.key, row.title, row.most) for row in rows] == [
        (one.key, one.title, one.points) for one in shipped_weights().lines
    ]
    undo.take_back(store, inverse, now=MOMENT)
    assert now_of(store, meeting).score is None


def test_full_points_for_open_lines_are_taken_back_at_once(store: SqlStore) -> None:
    meeting = called(store)
    begun(store, meeting)
    before = sheet(store, meeting)
    inverse = quality.give_full(store, desk(), GUIDE, meeting.id)
    assert not sheet(store, meeting).open_lines
    undo.take_back(store, inverse, now=MOMENT)
    assert sheet(store, meeting) == before


def test_what_changed_since_the_score_was_written_is_seen(store: SqlStore) -> None:
    meeting = called(store)
    begun(store, meeting)
    quality.give_full(store, desk(), GUIDE, meeting.id)
    quality.write_down(store, desk(), GUIDE, meeting.id)
    absent(store, meeting, {"Nguyễn Văn 9"}, Mark.UNEXCUSED)
    changed = sheet(store, meeting)
    assert (changed.total, changed.meeting.score, changed.is_written) == (96, 100, False)
    assert changed.open_lines == ("absent-running",)
    assert changed.was_written


def test_a_sealed_sheet_is_as_it_was_written_down(store: SqlStore) -> None:
    meeting = called(store)
    adopted(store, meeting)
    quality.give_full(store, desk(), GUIDE, meeting.id)
    quality.write_down(store, desk(), GUIDE, meeting.id)
    before = sheet(store, meeting)
    finishing.seal(store, desk(), meeting.id)
    quality.use_weights(store, GUIDE, OWN, now=MOMENT)
    after = sheet(store, meeting)
    assert [(one.row.key, one.row.points, one.row.reason) for one in after.lines] == [
        (one.row.key, one.row.points, one.row.reason) for one in before.lines
    ]
    assert (after.total, after.is_open, after.is_written) == (before.total, False, True)
    with pytest.raises(SealedAlready):
        give(store, meeting, "duration", 1)
    with pytest.raises(SealedAlready), store.writing() as tx:
        tx.save(replace(after.lines[0].row, points=0))


def test_a_score_written_by_hand_has_no_sheet_once_sealed(store: SqlStore) -> None:
    meeting = called(store)
    adopted(store, meeting)
    finishing.score(store, desk(), meeting.id, 91)
    finishing.seal(store, desk(), meeting.id)
    assert (sheet(store, meeting).lines, sheet(store, meeting).meeting.score) == ((), 91)


def test_the_committee_is_not_scored(store: SqlStore) -> None:
    meeting = called(store, MeetingKind.COMMITTEE)
    with pytest.raises(QualityNotScored):
        sheet(store, meeting)
    with pytest.raises(QualityNotScored):
        quality.write_down(store, desk(), GUIDE, meeting.id)


def test_an_office_puts_its_own_table_in_place_and_takes_it_back(store: SqlStore) -> None:
    meeting = called(store)
    begun(store, meeting)
    give(store, meeting, "chairing", 9)
    inverse = quality.use_weights(store, GUIDE, OWN, now=MOMENT)
    own = sheet(store, meeting)
    assert ([one.row.most for one in own.lines], own.source) == ([5, 5, 10, 40, 5, 30, 5], "Đảng ủy phường khác")
    assert own.is_own_source
    with store.reading() as reading:
        assert quality.text_in_force(reading, GUIDE) == OWN
    quality.give_full(store, desk(), GUIDE, meeting.id)
    quality.write_down(store, desk(), GUIDE, meeting.id)
    with store.reading() as reading:
        assert {row.key for row in reading.find(QualityPoint)} == {f"g{number}" for number in range(1, 8)}
    undo.take_back(store, inverse, now=MOMENT)
    assert not sheet(store, meeting).is_own_source
    quality.use_weights(store, GUIDE, OWN, now=MOMENT)
    quality.use_weights(store, GUIDE, None, now=MOMENT)
    assert not sheet(store, meeting).is_own_source


@pytest.mark.parametrize("text", ["", "id = 5", OWN.replace("points = 40", "points = 39")])
def test_a_table_that_does_not_fit_leaves_the_one_in_use(store: SqlStore, text: str) -> None:
    quality.use_weights(store, GUIDE, OWN, now=MOMENT)
    with pytest.raises(KnownError):
        quality.use_weights(store, GUIDE, text, now=MOMENT)
    assert sheet(store, called(store)).source == "Đảng ủy phường khác"


def test_a_table_of_a_newer_program_counts_as_none(store: SqlStore) -> None:
    def refuse(_text: str) -> object:
        raise QualityFileUnreadable(where="x")

    quality.use_weights(store, GUIDE, OWN, now=MOMENT)
    with store.reading() as reading:
        found = quality.weights_in_force(reading, replace(GUIDE, read=refuse))
    assert found == (shipped_weights(), False)


def test_who_stayed_away_four_times_running_costs_the_bonus(store: SqlStore) -> None:
    days = [date(2026, month, 5) for month in (7, 8, 9, 10)]
    for day in days[1:]:
        before = called(store, on=day)
        begun(store, before)
        absent(store, before, {"Nguyễn Văn 9"})
    meeting = called(store)
    begun(store, meeting)
    assert line(sheet(store, meeting), "absent-running").row.points == 1
    absent(store, meeting, {"Nguyễn Văn 8"})
    assert line(sheet(store, meeting), "absent-running").row.points == 1
    absent(store, meeting, {"Nguyễn Văn 9"})
    lost = line(sheet(store, meeting), "absent-running").row
    assert (lost.points, lost.reason) == (0, "Vắng quá 3 kỳ liền: Nguyễn Văn 9.")


def test_the_tasks_of_last_month_are_counted_as_they_stand_now(store: SqlStore) -> None:
    before = called(store, on=date(2026, 10, 5))
    item = item_of(store, before, Standing.ASSIGNMENT)
    given = [
        minutes.assign(store, before.id, f"việc {number}", assignee_id=None, due_on=None, item_id=item.id)
        for number in range(4)
    ]
    tasks.follow_up(store, type(given[0]), given[0].id, TaskState.DONE, "xong")
    meeting = called(store)
    begun(store, meeting)
    assert line(sheet(store, meeting), "tasks").row.reason == "Hoàn thành 1/4 nhiệm vụ kỳ trước, đạt 25,0%."
    with store.reading() as reading:
        copies = [row for row in reading.find(type(given[0]), meeting_id=meeting.id) if row.carried_from_id]
    for copy in copies[:2]:
        tasks.follow_up(store, type(copy), copy.id, TaskState.DONE, "xong")
    tasks.follow_up(store, type(copies[2]), copies[2].id, TaskState.DROPPED, "")
    counted = line(sheet(store, meeting), "tasks").row
    assert (counted.points, counted.reason) == (30, "Hoàn thành 3/3 nhiệm vụ kỳ trước, đạt 100,0%.")


def test_what_was_told_and_posted_earns_its_points(store: SqlStore) -> None:
    meeting = called(store)
    convening.tell_members(store, meeting.id, NOW - timedelta(days=3))
    convening.post(store, meeting.id, NOW - timedelta(days=1))
    in_time = sheet(store, meeting)
    assert [line(in_time, key).row.points for key in ("notice", "posted", "digital")] == [1, 2, 1]
    convening.post(store, meeting.id, NOW)
    assert line(sheet(store, meeting), "posted").row.points == 0


def test_a_committee_that_met_since_the_last_meeting_counts_with_its_minutes(store: SqlStore) -> None:
    begun(store, called(store, on=date(2026, 10, 5)))
    meeting = called(store)
    old = called(store, MeetingKind.COMMITTEE, on=date(2026, 9, 30))
    adopted(store, old)
    fresh = called(store, MeetingKind.COMMITTEE, on=date(2026, 11, 2))
    assert line(sheet(store, meeting), "committee").row.points is None
    adopted(store, fresh)
    assert line(sheet(store, meeting), "committee").row.points == 2
    with store.writing() as tx:
        tx.bin(fresh)
        tx.save(*(replace(cell, has_committee=False) for cell in tx.find(Cell)))
    assert line(sheet(store, meeting), "committee").row.points == 2
