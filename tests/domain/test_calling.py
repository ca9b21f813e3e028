"""What is to be thought of before a meeting is called."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.calling import Called, before_calling
from sotay.domain.meeting import MeetingKind
from sotay.rules.meetings import meeting_rules
from sotay.wording import entries

RULES = meeting_rules()
TODAY = date(2026, 11, 24)
REGULAR, THEMATIC, COMBINED = MeetingKind.REGULAR, MeetingKind.THEMATIC, MeetingKind.COMBINED
COMMITTEE, EXTRAORDINARY = MeetingKind.COMMITTEE, MeetingKind.EXTRAORDINARY
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
CALLED = st.tuples(st.sampled_from(MeetingKind), DAYS)


def codes(
    kind: MeetingKind, on: date, *others: Called, has_committee: bool = False, today: date = TODAY
) -> dict[str, dict[str, object]]:
    found = before_calling(kind, on, others, RULES, members=27, has_committee=has_committee, today=today)
    return {lack.code: dict(lack.facts) for lack in found}


def test_a_plain_regular_meeting_needs_no_second_thought() -> None:
    assert codes(REGULAR, date(2027, 1, 5), (REGULAR, date(2026, 12, 5))) == {}


@pytest.mark.parametrize("other", [REGULAR, COMBINED])
def test_a_month_has_one_regular_meeting(other: MeetingKind) -> None:
    found = codes(REGULAR, date(2027, 1, 20), (other, date(2027, 1, 5)))
    assert found == {"call-second-regular": {"day": "05/01/2027"}}


def test_a_theme_does_not_stand_in_for_the_regular_meeting() -> None:
    assert codes(THEMATIC, date(2027, 1, 20)) == {"call-thematic-alone": {"month": "01/2027"}}
    assert codes(THEMATIC, date(2027, 1, 20), (REGULAR, date(2027, 1, 25))) == {}


def test_the_last_month_of_a_quarter_asks_for_its_theme() -> None:
    december = date(2026, 12, 5)
    assert codes(REGULAR, december)["call-quarter-without-theme"] == {"quarter": 4, "rules": RULES.citation}
    assert codes(REGULAR, december, (THEMATIC, date(2026, 10, 1))) == {}
    assert codes(REGULAR, december, (COMBINED, date(2026, 11, 5))) == {}
    assert "call-quarter-without-theme" in codes(REGULAR, december, (THEMATIC, date(2026, 9, 30)))
    assert "call-quarter-without-theme" in codes(REGULAR, december, (THEMATIC, date(2025, 11, 30)))
    assert codes(COMBINED, december).keys() == {"call-both"}


def test_both_in_one_sitting_take_their_time() -> None:
    assert codes(COMBINED, date(2027, 1, 5)) == {"call-both": {"least": 120, "rules": RULES.citation}}


def test_the_committee_meets_first_since_the_meeting_before() -> None:
    january, before = date(2027, 1, 5), (REGULAR, date(2026, 12, 5))
    assert codes(REGULAR, january, before, has_committee=True) == {"call-committee-first": {}}
    assert codes(REGULAR, january, before, (COMMITTEE, date(2026, 12, 1)), has_committee=True).keys() == {
        "call-committee-first"
    }
    assert codes(REGULAR, january, before, (COMMITTEE, date(2027, 1, 2)), has_committee=True) == {}
    assert codes(COMMITTEE, january, before, has_committee=True) == {}


def test_a_day_gone_by_and_one_too_near() -> None:
    assert codes(EXTRAORDINARY, TODAY - timedelta(1)) == {"call-past": {}}
    assert codes(EXTRAORDINARY, TODAY) == {"call-short": {"days": 1}}
    assert codes(EXTRAORDINARY, TODAY + timedelta(1)) == {}
    assert codes(COMMITTEE, TODAY) == {}


@given(st.sampled_from(MeetingKind), DAYS, st.lists(CALLED, max_size=12), st.booleans(), DAYS)
def test_every_warning_has_words_for_its_facts(
    kind: MeetingKind, on: date, others: list[Called], has_committee: bool, today: date
) -> None:
    for lack in before_calling(kind, on, others, RULES, members=27, has_committee=has_committee, today=today):
        for language in ("vi", "en"):
            words = entries(language)[lack.code]
            assert words.sentence.format(**dict(lack.facts))
            words.advice.format(**dict(lack.facts))
