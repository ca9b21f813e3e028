"""Many files at once: none stops the others, questions come together, what was kept before a stop stays kept."""

import hashlib
from collections.abc import Sequence

import pytest
from tests.fakes import RowsInMemory
from tests.services.test_papers import ITEM, LIMITS, MEETING, NOW, PlainInspector, StoppedClock, VaultInMemory

from sotay.domain.inspection import (
    AlreadyAttached,
    ArchiveInArchive,
    FileLocked,
    PaperDamaged,
    Unpacked,
)
from sotay.domain.material import Material
from sotay.domain.storage_errors import DiskFull
from sotay.services import shelf, taking_in
from sotay.services.taking_in import Batch, Incoming, Receiving
from sotay.services.undo import take_back


class Stopped(Exception):
    pass


class Unpacking(PlainInspector):
    """``PK office`` is a document; another ``PK`` holds what its words are."""

    def unpack(self, content: bytes) -> Sequence[Unpacked] | None:
        if content == b"PK office":
            return None
        return [Unpacked(f"thư mục/{word.decode()}.pdf", word) for word in content.split()[1:]]


class Receiver:
    def __init__(self) -> None:
        self.store = RowsInMemory(MEETING, ITEM)
        self.receiving = Receiving(
            store=self.store, vault=VaultInMemory(), inspector=Unpacking(), clock=StoppedClock(), limits=LIMITS
        )
        self.steps: list[tuple[int, int]] = []

    def batch(self, *files: Incoming, item_id: str | None = None, instead_of: str = "") -> Batch:
        return Batch(self.receiving, files, meeting_id="m", item_id=item_id, instead_of=instead_of)

    def step(self, done: int, total: int) -> None:
        self.steps.append((done, total))

    @property
    def titles(self) -> list[str]:
        with self.store.reading() as reading:
            return [paper.title for paper in shelf.papers_of(reading, "m")]


def coming(name: str, *contents: bytes) -> Incoming:
    return Incoming(name=name, size=sum(map(len, contents)), read=lambda: contents)


def unreadable(name: str) -> Incoming:
    def read() -> Sequence[bytes]:
        raise FileLocked

    return Incoming(name=name, size=5, read=read)


@pytest.fixture
def receiver() -> Receiver:
    return Receiver()


def test_the_others_go_in_and_each_refused_one_is_named_with_its_reason(receiver: Receiver) -> None:
    batch = receiver.batch(
        coming("a.pdf", b"a"),
        coming("b.pdf", b"BROKEN"),
        unreadable("c.pdf"),
        coming("a2.pdf", b"a"),
        coming("d", b"d"),
    )
    inverse = batch.run(receiver.step)
    assert receiver.titles == ["a", "d"]
    assert [(one.called, type(one.reason)) for one in batch.left_out] == [
        ("b.pdf", PaperDamaged),
        ("c.pdf", FileLocked),
        ("a2.pdf", AlreadyAttached),
    ]
    assert batch.is_over
    take_back(receiver.store, inverse, now=NOW)
    assert receiver.titles == []


def test_progress_counts_the_bytes_of_all_files(receiver: Receiver) -> None:
    receiver.batch(*(coming(f"{at}.pdf", bytes([97 + at]) * 1000) for at in range(4))).run(receiver.step)
    assert receiver.steps == [(0, 3), (0, 3), (1, 3), (2, 3)]


def test_what_was_kept_before_a_stop_stays_kept(receiver: Receiver) -> None:
    def step(done: int, _total: int) -> None:
        if done:
            raise Stopped

    batch = receiver.batch(coming("a", b"a" * 600), coming("b", b"b" * 600), coming("c", b"c"))
    with pytest.raises(Stopped):
        batch.run(step)
    assert receiver.titles == ["a", "b"]
    assert [paper.title for paper in batch.kept] == ["a", "b"]
    assert batch.left_out == []


