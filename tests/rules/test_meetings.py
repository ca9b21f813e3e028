"""The rules of meetings in force, and mistakes in a rules file."""

import tomllib
from importlib import resources
from typing import Any

import pytest
import tomli_w

from sotay.domain.agenda import Section, Standing, Threshold
from sotay.domain.meeting import MeetingKind
from sotay.rules.meetings import IN_FORCE, meeting_rules, read

RULES = meeting_rules()
TEXT = (resources.files("sotay_resources") / "rules" / f"{IN_FORCE}.toml").read_text(encoding="utf-8")
IN_EVERY_CELL_MEETING = {Standing.OPENING, Standing.RECORDER, Standing.ROLL_CALL, Standing.PROGRAMME, Standing.MINUTES}


def test_the_figures_of_42_hd() -> None:
    assert RULES.least_minutes(MeetingKind.REGULAR, 27) == 90
    assert RULES.least_minutes(MeetingKind.THEMATIC, 27) == 90
    assert RULES.least_minutes(MeetingKind.COMBINED, 27) == 120
    assert RULES.attendance_goal == 90
    assert (RULES.papers_days_before, RULES.record_days_after) == (1, 2)
    assert not RULES.subtract_excused
    assert RULES.citation


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_has_a_title_and_an_agenda_in_the_three_parts(kind: MeetingKind) -> None:
    assert "tháng 11 năm 2026" in RULES.titles[kind].format(month="tháng 11 năm 2026")
    items = RULES.agendas[kind]
    sections = [item.section for item in items]
    assert sections == sorted(sections, key=list(Section).index)
    assert set(sections) == set(Section)
    assert all(item.minutes > 0 and item.title for item in items)
    standings = [item.standing for item in items]
    assert len(standings) == len(set(standings))
    if kind is not MeetingKind.COMMITTEE:
        assert set(standings) >= IN_EVERY_CELL_MEETING


def test_the_regular_meeting_follows_the_sequence_of_42_hd() -> None:
    assert [item.standing for item in RULES.agendas[MeetingKind.REGULAR]] == [
        Standing.OPENING,
        Standing.RECORDER,
        Standing.ROLL_CALL,
        Standing.FEE,
        Standing.PROGRAMME,
        Standing.REPORT,
        Standing.ASSESSMENT,
        Standing.INFORMATION,
        Standing.DISCUSSION,
        Standing.CRITICISM,
        Standing.ASSIGNMENT,
        Standing.PROPOSALS,
        Standing.RESOLUTION,
        Standing.SCORE,
        Standing.MINUTES,
    ]


def test_resolutions_and_programmes_are_carried_by_the_majority() -> None:
    for items in RULES.agendas.values():
        asked = {item.standing for item in items if item.threshold is Threshold.MAJORITY}
        assert asked <= {Standing.PROGRAMME, Standing.RESOLUTION}


def test_usual_reasons_lie_on_digits_that_mark_nothing_else() -> None:
    assert RULES.reasons["5"] == "ốm"
    assert set(RULES.reasons) <= set("56789")
    own = read(TEXT.replace('["5", "ốm"]', '["5", "đi viện"]'))
    assert own.reasons["5"] == "đi viện"


@pytest.mark.parametrize("wrong", ['["4", "ốm"]', '["a", "ốm"]', '["6", "ốm"]'])
def test_a_reason_on_a_key_that_is_taken_is_a_mistake(wrong: str) -> None:
    with pytest.raises(ValueError, match="digit"):
        read(TEXT.replace('["5", "ốm"]', wrong))


def test_classes_go_down_to_nothing() -> None:
    assert [RULES.score_class(points) for points in (100, 89, 69, 49, 0)] == [
        "Tốt", "Khá", "Trung bình", "Kém", "Kém",
    ]  # fmt: skip


def test_a_small_cell_has_a_length_of_its_own() -> None:
    small = {"kinds": ["regular"], "minutes": 60, "up_to_members": 9}
    facts = tomllib.loads(TEXT)
    facts["duration"].append(small)
    rules = read(tomli_w.dumps(facts))
    assert rules.least_minutes(MeetingKind.REGULAR, 9) == 60
    assert rules.least_minutes(MeetingKind.REGULAR, 10) == 90


def paths(facts: Any, under: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every key of the file, and of the first of each list of tables."""
    if isinstance(facts, list):
        return paths(facts[0], (*under, 0)) if facts else []
    if not isinstance(facts, dict):
        return []
    return [found for key, value in facts.items() for found in [(*under, key), *paths(value, (*under, key))]]


def table_at(facts: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        facts = facts[step]
    return facts


OPTIONAL = {"threshold", "up_to_members"}


@pytest.mark.parametrize("path", [path for path in paths(tomllib.loads(TEXT)) if path[-1] not in OPTIONAL], ids=str)
def test_a_key_that_is_missing_is_a_mistake(path: tuple[Any, ...]) -> None:
    facts = tomllib.loads(TEXT)
    del table_at(facts, path[:-1])[path[-1]]
    with pytest.raises(KeyError):
        read(tomli_w.dumps(facts))


@pytest.mark.parametrize("path", sorted({path[:-1] for path in paths(tomllib.loads(TEXT))}, key=str), ids=str)
def test_a_key_that_is_unknown_is_a_mistake(path: tuple[Any, ...]) -> None:
    facts = tomllib.loads(TEXT)
    table_at(facts, path)["subtract_excuse"] = []
    with pytest.raises(KeyError):
        read(tomli_w.dumps(facts))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [('"thematic"]', '"tematic"]'), ('"majority"', '"majoriti"'), ('"conduct"', '"konduct"'), ('"fee"', '"fees"')],
)
def test_a_word_that_is_unknown_is_a_mistake(right: str, wrong: str) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        read(TEXT.replace(right, wrong))
