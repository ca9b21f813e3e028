"""Files of a meeting lie in its folder, and nobody's work is written over."""

from datetime import date
from pathlib import Path

import pytest
from tests.cells import MOMENT
from tests.meetings import called

from sotay.domain.filing import DocumentChanged, Filed
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.storage_errors import FileInUse, FolderGone, FolderReadOnly
from sotay.persistence.store import SqlStore
from sotay.services import filing, settings
from sotay.services.filing import Put

DAY = date(2026, 11, 5)


@pytest.fixture
def meeting(store: SqlStore) -> Meeting:
    return called(store, on=DAY)


@pytest.fixture
def minutes(store: SqlStore, meeting: Meeting, tmp_path: Path) -> Path:
    """The minutes as they were put there first."""
    return put(store, tmp_path, meeting, b"one").path


def put(store: SqlStore, documents: Path, meeting: Meeting, content: bytes, suffix: str = ".docx") -> Put:
    return filing.put(store, documents, meeting.id, "Biên bản 05-11-2026", suffix, content)


def test_a_file_lies_in_the_folder_of_its_meeting(store: SqlStore, meeting: Meeting, tmp_path: Path) -> None:
    made = put(store, tmp_path, meeting, b"one")
    assert made == Put(
        tmp_path / "Sổ tay Chi bộ" / "Chi bộ Tổ 12" / "2026" / "11 - Thường kỳ 05-11" / "Bien ban 05-11-2026.docx"
    )
    assert made.path.read_bytes() == b"one"


def test_each_kind_of_meeting_has_a_folder_of_its_name(store: SqlStore, tmp_path: Path) -> None:
    names = set()
    for kind in MeetingKind:
        with store.reading() as reading:
            names.add(filing.folder_of(reading, tmp_path, called(store, kind, DAY).id).name)
    assert len(names) == len(MeetingKind)
    assert "11 - Họp chi ủy 05-11" in names


def test_the_marks_of_the_name_are_a_setting_of_the_cell(store: SqlStore, meeting: Meeting, tmp_path: Path) -> None:
    settings.change(store, "accented_files", "có", now=MOMENT)
    assert put(store, tmp_path, meeting, b"one").path.name == "Biên bản 05-11-2026.docx"


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".png"])
def test_what_nobody_touched_gives_way(store: SqlStore, meeting: Meeting, tmp_path: Path, suffix: str) -> None:
    first = put(store, tmp_path, meeting, b"one", suffix)
    assert put(store, tmp_path, meeting, b"two", suffix) == first
    assert first.path.read_bytes() == b"two"
    assert [*first.path.parent.iterdir()] == [first.path]


def test_what_somebody_changed_stays_and_the_new_one_lies_beside_it(
    store: SqlStore, meeting: Meeting, tmp_path: Path, minutes: Path
) -> None:
    minutes.write_bytes(b"one, corrected")
    second = put(store, tmp_path, meeting, b"two")
    assert second == Put(minutes.with_name("Bien ban 05-11-2026 (2).docx"), left=minutes.name)
    assert put(store, tmp_path, meeting, b"three") == second
    assert (minutes.read_bytes(), second.path.read_bytes()) == (b"one, corrected", b"three")


def test_what_was_changed_and_changed_back_is_ours_again(
    store: SqlStore, meeting: Meeting, tmp_path: Path, minutes: Path
) -> None:
    minutes.write_bytes(b"something")
    minutes.write_bytes(b"one")
    assert put(store, tmp_path, meeting, b"two") == Put(minutes)


def test_a_file_that_says_what_the_new_one_says_is_the_new_one(
    store: SqlStore, meeting: Meeting, tmp_path: Path, minutes: Path
) -> None:
    minutes.write_bytes(b"two")
    assert put(store, tmp_path, meeting, b"two") == Put(minutes)


def test_a_file_of_someone_else_is_left_alone(store: SqlStore, meeting: Meeting, tmp_path: Path, minutes: Path) -> None:
    minutes.with_suffix(".pdf").write_bytes(b"of the office")
    assert put(store, tmp_path, meeting, b"one", ".pdf").path.name == "Bien ban 05-11-2026 (2).pdf"


@pytest.mark.parametrize("beside", ["~$en ban 05-11-2026.docx", ".~lock.Bien ban 05-11-2026.docx#"])
def test_what_is_open_in_word_or_libreoffice_stays(
    store: SqlStore, meeting: Meeting, tmp_path: Path, minutes: Path, beside: str
) -> None:
    (minutes.parent / beside).touch()
    assert put(store, tmp_path, meeting, b"two").left == minutes.name
    assert minutes.read_bytes() == b"one"


@pytest.mark.parametrize("refusal", [FileInUse(folder="a", file="a"), FolderReadOnly(folder="a")])
def test_what_windows_will_not_replace_stays(
    store: SqlStore,
    meeting: Meeting,
    tmp_path: Path,
    minutes: Path,
    refusal: FileInUse | FolderReadOnly,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write = filing.write_durably

    def refusing(path: Path, content: bytes, *, for_others: bool) -> None:
        if path == minutes:
            raise refusal
        write(path, content, for_others=for_others)

    monkeypatch.setattr(filing, "write_durably", refusing)
    assert put(store, tmp_path, meeting, b"two") == Put(
        minutes.with_name("Bien ban 05-11-2026 (2).docx"), left=minutes.name
    )


def test_two_meetings_of_a_kind_on_one_day_do_not_take_each_others_files(
    store: SqlStore, tmp_path: Path, minutes: Path
) -> None:
    other = put(store, tmp_path, called(store, on=DAY), b"of the other")
    assert other.path.name == "Bien ban 05-11-2026 (2).docx"
    assert minutes.read_bytes() == b"one"


def test_a_folder_in_place_of_the_file_is_no_place(
    store: SqlStore, meeting: Meeting, tmp_path: Path, minutes: Path
) -> None:
    minutes.unlink()
    minutes.mkdir()
    assert put(store, tmp_path, meeting, b"two").path.name == "Bien ban 05-11-2026 (2).docx"


def test_an_empty_file_that_keeps_a_name_is_no_work(
    store: SqlStore, meeting: Meeting, tmp_path: Path, minutes: Path
) -> None:
    minutes.write_bytes(b"")
    assert put(store, tmp_path, meeting, b"two") == Put(minutes)


def test_where_the_person_said_nothing_else_is_chosen(store: SqlStore, meeting: Meeting, tmp_path: Path) -> None:
    to = tmp_path / "Đại hội.docx"
    for content in (b"one", b"two"):
        filing.put_at(store, meeting.id, to, content)
    to.write_bytes(b"corrected")
    with pytest.raises(DocumentChanged):
        filing.put_at(store, meeting.id, to, b"three")
    assert to.read_bytes() == b"corrected"
    with pytest.raises(FolderGone):
        filing.put_at(store, meeting.id, tmp_path / "nowhere" / "a.docx", b"one")


def test_what_was_written_is_remembered_and_told_to_nobody(store: SqlStore, meeting: Meeting, tmp_path: Path) -> None:
    told = []
    store.posted = told.append
    made = put(store, tmp_path, meeting, b"one")
    assert told == []
    with store.reading() as reading:
        kept = reading.filed(str(made.path))
        assert reading.filed("elsewhere") is None
    assert kept == Filed(str(made.path), meeting.id, "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed")
