"""The papers made after a meeting."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from tests.documents.samples import record

from sotay.documents.quality_sheet import quality_sheet_docx, sheet_words
from sotay.documents.rules import Rules
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.quality import QualityPoint
from sotay.domain.quality_points import Basis
from sotay.rules.quality import frame, shipped_weights
from sotay.services.quality import Line, Sheet

CONCLUDING = ("quality",)


def sheet(**changes: object) -> Sheet:
    """All points but eight for the chairing and the content, by a cell that says why."""
    taken = {"chairing": (7, "Điều hành còn dài ở phần thảo luận"), "regular-content": (5, "")}
    lines = []
    for criterion in shipped_weights().lines:
        points, note = taken.get(criterion.key, (criterion.points, ""))
        row = QualityPoint(
            id=criterion.key,
            meeting_id="h",
            order="",
            key=criterion.key,
            group=criterion.group,
            group_title=frame().groups[criterion.group - 1].title,
            title=criterion.title,
            most=criterion.points,
            points=points,
            is_own=criterion.key in taken,
            reason="Có mặt 21/24 đồng chí phải dự, đạt 87,5%; vắng không có lý do 01 đồng chí.",
            note=note,
        )
        lines.append(Line(row=row, proposed=criterion.points, basis=Basis.KNOWN))
    whole = Sheet(
        meeting=Meeting(id="h", kind=MeetingKind.REGULAR, title="", on=date(2026, 11, 5)),
        lines=tuple(lines),
        total=92,
        grade="Tốt",
        source="",
        is_own_source=False,
        is_open=True,
        was_written=True,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def papers(rules: Rules) -> Mapping[str, bytes]:
    """All papers after that meeting, by name."""
    return {"quality": quality_sheet_docx(record(), sheet(), rules=rules, words=sheet_words())}
