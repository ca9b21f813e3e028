"""What stood in the tables of an older version stands in today's, and can be changed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cells import CLOCK, KEY, NOW
from tests.papers import paper

from sotay.domain.errors import SealedAlready
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.member import Member
from sotay.domain.quality import QualityPoint
from sotay.domain.resolution import Resolution
from sotay.domain.sealed import RecordKind
from sotay.persistence import connecting
from sotay.persistence.migrations import m0001
from sotay.persistence.store import SqlStore

AS_THEN = """
INSERT INTO member VALUES ('an', NULL, '{}', 'Nguyễn Thị An', '', '', 'official', 'active', '', 'none', '', '', '',
    NULL, NULL, NULL, 1);
INSERT INTO meeting VALUES ('open', NULL, '{}', 'regular', 'họp', '2026-11-05', '', 'recording', '', '', '',
    '2026-11-05T19:30', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO meeting VALUES ('sealed', NULL, '{}', 'regular', 'họp', '2026-10-05', '', 'sealed', '', '', '',
    NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO record VALUES ('r', 'sealed', x'7B7D', 'digest', 1, '2026-10-05T14:00:00Z')
"""


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[SqlStore]:
    """A store of version 1 with rows, brought to today's version."""
    connection = connecting._connect(tmp_path / "store.db", KEY)
    for statement in (*m0001.statements(), *AS_THEN.split(";\n")):
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    store = SqlStore(tmp_path / "store.db", KEY, moment=CLOCK.moment)
    store.migrate()
    yield store
    store.close()


def test_rows_keep_what_they_had_and_nothing_is_said_of_what_was_not_asked(migrated: SqlStore) -> None:
    with migrated.reading() as reading:
        an, meeting = reading.get(Member, "an"), reading.get(Meeting, "open")
    assert an == Member(id="an", full_name="Nguyễn Thị An", wants_paper=True, large_type=False)
    assert meeting == Meeting(id="open", kind=MeetingKind.REGULAR, title="họp", on=NOW.date(), planned_at=NOW)
    assert (meeting.notified, meeting.posted, meeting.projector_tried, meeting.without_projector) == (
        None,
        None,
        None,
        False,
    )


def test_sheet_and_resolution_can_be_written_for_open_meetings_alone(migrated: SqlStore) -> None:
    point = QualityPoint(
        id="p", meeting_id="open", order="a", key="k", group=1, group_title="Nhóm", title="Tiêu chí", most=5, points=4
    )
    texts = Resolution(id="n", meeting_id="open", duties="- Việc", signed_on=NOW.date())
    with migrated.writing() as tx:
        tx.save(point, texts)
    with migrated.reading() as reading:
        assert reading.get(QualityPoint, "p") == point
        assert reading.get(Resolution, "n") == texts
    for row in (point, texts):
        with pytest.raises(SealedAlready), migrated.writing() as tx:
            tx.save(replace(row, id="other", meeting_id="sealed"))
        with pytest.raises(SealedAlready), migrated.writing() as tx:
            tx.save(replace(row, meeting_id="sealed"))


def test_the_text_of_papers_can_be_kept_and_found(migrated: SqlStore) -> None:
    with migrated.writing() as tx:
        tx.save(paper("p", "open"))
        tx.keep_pages("a" * 64, 1, ["Đường nước sạch"])
    with migrated.reading() as reading:
        assert [hit.material_id for hit in reading.search_pages("nuoc sach")] == ["p"]


def test_what_is_new_can_be_said_of_old_rows_and_of_nothing_sealed(migrated: SqlStore) -> None:
    with migrated.writing() as tx:
        told = replace(tx.get(Meeting, "open"), notified=NOW, posted=NOW, projector_tried=NOW, without_projector=True)
        an = replace(tx.get(Member, "an"), large_type=True)
        tx.save(told, an)
    with migrated.reading() as reading:
        assert reading.get(Meeting, "open") == told
        assert reading.get(Member, "an") == an
        (record,) = reading.records("sealed")
        assert (record.sealed_bytes, record.kind) == (b"{}", RecordKind.MEETING)
    with pytest.raises(SealedAlready), migrated.writing() as tx:
        tx.save(replace(tx.get(Meeting, "sealed"), posted=NOW))
