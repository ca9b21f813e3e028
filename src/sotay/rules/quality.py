"""Reads the frame of the quality sheet, and the weights of a committee that fit it."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from cattrs import BaseValidationError, transform_error

from sotay.domain.errors import KnownError
from sotay.domain.quality import Frame, Weights, check
from sotay.domain.rows import Json
from sotay.services import bodies

FRAME_IN_FORCE = "quality-2025-10"
WEIGHTS_SHIPPED = "quality-weights-2025-10"


class QualityFileUnreadable(KnownError):
    """The file is no TOML, lacks something, or has something that such a file does not have; ``where`` says which."""

    code = "quality-file-unreadable"
    facts = ("where",)


class QualityPointsNotWhole(KnownError):
    """Points and steps are whole numbers."""

    code = "quality-points-not-whole"
    facts = ("where",)


@cache
def frame() -> Frame:
    """The frame in force, as shipped."""
    return bodies.value(Frame, _whole(tomllib.loads(_shipped(FRAME_IN_FORCE))))


@cache
def shipped_weights() -> Weights:
    """The weights that come with the program."""
    return read_weights(shipped_text())


def shipped_text() -> str:
    """The file of those weights, to be changed by an office."""
    return _shipped(WEIGHTS_SHIPPED)


def read_weights(text: str) -> Weights:
    """The weights written in that TOML text.

    Raises QualityFileUnreadable, QualityPointsNotWhole, or what :func:`sotay.domain.quality.check` does.
    """
    try:
        weights = bodies.value(Weights, _whole(tomllib.loads(text.removeprefix("\ufeff"))))
    except tomllib.TOMLDecodeError as error:
        raise QualityFileUnreadable(where=str(error)) from error
    except BaseValidationError as error:
        raise QualityFileUnreadable(where=_where(error)) from error
    check(weights, frame())
    return weights


def _shipped(rules_id: str) -> str:
    return (resources.files("sotay_resources") / "rules" / f"{rules_id}.toml").read_text(encoding="utf-8")


def _whole(table: Mapping[str, object]) -> dict[str, Json]:
    return {name: _plain(part, name) for name, part in table.items()}


def _plain(value: object, where: str) -> Json:
    """A value of TOML as a body has it; a body takes 0.5 for 0."""
    match value:
        case float():
            raise QualityPointsNotWhole(where=f"{where} = {value}".replace(".", ","))
        case dict():
            return {name: _plain(part, name) for name, part in value.items()}
        case list():
            return [_plain(part, where) for part in value]
        case bool() | int() | str():
            return value
    raise QualityFileUnreadable(where=where)


def _where(error: BaseValidationError) -> str:
    """The key that is wrong: one too many by its name, any other by its path, ``lines[2].points``."""
    told = transform_error(error)[0]
    surplus = re.fullmatch(r"extra fields found \((.*)\) @ .*", told)
    return surplus[1] if surplus else told.rpartition("@ $")[2].lstrip(".")
