"""What the documents say, for the window, without making a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sotay.services import finishing, settings
from sotay_ui.printed import Printed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sotay.domain.holding import Vote, VoteMatter
    from sotay.domain.meeting import MeetingKind
    from sotay.domain.voting import PersonCase
    from sotay.services.readback import Passage
    from sotay_app.bootstrap import Handbook


def printed(handbook: Handbook) -> Printed:
    """Rules and sentences of documents are imported when they are asked for: the first page need not wait for them."""
    format_id = handbook.desk.format_id

    def vote(row: Vote, kind: MeetingKind) -> Sequence[str]:
        from sotay_app import printed_words  # noqa: PLC0415

        return printed_words.vote(format_id, row, kind)

    def subject(matter: VoteMatter, title: str, on: date) -> str:
        from sotay_app import printed_words  # noqa: PLC0415

        return printed_words.subject(format_id, matter, title, on)

    def person(case: PersonCase, name: str) -> str:
        from sotay_app import printed_words  # noqa: PLC0415

        return printed_words.person(format_id, case, name)

    def adoption(votes_for: int, voters: int) -> str:
        from sotay_app import printed_words  # noqa: PLC0415

        return printed_words.adoption(format_id, votes_for, voters)

    def minutes(meeting_id: str) -> tuple[Passage, ...]:
        from sotay.documents import aloud  # noqa: PLC0415 - python-docx takes a tenth of a second
        from sotay_app import producing  # noqa: PLC0415

        with handbook.store.reading() as reading:
            record = finishing.as_it_stands(reading, handbook.desk, meeting_id)
            words = producing.rules_in_force(record.rules_id, settings.read(reading))
        return aloud.passages(record, words)

    return Printed(vote=vote, subject=subject, person=person, minutes=minutes, adoption=adoption)
