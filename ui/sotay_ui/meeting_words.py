"""What a meeting is and where it stands in numbers, in words that can be read aloud."""

from PySide6.QtCore import QCoreApplication

from sotay.domain import voting
from sotay.domain.agenda import Section, Threshold
from sotay.domain.holding import Fee, Mark
from sotay.domain.meeting import MeetingKind
from sotay.services.rollcall import Numbers


def mark_words(mark: Mark) -> str:
    """``Có mặt``, ``Vắng có lý do`` …"""
    return {
        Mark.PRESENT: QCoreApplication.translate("MeetingWords", "Present"),
        Mark.EXCUSED: QCoreApplication.translate("MeetingWords", "Absent with a reason"),
        Mark.UNEXCUSED: QCoreApplication.translate("MeetingWords", "Absent without a reason"),
        Mark.EXEMPT: QCoreApplication.translate("MeetingWords", "Exempt from meetings"),
        Mark.AWAY: QCoreApplication.translate("MeetingWords", "On temporary stay elsewhere"),
        Mark.GUEST: QCoreApplication.translate("MeetingWords", "Here on temporary stay"),
    }[mark]


def fee_words(fee: Fee) -> str:
    """``Đã nộp`` …; empty where nothing is written down."""
    return {
        Fee.UNKNOWN: "",
        Fee.PAID: QCoreApplication.translate("MeetingWords", "Paid"),
        Fee.UNPAID: QCoreApplication.translate("MeetingWords", "Not paid"),
        Fee.EXEMPT: QCoreApplication.translate("MeetingWords", "Exempt from the fee"),
    }[fee]


def kind_words(kind: MeetingKind) -> str:
    """``Thường kỳ``, ``Chuyên đề`` …"""
    return {
        MeetingKind.REGULAR: QCoreApplication.translate("MeetingWords", "Regular"),
        MeetingKind.THEMATIC: QCoreApplication.translate("MeetingWords", "Thematic"),
        MeetingKind.COMBINED: QCoreApplication.translate("MeetingWords", "Regular and thematic"),
        MeetingKind.COMMITTEE: QCoreApplication.translate("MeetingWords", "Committee"),
        MeetingKind.EXTRAORDINARY: QCoreApplication.translate("MeetingWords", "Extraordinary"),
    }[kind]


def section_words(section: Section) -> str:
    """``Mở đầu``, ``Tiến hành``, ``Kết thúc``."""
    return {
        Section.OPENING: QCoreApplication.translate("MeetingWords", "Opening"),
        Section.CONDUCT: QCoreApplication.translate("MeetingWords", "Conduct"),
        Section.CLOSING: QCoreApplication.translate("MeetingWords", "Closing"),
    }[section]


def threshold_words(threshold: Threshold) -> str:
    """What a vote planned for an item needs."""
    return {
        Threshold.NONE: QCoreApplication.translate("MeetingWords", "No vote"),
        Threshold.MAJORITY: QCoreApplication.translate("MeetingWords", "More than half"),
        Threshold.TWO_THIRDS: QCoreApplication.translate("MeetingWords", "At least two thirds"),
    }[threshold]


def counts_sentence(standing: Numbers) -> str:
    """``Có mặt 21/27 (chính thức 20). Được tính biểu quyết: 23 đồng chí; nghị quyết cần ít nhất 12 … tán thành.``"""
    counts = standing.attendance
    if not counts.total:
        return QCoreApplication.translate("MeetingWords", "The roll was not called yet.")
    sentence = QCoreApplication.translate(
        "MeetingWords",
        "Present {present}/{total} (official {official}). Vote base: {base}; a resolution needs at least {needed} for.",
    )
    return sentence.format(
        present=counts.present,
        total=counts.total,
        official=counts.present_official,
        base=standing.counted,
        needed=voting.needed(Threshold.MAJORITY, standing.counted),
    )


def short_counts(standing: Numbers, *, with_base: bool) -> str:
    """``Có mặt 21/27. Tính trên 23, cần 12.``: the same where there is little room, and where there is still less."""
    counts = standing.attendance
    if not counts.total:
        return QCoreApplication.translate("MeetingWords", "The roll was not called yet.")
    whole = QCoreApplication.translate("MeetingWords", "Present {present}/{total}. Base {base}, needed {needed}.")
    least = QCoreApplication.translate("MeetingWords", "Present {present}/{total}, needed {needed}.")
    return (whole if with_base else least).format(
        present=counts.present,
        total=counts.total,
        base=standing.counted,
        needed=voting.needed(Threshold.MAJORITY, standing.counted),
    )


def left_out_sentence(standing: Numbers) -> str:
    """Who is in the cell and not in the vote base, and why; or that the base was said by the person."""
    if not standing.attendance.total:
        return ""
    if standing.base_reason:
        said = QCoreApplication.translate("MeetingWords", "The base was typed in: {reason}.")
        return said.format(reason=standing.base_reason.rstrip(" ."))
    base, counts = standing.base, standing.attendance
    left_out = (
        (counts.probationary, QCoreApplication.translate("MeetingWords", "{count} on probation")),
        (base.away_absent, QCoreApplication.translate("MeetingWords", "{count} absent on temporary stay elsewhere")),
        (base.exempt_absent, QCoreApplication.translate("MeetingWords", "{count} absent exempt")),
        (base.suspended, QCoreApplication.translate("MeetingWords", "{count} suspended")),
        (
            base.excused if standing.subtracts_excused else 0,
            QCoreApplication.translate("MeetingWords", "{count} absent with a reason"),
        ),
        (counts.guests, QCoreApplication.translate("MeetingWords", "{count} here on temporary stay")),
    )
    told = ", ".join(words.format(count=count) for count, words in left_out if count)
    if not told:
        return QCoreApplication.translate("MeetingWords", "All official members are in the base.")
    return QCoreApplication.translate("MeetingWords", "Not in the base: {told}.").format(told=told)
