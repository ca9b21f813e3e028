"""The papers before a meeting: made of what the handbook holds now."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from sotay.documents.calendar_file import calendar_file
from sotay.documents.chairs_script import script_docx
from sotay.documents.convening_rules import convening_rules
from sotay.documents.hand_minutes import hand_minutes_docx
from sotay.documents.invitation import NobodyInvited, invitations_docx
from sotay.documents.message import app_fields as words_for_app
from sotay.documents.message import message_lines
from sotay.documents.notice import notice_docx
from sotay.documents.programme import programme_docx
from sotay.documents.rules import Rules
from sotay.documents.sign_in_sheet import sign_in_docx
from sotay.services import convening, settings
from sotay.services.convening import CODES, AppFields, Convening, Issued, Sheet
from sotay_app import producing
from sotay_app.bootstrap import Handbook

_UNNUMBERED = {
    Sheet.PROGRAMME: programme_docx,
    Sheet.SIGN_IN: sign_in_docx,
    Sheet.SCRIPT: script_docx,
    Sheet.HAND: hand_minutes_docx,
}
_NUMBERED = {Sheet.NOTICE: notice_docx, Sheet.INVITATIONS: invitations_docx}


def in_word(handbook: Handbook, meeting_id: str, sheet: Sheet) -> bytes:
    """That paper; one with a number gets it now and keeps it. Raises NotFound, or NobodyInvited for no guests."""
    asked, rules = _asked(handbook, meeting_id)
    words = convening_rules()
    if sheet in _UNNUMBERED:
        return _UNNUMBERED[sheet](asked, rules=rules, words=words)
    if sheet is Sheet.INVITATIONS and not asked.record.guests:
        raise NobodyInvited
    issued: Issued = convening.issue(handbook.store, handbook.clock, meeting_id, CODES[sheet])
    return _NUMBERED[sheet](asked, issued, rules=rules, words=words)


def message(handbook: Handbook, meeting_id: str) -> Sequence[str]:
    """The notice as lines to paste. Raises NotFound."""
    asked, rules = _asked(handbook, meeting_id)
    return message_lines(asked, rules=rules, words=convening_rules())


def app_fields(handbook: Handbook, meeting_id: str) -> AppFields:
    """What the national app asks for the meeting. Raises NotFound."""
    asked, rules = _asked(handbook, meeting_id)
    return words_for_app(asked, rules=rules, words=convening_rules())


def calendar_entry(handbook: Handbook, meeting_id: str) -> bytes:
    """The entry for a calendar. Raises NotFound or HourUnknown."""
    asked, rules = _asked(handbook, meeting_id)
    with handbook.store.reading() as reading:
        zone = ZoneInfo(settings.read(reading).time_zone)
    return calendar_file(asked, zone, handbook.clock.moment(), rules=rules, words=convening_rules())


def _asked(handbook: Handbook, meeting_id: str) -> tuple[Convening, Rules]:
    with handbook.store.reading() as reading:
        asked = convening.prepare(reading, handbook.desk, meeting_id)
        return asked, producing.rules_in_force(handbook.desk.format_id, settings.read(reading))
