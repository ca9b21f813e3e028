"""What is said of a photographed page."""

from PySide6.QtCore import QCoreApplication

from sotay_ui.signed.leaves import Leaf


def line_of(number: int, one: Leaf) -> str:
    """Its number, its file and what should be looked at, each in a line."""
    signs = (
        (one.photo.is_blurred, QCoreApplication.translate("PhotoWords", "blurred")),
        (_is_only_small(one), QCoreApplication.translate("PhotoWords", "small picture")),
        (not one.is_cut, QCoreApplication.translate("PhotoWords", "not cut out")),
    )
    said = ", ".join(words for holds, words in signs if holds)
    page = QCoreApplication.translate("PhotoWords", "Page {number}").format(number=number)
    return "\n".join(filter(None, (page, one.photo.name, f"⚠ {said}" if said else "")))


def problems_of(one: Leaf) -> str:
    """In whole sentences; empty where there is none."""
    problems = (
        (
            one.photo.is_blurred,
            QCoreApplication.translate(
                "PhotoWords", "This page is blurred. Take it again if the words cannot be read."
            ),
        ),
        (
            _is_only_small(one),
            QCoreApplication.translate(
                "PhotoWords", "This picture is small. Have it sent as a file, not as a picture."
            ),
        ),
        (
            one.photo.corners is None and not one.is_cut,
            QCoreApplication.translate(
                "PhotoWords", "No edge of a sheet is seen, so the whole picture is kept. Corners cuts it out by hand."
            ),
        ),
    )
    return " ".join(sentence for holds, sentence in problems if holds)


def _is_only_small(one: Leaf) -> bool:
    """A blurred picture is said to be that alone."""
    return one.photo.is_small and not one.photo.is_blurred
