"""The dated file of rules: whole, used to the last key, refused by name where it is wrong."""

import dataclasses
import re
from importlib import resources
from pathlib import Path

import pytest

import sotay.documents
from sotay.documents.rules import Rules
from sotay.documents.rules_file import RulesBroken, read_rules, rules
from sotay.domain.errors import NotFound
from sotay.domain.times import long_date

SHIPPED = (resources.files("sotay_resources") / "rules" / "official-format-2026-05.toml").read_text(encoding="utf-8")
CODE = "".join(
    file.read_text(encoding="utf-8")
    for file in Path(*sotay.documents.__path__).glob("*.py")
    if file.name != "rules_file.py" and not file.name.endswith("rules.py")
)
FOR_THE_READER = {"id", "in_force_from", "citation", "basis"}
"""Keys that say which rules these are, printed in no document."""


def keys(value: object) -> set[str]:
    """The names of all fields, at any depth."""
    found: set[str] = set()
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            found |= {field.name} | keys(getattr(value, field.name))
    return found


def test_the_shipped_rules_say_what_they_rest_on() -> None:
    shipped = rules("official-format-2026-05")
    assert shipped.id == "official-format-2026-05"
    assert "05-HD/VPTW" in shipped.citation
    assert "399-QĐ/TW" in shipped.basis
    assert long_date(shipped.in_force_from) == "ngày 27 tháng 5 năm 2026"


def test_every_key_is_used() -> None:
    printed = keys(rules("official-format-2026-05")) - FOR_THE_READER
    assert {key for key in printed if not re.search(rf"\.{key}\b", CODE)} == set()


def test_unknown_rules_are_not_found() -> None:
    with pytest.raises(NotFound):
        rules("official-format-1999-01")


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("top_mm = 20\n", "", "page.top_mm"),
        ("top_mm = 20\n", "top_mm = 20\ntopp_mm = 20\n", "page.topp_mm"),
        ("top_mm = 20\n", 'top_mm = "20"\n', "page.top_mm"),
        ("top_mm = 20\n", "top_mm = true\n", "page.top_mm"),
        ("numbered = true", "numbered = 1", "choices.numbered"),
        ("blank_lines = 4", "blank_lines = 4.5", "signature.blank_lines"),
        ('code = "BB"', "code = 5", "minutes.code"),
        ('prepared = ["assignment"]', 'prepared = "assignment"', "committee.prepared"),
        ('prepared = ["assignment"]', "prepared = [1]", "committee.prepared"),
        ('thematic = "', 'thematicc = "', "minutes.events.thematic"),
        ("sinh hoạt chuyên đề {month}", "sinh hoạt chuyên đề {moth}", "minutes.events"),
        ("Chủ trì: {person}.", "Chủ trì: {chair}.", "minutes.chair"),
        ("Chủ trì: {person}.", "Chủ trì: {person.", "minutes.chair"),
        ("in_force_from = 2026-05-27", 'in_force_from = "2026-05-27"', "in_force_from"),
        ("[page]\n", "[pages]\n", "page"),
    ],
)
def test_a_wrong_file_is_refused_by_the_name_of_its_key(before: str, after: str, key: str) -> None:
    assert before in SHIPPED
    with pytest.raises(RulesBroken) as broken:
        read_rules(SHIPPED.replace(before, after, 1))
    assert broken.value.values == {"key": key}


def test_a_file_that_is_no_toml_is_refused_by_its_place() -> None:
    with pytest.raises(RulesBroken) as broken:
        read_rules("id = \n")
    assert "line 1" in str(broken.value.values["key"])


def test_an_office_may_lay_its_own_file_beside() -> None:
    own: Rules = read_rules(SHIPPED.replace("NGƯỜI GHI BIÊN BẢN", "THƯ KÝ", 1))
    assert own.choices.recorder_caption == "THƯ KÝ"
