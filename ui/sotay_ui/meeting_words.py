"""What a meeting is and where it stands in numbers, in words that can be read aloud."""

from PySide6.QtCore import QCoreApplication

from sotay.domain import voting
from sotay.domain.agenda import Section, Threshold
from sotay.domain.holding import Mark
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
