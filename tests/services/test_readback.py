"""What is read back: in short or whole, with what was corrected meanwhile marked."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.cells import MOMENT, RULES
from tests.meetings import adopted, begun, called, item_of, sealed

from sotay.domain.agenda import AgendaItem
from sotay.domain.errors import SealedAlready
from sotay.domain.holding import Remark, Vote
from sotay.persistence.store import SqlStore
from sotay.services import minutes, readback, undo, votes
from sotay.services.corrections import ReasonNeeded
from sotay.services.readback import Passage, Source
from sotay.services.votes import Figures

WORDS = st.lists(st.sampled_from(["đồng chí", "An", "nhất trí", "xin", "15/12/2026", ",", "."]), max_size=12).map(
    " ".join
)
PASSAGES = st.lists(
    st.builds(
        Passage,
        source=st.sampled_from(Source),
        row_id=st.sampled_from(["", "a", "b"]),
        level=st.integers(1, 4),
        text=WORDS,
    ),
    max_size=20,
)


@given(WORDS, WORDS)
@example("đồng chí An đồng chí", "An")
def test_what_is_not_marked_was_read_before(before: str, now: str) -> None:
    first = readback.keyed([Passage(source=Source.REMARK, row_id="a", text=before)])
    (passage,) = readback.marked([Passage(source=Source.REMARK, row_id="a", text=now)], first)
    assert bool(passage.marks) == (before != now and bool(now))
    plain, at = "", 0
    for start, end in passage.marks:
        assert at <= start < end <= len(now)
        plain, at = plain + now[at:start], end
    rest = iter(before)
    assert all(letter in rest for letter in plain + now[at:])


@given(PASSAGES)
def test_nothing_is_marked_that_was_not_corrected(passages: list[Passage]) -> None:
    assert readback.marked(passages, readback.keyed(passages)) == tuple(passages)
    assert len(readback.keyed(passages)) == len(passages)


@given(PASSAGES)
def test_in_short_everything_decided_is_read_below_its_headings(passages: list[Passage]) -> None:
    short = readback.in_short(passages)
    kept = {Source.ROLL, Source.VOTE, Source.CONCLUSION, Source.TASK, Source.SCORE, Source.ADOPTION}
    assert [one for one in short if one.source is not Source.HEADING] == [one for one in passages if one.source in kept]
    rest = iter(passages)
    assert all(any(one is other for other in rest) for one in short)
    if short:
        assert short[-1].source is not Source.HEADING
    assert all(one.level < 4 for one in short if one.source is Source.HEADING)
    assert readback.minutes_long(short) <= readback.minutes_long(passages)


def test_each_passage_is_corrected_in_the_row_it_comes_from(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    item = item_of(store, meeting)
    remark = minutes.write(store, item.id, "nhất chí")
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x", item_id=item.id)
    conclusion = minutes.conclude(store, meeting.id, "làm đường", item_id=item.id)
    for row, words in ((remark, "nhất trí"), (vote, "y"), (conclusion, "làm cầu"), (item, "báo cáo")):
        readback.reword(store, row, words)
        with store.reading() as reading:
            assert readback.words_of(reading.get(type(row), row.id)) == words  # type: ignore[arg-type]
    with store.reading() as reading:
        assert reading.get(Vote, vote.id).votes_for == 20
        assert reading.get(AgendaItem, item.id).presenter_id == item.presenter_id


def test_adopted_words_are_corrected_with_a_reason_and_sealed_ones_never(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    remark = minutes.write(store, item_of(store, meeting).id, "nhất chí")
    vote = votes.take(store, RULES, meeting.id, Figures(votes_for=20), subject="x")
    adopted(store, meeting)
    with pytest.raises(ReasonNeeded):
        readback.reword(store, vote, "y")
    readback.reword(store, remark, "nhất trí")
    other = called(store)
    written = minutes.write(store, item_of(store, other).id, "xin ý kiến")
    sealed(store, other)
    with pytest.raises(SealedAlready):
        readback.reword(store, written, "x")


def test_a_correction_while_reading_is_taken_back(store: SqlStore) -> None:
    meeting = begun(store, called(store))
    remark = minutes.write(store, item_of(store, meeting).id, "nhất chí")
    inverse = readback.reword(store, remark, "nhất trí")
    undo.take_back(store, inverse, now=MOMENT)
    with store.reading() as reading:
        assert reading.get(Remark, remark.id).text == "nhất chí"
