"""``sotay members``."""

from argparse import Namespace
from pathlib import Path

from sotay import wording
from sotay.domain.findings import Finding
from sotay.domain.member import Member
from sotay.domain.rows import Json
from sotay.services import bodies, member_import, members
from sotay.services.files import read_ordinary
from sotay.services.member_import import FieldChange, ImportPlan, ListHasErrors, Outcome, PlannedRow
from sotay.services.members import ListedMember
from sotay.services.ports import Clock
from sotay.spreadsheets.confined import read_tables
from sotay.spreadsheets.sheet import MOST_BYTES
from sotay_app import bootstrap
from sotay_app.cli.console import Console, aligned
from sotay_app.cli.member_words import field_words, value_words
from sotay_app.cli.places import folder_of, new_handbook, reading_handbook


def bring_in(options: Namespace, console: Console, clock: Clock) -> int:
    """``members import FILE [--dry-run] [--skip-bad]``; a profile is made for a list that is written, not to look."""
    file = Path(options.file)
    tables, today = read_tables(read_ordinary(file, MOST_BYTES)), clock.wall().date()
    if bootstrap.is_empty(folder_of(options)):
        plan = member_import.plan_import((), tables, today)
        written = _is_to_be_written(plan, options)
        if written:
            with new_handbook(options, clock) as handbook:
                member_import.carry_out(handbook.store, plan, skip_bad=options.skip_bad)
    else:
        with reading_handbook(options, clock) as handbook:
            with handbook.store.reading() as reading:
                plan = member_import.plan_import(reading.find(Member), tables, today)
            written = _is_to_be_written(plan, options)
            if written:
                member_import.carry_out(handbook.store, plan, skip_bad=options.skip_bad)
    _report(plan, console, written=written)
    refused = plan.of(Outcome.REFUSED)
    if refused and not options.skip_bad:
        console.tell(ListHasErrors(rows=len(refused)))
        return 1
    if not written:
        console.say("import-nothing-written")
    return 0


def show_list(options: Namespace, console: Console, clock: Clock) -> int:
    """``members list``."""
    with reading_handbook(options, clock) as handbook, handbook.store.reading() as reading:
        listed = members.listed(reading)
    data: list[Json] = [{"name": line.display_name, **bodies.body(line.member)} for line in listed]
    console.result(data, aligned([_columns(line) for line in listed]))
    return 0


def _columns(line: ListedMember) -> tuple[str, ...]:
    member = line.member
    said = (value_words(name, getattr(member, name)) for name in ("card_no", "kind", "state", "office", "group"))
    return (line.display_name, member.born[:4], *said)


def _is_to_be_written(plan: ImportPlan, options: Namespace) -> bool:
    return not options.dry_run and (options.skip_bad or not plan.of(Outcome.REFUSED))


def _report(plan: ImportPlan, console: Console, *, written: bool) -> None:
    counts = {outcome.value: len(plan.of(outcome)) for outcome in Outcome}
    data: Json = {
        "written": written,
        **counts,
        "odd": len(plan.odd),
        "findings": [_found(finding) for finding in plan.findings],
        "rows": [_row(row) for row in plan.rows],
        "passed_over": [{"row": line.number, "text": line.text} for line in plan.passed_over],
        "other_sheets": list(plan.other_sheets),
    }
    summary = wording.phrase("import-done" if written else "import-planned", **counts, odd=len(plan.odd))
    of_list = [_labelled(finding, _worded(finding)) for finding in plan.findings]
    rows = [text for row in plan.rows for text in _lines(row, written=written)]
    console.result(data, [summary, *of_list, *rows, *_left_aside(plan)])


def _row(row: PlannedRow) -> Json:
    return {
        "row": row.number,
        "name": row.name,
        "outcome": row.outcome.value,
        "converted": row.converted,
        "findings": [_found(finding) for finding in row.findings],
        "changes": [_change(change) for change in row.changes],
    }


def _change(change: FieldChange) -> Json:
    values = bodies.body(change)
    return {"field": change.name, "before": values["before"], "after": values["after"]}


def _found(finding: Finding) -> Json:
    return {"code": finding.code, "weight": finding.weight.value, "message": _worded(finding)}


def _lines(row: PlannedRow, *, written: bool) -> list[str]:
    """What is found in the row, then what changes."""
    whose = ", ".join(filter(None, (str(row.number), row.name)))
    lines = [
        _labelled(finding, wording.phrase("import-row", row=whose, text=_worded(finding))) for finding in row.findings
    ]
    if row.changes:
        text = wording.phrase("import-row", row=whose, text="; ".join(map(_changed, row.changes)))
        lines.append(wording.phrase("import-changed" if written else "import-to-change", text=text))
    return lines


def _labelled(finding: Finding, text: str) -> str:
    return wording.phrase(f"finding-{finding.weight}", text=text)


def _changed(change: FieldChange) -> str:
    before, after = (value_words(change.name, value) for value in (change.before, change.after))
    nothing = wording.phrase("field-empty")
    return f"{field_words(change.name)}: {before or nothing} → {after or nothing}"


def _left_aside(plan: ImportPlan) -> list[str]:
    """What of the file was not read."""
    lines = [wording.phrase("list-line-passed-over", number=line.number, text=line.text) for line in plan.passed_over]
    return lines + [wording.phrase("list-other-sheet", name=name) for name in plan.other_sheets]


def _worded(finding: Finding) -> str:
    return wording.phrase(finding.code, **dict(finding.facts))
