"""What a record holds, and what never gets into it."""

from dataclasses import replace

from tests.cells import MOMENT, desk
from tests.meetings import adopted, begun, called, item_of, now_of, sealed
from tests.strategies import ODD_TEXTS

from sotay.domain.agenda import AgendaItem
from sotay.domain.holding import Fee, Mark, RollCallEntry
from sotay.domain.ids import uuid7
from sotay.domain.material import Material
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import Member, Office
from sotay.domain.record import ConclusionLine, MeetingRecord, RemarkLine
from sotay.domain.spelling import nfc
from sotay.persistence.store import SqlStore
from sotay.records.verifying import verify
from sotay.services import agendas, finishing, meetings, minutes, rollcall


def shown(store: SqlStore, meeting_id: str) -> MeetingRecord:
    with store.reading() as reading:
        return finishing.as_it_stands(reading, desk(), meeting_id)


def canary(where: str) -> str:
    return f"chim-{where}-yến"


def test_private_notes_birth_dates_cards_and_phones_are_in_no_record(store: SqlStore) -> None:
    meeting = called(store)
    private = ("card_no", "phone", "note", "left_reason")
    with store.writing() as tx:
        for member in tx.find(Member):
            tx.save(replace(member, born="1967-08-09", **{name: canary(name) for name in private}))
        for item in tx.find(AgendaItem, meeting_id=meeting.id):
            tx.save(replace(item, note=canary("item")))
        tx.save(replace(meeting, note=canary("meeting")))
        tx.save(
            Material(
                id=uuid7(),
                meeting_id=meeting.id,
                order="1",
                title="Báo cáo",
                file_name=canary("file"),
                sha256="0" * 64,
                size=1,
                media_type="application/pdf",
            )
        )
    adopted(store, now_of(store, meeting))
    content = finishing.seal(store, desk(), meeting.id).sealed_bytes.decode()
    assert "chim-" not in content
    assert "1967-08-09" not in content
    assert "Báo cáo" in content


