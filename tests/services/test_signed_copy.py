"""The signed copy: replaceable until sealed, then bound to the record for ever."""

from pathlib import Path

import pytest
from tests.cells import desk
from tests.meetings import adopted, called, now_of, sealed
from tests.pdf.samples import pdf, picture

from sotay.domain.errors import NotFound, SealedAlready, WrongState
from sotay.domain.inspection import PaperLimits, PaperSecret
from sotay.domain.meeting import Meeting, MeetingState
from sotay.domain.sealed import Fault, RecordFault, RecordKind
from sotay.domain.signed import SignedCopy
from sotay.materials.vault import Vault
from sotay.pdf.inspector import PaperInspector
from sotay.persistence.store import SqlStore
from sotay.records.verifying import verify
from sotay.services import finishing, signed_copy, undo
from sotay.services.entries import EntryRemoved
from sotay.services.signed_copy import NotASignedCopy, Scan, SeveralCopies, Signed, TooManyPhotos, is_photos

SCAN, OTHER = Scan(content=b"%PDF-1", pages=3), Scan(content=b"%PDF-2", pages=4, photos=4)


def signing(store: SqlStore) -> Meeting:
    return finishing.send_for_signing(store, desk(), adopted(store, called(store)).id)


def copies(store: SqlStore, meeting: Meeting) -> tuple[Signed, ...]:
    with store.reading() as reading:
        return signed_copy.of_meeting(reading, desk(), meeting.id)


def faults(store: SqlStore, meeting: Meeting) -> list[RecordFault]:
    with store.reading() as reading:
        return verify(reading.records(), reading.links(), [meeting.id])


def test_a_copy_is_kept_replaced_removed_and_taken_back(store: SqlStore, vault: Vault) -> None:
    meeting = signing(store)
    signed_copy.attach(store, vault, desk(), meeting.id, SCAN)
    inverse = signed_copy.attach(store, vault, desk(), meeting.id, OTHER)
    (copy,) = copies(store, meeting)
    assert (copy.pages, copy.photos, copy.record_id, vault.get(copy.sha256)) == (4, 4, "", OTHER.content)
    assert inverse is not None
    undo.take_back(store, inverse, now=desk().clock.moment())
    (before,) = copies(store, meeting)
    assert (before.pages, vault.get(before.sha256)) == (3, SCAN.content)
    signed_copy.remove(store, before.copy_id)
    assert copies(store, meeting) == ()
    with pytest.raises(EntryRemoved):
        signed_copy.remove(store, before.copy_id)


def test_there_is_none_before_the_minutes_are_out_for_signing(store: SqlStore, vault: Vault) -> None:
    meeting = adopted(store, called(store))
    with pytest.raises(WrongState):
        signed_copy.attach(store, vault, desk(), meeting.id, SCAN)
    with store.reading() as reading:
        assert reading.find(SignedCopy) == ()


def test_sealing_binds_the_copy_to_the_record(store: SqlStore, vault: Vault) -> None:
    meeting = signing(store)
    signed_copy.attach(store, vault, desk(), meeting.id, SCAN)
    (row,) = copies(store, meeting)
    record = finishing.seal(store, desk(), meeting.id)
    (copy,) = copies(store, meeting)
    assert (copy.sha256, copy.pages, copy.copy_id, copy.record_id) == (row.sha256, 3, "", record.id)
    with store.reading() as reading:
        assert [kept.kind for kept in reading.records(meeting.id)] == [RecordKind.MEETING, RecordKind.SCAN]
        assert finishing.as_it_stands(reading, desk(), meeting.id).record_id == record.id
    assert faults(store, meeting) == []
    with pytest.raises(SealedAlready):
        signed_copy.remove(store, row.copy_id)


def test_a_copy_that_comes_after_sealing_stands_beside_the_record_in_force(store: SqlStore, vault: Vault) -> None:
    meeting = called(store)
    first = sealed(store, meeting)
    assert copies(store, meeting) == ()
    assert signed_copy.attach(store, vault, desk("máy 2"), meeting.id, SCAN) is None
    second = finishing.amend(store, desk(), first.id, "ghi nhầm", lambda content: content)
    signed_copy.attach(store, vault, desk(), meeting.id, OTHER)
    assert [(copy.record_id, copy.pages) for copy in copies(store, meeting)] == [(first.id, 3), (second.id, 4)]
    assert faults(store, meeting) == []
    assert now_of(store, meeting).state is MeetingState.SEALED
    with store.reading() as reading:
        assert finishing.as_it_stands(reading, desk(), meeting.id).record_id == second.id


def test_a_scan_is_no_record_that_could_be_amended_or_stand_alone(store: SqlStore, vault: Vault) -> None:
    meeting = called(store)
    sealed(store, meeting)
    signed_copy.attach(store, vault, desk(), meeting.id, SCAN)
    with store.reading() as reading:
        record, scan = reading.records(meeting.id)
        links = reading.links()
    with pytest.raises(NotFound):
        finishing.amend(store, desk(), scan.id, "nhầm", lambda content: content)
    assert RecordFault(Fault.NOTHING_SIGNED, scan.id) in verify([scan], links)
    assert RecordFault(Fault.UNRECORDED, meeting.id) in verify([scan], links, [meeting.id])
    assert verify([record, scan], links) == []


def test_what_was_chosen_is_one_pdf_or_photographs() -> None:
    paper, photo = ("a.pdf", pdf("biên bản")), ("a.jpg", picture(30, 40))
    assert not is_photos([paper])
    assert is_photos([photo] * 20)
    assert is_photos([photo] * 5, held=15)
    with pytest.raises(TooManyPhotos):
        is_photos([photo] * 5, held=16)
    for files, error in (
        ([paper, photo], SeveralCopies),
        ([paper, paper], SeveralCopies),
        ([photo] * 21, TooManyPhotos),
        ([photo, ("a.txt", b"a")], NotASignedCopy),
    ):
        with pytest.raises(error):
            is_photos(files)


def test_a_scan_is_looked_at_like_any_paper_and_asks_nothing(store: SqlStore, tmp_path: Path) -> None:
    with PaperInspector() as inspector:
        scan = signed_copy.look_at(inspector, "a.pdf", pdf("", ""), PaperLimits())
        assert (scan.pages, scan.photos) == (2, 0)
        with pytest.raises(PaperSecret):
            signed_copy.look_at(inspector, "a.pdf", pdf("TỐI MẬT\nbiên bản"), PaperLimits())
