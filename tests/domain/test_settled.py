"""What is in order is said of what the meeting has, and never of what something is missing of."""

from dataclasses import replace
from datetime import timedelta
from importlib import resources
from tomllib import loads

import pytest
from hypothesis import HealthCheck, given, settings
from tests.cells import RULES
from tests.documents.samples import START, record, task
from tests.records_strategy import meeting_records

from sotay import wording
from sotay.domain import lacking
from sotay.domain.lacking import Lack, Weight
from sotay.domain.record import Adoption, MeetingRecord
from sotay.domain.settled import settled


def codes(of: MeetingRecord, *lacks: Lack) -> set[str]:
    return {done.code for done in settled(of, lacks)}


def lack(code: str) -> Lack:
    return Lack(code, Weight.WARNS)


def test_a_whole_meeting_says_all_of_it() -> None:
    assert codes(record()) == {
        *("settled-people", "settled-roll", "settled-times", "settled-text", "settled-votes", "settled-tasks"),
        *("settled-score", "settled-adopted", "settled-number"),
    }
    told = {done.code: dict(done.facts) for done in settled(record(fee_paid=20), ())}
    assert told["settled-roll"] == {"present": 21, "total": 27}
    assert told["settled-times"] == {"started": "19:30", "ended": "21:05"}
    assert told["settled-fee"] == {"paid": 20}
    assert told["settled-number"] == {"number": "05"}


def test_an_empty_meeting_says_nothing() -> None:
    nothing = record(
        chair=None, recorder=None, roll_call=(), started=None, ended=None, items=(), closing=(), score=None,
        adoption=None, doc_number=None,
    )  # fmt: skip
    assert codes(nothing) == set()


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ("lack-chair-absent", "settled-people"),
        ("lack-reasons", "settled-roll"),
        ("lack-minutes", "settled-times"),
        ("lack-fee-more", "settled-fee"),
        ("lack-speaker", "settled-text"),
        ("lack-voters-fewer", "settled-votes"),
        ("lack-due", "settled-tasks"),
        ("lack-carried", "settled-adopted"),
    ],
)
def test_what_something_is_missing_of_is_not_in_order(missing: str, code: str) -> None:
    of = record(fee_paid=20)
    assert codes(of) - codes(of, lack(missing)) == {code}


def test_the_hour_of_the_adoption_is_said_where_it_is_known() -> None:
    adopted = Adoption(at_wall=START + timedelta(minutes=90), votes_for=20, voters_present=20)
    told = {done.code: dict(done.facts) for done in settled(record(adoption=adopted), ())}
    assert told["settled-adopted-at"]["hour"] == "21:00"


def test_a_task_of_the_last_meeting_is_none_that_was_given() -> None:
    carried = replace(task(1, "sửa đèn", None), carried_from_id="t0")
    assert "settled-tasks" not in codes(record(items=(), closing=(carried,)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(of=meeting_records())
def test_any_record_is_told_in_words(of: MeetingRecord) -> None:
    for language in wording.LANGUAGES:
        for done in settled(of, lacking.before_sealing(of, RULES)):
            assert wording.phrase(done.code, language, **dict(done.facts))


def test_every_reason_not_to_be_in_order_is_one_that_can_be_missing() -> None:
    known = loads((resources.files("sotay.wording") / "vi" / "meetings.toml").read_text(encoding="utf-8"))
    source = (resources.files("sotay.domain") / "settled.py").read_text(encoding="utf-8")
    named = {word for word in source.split('"') if word.startswith("lack-")}
    assert named <= known.keys()
