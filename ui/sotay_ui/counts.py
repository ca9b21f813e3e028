"""Where the meeting stands in numbers, as a sentence that can be read aloud."""

from PySide6.QtCore import QCoreApplication

from sotay.domain import voting
from sotay.domain.agenda import Threshold
from sotay.domain.holding import Mark
from sotay.services.rollcall import Standing


def mark_words(mark: Mark) -> str:
    """``Có mặt``, ``Vắng có lý do`` …"""
    return {
        Mark.PRESENT: QCoreApplication.translate("Counts", "Present"),
        Mark.EXCUSED: QCoreApplication.translate("Counts", "Absent with a reason"),
        Mark.UNEXCUSED: QCoreApplication.translate("Counts", "Absent without a reason"),
        Mark.EXEMPT: QCoreApplication.translate("Counts", "Exempt from meetings"),
        Mark.AWAY: QCoreApplication.translate("Counts", "On temporary stay elsewhere"),
        Mark.GUEST: QCoreApplication.translate("Counts", "Here on temporary stay"),
    }[mark]


def counts_sentence(standing: Standing) -> str:
    """``Có mặt 21/27 (chính thức 20). Được tính biểu quyết: 23 đồng chí; nghị quyết cần ít nhất 12 … tán thành.``"""
    counts = standing.attendance
    if not counts.total:
        return QCoreApplication.translate("Counts", "The roll was not called yet.")
    sentence = QCoreApplication.translate(
        "Counts",
        "Present {present}/{total} (official {official}). Vote base: {base}; a resolution needs at least {needed} for.",
    )
    return sentence.format(
        present=counts.present,
        total=counts.total,
        official=counts.present_official,
        base=standing.counted,
        needed=voting.needed(Threshold.MAJORITY, standing.counted),
    )
