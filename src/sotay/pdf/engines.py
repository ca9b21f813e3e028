"""What on this machine makes office documents into PDF."""

from pathlib import Path

from sotay.pdf.inspector import Converter
from sotay.pdf.office import libreoffice
from sotay.pdf.word import word


def converter(workspace: Path | None = None) -> Converter | None:
    """LibreOffice, which can be confined, before Word; None where there is neither.

    ``workspace`` is a folder for the documents while they are made, the system's place where None.
    """
    return libreoffice(workspace) or word(workspace)
