"""By what the quality of a meeting is scored: the shipped files, and a file that the person chose."""

from pathlib import Path

from sotay.rules.quality import QualityFileUnreadable, frame, read_weights, shipped_text, shipped_weights
from sotay.services.files import read_ordinary
from sotay.services.quality import Guide

_LARGEST = 1 << 20
"""Bytes: a hundred times a table of points."""


def guide() -> Guide:
    """By what the quality of a meeting is scored."""
    return Guide(frame=frame(), shipped=shipped_weights(), shipped_text=shipped_text(), read=read_weights)


def read_text(path: Path) -> str:
    """Raises QualityFileUnreadable for a file that is no text, or a StorageError."""
    try:
        return read_ordinary(path, _LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QualityFileUnreadable(where=str(error.reason)) from error
