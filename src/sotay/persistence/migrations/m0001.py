"""The tables of version 1 and the guards of sealed things, as of that day: later code never changes this file."""

from collections.abc import Iterator

TABLES = """
CREATE TABLE cell (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "name" TEXT NOT NULL,
    "superior" TEXT NOT NULL, "place" TEXT NOT NULL, "usual_place" TEXT NOT NULL, "usual_time" TEXT NOT NULL,
    "overseer" TEXT NOT NULL, "usual_recorder_id" TEXT, "has_committee" INTEGER NOT NULL, "usual_day" INTEGER
) STRICT;

CREATE TABLE term (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "name" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL, "ends_on" TEXT
) STRICT;

CREATE TABLE member (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "full_name" TEXT NOT NULL,
    "born" TEXT NOT NULL, "card_no" TEXT NOT NULL, "kind" TEXT NOT NULL, "state" TEXT NOT NULL,
    "left_reason" TEXT NOT NULL, "office" TEXT NOT NULL, "group" TEXT NOT NULL, "phone" TEXT NOT NULL,
    "note" TEXT NOT NULL, "admitted_on" TEXT, "confirmed_on" TEXT, "left_on" TEXT,
    "wants_paper" INTEGER NOT NULL
) STRICT;

CREATE TABLE meeting (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL, "on" TEXT NOT NULL, "place" TEXT NOT NULL, "state" TEXT NOT NULL,
    "base_reason" TEXT NOT NULL, "score_class" TEXT NOT NULL, "note" TEXT NOT NULL, "planned_at" TEXT,
    "chair_id" TEXT, "recorder_id" TEXT, "started" TEXT, "ended" TEXT, "adopted" TEXT,
    "typed_afterwards" INTEGER NOT NULL, "fee_paid" INTEGER, "base_override" INTEGER, "adopted_for" INTEGER,
    "adopted_of" INTEGER, "score" INTEGER, "doc_number" INTEGER
) STRICT;

CREATE TABLE agenda_item (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "order" TEXT NOT NULL, "title" TEXT NOT NULL, "section" TEXT NOT NULL, "standing" TEXT NOT NULL,
    "threshold" TEXT NOT NULL, "presented" TEXT NOT NULL, "note" TEXT NOT NULL, "parent_id" TEXT,
    "presenter_id" TEXT, "started" TEXT, "ended" TEXT, "minutes_planned" INTEGER NOT NULL,
    "with_report" INTEGER NOT NULL
) STRICT;

CREATE TABLE material (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "order" TEXT NOT NULL, "title" TEXT NOT NULL, "file_name" TEXT NOT NULL, "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL, "secrecy" TEXT NOT NULL, "item_id" TEXT, "confirmed_at" TEXT,
    "replaces_id" TEXT, "size" INTEGER NOT NULL, "pages" INTEGER NOT NULL, "for_room" INTEGER NOT NULL
) STRICT;

CREATE TABLE guest (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "order" TEXT NOT NULL, "name" TEXT NOT NULL, "office" TEXT NOT NULL
) STRICT;

CREATE TABLE roll_call_entry (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL, "name" TEXT NOT NULL, "kind" TEXT NOT NULL, "state" TEXT NOT NULL,
    "office" TEXT NOT NULL, "group" TEXT NOT NULL, "mark" TEXT NOT NULL, "reason" TEXT NOT NULL,
    "fee" TEXT NOT NULL, "arrived" TEXT, "departed" TEXT
) STRICT;

CREATE TABLE remark (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL, "order" TEXT NOT NULL, "text" TEXT NOT NULL, "speaker_id" TEXT, "said" TEXT,
    "is_reserved" INTEGER NOT NULL
) STRICT;

CREATE TABLE conclusion (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "order" TEXT NOT NULL, "text" TEXT NOT NULL, "item_id" TEXT
) STRICT;

CREATE TABLE vote (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "order" TEXT NOT NULL, "subject" TEXT NOT NULL, "matter" TEXT NOT NULL, "form" TEXT NOT NULL,
    "threshold" TEXT NOT NULL, "item_id" TEXT, "taken" TEXT, "base" INTEGER NOT NULL,
    "voters_present" INTEGER NOT NULL, "votes_for" INTEGER NOT NULL, "votes_against" INTEGER NOT NULL,
    "votes_other" INTEGER NOT NULL, "not_voting" INTEGER NOT NULL, "issued" INTEGER NOT NULL,
    "returned" INTEGER NOT NULL, "invalid" INTEGER NOT NULL
) STRICT;

CREATE TABLE task (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "order" TEXT NOT NULL, "text" TEXT NOT NULL, "state" TEXT NOT NULL, "outcome" TEXT NOT NULL, "item_id" TEXT,
    "assignee_id" TEXT, "due_on" TEXT, "carried_from_id" TEXT
) STRICT;

CREATE TABLE proposal (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "order" TEXT NOT NULL, "text" TEXT NOT NULL, "addressee" TEXT NOT NULL, "state" TEXT NOT NULL,
    "outcome" TEXT NOT NULL, "item_id" TEXT, "speaker_id" TEXT
) STRICT;

CREATE TABLE document (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "term_id" TEXT NOT NULL,
    "code" TEXT NOT NULL, "subject" TEXT NOT NULL, "meeting_id" TEXT, "issued_on" TEXT, "sha256" TEXT,
    "number" INTEGER NOT NULL
) STRICT;

CREATE TABLE timeline_entry (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "meeting_id" TEXT NOT NULL,
    "order" TEXT NOT NULL, "at_wall" TEXT NOT NULL, "event" TEXT NOT NULL, "detail" TEXT NOT NULL,
    "subject_id" TEXT
) STRICT;

CREATE TABLE setting (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "key" TEXT NOT NULL,
    "value" TEXT NOT NULL
) STRICT;

CREATE TABLE clash (
    "id" TEXT NOT NULL PRIMARY KEY, "deleted_at" TEXT, "extra" TEXT NOT NULL, "kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL, "field_name" TEXT NOT NULL, "base" TEXT NOT NULL, "ours" TEXT NOT NULL,
    "theirs" TEXT NOT NULL, "author" TEXT NOT NULL, "device" TEXT NOT NULL, "settled_at" TEXT
) STRICT;

CREATE TABLE sync_state (
    kind TEXT NOT NULL, id TEXT NOT NULL, base_version INTEGER NOT NULL, base_body TEXT, changed_at TEXT,
    sending_batch TEXT, PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (id TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL, key TEXT NOT NULL) STRICT;

CREATE TABLE record (
    id TEXT NOT NULL PRIMARY KEY, meeting_id TEXT NOT NULL, sealed_bytes BLOB NOT NULL, digest TEXT NOT NULL,
    schema INTEGER NOT NULL, sealed_at TEXT NOT NULL
) STRICT;

CREATE TABLE link (
    device_id TEXT NOT NULL, seq INTEGER NOT NULL, record_digest TEXT NOT NULL, prev_link_digest TEXT NOT NULL,
    PRIMARY KEY (device_id, seq)
) STRICT;

CREATE TABLE record_state (record_id TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, superseded_by TEXT) STRICT;

CREATE TABLE search_line (
    rowid INTEGER NOT NULL PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (kind, id)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5(folded, kind UNINDEXED, id UNINDEXED, tokenize = 'unicode61');

CREATE INDEX record_meeting ON record (meeting_id);
CREATE INDEX member_card ON member (card_no);
CREATE INDEX meeting_on ON meeting ("on");
CREATE INDEX sync_state_changed ON sync_state (changed_at) WHERE changed_at IS NOT NULL;
"""

