"""Days and hours as screens say them, in the language of the window."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from sotay.domain.times import WallTime, hour_words, long_date, short_date


def spoken_day(day: date) -> str:
    """``Thứ Ba, ngày 24 tháng 11 năm 2026``."""
    locale = QLocale()
    if locale.language() is QLocale.Language.Vietnamese:
        return f"{weekday(day)}, {long_date(day)}"
    return locale.toString(_qt(day), QLocale.FormatType.LongFormat)


def day_and_hour(day: date, time: WallTime | None) -> str:
    """``14 giờ, thứ Năm 26/11/2026``; without the hour where none is known."""
    text = f"{weekday(day)} {short_date(day)}"
    if time is None:
        return text
    if QLocale().language() is QLocale.Language.Vietnamese:
        return f"{hour_words(time)}, {text[:1].lower()}{text[1:]}"
    return f"{time:%H:%M}, {text}"


def weekday(day: date) -> str:
    """``Thứ Ba``."""
    return QLocale().dayName(day.isoweekday())


def day_and_month(day: date) -> str:
    """``26/11``."""
    return short_date(day).rpartition("/")[0]


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
