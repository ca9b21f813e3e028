"""Sentences of the documents for the window, without making a document."""

from collections.abc import Sequence
from datetime import date

from sotay.documents import sentences
from sotay.documents.rules_file import rules
from sotay.domain.holding import Vote, VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.record import VoteLine
from sotay.domain.voting import PersonCase
from sotay.services import recording
from sotay_ui.printed import Printed


def printed(format_id: str) -> Printed:
    """By the rules of that id, as shipped: no choice of an office changes one of these."""

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

    return Printed(vote=vote, subject=subject, person=person, adoption=adoption)
