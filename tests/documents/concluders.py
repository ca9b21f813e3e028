"""The papers made after a meeting."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from tests.documents.samples import CHAIR, record, vote

from sotay.documents.quality_sheet import quality_sheet_docx, sheet_words
from sotay.documents.resolution import resolution_docx
from sotay.documents.resolution_texts import proposed_texts
from sotay.documents.resolution_words import resolution_words
from sotay.documents.rules import Rules
from sotay.domain.document import Document
from sotay.domain.holding import TaskState, VoteMatter
from sotay.domain.meeting import Meeting, MeetingKind
from sotay.domain.quality import QualityPoint
from sotay.domain.quality_points import Basis
from sotay.domain.resolution import Resolution
from sotay.rules.quality import frame, shipped_weights
from sotay.services.quality import Line, Sheet
from sotay.services.resolutions import Resolving
from sotay.services.reviewing import Reviewed

CONCLUDING = ("quality", "resolution", "draft_resolution")
WORDS = resolution_words()
NUMBERED = Document(id="d", meeting_id="h", term_id="t", code="NQ", number=5, subject="", issued_on=date(2026, 11, 6))


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


def reviewed() -> tuple[Reviewed, ...]:
    """Last month's tasks: done, going on, dropped."""
    done = Reviewed(
        text="Vận động nhân dân treo cờ Tổ quốc.",
        assignee="Lê Minh Đức",
        due_on=date(2026, 10, 20),
        was_carried=False,
        state=TaskState.DONE,
        outcome="112/112 hộ",
    )
    going_on = replace(
        done, text="theo dõi việc sửa đèn đường", due_on=None, was_carried=True, state=TaskState.DOING, outcome=""
    )
    return done, going_on, replace(done, text="khảo sát hộ nghèo", assignee="", state=TaskState.DROPPED, outcome="")


def resolving(**changes: object) -> Resolving:
    """A resolution that was carried by 20 of 23 and has no number yet."""
    voted = vote(id="v3", subject="Nghị quyết tháng 11", matter=VoteMatter.RESOLUTION)
    whole = Resolving(
        record=record(),
        is_open=True,
        typed=Resolution(id="h", meeting_id="h"),
        reviewed=reviewed(),
        vote=voted,
        vote_item_id="i9",
        signer=CHAIR,
        document=None,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def resolution(of: Resolving, rules: Rules) -> bytes:
    """As its form proposes it where nothing was typed in."""
    texts = of.texts(proposed_texts(of, rules=rules, words=WORDS))
    return resolution_docx(of, texts, rules=rules, words=WORDS)


def papers(rules: Rules) -> Mapping[str, bytes]:
    """All papers after that meeting, by name."""
    return {
        "quality": quality_sheet_docx(record(), sheet(), rules=rules, words=sheet_words()),
        "resolution": resolution(resolving(document=NUMBERED), rules),
        "draft_resolution": resolution(resolving(vote=None, reviewed=()), rules),
    }
