"""The sentence and the advice for each error and state, as data: one folder per language, one file per area."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from sotay.domain.errors import Fact, KnownError

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Wording:
    """What happened in one calm sentence, and what to do next."""

    sentence: str
    advice: str

    @property
    def text(self) -> str:
        return f"{self.sentence} {self.advice}".strip()


def of_error(error: KnownError, language: str = "vi") -> Wording:
    """The wording of an error with its facts filled in; raises KeyError for a code without wording."""
    return worded(error.code, error.values, language)


def worded(code: str, facts: Mapping[str, Fact], language: str = "vi") -> Wording:
    """Sentence and advice of that code with the facts filled in; raises KeyError for a code without wording."""
    entry = entries(language)[code]
    return Wording(entry.sentence.format(**facts), entry.advice.format(**facts))


def phrase(code: str, language: str = "vi", /, **facts: Fact) -> str:
    """One sentence of the program's own that is no error, with its facts filled in."""
    return entries(language)[code].sentence.format(**facts)


@cache
def entries(language: str) -> dict[str, Wording]:
    """Every wording of a language by code, placeholders unfilled; raises ValueError where a code stands twice."""
    found: dict[str, Wording] = {}
    for file in sorted((resources.files(__name__) / language).iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".toml"):
            continue
        for code, entry in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if code in found:
                raise ValueError(f"{code} stands twice in {language}")
            found[code] = Wording(entry["sentence"], entry.get("advice", ""))
    return found