def test_a_file_whose_reader_was_ended_by_the_stop_is_not_refused(receiver: Receiver) -> None:
    calls: list[int] = []

    def step(_done: int, _total: int) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise Stopped

    batch = receiver.batch(coming("a", b"BROKEN"))
    with pytest.raises(Stopped):
        batch.run(step)
    assert batch.left_out == []


def test_questions_come_together_and_are_answered_one_by_one(receiver: Receiver) -> None:
    batch = receiver.batch(
        coming("quét.pdf", b"SCAN"), coming("a.pdf", b"a"), coming("khóa.pdf", b"LOCKED"), coming("x.pdf", b"SCAN")
    )
    batch.run(receiver.step)
    assert receiver.titles == ["a"]
    assert [question.file.called for question in batch.questions] == ["quét.pdf", "khóa.pdf", "x.pdf"]
    scan, locked, other = batch.questions
    batch.answer(scan, is_confirmed=True)
    batch.answer(locked, password="sai")
    batch.answer(other)
    batch.run(receiver.step)
    assert receiver.titles == ["a", "quét"]
    assert [(one.called, one.reason.code) for one in batch.left_out] == [("x.pdf", "paper-unreadable")]
    (again,) = batch.questions
    assert again.file.password == "sai"
    batch.answer(again, password="1234")
    batch.run(receiver.step)
    assert receiver.titles == ["a", "quét", "khóa"]
    assert batch.is_over


def test_too_much_that_waits_for_an_answer_is_asked_before_more_is_read(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_in, "_HELD", 3)
    batch = receiver.batch(coming("a", b"SCAN"), coming("b", b"b"))
    batch.run(receiver.step)
    assert (receiver.titles, batch.is_over) == ([], False)
    batch.answer(batch.questions[0])
    batch.run(receiver.step)
    assert (receiver.titles, batch.is_over) == (["b"], True)


def test_papers_come_out_of_an_archive_one_level_deep(receiver: Receiver) -> None:
    inner = Incoming(name="trong.zip", size=4, read=lambda: [b"PK x"], archive="ngoài.zip")
    batch = receiver.batch(coming("Tài liệu.ZIP", b"PK one BROKEN two"), coming("bìa.zip", b"PK office"), inner)
    batch.run(receiver.step)
    assert receiver.titles == ["one", "two", "bìa"]
    assert [(one.called, type(one.reason)) for one in batch.left_out] == [
        ("Tài liệu.ZIP: thư mục/BROKEN.pdf", PaperDamaged),
        ("ngoài.zip: trong.zip", ArchiveInArchive),
    ]


def test_several_pictures_are_one_paper_of_the_item(receiver: Receiver) -> None:
    receiver.batch(coming("anh.jpg", b"1", b"2"), item_id="i").run(receiver.step)
    with receiver.store.reading() as reading:
        (paper,) = reading.find(Material)
    assert (paper.file_name, paper.item_id, paper.sha256) == ("anh.pdf", "i", hashlib.sha256(b"1+2").hexdigest())


def test_one_file_takes_the_place_of_a_paper(receiver: Receiver) -> None:
    receiver.batch(coming("a.pdf", b"a"), coming("b.pdf", b"b")).run(receiver.step)
    with receiver.store.reading() as reading:
        first = shelf.papers_of(reading, "m")[0]
    batch = receiver.batch(coming("bản mới.pdf", b"new"), instead_of=first.id)
    batch.run(receiver.step)
    assert receiver.titles == ["a", "b"]
    assert batch.kept[0].replaces_id == first.id


def test_a_full_disk_ends_it_and_what_was_kept_stays(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    def put(content: bytes) -> str:
        if content == b"b":
            raise DiskFull(folder="x")
        return hashlib.sha256(content).hexdigest()

    monkeypatch.setattr(receiver.receiving.vault, "put", put)
    batch = receiver.batch(coming("a", b"a"), coming("b", b"b"), coming("c", b"c"))
    with pytest.raises(DiskFull):
        batch.run(receiver.step)
    assert receiver.titles == ["a"]
