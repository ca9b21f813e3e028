"""``sotay members``."""

from argparse import Namespace
from pathlib import Path

from sotay import wording
from sotay.domain.findings import Finding
from sotay.domain.member import Member
from sotay.domain.rows import Json
from sotay.services import bodies, member_import, members
from sotay.services.durable import storage_errors
from sotay.services.member_import import ImportPlan, ListHasErrors, Outcome, PlannedRow
from sotay.services.ports import Clock
from sotay.spreadsheets.confined import read_tables
from sotay_app import bootstrap
from sotay_app.cli.console import Console
from sotay_app.cli.places import folder_of, new_handbook, reading_handbook


def bring_in(options: Namespace, console: Console, clock: Clock) -> int:
    """``members import FILE [--dry-run] [--skip-bad]``; a profile is made for a list that is written, not to look."""
    file = Path(options.file)
    with storage_errors(file):
        content = file.read_bytes()
    tables, today = read_tables(content), clock.wall().date()
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
    return 0


def show_list(options: Namespace, console: Console, clock: Clock) -> int:
    """``members list``."""
    with reading_handbook(options, clock) as handbook, handbook.store.reading() as reading:
        listed = members.listed(reading)
    data: list[Json] = [{"name": line.display_name, **bodies.body(line.member)} for line in listed]
    console.result(data, (line.display_name for line in listed))
    return 0


def _is_to_be_written(plan: ImportPlan, options: Namespace) -> bool:
    return not options.dry_run and (options.skip_bad or not plan.of(Outcome.REFUSED))


def _report(plan: ImportPlan, console: Console, *, written: bool) -> None:
    counts = {outcome.value: len(plan.of(outcome)) for outcome in Outcome}
    rows: list[Json] = [_row(row) for row in plan.rows]
    passed_over: list[Json] = [{"row": line.number, "text": line.text} for line in plan.passed_over]
    data: Json = {
        "written": written,
        **counts,
        "odd": len(plan.odd),
        "rows": rows,
        "passed_over": passed_over,
        "other_sheets": list(plan.other_sheets),
    }
    summary = wording.phrase("import-summary", **counts, odd=len(plan.odd))
    marked = [row for row in plan.rows if row.findings or row.converted]
    console.result(data, [summary, *(text for row in marked for text in _lines(row)), *_left_aside(plan)])
    if not written:
        console.say("import-nothing-written")


def _row(row: PlannedRow) -> Json:
    return {
        "row": row.number,
        "name": row.name,
        "outcome": row.outcome.value,
        "converted": row.converted,
        "findings": [
            {"code": finding.code, "weight": finding.weight.value, "message": _worded(finding)}
            for finding in row.findings
        ],
    }


def _lines(row: PlannedRow) -> list[str]:
    texts = [_worded(finding) for finding in row.findings]
    if row.converted:
        texts.append(wording.phrase("row-converted"))
    return [wording.phrase("import-row", number=row.number, name=row.name, text=text) for text in texts]


def _left_aside(plan: ImportPlan) -> list[str]:
    """What of the file was not read."""
    lines = [wording.phrase("list-line-passed-over", number=line.number, text=line.text) for line in plan.passed_over]
    return lines + [wording.phrase("list-other-sheet", name=name) for name in plan.other_sheets]


def _worded(finding: Finding) -> str:
    return wording.phrase(finding.code, **dict(finding.facts))
