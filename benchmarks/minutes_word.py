"""Minutes in Word ÷ plain python-docx writing the same paragraphs. Target ≤ 1.5, linear to 1,000 remarks."""

import tempfile
from io import BytesIO
from pathlib import Path

import docx

from benchmarks.measuring import in_turn, print_table
from benchmarks.profiles import call_meetings, new_handbook, write_remarks
from sotay.documents.effective import WordFile
from sotay.documents.minutes import minutes_docx
from sotay.documents.rules_file import rules
from sotay.domain.document import Stage
from sotay.domain.record import MeetingRecord
from sotay.services.finishing import as_it_stands

ROUNDS = 15
COUNTS = (100, 300, 1000)


def main() -> None:
    rows = [("remarks", "minutes_docx ms", "python-docx ms", "ratio (target ≤ 1.5)", "µs a remark")]
    for count in COUNTS:
        record = _record(count)
        paragraphs = [look.text for look in WordFile(_minutes(record)).looks()]
        medians = in_turn(
            {"ours": lambda: _minutes(record), "plain": lambda: _plain(paragraphs)},  # noqa: B023 - called in this turn
            rounds=ROUNDS,
        )
        ours, plain = medians["ours"], medians["plain"]
        rows.append((str(count), f"{ours:.1f}", f"{plain:.1f}", f"{ours / plain:.2f}", f"{ours * 1000 / count:.0f}"))
    print_table("minutes in Word", rows)


def _record(remarks: int) -> MeetingRecord:
    with tempfile.TemporaryDirectory() as temporary, new_handbook(Path(temporary, "so")) as handbook:
        meeting = call_meetings(handbook, 1)[0]
        write_remarks(handbook, meeting.id, remarks)
        with handbook.store.reading() as reading:
            return as_it_stands(reading, handbook.desk, meeting.id)


def _minutes(record: MeetingRecord) -> bytes:
    return minutes_docx(record, stage=Stage.DRAFT, rules=rules(record.rules_id))


def _plain(paragraphs: list[str]) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


if __name__ == "__main__":
    main()
