"""How long there is to complete the record of a meeting, in words."""

from PySide6.QtCore import QCoreApplication


def time_left(days: int) -> tuple[str, str, str]:
    """Sign, colour and words for so many days until the last one, negative when late."""
    if days < 0:
        late = QCoreApplication.translate("RecordClock", "the record is {days} days late").format(days=-days)
        return "warning", "amber", late
    if days == 0:
        return "clock", "amber", QCoreApplication.translate("RecordClock", "the record is to be complete today")
    left = QCoreApplication.translate("RecordClock", "{days} days left to complete the record").format(days=days)
    return "clock", "text2", left
