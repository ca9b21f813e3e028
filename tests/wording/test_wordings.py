"""Every error has its sentence in both languages, in the voice of the program."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from string import Formatter

import pytest

import sotay
from sotay.domain.errors import KnownError
from sotay.wording import LANGUAGES, entries

FORBIDDEN = re.compile(r"!|\bbạn\b|[Uu]ỷ|[Hh]oà\b|[Kk]hoá\b|[Xx]oá\b|[Hh]oả\b|\b[Ll]ỗi:")
"""A shout, a familiar *you*, the other style of tone marks, a bare *error*."""


def errors() -> list[type[KnownError]]:
    for module in pkgutil.walk_packages(sotay.__path__, "sotay."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return sorted({error for error in below(KnownError) if "code" in vars(error)}, key=lambda error: error.code)


def below(error: type[KnownError]) -> Iterator[type[KnownError]]:
    for subclass in error.__subclasses__():
        yield subclass
        yield from below(subclass)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_both_languages_say_the_same_things_of_the_same_facts() -> None:
    vietnamese, english = entries("vi"), entries("en")
    assert vietnamese.keys() == english.keys()
    told = {
        code: (placeholders(entry.sentence + entry.advice), placeholders(english[code].sentence + english[code].advice))
        for code, entry in vietnamese.items()
    }
    assert {code: facts for code, facts in told.items() if facts[0] != facts[1]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_its_sentence_and_its_advice(language: str) -> None:
    worded = entries(language)
    assert errors()
    for error in errors():
        wording = worded[error.code]
        assert wording.sentence, error.code
        assert wording.advice, error.code
        assert placeholders(wording.text) <= set(error.facts), error.code


def test_no_two_errors_share_a_code() -> None:
    codes = [error.code for error in errors()]
    assert len(codes) == len(set(codes))


def test_the_vietnamese_is_calm_and_of_one_spelling() -> None:
    assert {code: entry.text for code, entry in entries("vi").items() if FORBIDDEN.search(entry.text)} == {}
