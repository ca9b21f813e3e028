"""What is in a backup, so that the person knows it before anything is done with it."""

from PySide6.QtCore import QCoreApplication, QLocale

from sotay.domain.times import WallTime, short_date
from sotay.services.inside import Inside
from sotay_ui.cards import Card


def size_words(size: int) -> str:
    """``35,4 MB``."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def made_words(made: WallTime | None) -> str:
    """When it was made, as far as it says."""
    if made is None:
        return QCoreApplication.translate("Inside", "It does not say when it was made.")
    return QCoreApplication.translate("Inside", "Made on {day} at {hour}").format(
        day=short_date(made.date()), hour=f"{made:%H:%M}"
    )


def add_inside(card: Card, inside: Inside) -> None:
    """Lines about it, put under what the card has."""
    card.line("members", "text2", *_members(inside))
    card.line("meetings", "text2", *_meetings(inside))
    card.line("file", "text2", _papers(inside))
    if inside.faults:
        words = QCoreApplication.translate("Inside", "Sealed records that do not verify: {count}")
        card.line("warning", "amber", words.format(count=inside.faults))
    elif inside.sealed:
        card.line("check-circle", "green", QCoreApplication.translate("Inside", "Every sealed record verifies."))
    if inside.papers_missing:
        words = QCoreApplication.translate("Inside", "Papers that are not in it: {count}")
        card.line("warning", "amber", words.format(count=inside.papers_missing))


def sentence(inside: Inside) -> str:
    """All of it in one sentence."""
    words = QCoreApplication.translate("Inside", "{cell}: members {members}, meetings {meetings}, papers {papers}.")
    said = words.format(cell=inside.cell_name, members=inside.members, meetings=inside.meetings, papers=inside.papers)
    return f"{said} {_last(inside)}".strip()


def _members(inside: Inside) -> tuple[str, str]:
    return inside.cell_name, QCoreApplication.translate("Inside", "Members: {count}").format(count=inside.members)


def _meetings(inside: Inside) -> tuple[str, str]:
    words = QCoreApplication.translate("Inside", "Meetings: {count}, of them sealed: {sealed}")
    return words.format(count=inside.meetings, sealed=inside.sealed), _last(inside)


def _last(inside: Inside) -> str:
    if inside.last_on is None:
        return QCoreApplication.translate("Inside", "No meeting was held yet.")
    words = QCoreApplication.translate("Inside", "The last one: {title}, {day}.")
    return words.format(title=inside.last_title, day=short_date(inside.last_on))


def _papers(inside: Inside) -> str:
    return QCoreApplication.translate("Inside", "Papers: {count}").format(count=inside.papers)
