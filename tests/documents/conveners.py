"""A meeting that is called, and the papers made of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from tests.documents.samples import CHAIR, record

from sotay.documents.chairs_script import script_docx
from sotay.documents.convening_rules import convening_rules
from sotay.documents.hand_minutes import hand_minutes_docx
from sotay.documents.invitation import invitations_docx
from sotay.documents.notice import notice_docx
from sotay.documents.programme import programme_docx
from sotay.documents.rules import Rules
from sotay.documents.sign_in_sheet import sign_in_docx
from sotay.domain.agenda import Threshold
from sotay.domain.record import GuestLine, MeetingRecord, TaskLine
from sotay.services.convening import Convening, Issued

WORDS = convening_rules()
ISSUED = Issued(number=7, on=date(2026, 11, 2))
CALLING = ("notice", "invitations", "programme", "sign_in", "script", "hand")


def planned(**changes: object) -> MeetingRecord:
    """The meeting of the samples before it was held."""
    whole = record(started=None, ended=None, adoption=None, doc_number=None, score=None, closing=())
    items = tuple(
        replace(
            item,
            minutes_planned=10,
            entries=tuple(entry for entry in item.entries if isinstance(entry, TaskLine) and entry.carried_from_id),
        )
        for item in whole.items
    )
    guests = (*whole.guests, GuestLine(id="g2", name="Ông Lê Văn Tám", office="Trưởng Ban Công tác Mặt trận"))
    return replace(whole, items=items, guests=guests, **changes)


def convening(**changes: object) -> Convening:
    """Members are called to it; ``changes`` replace fields."""
    whole = Convening(
        record=planned(),
        signer=CHAIR,
        overseer="Mai Thị Lựu",
        roll=planned().roll_call,
        thresholds={"i5": Threshold.MAJORITY, "i7.1": Threshold.TWO_THIRDS, "i9": Threshold.MAJORITY},
        vote_base=23,
        is_draft=False,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def papers(rules: Rules) -> Mapping[str, bytes]:
    """All papers before that meeting, by name."""
    called = convening()
    return {
        "notice": notice_docx(called, ISSUED, rules=rules, words=WORDS),
        "invitations": invitations_docx(called, ISSUED, rules=rules, words=WORDS),
        "programme": programme_docx(called, rules=rules, words=WORDS),
        "sign_in": sign_in_docx(called, rules=rules, words=WORDS),
        "script": script_docx(called, rules=rules, words=WORDS),
        "hand": hand_minutes_docx(called, rules=rules, words=WORDS),
    }
