"""What is read out is what is printed, word for word, in the same order."""

from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings
from tests.documents.samples import committee_record, record
from tests.records_strategy import meeting_records

from sotay.documents.aloud import passages
from sotay.documents.effective import WordFile
from sotay.documents.minutes import minutes_docx
from sotay.documents.rules import Rules
from sotay.domain.document import Stage
from sotay.domain.holding import Mark
from sotay.domain.record import ConclusionLine, MeetingRecord, RemarkLine, VoteLine
from sotay.services.readback import Passage, Source


def printed(of: MeetingRecord, rules: Rules) -> list[str]:
    """The paragraphs of the Word file between its title and the signatures."""
    looks = WordFile(minutes_docx(of, stage=Stage.DRAFT, rules=rules)).looks()
    texts = [look.text for look in looks if not look.in_table]
    return _worded(texts[texts.index(rules.title.separator) + 1 :])


def read_out(found: tuple[Passage, ...]) -> list[str]:
    return _worded(line for passage in found[1:] for line in passage.said.split("\n"))


def _worded(lines: Iterable[str]) -> list[str]:
    """Whatever stands between words counts as a space: paper has tabs."""
    return [worded for line in lines if (worded := " ".join(line.split()))]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(of=meeting_records())
def test_any_record_is_read_out_as_it_is_printed(of: MeetingRecord, rules: Rules) -> None:
    assert read_out(passages(of, rules)) == printed(of, rules)


def test_each_passage_says_what_it_comes_from(rules: Rules) -> None:
    for of in (record(), committee_record()):
        found = passages(of, rules)
        entries = [*of.closing, *(entry for item in of.items for entry in item.entries)]
        ids = {passage.row_id for passage in found}
        for entry in entries:
            if isinstance(entry, RemarkLine | ConclusionLine | VoteLine):
                assert entry.id in ids
        roll = [passage.said for passage in found if passage.source is Source.ROLL]
        absent = next((line.name for line in of.roll_call if line.mark is Mark.EXCUSED), None)
        assert absent is None or any(absent in sentence for sentence in roll)
        assert found[0].level == 1
        assert all(passage.level for passage in found if passage.source is Source.HEADING)
