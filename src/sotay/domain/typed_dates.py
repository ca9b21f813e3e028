"""Dates as people type them (``03/02/1961``, ``3-2-61``, ``1961``, a date serial of Excel), hours and minutes."""

import re
from datetime import date, time, timedelta

from sotay.domain.spelling import nfc

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_MONTH = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})")
_YEAR = re.compile(r"\d{4}")
_SERIAL = re.compile(r"[1-6]\d{4}")
_SERIAL_ZERO = date(1899, 12, 30)
"""Excel counts days from here, once past the 29 February 1900 that it believes in; 10000 is a day of 1927."""
_FIRST_YEAR, _LAST_YEAR = 1880, 2100
_MOST_MINUTES = 600
_HOUR = re.compile(r"([0-9]{1,2})\s*(?::\s*([0-9]{2})|(?:h|giờ)\s*([0-9]{2})?)", re.IGNORECASE)
_FOUR_DIGITS = re.compile(r"([0-9]{2})([0-9]{2})")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})")


def with_year(text: str, first: date) -> str:
    """``25/12`` with the year in which it is next on or after ``first``; anything else as it was typed."""
    parts = _DAY_AND_MONTH.fullmatch(text.strip())
    if parts is None:
        return text
    is_past = (int(parts[2]), int(parts[1])) < (first.month, first.day)
    return f"{parts[1]}/{parts[2]}/{first.year + is_past}"


def read_partial(text: str, today: date) -> str:
    """A partial date, ``1961``, ``1961-02`` or ``1961-02-03``, from what was typed, the day before the month.

    A year of two digits is the latest one not after ``today``. Raises ValueError for anything that is no date.
    """
    typed = text.strip()
    if _YEAR.fullmatch(typed):
        return f"{_year(typed, today)}"
    if month := _MONTH.fullmatch(typed):
        return date(_year(month[2], today), int(month[1]), 1).strftime("%Y-%m")
    if _SERIAL.fullmatch(typed):
        return (_SERIAL_ZERO + timedelta(days=int(typed))).isoformat()
    if parts := _DAY_FIRST.fullmatch(typed):
        return date(_year(parts[3], today), int(parts[2]), int(parts[1])).isoformat()
    if parts := _YEAR_FIRST.fullmatch(typed):
        return date(_year(parts[1], today), int(parts[2]), int(parts[3])).isoformat()
    raise ValueError("not a date")


def read_hour(text: str) -> time:
    """An hour of the room's clock: ``9:30``, ``1930``, ``19h30``, ``19h``, ``19 giờ``, ``19 giờ 30``.

    Raises ValueError for anything else: a bare number of fewer than four digits may still become another hour.
    """
    text = nfc(text).strip()
    typed = _HOUR.fullmatch(text) or _FOUR_DIGITS.fullmatch(text)
    if typed is None:
        raise ValueError("not an hour")
    return time(int(typed[1]), int(next(filter(None, typed.groups()[1:]), 0)))


def read_whole_hour(text: str) -> time:
    """An hour that is typed to its end: ``945`` as well as what :func:`read_hour` reads.

    Raises ValueError for anything else.
    """
    digits = text.strip()
    if digits.isascii() and digits.isdecimal() and len(digits) == 3:
        return time(int(digits[:-2]), int(digits[-2:]))
    return read_hour(text)


def read_minutes(text: str) -> int:
    """A length: ``15``, ``15'``, ``15 phút``; nothing means none. Raises ValueError for anything else."""
    digits = nfc(text).casefold().strip().removesuffix("phút").rstrip(" '’")
    if not digits:
        return 0
    if not (digits.isascii() and digits.isdecimal() and int(digits) <= _MOST_MINUTES):
        raise ValueError("no number of minutes")
    return int(digits)


def _year(digits: str, today: date) -> int:
    year = int(digits)
    if len(digits) == 2:
        century = today.year // 100 * 100
        return century + year if century + year <= today.year else century - 100 + year
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError("no year of a living person")
    return year
