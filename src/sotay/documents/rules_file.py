"""Reading a dated file of rules into :class:`Rules`, with every key and every name in braces checked."""

import string
import tomllib
from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Annotated, TypeVar, get_args, get_origin, get_type_hints

from sotay.documents.rules import Rules
from sotay.domain.errors import KnownError, NotFound

T = TypeVar("T")


class RulesBroken(KnownError):
    """A file of rules lacks a key, has one too many, or a value that is no such thing."""

    code = "rules-broken"
    facts = ("key",)


@cache
def rules(rules_id: str) -> Rules:
    """The rules of that id, as shipped. Raises NotFound, or RulesBroken naming the key."""
    return shipped(Rules, rules_id)


def shipped(cls: type[T], rules_id: str) -> T:
    """What the shipped file of that id holds, as a dataclass. Raises NotFound, or RulesBroken naming the key."""
    file = resources.files("sotay_resources") / "rules" / f"{rules_id}.toml"
    if not file.is_file():
        raise NotFound(what=rules_id)
    return _read(cls, file.read_text(encoding="utf-8"))


def read_rules(text: str) -> Rules:
    """The rules of a TOML text. Raises RulesBroken naming the key, or the place where the text is no TOML."""
    return _read(Rules, text)


def _read(cls: type[T], text: str) -> T:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        raise RulesBroken(key=str(broken)) from broken
    return _built(cls, table, "")


def _built(cls: type[T], table: object, where: str) -> T:
    if not isinstance(table, dict):
        raise RulesBroken(key=where)
    hints = get_type_hints(cls, include_extras=True)
    wrong = sorted(table.keys() ^ hints.keys())
    if wrong:
        raise RulesBroken(key=f"{where}{wrong[0]}")
    return cls(**{name: _value(hints[name], value, f"{where}{name}") for name, value in table.items()})


def _value(hint: object, value: object, key: str) -> object:
    """``value`` as the type of the field says; raises RulesBroken."""
    if get_origin(hint) is Annotated:
        plain, mark = get_args(hint)
        found = _value(plain, value, key)
        for sentence in found.values() if isinstance(found, dict) else [str(found)]:
            _check_names(sentence, mark.names, key)
        return found
    if get_origin(hint) is Mapping:
        return _mapping(get_args(hint)[0], value, key)
    if isinstance(hint, type) and is_dataclass(hint):
        return _built(hint, value, f"{key}.")
    return _scalar(hint, value, key)


def _scalar(hint: object, value: object, key: str) -> object:
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if get_origin(hint) is tuple and isinstance(value, list):
        return tuple(_scalar(get_args(hint)[0], entry, key) for entry in value)
    if isinstance(hint, type) and type(value) is hint:
        return value
    raise RulesBroken(key=key)


def _mapping(key_type: type[StrEnum], value: object, key: str) -> dict[StrEnum, str]:
    """A sentence for every member of the enumeration."""
    if not isinstance(value, dict) or not all(isinstance(sentence, str) for sentence in value.values()):
        raise RulesBroken(key=key)
    known = {member.value or member.name.lower(): member for member in key_type}
    wrong = sorted(value.keys() ^ known.keys())
    if wrong:
        raise RulesBroken(key=f"{key}.{wrong[0]}")
    return {known[name]: sentence for name, sentence in value.items()}


def _check_names(sentence: str, known: frozenset[str], key: str) -> None:
    try:
        names = {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
    except ValueError as broken:
        raise RulesBroken(key=key) from broken
    if not names <= known:
        raise RulesBroken(key=key)
