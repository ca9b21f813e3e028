"""The meeting as an entry for a calendar (.ics, RFC 5545), with reminders; times are UTC: no zone is to be told."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sotay.documents import sentences
from sotay.documents.convening_rules import ConveningRules
from sotay.documents.convening_words import Convener
from sotay.documents.rules import Rules
from sotay.domain.errors import Refused
from sotay.domain.times import WallTime
from sotay.services.convening import Convening

_LONGEST = 75
"""Octets of a line without its end (RFC 5545, 3.1)."""
_SPECIAL = re.compile(r"([\\;,])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class HourUnknown(Refused):
    """The meeting has no hour yet."""

    code = "hour-unknown"


def calendar_file(
    convening: Convening, zone: ZoneInfo, moment: datetime, *, rules: Rules, words: ConveningRules
) -> bytes:
    """The entry made at that moment; ``zone`` is that of the room. Raises HourUnknown."""
    begins = convening.record.planned_at
    if begins is None:
        raise HourUnknown
    return "".join(f"{folded(line)}\r\n" for line in _lines(convening, begins, zone, moment, rules, words)).encode()


def _lines(
    convening: Convening, begins: WallTime, zone: ZoneInfo, moment: datetime, rules: Rules, words: ConveningRules
) -> Iterator[str]:
    convener, calendar, record = Convener(convening, rules, words), words.calendar, convening.record
    minutes = sum(item.minutes_planned for item in record.items) or calendar.minutes_usual
    summary = sentences.capitalised(calendar.summary.format(event=convener.event))
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sổ tay Chi bộ//VI", "METHOD:PUBLISH", "BEGIN:VEVENT")
    yield f"UID:{record.meeting_id}@sotay"
    yield f"DTSTAMP:{_utc(moment)}"
    yield f"DTSTART:{_utc(begins.replace(tzinfo=zone))}"
    yield f"DTEND:{_utc((begins + timedelta(minutes=minutes)).replace(tzinfo=zone))}"
    yield f"SUMMARY:{escaped(summary)}"
    if record.place.strip():
        yield f"LOCATION:{escaped(record.place.strip())}"
    if convener.titles:
        description = calendar.description.format(titles=calendar.title_join.join(convener.titles))
        yield f"DESCRIPTION:{escaped(description)}"
    for before in calendar.remind_minutes:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escaped(summary)}", f"TRIGGER:-PT{before}M")
        yield "END:VALARM"
    yield from ("END:VEVENT", "END:VCALENDAR")


def escaped(text: str) -> str:
    """Text as a value (RFC 5545, 3.3.11)."""
    one_line = _SPECIAL.sub(r"\\\1", text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", r"\n")
    return _CONTROL.sub("", one_line)


def folded(line: str) -> str:
    """The line in pieces of 75 octets at most, no letter parted (RFC 5545, 3.1)."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LONGEST:
            pieces.append(piece)
            piece, size = "", 1  # the blank that goes before
        piece, size = piece + letter, size + octets
    return "\r\n ".join([*pieces, piece])


def _utc(time: datetime) -> str:
    return f"{time.astimezone(UTC):%Y%m%dT%H%M%SZ}"
