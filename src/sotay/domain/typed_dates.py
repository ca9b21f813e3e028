"""Dates as people type them (``03/02/1961``, ``1961``, ``cuối quý``, a date serial of Excel), hours and minutes."""

import re
from calendar import monthrange
from datetime import date, time, timedelta

from sotay.domain.spelling import fold, nfc

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_MONTH = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})")
_YEAR = re.compile(r"\d{4}")
_SERIAL = re.compile(r"[1-6]\d{4}")
_SERIAL_ZERO = date(1899, 12, 30)
"""Excel counts days from here, once past the 29 February 1900 that it believes in; 10000 is a day of 1927."""
_FIRST_YEAR, _LAST_YEAR = 1880, 2100
_END_OF_YEAR = re.compile(r"cuoi nam(?: (\d{4}))?")
_END_OF_MONTHS = re.compile(r"cuoi (thang|quy)(?: (\d{1,2}|iv|i{1,3})(?:(?: ?/ ?| nam )(\d{4}))?)?")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
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


def read_end(text: str, said_on: date) -> date:
    """The last day of what was typed: ``cuối tháng``, ``cuối tháng 12``, ``cuối quý IV/2027``, ``cuối năm``.

    Without a number the one that ``said_on`` lies in, without a year the next that ends then or later, so that work
    is due in the time to come. Marks and capitals may be left out. Raises ValueError for anything else.
    """
    typed = fold(text)
    if of_year := _END_OF_YEAR.fullmatch(typed):
        return date(_year(of_year[1] or str(said_on.year), said_on), 12, 31)
    found = _END_OF_MONTHS.fullmatch(typed)
    if found is None:
        raise ValueError("no end of a month, a quarter or a year")
    unit, which, year = found.groups()
    span = 1 if unit == "thang" else 3
    month = _number(which) * span if which else -(-said_on.month // span) * span
    if year:
        return _last_day(_year(year, said_on), month)
    end = _last_day(said_on.year, month)
    return end if end >= said_on else _last_day(said_on.year + 1, month)


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


def _number(typed: str) -> int:
    return _ROMAN.get(typed) or int(typed)


def _last_day(year: int, month: int) -> date:
    """Raises ValueError where there is no such month."""
    if not 1 <= month <= 12:
        raise ValueError("no month")
    return date(year, month, monthrange(year, month)[1])


def _year(digits: str, today: date) -> int:
    year = int(digits)
    if len(digits) == 2:
        century = today.year // 100 * 100
        return century + year if century + year <= today.year else century - 100 + year
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError("no year of a living person")
    return year
