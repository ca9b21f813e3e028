"""Order keys: whatever is put anywhere stays where it was put."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sotay.domain.ordering import FIRST, after, between


@settings(deadline=None, max_examples=300)
@given(st.lists(st.floats(0, 1), max_size=60))
def test_any_sequence_of_insertions_stays_in_order(places: list[float]) -> None:
    keys: list[str] = []
    for place in places:
        at = round(place * len(keys))
        key = between(keys[at - 1] if at else None, keys[at] if at < len(keys) else None)
        keys.insert(at, key)
        assert all(ahead < behind for ahead, behind in pairwise(keys))


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(["front", "end", "middle"]), max_size=200))
def test_a_list_pulled_about_at_both_ends_stays_in_order(moves: list[str]) -> None:
    keys = [FIRST]
    for move in moves:
        at = {"front": 0, "end": len(keys), "middle": len(keys) // 2}[move]
        keys.insert(at, between(keys[at - 1] if at else None, keys[at] if at < len(keys) else None))
    assert keys == sorted(set(keys))


def test_ten_thousand_remarks_one_after_the_other_keep_short_keys() -> None:
    key = None
    for _ in range(10_000):
        following = after(key)
        assert key is None or key < following
        key = following
    assert key is not None
    assert len(key) == len(FIRST)


def test_behind_the_last_of_all_keys_there_is_still_room() -> None:
    key = "zzzy"
    for _ in range(50):
        following = after(key)
        assert key < following
        key = following


def test_always_in_front_and_always_in_the_same_gap_there_is_room() -> None:
    front = FIRST
    low, high = FIRST, after(FIRST)
    for _ in range(500):
        before = between(None, front)
        assert before < front
        front = before
        middle = between(low, high)
        assert low < middle < high
        high = middle


def test_equal_keys_of_two_computers_leave_room_behind_both() -> None:
    same = after(FIRST)
    assert between(same, same) > same
    assert between(same, after(same)) > same
    assert between(FIRST, same) < same


@given(st.text("0123456789abcdefghijklmnopqrstuvwxyz", min_size=1).filter(lambda key: key[-1] != "0"))
def test_whatever_key_came_in_by_sync_something_fits_before_and_behind_it(key: str) -> None:
    assert between(None, key) < key < after(key)
