"""Sentences of the documents for the window, without making a document."""

from collections.abc import Sequence
from datetime import date

from sotay.documents import sentences
from sotay.documents.rules_file import rules
from sotay.domain.holding import Vote, VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.record import VoteLine
from sotay.domain.voting import PersonCase
from sotay.services import finishing, recording, settings
from sotay.services.readback import Passage
from sotay_app.bootstrap import Handbook
from sotay_ui.printed import Printed


def printed(handbook: Handbook) -> Printed:
    """By the rules in force, as shipped: no choice of an office changes one of the sentences."""
    format_id = handbook.desk.format_id

    def vote(row: Vote, kind: MeetingKind) -> Sequence[str]:
        words = rules(format_id)
        body = words.vote.committee if kind is MeetingKind.COMMITTEE else words.vote.cell
        return sentences.vote(recording.copied(VoteLine, row), body, words)

    def subject(matter: VoteMatter, title: str, on: date) -> str:
        return sentences.vote_subject(matter, title, on, rules(format_id))

    def person(case: PersonCase, name: str) -> str:
        return sentences.person_subject(case, name, rules(format_id))

    def adoption(votes_for: int, voters: int) -> str:
        return sentences.adopted(votes_for, voters, rules(format_id))

    def minutes(meeting_id: str) -> tuple[Passage, ...]:
        from sotay.documents import aloud  # noqa: PLC0415 - python-docx takes a tenth of a second
        from sotay_app import producing  # noqa: PLC0415

        with handbook.store.reading() as reading:
            record = finishing.as_it_stands(reading, handbook.desk, meeting_id)
            words = producing.rules_in_force(record.rules_id, settings.read(reading))
        return aloud.passages(record, words)

    return Printed(vote=vote, subject=subject, person=person, minutes=minutes, adoption=adoption)
