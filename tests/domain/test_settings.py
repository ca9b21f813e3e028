"""What a cell may set, and what it may not."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.documents.rules import Choices
from sotay.domain.errors import Refused
from sotay.domain.settings import (
    DEFAULTS,
    RANGES,
    SettingNotNumber,
    SettingNotText,
    SettingNotYesNo,
    Settings,
    SettingUnknown,
    TimeZoneUnknown,
    checked,
    typed,
)
from sotay.domain.spelling import tidy

JSON = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers())


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("paper_limit_mb", " 300 ", 300),
        ("least_minutes", "0", 0),
        ("time_zone", "Asia/Tokyo", "Asia/Tokyo"),
        ("recorder_caption", "  THƯ   KÝ ", "THƯ KÝ"),
        ("chair_caption", "", ""),
        ("numbered", "không", False),
        ("dated", "CÓ", True),
        ("names_unpaid", "true", True),
        ("committee_head", "false", False),
    ],
)
def test_what_a_person_types_becomes_a_value(name: str, text: str, value: object) -> None:
    assert typed(name, text) == value


@pytest.mark.parametrize(
    ("name", "text", "refusal"),
    [
        ("no_such_thing", "1", SettingUnknown),
        ("paper_limit_mb", "nhiều", SettingNotNumber),
        ("paper_limit_mb", "0", SettingNotNumber),
        ("paper_limit_mb", "501", SettingNotNumber),
        ("paper_limit_mb", "٣", SettingNotNumber),
        ("least_minutes", "-5", SettingNotNumber),
        ("least_minutes", "", SettingNotNumber),
        ("numbered", "1", SettingNotYesNo),
        ("time_zone", "Asia/Biên_Hòa", TimeZoneUnknown),
        ("time_zone", "Asia", TimeZoneUnknown),
        ("time_zone", "", TimeZoneUnknown),
        ("time_zone", "../../etc/passwd", TimeZoneUnknown),
        ("time_zone", "a" * 5000, TimeZoneUnknown),
    ],
)
def test_what_is_no_value_is_refused(name: str, text: str, refusal: type[Refused]) -> None:
    with pytest.raises(refusal):
        typed(name, text)


@pytest.mark.parametrize(
    ("name", "value", "refusal"),
    [
        ("paper_limit_mb", True, SettingNotNumber),
        ("paper_limit_mb", 200.0, SettingNotNumber),
        ("numbered", 1, SettingNotYesNo),
        ("numbered", None, SettingNotYesNo),
        ("recorder_caption", 5, SettingNotText),
    ],
)
def test_a_kept_value_of_another_kind_is_refused(name: str, value: object, refusal: type[Refused]) -> None:
    with pytest.raises(refusal):
        checked(name, value)


@given(st.sampled_from(sorted(DEFAULTS)), JSON)
def test_whatever_is_kept_is_a_value_or_a_refusal(name: str, value: object) -> None:
    try:
        Settings(**{name: checked(name, value)})  # type: ignore[arg-type]  # checked is what is tested
    except Refused:
        return
    assert value is not None


@given(st.text())
def test_every_text_names_a_zone_or_none(text: str) -> None:
    try:
        zone = typed("time_zone", text)
    except TimeZoneUnknown:
        return
    assert zone == tidy(text)


def test_every_default_is_a_value_that_may_be_set() -> None:
    for name, default in DEFAULTS.items():
        assert default is None or checked(name, default) == default
    assert all(least <= DEFAULTS[name] <= most for name, (least, most) in RANGES.items())  # type: ignore[operator]


def test_every_choice_of_documents_is_a_setting() -> None:
    assert {field.name for field in fields(Choices)} <= set(DEFAULTS)


def test_megabytes_are_counted_as_people_count_them() -> None:
    assert Settings(paper_limit_mb=3).paper_limits.size == 3 * 1024 * 1024
