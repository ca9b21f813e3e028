"""Reads the dated phrases of the office."""

import tomllib
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType

from sotay.domain import phrases

IN_FORCE = "phrases-2026-11"


def office_phrases(rules_id: str = IN_FORCE) -> Mapping[str, str]:
    """Each phrase by its abbreviation. Raises as :func:`read`."""
    file = resources.files("sotay_resources") / "rules" / f"{rules_id}.toml"
    return read(file.read_text(encoding="utf-8"))


def read(text: str) -> Mapping[str, str]:
    """The phrases written in that TOML text.

    A mistake in it raises: KeyError for a key that is missing or unknown, ShortUnfit or PhraseUnfit for what cannot
    be kept as it is written.
    """
    facts = tomllib.loads(text)
    if mistakes := facts.keys() ^ {"id", "citation", "phrases"}:
        raise KeyError(*sorted(mistakes))
    checked = [(short, phrases.checked(short, phrase)) for short, phrase in facts["phrases"].items()]
    if changed := [short for short, kept in checked if kept != (short, facts["phrases"][short])]:
        raise KeyError(*changed)
    return MappingProxyType({kept.short: kept.phrase for _, kept in checked})
