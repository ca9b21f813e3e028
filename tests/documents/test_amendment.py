"""The minutes of an amending record say why and what, below their title."""

from dataclasses import replace

from tests.documents.samples import record
from tests.word_files import text_of

from sotay.documents.minutes import minutes_docx
from sotay.documents.rules import Rules
from sotay.domain.amending import corrected, corrections, passages
from sotay.domain.document import Stage
from sotay.domain.record import Amendment, MeetingRecord


def lines(before: MeetingRecord, after: MeetingRecord, rules: Rules) -> list[str]:
    written = minutes_docx(after, stage=Stage.SEALED, rules=rules, corrections=corrections(before, after))
    return text_of(written).splitlines()


def amended(**texts: str) -> tuple[MeetingRecord, MeetingRecord]:
    before = record()
    keys = {passage.place.value: passage.key for passage in reversed(passages(before))}
    after = corrected(before, {keys[place]: text for place, text in texts.items()})
    return before, replace(after, amends=Amendment(record_id="r", digest="d", reason="ghi nhầm"))


def test_what_was_corrected_stands_below_the_reason(rules: Rules) -> None:
    before, after = amended(where="Trường Tiểu học", ended="21:45")
    said = lines(before, after, rules)
    at = said.index("Biên bản này đính chính biên bản đã khóa trước đó. Lý do: ghi nhầm.")
    assert said[at + 1] == "Nội dung đính chính:"
    assert said[at + 2] == f"- Địa điểm: ghi “{before.place}”, nay sửa là “Trường Tiểu học”."
    assert said[at + 3].startswith("- Giờ kết thúc: ghi “")
    assert "tại Trường Tiểu học" in said[at + 4]


def test_what_was_left_out_or_added_is_said_so(rules: Rules) -> None:
    before, after = amended(where="", outcome="đã xong")
    said = "\n".join(lines(before, after, rules))
    assert f"- Địa điểm: bỏ “{before.place}”." in said
    assert "bổ sung “đã xong”." in said or "nay sửa là “đã xong”." in said


def test_a_record_that_amends_nothing_has_no_such_lines(rules: Rules) -> None:
    assert "Nội dung đính chính:" not in lines(record(), record(), rules)
