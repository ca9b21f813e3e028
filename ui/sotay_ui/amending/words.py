"""What the passages of a sealed record are called on the screen."""

from PySide6.QtCore import QCoreApplication

from sotay.domain.amending import Passage, Place

_SHORT = 90


def place_words(place: Place) -> str:
    """``Ý kiến``, ``Giờ kết thúc``."""
    return {
        Place.WHERE: QCoreApplication.translate("Amending", "Place of the meeting"),
        Place.STARTED: QCoreApplication.translate("Amending", "Began at"),
        Place.ENDED: QCoreApplication.translate("Amending", "Ended at"),
        Place.NAME: QCoreApplication.translate("Amending", "Name in the roll call"),
        Place.GUEST: QCoreApplication.translate("Amending", "Name of a guest"),
        Place.GUEST_OFFICE: QCoreApplication.translate("Amending", "Office of a guest"),
        Place.TITLE: QCoreApplication.translate("Amending", "Title of the item"),
        Place.PRESENTED: QCoreApplication.translate("Amending", "Presented"),
        Place.REMARK: QCoreApplication.translate("Amending", "Remark"),
        Place.CONCLUSION: QCoreApplication.translate("Amending", "Conclusion"),
        Place.SUBJECT: QCoreApplication.translate("Amending", "Matter of the vote"),
        Place.VOTES_FOR: QCoreApplication.translate("Amending", "Votes for"),
        Place.VOTES_AGAINST: QCoreApplication.translate("Amending", "Votes against"),
        Place.VOTES_OTHER: QCoreApplication.translate("Amending", "Other opinions"),
        Place.TASK: QCoreApplication.translate("Amending", "Task"),
        Place.DUE: QCoreApplication.translate("Amending", "Due on"),
        Place.OUTCOME: QCoreApplication.translate("Amending", "Outcome of the task"),
        Place.PROPOSAL: QCoreApplication.translate("Amending", "Proposal"),
    }[place]


def heading_of(passage: Passage) -> str:
    """``Mục 6 · Ý kiến · Nguyễn Thị An``."""
    item = QCoreApplication.translate("Amending", "Item {number}").format(number=passage.item) if passage.item else ""
    about = "" if passage.place is Place.TITLE else passage.about
    return " · ".join(filter(None, (item, place_words(passage.place), about)))


def line_of(passage: Passage, text: str) -> str:
    """The heading, and below it how the text begins."""
    said = text.replace("\n", " ") or QCoreApplication.translate("Amending", "(nothing)")
    return f"{heading_of(passage)}\n{said if len(said) <= _SHORT else said[:_SHORT] + '…'}"
