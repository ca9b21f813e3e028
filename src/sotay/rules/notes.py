"""Reads the notes of a held meeting from TOML."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time

from cattrs import BaseValidationError, transform_error

from sotay.domain.errors import KnownError
from sotay.domain.notes import MeetingNotes
from sotay.domain.rows import Json
from sotay.services import bodies


class NotesUnreadable(KnownError):
    """The file is no TOML, lacks something, or has something that notes do not have; ``where`` says which."""

    code = "notes-unreadable"
    facts = ("where",)


def read_notes(content: bytes) -> MeetingNotes:
    """The notes in a file. Raises NotesUnreadable."""
    try:
        facts = tomllib.loads(content.decode("utf-8-sig"))
    except ValueError as error:
        raise NotesUnreadable(where=str(error)) from error
    return notes_of(facts)


def notes_of(facts: Mapping[str, object]) -> MeetingNotes:
    """The notes in a table of TOML. Raises NotesUnreadable."""
    try:
        return bodies.value(MeetingNotes, {name: _plain(part) for name, part in facts.items()})
    except BaseValidationError as error:
        raise NotesUnreadable(where=_where(error)) from error


def _where(error: BaseValidationError) -> str:
    """The key that is wrong: one too many by its name, any other by its path, ``acts[2].item``."""
    told = transform_error(error)[0]
    surplus = re.fullmatch(r"extra fields found \((.*)\) @ .*", told)
    return surplus[1] if surplus else told.rpartition("@ $")[2].lstrip(".")


def _plain(value: object) -> Json:
    """TOML has dates and hours of its own; a body has them as text."""
    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case dict():
            return {name: _plain(part) for name, part in value.items()}
        case list():
            return [_plain(part) for part in value]
        case None | bool() | int() | float() | str():
            return value
    raise TypeError(value)