FROZEN = {
    "agenda_item": (),
    "material": (),
    "guest": (),
    "roll_call_entry": (),
    "remark": (),
    "conclusion": (),
    "vote": (),
    "timeline_entry": (),
    "task": ("id", "meeting_id", "order", "text", "item_id", "assignee_id", "due_on", "carried_from_id", "deleted_at"),
    "proposal": ("id", "meeting_id", "order", "text", "item_id", "speaker_id", "addressee", "deleted_at"),
}
"""Parts of a meeting that its record freezes; where columns are named, the others may still change."""


def statements() -> Iterator[str]:
    """The statements in order."""
    yield from (statement for statement in TABLES.split(";\n") if statement.strip())
    for table, columns in FROZEN.items():
        yield f"CREATE INDEX {table}_meeting ON {table} (meeting_id)"
        yield from _part_guards(table, columns)
    yield _guard("meeting_sealed_update", "UPDATE ON meeting", _sealed("OLD.id"))
    yield _guard("meeting_sealed_delete", "DELETE ON meeting", _sealed("OLD.id"))
    yield from _immutable("record", "id = NEW.id")
    yield from _immutable("link", "device_id = NEW.device_id AND seq = NEW.seq")


def _part_guards(table: str, columns: tuple[str, ...]) -> Iterator[str]:
    changed = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in columns) or "1"
    sealed = f"({_sealed('OLD.meeting_id')} OR {_sealed('NEW.meeting_id')})"
    yield _guard(f"{table}_sealed_insert", f"INSERT ON {table}", _sealed("NEW.meeting_id"))
    yield _guard(f"{table}_sealed_update", f"UPDATE ON {table}", f"{sealed} AND ({changed})")
    yield _guard(f"{table}_sealed_delete", f"DELETE ON {table}", _sealed("OLD.meeting_id"))


def _immutable(table: str, same: str) -> Iterator[str]:
    """``INSERT OR REPLACE`` walks through a guard of UPDATE alone; recursive_triggers makes its DELETE count."""
    yield _guard(f"{table}_insert", f"INSERT ON {table}", f"EXISTS (SELECT 1 FROM {table} WHERE {same})")  # noqa: S608 - names of this file alone
    yield _guard(f"{table}_update", f"UPDATE ON {table}", "1")
    yield _guard(f"{table}_delete", f"DELETE ON {table}", "1")


def _sealed(meeting: str) -> str:
    return f"EXISTS (SELECT 1 FROM record WHERE meeting_id = {meeting})"  # noqa: S608 - names of this file alone


def _guard(name: str, event: str, when: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {event} WHEN {when} BEGIN SELECT RAISE(ABORT, 'sealed-already'); END"
