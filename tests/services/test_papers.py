"""Papers of a meeting: what is kept, what is refused, what is asked."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from tests.fakes import RowsInMemory

from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import SealedAlready
from sotay.domain.inspection import (
    AlreadyAttached,
    ConfirmationNeeded,
    Contents,
    MentionToConfirm,
    PaperDamaged,
    PaperKind,
    PaperLimits,
    PaperRefused,
    PaperSecret,
    PaperTooLarge,
    PasswordNeeded,
    UnreadableToConfirm,
)
from sotay.domain.material import Material, Secrecy
from sotay.domain.meeting import Meeting, MeetingKind, MeetingState
from sotay.domain.times import parse_wall
from sotay.services import papers
from sotay.services.changes import Inverse
from sotay.services.entries import ItemElsewhere
from sotay.services.undo import take_back
from sotay.wording import phrase

NOW = datetime(2026, 11, 24, 1, tzinfo=UTC)
LIMITS = PaperLimits(size=1000)
MEETING = Meeting(id="m", kind=MeetingKind.REGULAR, title="sinh hoạt", on=date(2026, 11, 5))
SEALED = Meeting(id="s", kind=MeetingKind.REGULAR, title="sinh hoạt", on=date(2026, 10, 5), state=MeetingState.SEALED)

ITEM = AgendaItem(id="i", meeting_id="m", order="1", title="Báo cáo")
FOREIGN = AgendaItem(id="f", meeting_id="s", order="1", title="Báo cáo")


class StoppedClock:
    def moment(self) -> datetime:
        return NOW

    def wall(self) -> datetime:
        return parse_wall("2026-11-24T08:00")


class VaultInMemory:
    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def put(self, content: bytes) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        self.kept[sha256] = content
        return sha256

    def get(self, sha256: str) -> bytes:
        return self.kept[sha256]

    def has(self, sha256: str) -> bool:
        return sha256 in self.kept


class PlainInspector:
    """Takes a file for its own text; ``SCAN`` has none, ``BROKEN`` is damaged, ``LOCKED`` opens with ``1234``."""

    def album(self, pictures: Sequence[bytes]) -> bytes:
        return b"+".join(pictures)

    def read(self, content: bytes, password: str = "") -> Contents:
        if content == b"BROKEN":
            raise PaperDamaged
        if content == b"LOCKED" and password != "1234":
            raise PasswordNeeded
        return Contents(
            kind=PaperKind.DOCX if content == b"KEPT" else PaperKind.PDF,
            pages=0 if content == b"KEPT" else 2,
            title="Tiêu đề",
            has_text=content != b"SCAN",
            encrypted=content == b"LOCKED",
            embedded_files=0,
            scripts=False,
            texts=(content.decode(),),
            unread=content == b"SCAN",
            content=b"OPEN" if content == b"LOCKED" else content,
            media_type="application/pdf",
        )


class Desk:
    """A meeting, and the verb with everything it needs."""

    def __init__(self) -> None:
        self.store = RowsInMemory(MEETING, SEALED, ITEM, FOREIGN)
        self.vault = VaultInMemory()

    def attach(
        self, content: bytes, name: str = "Báo cáo.pdf", meeting_id: str = "m", **given: object
    ) -> tuple[Material, Inverse]:
        return papers.attach(
            self.store,
            self.vault,
            PlainInspector(),
            StoppedClock(),
            meeting_id=meeting_id,
            file_name=name,
            content=content,
            limits=LIMITS,
            **given,  # type: ignore[arg-type]
        )

    def materials(self) -> tuple[Material, ...]:
        with self.store.reading() as reading:
            return reading.find(Material)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_paper_is_kept_with_its_facts(desk: Desk) -> None:
    material, _ = desk.attach(b"text", name=r"C:\Users\An\Ba" + "\u0301o cáo.pdf", item_id="i")
    assert (material.title, material.file_name, material.item_id) == ("Báo cáo", "Báo cáo.pdf", "i")
    assert (material.pages, material.size, material.secrecy) == (2, 4, Secrecy.NONE)
    assert material.confirmed_at is None
    assert desk.vault.get(material.sha256) == b"text"
    assert desk.materials() == (material,)


def test_the_title_that_the_person_gave_holds(desk: Desk) -> None:
    assert desk.attach(b"text", title=" Dự thảo nghị quyết ")[0].title == "Dự thảo nghị quyết"


def test_papers_follow_each_other(desk: Desk) -> None:
    orders = [desk.attach(text)[0].order for text in (b"a", b"b", b"c")]
    assert orders == sorted(set(orders))


@pytest.mark.parametrize(
    ("content", "name", "refusal"),
    [
        (b"BROKEN", "a.pdf", PaperDamaged),
        (b"x" * 1001, "a.pdf", PaperTooLarge),
        ("TỐI MẬT".encode(), "a.pdf", PaperSecret),
        (b"text", "MẬT - kế hoạch.pdf", PaperSecret),
        (b"LOCKED", "a.pdf", PasswordNeeded),
    ],
)
def test_what_is_refused_leaves_nothing(desk: Desk, content: bytes, name: str, refusal: type[PaperRefused]) -> None:
    with pytest.raises(refusal) as told:
        desk.attach(content, name=name, confirmed=True)
    assert set(told.value.values) <= {"limit_mb"}
    assert not desk.vault.kept
    assert not desk.materials()
    assert not desk.store.commits


@pytest.mark.parametrize(
    ("content", "question", "secrecy"),
    [
        ("Nói về tài liệu mật trong đời sống".encode(), MentionToConfirm, Secrecy.MENTION),
        (b"SCAN", UnreadableToConfirm, Secrecy.UNREADABLE),
    ],
)
def test_a_mention_and_a_scan_wait_for_the_persons_word_and_keep_its_moment(
    desk: Desk, content: bytes, question: type[ConfirmationNeeded], secrecy: Secrecy
) -> None:
    with pytest.raises(question):
        desk.attach(content)
    assert desk.vault.kept == {}
    material, _ = desk.attach(content, confirmed=True)
    assert (material.secrecy, material.confirmed_at) == (secrecy, NOW)


def test_a_paper_is_looked_at_once_where_the_person_is_asked_in_between(desk: Desk) -> None:
    paper = papers.look_at(PlainInspector(), "quet.pdf", b"SCAN", LIMITS)
    assert paper.inspection.needs_confirmation
    material, _ = papers.keep(desk.store, desk.vault, StoppedClock(), paper, meeting_id="m", confirmed=True)
    assert (material.title, material.confirmed_at) == ("quet", NOW)


def test_a_paper_that_needs_no_word_keeps_no_moment(desk: Desk) -> None:
    assert desk.attach(b"text", confirmed=True)[0].confirmed_at is None


def test_a_locked_paper_is_kept_open(desk: Desk) -> None:
    material, _ = desk.attach(b"LOCKED", password="1234")
    assert desk.vault.get(material.sha256) == b"OPEN"
    assert material.size == 4


def test_the_same_file_is_not_attached_twice_to_a_meeting(desk: Desk) -> None:
    desk.attach(b"text")
    with pytest.raises(AlreadyAttached) as told:
        desk.attach(b"text", name="bản sao.pdf")
    assert told.value.values == {"title": "Báo cáo"}
    assert len(desk.materials()) == len(desk.vault.kept) == 1


def test_the_same_file_at_another_meeting_is_kept_once(desk: Desk) -> None:
    desk.store.rows["o"] = Meeting(id="o", kind=MeetingKind.REGULAR, title="sinh hoạt", on=date(2026, 12, 5))
    desk.attach(b"text")
    desk.attach(b"text", meeting_id="o")
    assert (len(desk.materials()), len(desk.vault.kept)) == (2, 1)


def test_a_sealed_meeting_takes_no_paper(desk: Desk) -> None:
    with pytest.raises(SealedAlready):
        desk.attach(b"text", meeting_id="s")
    assert desk.vault.kept == {}


@pytest.mark.parametrize("item_id", ["f", "không có"])
def test_an_item_of_another_meeting_takes_no_paper(desk: Desk, item_id: str) -> None:
    with pytest.raises(ItemElsewhere):
        desk.attach(b"text", item_id=item_id)
    assert desk.vault.kept == {}


def test_attaching_is_taken_back_and_the_file_may_come_again(desk: Desk) -> None:
    _, inverse = desk.attach(b"text")
    take_back(desk.store, inverse, now=NOW)
    assert desk.materials() == ()
    desk.attach(b"text")
    assert len(desk.materials()) == 1


def test_inspecting_answers_for_every_file_and_names_the_reason() -> None:
    told = [
        papers.inspect(PlainInspector(), "a.pdf", content, LIMITS)
        for content in (b"text", b"BROKEN", b"x" * 1001, "MẬT".encode(), b"LOCKED", b"SCAN", b"KEPT")
    ]
    assert [(facts.accepted, facts.needs_confirmation, facts.reason) for facts in told] == [
        (True, False, ""),
        (False, False, "paper-damaged"),
        (False, False, "paper-too-large"),
        (False, False, "paper-secret"),
        (False, False, "paper-password-needed"),
        (True, True, "paper-unreadable"),
        (True, False, papers.KEPT_AS_IT_IS),
    ]
    assert (told[3].secrecy, told[3].title) == (Secrecy.STAMP, "")
    assert told[0].sha256 == hashlib.sha256(b"text").hexdigest()
    assert all(phrase(facts.reason, limit_mb=1) for facts in told if facts.reason)
