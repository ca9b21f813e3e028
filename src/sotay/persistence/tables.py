"""The tables, written by hand: one for each synced kind, and the local ones with the reason why they stay here.

Values are those of :mod:`sotay.services.bodies`: texts and whole numbers, truth as 0 and 1.
"""

from sqlalchemy import BLOB, Column, Integer, MetaData, Table, Text, UniqueConstraint

METADATA = MetaData()


def _synced(name: str, *, text: str = "", text_or_null: str = "", number: str = "", number_or_null: str = "") -> Table:
    """A table of a synced kind: the columns named, separated by blanks, beside those that every row has."""
    columns: list[Column[str] | Column[int]] = [
        *(Column(column, Text, nullable=False) for column in text.split()),
        *(Column(column, Text) for column in text_or_null.split()),
        *(Column(column, Integer, nullable=False) for column in number.split()),
        *(Column(column, Integer) for column in number_or_null.split()),
    ]
    return Table(
        name,
        METADATA,
        Column("id", Text, primary_key=True),
        Column("deleted_at", Text),
        Column("extra", Text, nullable=False),
        *columns,
    )


_synced(
    "cell",
    text="name superior place usual_place usual_time overseer",
    text_or_null="usual_recorder_id",
    number="has_committee",
    number_or_null="usual_day",
)

_synced("term", text="name starts_on", text_or_null="ends_on")

_synced(
    "member",
    text="full_name born card_no kind state left_reason office group phone note",
    text_or_null="admitted_on confirmed_on left_on",
    number="wants_paper large_type",
)

_synced(
    "meeting",
    text="kind title on place state base_reason score_class printed_digest note",
    text_or_null="planned_at notified posted projector_tried chair_id recorder_id started ended adopted",
    number="typed_afterwards without_projector",
    number_or_null="counted_present fee_paid base_override adopted_for adopted_of score doc_number",
)

_synced(
    "agenda_item",
    text="meeting_id order title section standing threshold presented note",
    text_or_null="parent_id presenter_id started ended",
    number="minutes_planned with_report",
)

_synced(
    "material",
    text="meeting_id order title file_name sha256 media_type secrecy",
    text_or_null="item_id confirmed_at replaces_id",
    number="size pages for_room",
)

_synced("signed_copy", text="meeting_id sha256", number="size pages photos")

_synced("guest", text="meeting_id order name office")

_synced(
    "roll_call_entry",
    text="meeting_id member_id name kind state office group mark reason fee",
    text_or_null="arrived departed",
    number="told_beforehand",
)

_synced("remark", text="meeting_id item_id order text", text_or_null="speaker_id said", number="is_reserved")

_synced("conclusion", text="meeting_id order text", text_or_null="item_id")

_synced(
    "vote",
    text="meeting_id order subject matter form threshold",
    text_or_null="item_id taken",
    number="base voters_present votes_for votes_against votes_other not_voting issued returned invalid",
)

_synced("task", text="meeting_id order text state outcome", text_or_null="item_id assignee_id due_on carried_from_id")

_synced("proposal", text="meeting_id order text addressee state outcome", text_or_null="item_id speaker_id")

_synced("document", text="term_id code subject", text_or_null="meeting_id issued_on sha256", number="number")

_synced("timeline_entry", text="meeting_id order at_wall event detail", text_or_null="subject_id")

_synced("setting", text="key value")

_synced("clash", text="kind object_id field_name base ours theirs author device", text_or_null="settled_at")

_synced(
    "quality_point",
    text="meeting_id order key group_title title reason note",
    number="group most is_own",
    number_or_null="points",
)

_synced(
    "resolution",
    text="meeting_id",
    text_or_null="subject basis introduction assessment limits duties organisation recipients signed_on",
)

sync_state = Table(
    "sync_state",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("base_version", Integer, nullable=False),
    Column("base_body", Text),
    Column("changed_at", Text),
    Column("sending_batch", Text),
)
batch = Table(
    "batch",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("bytes", BLOB, nullable=False),
    Column("key", Text, nullable=False),
)
record = Table(
    "record",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("meeting_id", Text, nullable=False),
    Column("sealed_bytes", BLOB, nullable=False),
    Column("digest", Text, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("sealed_at", Text, nullable=False),
    Column("kind", Text, nullable=False),
)
link = Table(
    "link",
    METADATA,
    Column("device_id", Text, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("record_digest", Text, nullable=False),
    Column("prev_link_digest", Text, nullable=False),
)
record_state = Table(
    "record_state",
    METADATA,
    Column("record_id", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("superseded_by", Text),
)
search_line = Table(
    "search_line",
    METADATA,
    Column("rowid", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    UniqueConstraint("kind", "id"),
)
paper_text = Table(
    "paper_text",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("pages", Integer, nullable=False),
)
page_text = Table(
    "page_text",
    METADATA,
    Column("place", Integer, primary_key=True),
    Column("text", Text, nullable=False),
)
left_off = Table(
    "left_off",
    METADATA,
    Column("meeting_id", Text, primary_key=True),
    Column("item_id", Text, nullable=False),
    Column("remark_id", Text),
    Column("cursor", Integer, nullable=False),
    Column("kept_at", Text, nullable=False),
)

filed = Table(
    "filed",
    METADATA,
    Column("path", Text, primary_key=True),
    Column("meeting_id", Text, nullable=False),
    Column("sha256", Text, nullable=False),
)

LOCAL = {
    "sync_state": "what this computer still has to send, and from which base it changed it",
    "batch": "the exact bytes sent and not yet answered",
    "record": "sealed bytes; they travel by their own verb, whole, and are never merged",
    "link": "the chain of the devices whose records are here",
    "record_state": "how far a record has come; kept outside its bytes",
    "left_off": "where somebody types on this computer; of nobody else's concern, and gone once the program closes",
    "search_line": "which line of the search index belongs to which row; rebuilt at will",
    "paper_text": "of which papers the text was read, and how many pages; read again from their bytes at will",
    "page_text": "the text of those pages, by the number of the paper times a thousand and the page",
    "filed": "what this computer wrote outside and where, so that a file somebody changed is known",
}
"""Tables that are no synced kind, each with its reason. ``search`` and ``page_search`` are virtual tables of FTS5."""
