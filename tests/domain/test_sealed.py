"""The chain of links: whatever is dropped, swapped, put in or written over is found."""

import hashlib
from dataclasses import replace
from itertools import combinations, permutations

import pytest

from sotay.domain.sealed import Fault, Link, RecordFault, broken_links, digest, unlinked

RECORDS = {f"record {number}": digest(f"record {number}".encode()) for number in range(1, 6)}


def chain(device: str, digests: list[str]) -> list[Link]:
    links: list[Link] = []
    for seq, record_digest in enumerate(digests, 1):
        before = links[-1].digest if links else ""
        links.append(Link(device_id=device, seq=seq, record_digest=record_digest, prev_link_digest=before))
    return links


LINKS = chain("máy 1", list(RECORDS.values()))


def faults(links: list[Link], records: dict[str, str] | None = None) -> list[RecordFault]:
    known = RECORDS if records is None else records
    return broken_links(links, known.values()) + unlinked(known, links)


def test_an_untouched_chain_has_no_fault() -> None:
    assert faults(LINKS) == []
    assert faults([]) == [RecordFault(Fault.NO_LINK, record) for record in RECORDS]
    assert broken_links([], []) == []


def test_anyone_can_recompute_a_link() -> None:
    link = LINKS[1]
    told = f"sotay-link-1\nmáy 1\n2\n{link.record_digest}\n{LINKS[0].digest}"
    assert link.digest == hashlib.sha256(told.encode()).hexdigest()


def test_two_devices_have_two_chains_whatever_their_order() -> None:
    digests = list(RECORDS.values())
    both = [*chain("máy 2", digests[2:]), *chain("máy 1", digests[:2])]
    assert faults(both) == []
    assert faults(both[::-1]) == []


@pytest.mark.parametrize("at", range(5))
def test_a_dropped_link_is_found(at: int) -> None:
    assert RecordFault(Fault.NO_LINK, f"record {at + 1}") in faults(LINKS[:at] + LINKS[at + 1 :])


@pytest.mark.parametrize("at", range(4))
def test_a_link_dropped_with_its_record_is_found_by_the_one_behind(at: int) -> None:
    records = {record: known for record, known in RECORDS.items() if record != f"record {at + 1}"}
    found = faults(LINKS[:at] + LINKS[at + 1 :], records)
    assert found == [RecordFault(Fault.LINK, f"máy 1:{at + 2}")]


@pytest.mark.parametrize("order", [order for order in permutations(range(5)) if order != tuple(range(5))])
def test_links_that_changed_places_are_found(order: tuple[int, ...]) -> None:
    moved = [replace(LINKS[old], seq=new) for new, old in enumerate(order, 1)]
    assert any(finding.fault is Fault.LINK for finding in faults(moved))


@pytest.mark.parametrize(("one", "other"), [*combinations(range(5), 2)])
def test_records_that_changed_places_are_found(one: int, other: int) -> None:
    moved = [*LINKS]
    moved[one] = replace(LINKS[one], record_digest=LINKS[other].record_digest)
    moved[other] = replace(LINKS[other], record_digest=LINKS[one].record_digest)
    assert any(finding.fault is Fault.LINK for finding in faults(moved))


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize(
    "change", [{"record_digest": "0" * 64}, {"prev_link_digest": "0" * 64}, {"device_id": "máy 2"}]
)
def test_a_link_written_over_is_found(at: int, change: dict[str, str]) -> None:
    links = [*LINKS]
    links[at] = replace(LINKS[at], **change)  # type: ignore[arg-type]
    assert faults(links) != []


@pytest.mark.parametrize("at", range(6))
def test_a_link_put_in_is_found(at: int) -> None:
    links = LINKS[:at]
    put_in = Link(
        device_id="máy 1",
        seq=at + 1,
        record_digest=LINKS[0].record_digest,
        prev_link_digest=links[-1].digest if links else "",
    )
    behind = [replace(link, seq=link.seq + 1) for link in LINKS[at:]]
    assert any(finding.fault is Fault.LINK for finding in faults([*links, put_in, *behind]))


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_dropped_or_written_over_is_found(record: str) -> None:
    seq = list(RECORDS).index(record) + 1
    dropped = {name: known for name, known in RECORDS.items() if name != record}
    assert faults(LINKS, dropped) == [RecordFault(Fault.NO_RECORD, f"máy 1:{seq}")]
    changed = {**RECORDS, record: digest(b"something else")}
    assert RecordFault(Fault.NO_LINK, record) in faults(LINKS, changed)


def test_a_record_put_in_without_a_link_is_found() -> None:
    assert faults(LINKS, {**RECORDS, "record 6": digest(b"6")}) == [RecordFault(Fault.NO_LINK, "record 6")]
