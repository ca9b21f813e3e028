"""Sentences of the documents for the window, by the rules in force as shipped: no choice of an office changes one."""

from collections.abc import Sequence
from datetime import date

from sotay.documents import sentences
from sotay.documents.rules_file import rules
from sotay.domain.holding import Vote, VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.record import VoteLine
from sotay.domain.voting import PersonCase
from sotay.services import recording


def vote(format_id: str, row: Vote, kind: MeetingKind) -> Sequence[str]:
    words = rules(format_id)
    body = words.vote.committee if kind is MeetingKind.COMMITTEE else words.vote.cell
    return sentences.vote(recording.copied(VoteLine, row), body, words)


def subject(format_id: str, matter: VoteMatter, title: str, on: date) -> str:
    return sentences.vote_subject(matter, title, on, rules(format_id))


def person(format_id: str, case: PersonCase, name: str) -> str:
    return sentences.person_subject(case, name, rules(format_id))


def adoption(format_id: str, votes_for: int, voters: int) -> str:
    return sentences.adopted(votes_for, voters, rules(format_id))
