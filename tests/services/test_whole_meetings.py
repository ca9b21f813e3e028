"""From the call to the seal, every kind of meeting in the smallest and the largest cell."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.cells import NOW, RULES, crowd, desk, new_store, set_up
from tests.meetings import begun, called, item_of, now_of

from sotay.domain.agenda import Threshold
from sotay.domain.holding import Mark, VoteForm, VoteMatter
from sotay.domain.meeting import MeetingKind, MeetingState
from sotay.records.canonical import CanonicalCodec
from sotay.records.verifying import verify
from sotay.services import finishing, minutes, rollcall, votes
from sotay.services.votes import Figures

END = NOW + timedelta(hours=2)


@pytest.mark.parametrize("size", [3, 150])
@pytest.mark.parametrize("kind", MeetingKind)
def test_a_whole_meeting(tmp_path: Path, kind: MeetingKind, size: int) -> None:
    store = new_store(tmp_path)
    set_up(store, crowd(size))
    meeting = begun(store, called(store, kind))
    entries = rollcall.call(store, meeting.id)
    called_size = 3 if kind is MeetingKind.COMMITTEE else size
    assert len(entries) == called_size
    away = [entry for entry in entries if entry.member_id not in {meeting.chair_id, meeting.recorder_id}][-1:]
    rollcall.mark_all(store, [(entry, replace(entry, mark=Mark.EXCUSED, reason="ốm")) for entry in away])
    item = item_of(store, meeting)
    minutes.open_item(store, item.id, at=NOW)
    for number in range(size):
        minutes.write(store, item.id, f"ý kiến {number}", speaker_id=entries[number % called_size].member_id)
    voters = called_size - 1
    hands = votes.take(
        store, RULES, meeting.id, Figures(votes_for=voters), subject="nghị quyết", matter=VoteMatter.RESOLUTION,
        item_id=item.id, taken=NOW,
    )  # fmt: skip
    secret = votes.take(
        store, RULES, meeting.id, Figures(votes_for=voters - 1, invalid=1, issued=voters, returned=voters),
        subject="kết nạp", matter=VoteMatter.PERSON, form=VoteForm.SECRET, threshold=Threshold.TWO_THIRDS,
        item_id=item.id, taken=NOW,
    )  # fmt: skip
    assert (hands.base, hands.voters_present, hands.not_voting) == (called_size, voters, 0)
    assert votes.outcome(hands, other_base=voters).passes
    assert votes.outcome(secret, other_base=voters).passes is (called_size == 150)
    minutes.close(store, meeting.id, at=END)
    finishing.score(store, desk(), meeting.id, 90)
    finishing.adopt(store, desk(), meeting.id, votes_for=voters, voters_present=voters, at=END)
    finishing.send_for_signing(store, desk(), meeting.id)
    record = finishing.seal(store, desk(), meeting.id)
    assert now_of(store, meeting).state is MeetingState.SEALED
    content = CanonicalCodec().decode(record.sealed_bytes)
    assert len(content.roll_call) == called_size
    assert sum(len(line.entries) for line in content.items) == size + 2
    with store.reading() as reading:
        assert verify(reading.records(), reading.links()) == []
    store.check()
    store.close()