def test_a_name_stays_as_on_that_day(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    with store.reading() as reading:
        speaker = reading.find(Member)[5]
    minutes.write(store, item_of(store, meeting).id, "ý kiến", speaker_id=speaker.id)
    with store.writing() as tx:
        tx.save(replace(speaker, full_name="Đổi Tên"))
    record = shown(store, meeting.id)
    said = next(entry for item in record.items for entry in item.entries if isinstance(entry, RemarkLine))
    assert said.speaker
    assert said.speaker.name == speaker.full_name
    assert "Đổi Tên" not in str(record)


def test_guests_speak_by_their_names(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    guest = meetings.invite(store, meeting.id, name="Bà Minh", office="Đảng ủy viên")
    minutes.write(store, item_of(store, meeting).id, "phát biểu", speaker_id=guest.id)
    record = shown(store, meeting.id)
    said = next(entry for item in record.items for entry in item.entries if isinstance(entry, RemarkLine))
    assert said.speaker
    assert (said.speaker.id, said.speaker.name) == (guest.id, "Bà Minh")
    assert [(one.name, one.office) for one in record.guests] == [("Bà Minh", "Đảng ủy viên")]


def test_who_spoke_keeps_the_name_though_no_longer_on_a_list(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    guest = meetings.invite(store, meeting.id, name="Bà Minh")
    newcomer = Member(id=uuid7(), full_name="Nguyễn Thị Mới", office=Office.NONE)
    with store.writing() as tx:
        tx.save(newcomer, replace(guest, deleted_at=MOMENT))
    for speaker in (guest.id, newcomer.id):
        minutes.write(store, item_of(store, meeting).id, "phát biểu", speaker_id=speaker)
    record = shown(store, meeting.id)
    said = [entry for item in record.items for entry in item.entries if isinstance(entry, RemarkLine)]
    assert [line.speaker.name for line in said if line.speaker] == ["Bà Minh", "Nguyễn Thị Mới"]
    assert record.guests == ()


def test_whatever_was_typed_is_sealed_as_it_was_typed(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    for text in ODD_TEXTS:
        minutes.write(store, item.id, text)
        minutes.conclude(store, meeting.id, text)
    adopted(store, now_of(store, meeting))
    finishing.seal(store, desk(), meeting.id)
    record = shown(store, meeting.id)
    said = [entry.text for line in record.items for entry in line.entries if isinstance(entry, RemarkLine)]
    concluded = [entry.text for entry in record.closing if isinstance(entry, ConclusionLine)]
    assert said == concluded == [nfc(text) for text in ODD_TEXTS]
    with store.reading() as reading:
        assert verify(reading.records(), reading.links()) == []


def test_items_stand_by_their_numbers_with_those_nested_under_them(store: SqlStore) -> None:
    meeting = called(store)
    for number in range(15):
        agendas.add(store, meeting.id, title=f"thêm {number}")
    with store.reading() as reading:
        found = reading.find(AgendaItem, meeting_id=meeting.id)
    agendas.move(store, found[3].id, after_id=None, parent_id=found[10].id)
    numbers = [item.number for item in shown(store, meeting.id).items]
    assert numbers == sorted(numbers, key=lambda number: [int(part) for part in number.split(".")])
    assert numbers[9:12] == ["10", "10.1", "11"]


def test_what_lies_in_the_bin_is_in_no_record(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    gone = minutes.write(store, item.id, "bỏ đi")
    minutes.remove(store, gone, now=MOMENT)
    other, _ = agendas.add(store, meeting.id, title="mục bỏ đi")
    minutes.write(store, other.id, "ý kiến bỏ đi")
    agendas.remove(store, other.id, now=MOMENT)
    assert "bỏ đi" not in str(shown(store, meeting.id))


def marked(store: SqlStore, meeting_id: str, *fees: Fee) -> None:
    with store.reading() as reading:
        entries = reading.find(RollCallEntry, meeting_id=meeting_id)
    rollcall.mark_all(store, [(entry, replace(entry, fee=fee)) for entry, fee in zip(entries, fees, strict=False)])


def test_the_fee_is_the_count_typed_else_the_marks_else_unknown(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    assert shown(store, meeting.id).fee_paid is None
    marked(store, meeting.id, Fee.UNPAID)
    assert shown(store, meeting.id).fee_paid == 0
    marked(store, meeting.id, Fee.PAID, Fee.PAID, Fee.UNPAID)
    assert shown(store, meeting.id).fee_paid == 2
    now = now_of(store, meeting)
    meetings.change(store, now, replace(now, fee_paid=25))
    assert shown(store, meeting.id).fee_paid == 25


def test_every_member_called_is_in_the_record_in_name_order(store: SqlStore) -> None:
    meeting = called(store)
    sealed(store, meeting)
    record = shown(store, meeting.id)
    with store.reading() as reading:
        lines = rollcall.in_name_order(reading.find(RollCallEntry, meeting_id=meeting.id))
    assert [line.name for line in record.roll_call] == [line.name for line in lines]
    assert {line.mark for line in record.roll_call} == {Mark.PRESENT}
    assert record.vote_base == 27


def test_who_was_not_called_is_printed_as_everywhere_else(store: SqlStore) -> None:
    with store.writing() as tx:
        speaker, namesake = (Member(id=uuid7(), full_name="Trần Văn Long", born=born) for born in ("1961", "1985"))
        tx.save(speaker, namesake)
    meeting = called(store, MeetingKind.COMMITTEE)
    item = item_of(store, meeting)
    minutes.present(store, item.id, presenter_id=speaker.id, text="báo cáo")
    line = next(line for line in shown(store, meeting.id).items if line.id == item.id)
    assert line.presenter is not None
    assert line.presenter.name == "Trần Văn Long (1961)"
