"""Records of meetings to make documents of."""

from dataclasses import replace
from datetime import date, timedelta

from sotay.domain.agenda import Section, Standing, Threshold
from sotay.domain.holding import Addressee, Fee, Mark, TaskState, VoteForm, VoteMatter
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import MemberKind, MemberState, Office
from sotay.domain.record import (
    Adoption,
    ConclusionLine,
    GuestLine,
    ItemLine,
    MeetingRecord,
    PaperLine,
    Person,
    ProposalLine,
    RemarkLine,
    RollCallLine,
    TaskLine,
    VoteLine,
)
from sotay.domain.times import parse_wall

CHAIR = Person(id="m1", name="Nguyễn Thị Hạnh", office=Office.SECRETARY)
RECORDER = Person(id="m2", name="Trần Văn Long (1961)")
START = parse_wall("2026-11-05T19:30")


def called(number: int, **changes: object) -> RollCallLine:
    """A member who came; ``changes`` say what was otherwise."""
    line = RollCallLine(
        member_id=f"m{number}",
        name=f"Đảng viên {number}",
        kind=MemberKind.OFFICIAL,
        state=MemberState.ACTIVE,
        office=Office.NONE,
        group="",
        mark=Mark.PRESENT,
        reason="",
        arrived=None,
        departed=None,
        fee=Fee.PAID,
    )
    return replace(line, **changes)  # type: ignore[arg-type]


def roll_call() -> tuple[RollCallLine, ...]:
    """27 members, 21 of them present, and one of another cell."""
    came = [
        called(1, name=CHAIR.name, office=Office.SECRETARY),
        called(2, name=RECORDER.name),
        called(3, name="Lê Minh Đức", office=Office.DEPUTY, arrived=START + timedelta(minutes=15)),
        called(4, name="Phạm Quốc Bảo", office=Office.COMMITTEE),
        *(called(number) for number in range(5, 21)),
        called(21, kind=MemberKind.PROBATIONARY),
    ]
    absent = [
        called(22, name="Vũ Thị Mơ", mark=Mark.EXEMPT, state=MemberState.EXEMPT, fee=Fee.EXEMPT),
        called(23, name="Bùi Văn Ất", mark=Mark.EXEMPT, state=MemberState.EXEMPT, fee=Fee.EXEMPT),
        called(24, name="Đỗ Hữu Phước", mark=Mark.AWAY, state=MemberState.AWAY),
        called(25, name="Hoàng Thị Kim Ngân", mark=Mark.EXCUSED, reason="ốm"),
        called(26, name="Đặng Quang Vinh", mark=Mark.EXCUSED, reason="đi công tác"),
        called(27, name="Ngô Bá Khá", mark=Mark.UNEXCUSED, fee=Fee.UNPAID),
    ]
    elsewhere = [called(28, name="Lý Thông", mark=Mark.GUEST, state=MemberState.GUEST)]
    return (*came, *absent, *elsewhere)


def vote(**changes: object) -> VoteLine:
    line = VoteLine(
        id="v1",
        subject="chương trình sinh hoạt",
        matter=VoteMatter.PROGRAMME,
        form=VoteForm.HANDS,
        threshold=Threshold.MAJORITY,
        base=23,
        voters_present=20,
        votes_for=20,
        votes_against=0,
        votes_other=0,
        not_voting=0,
        issued=0,
        returned=0,
        invalid=0,
        taken=None,
    )
    return replace(line, **changes)  # type: ignore[arg-type]


def item(number: str, title: str, **changes: object) -> ItemLine:
    line = ItemLine(
        id=f"i{number}",
        number=number,
        title=title,
        section=Section.CONDUCT,
        standing=Standing.NONE,
        presenter=None,
        presented="",
        with_report=False,
        minutes_planned=0,
        started=None,
        ended=None,
        entries=(),
    )
    return replace(line, **changes)  # type: ignore[arg-type]


def remark(number: int, text: str, speaker: Person | None = CHAIR, *, is_reserved: bool = False) -> RemarkLine:
    return RemarkLine(id=f"r{number}", speaker=speaker, text=text, is_reserved=is_reserved, said=None)


def task(number: int, text: str, assignee: Person | None, **changes: object) -> TaskLine:
    line = TaskLine(id=f"t{number}", text=text, assignee=assignee, due_on=None, carried_from_id=None)
    return replace(line, **changes)  # type: ignore[arg-type]


def paper(title: str, item_id: str | None) -> PaperLine:
    return PaperLine(id=f"p-{title}", title=title, sha256="", size=0, pages=1, item_id=item_id)


def items() -> tuple[ItemLine, ...]:
    """The sequence of a regular meeting, with what was said."""
    opening = Section.OPENING
    closing = Section.CLOSING
    duc = Person(id="m3", name="Lê Minh Đức", office=Office.DEPUTY)
    return (
        item("1", "Tuyên bố lý do, giới thiệu đại biểu", section=opening, standing=Standing.OPENING),
        item("2", "Cử thư ký", section=opening, standing=Standing.RECORDER),
        item("3", "Điểm danh", section=opening, standing=Standing.ROLL_CALL),
        item("4", "Tình hình nộp đảng phí", section=opening, standing=Standing.FEE),
        item("5", "Thông qua chương trình", section=opening, standing=Standing.PROGRAMME, entries=(vote(),)),
        item(
            "6",
            "Đánh giá kết quả thực hiện nhiệm vụ tháng 10, nhiệm vụ trọng tâm tháng 11 năm 2026",
            standing=Standing.REPORT,
            presenter=CHAIR,
            presented="Kết quả lãnh đạo thực hiện nhiệm vụ tháng 10; phương hướng, nhiệm vụ tháng 11 năm 2026.",
            with_report=True,
            entries=(
                task(
                    8,
                    "Vận động nhân dân treo cờ Tổ quốc.",
                    duc,
                    carried_from_id="t0",
                    state=TaskState.DONE,
                    outcome="112/112 hộ",
                ),
                task(
                    9,
                    "theo dõi việc sửa đèn đường",
                    RECORDER,
                    due_on=date(2026, 10, 20),
                    carried_from_id="t0",
                    state=TaskState.DOING,
                ),
                remark(1, "Nhất trí với báo cáo. Đề nghị bổ sung việc chỉnh trang hẻm 42", duc),
                remark(2, "Hai ý kiến:\nThứ nhất, rà soát hộ nghèo trước ngày 20.\nThứ hai, sửa đèn đường.", RECORDER),
                ProposalLine(
                    id="p1",
                    text="sửa 12 bóng đèn đường hẻm 42",
                    speaker=RECORDER,
                    addressee=Addressee.SUPERIOR,
                ),
                ConclusionLine(id="c1", text="Tiếp thu các ý kiến, bổ sung vào nghị quyết tháng 11."),
                task(1, "Rà soát danh sách hộ nghèo, hộ cận nghèo", duc, due_on=date(2026, 11, 20)),
            ),
        ),
        item("7", "Công tác phát triển đảng", entries=()),
        item(
            "7.1",
            "Xét kết nạp quần chúng Trần Thị Mai",
            presenter=duc,
            entries=(
                remark(3, "Quần chúng Mai công tác tốt; còn ít tham gia hoạt động hè", None),
                remark(4, "Chưa đồng ý, vì thời gian thử thách còn ngắn", RECORDER, is_reserved=True),
                vote(
                    id="v2",
                    subject="kết nạp quần chúng Trần Thị Mai vào Đảng",
                    matter=VoteMatter.PERSON,
                    form=VoteForm.SECRET,
                    threshold=Threshold.TWO_THIRDS,
                    votes_for=18,
                    votes_against=1,
                    invalid=1,
                    issued=20,
                    returned=20,
                ),
            ),
        ),
        item("8", "Phân công nhiệm vụ", section=closing, standing=Standing.ASSIGNMENT),
        item(
            "9",
            "Biểu quyết thông qua nghị quyết",
            section=closing,
            standing=Standing.RESOLUTION,
            entries=(vote(id="v3", subject="Nghị quyết tháng 11", matter=VoteMatter.RESOLUTION),),
        ),
        item("10", "Chấm điểm chất lượng sinh hoạt", section=closing, standing=Standing.SCORE),
        item("11", "Thông qua biên bản", section=closing, standing=Standing.MINUTES),
    )


def record(**changes: object) -> MeetingRecord:
    """A regular meeting of November 2026, adopted; ``changes`` replace fields."""
    whole = MeetingRecord(
        record_id="r",
        meeting_id="m",
        cell_id="c",
        device_id="d",
        rules_id="official-format-2026-05",
        is_practice=False,
        amends=None,
        cell_name="Chi bộ Tổ 12",
        superior="Đảng bộ phường Long Bình",
        document_place="Long Bình",
        kind=MeetingKind.REGULAR,
        title="sinh hoạt chi bộ thường kỳ tháng 11 năm 2026",
        on=date(2026, 11, 5),
        place="Nhà văn hóa Tổ 12",
        planned_at=START,
        started=START,
        ended=parse_wall("2026-11-05T21:05"),
        typed_afterwards=False,
        chair=CHAIR,
        recorder=RECORDER,
        doc_number=5,
        roll_call=roll_call(),
        guests=(GuestLine(id="g1", name="Mai Thị Lựu", office="Đảng ủy viên, Chủ tịch Hội Phụ nữ phường"),),
        fee_paid=None,
        vote_base=23,
        vote_base_reason="",
        items=items(),
        closing=(
            ConclusionLine(id="c2", text="Toàn chi bộ hoàn thành chỉ tiêu năm 2026 trước ngày 15/12/2026."),
            task(2, "dự thảo báo cáo năm", RECORDER, due_on=date(2026, 12, 1)),
        ),
        papers=(paper("Báo cáo kết quả tháng 10", "i6"),),
        timeline=(),
        adoption=Adoption(at_wall=None, votes_for=20, voters_present=20),
        score=92,
        score_class="Tốt",
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def committee_record(**changes: object) -> MeetingRecord:
    """The committee's meeting before it."""
    deputy = Person(id="m3", name="Lê Minh Đức", office=Office.DEPUTY)
    prepared = task(1, "dự thảo nghị quyết tháng 11", deputy, due_on=date(2026, 11, 4))
    told = (
        item(
            "1",
            "Đánh giá kết quả lãnh đạo thực hiện nhiệm vụ tháng trước",
            standing=Standing.ASSESSMENT,
            entries=(remark(1, "Hoàn thành 5/6 nhiệm vụ"),),
        ),
        item(
            "2",
            "Thống nhất nội dung trình chi bộ",
            standing=Standing.REPORT,
            presenter=CHAIR,
            presented="Dự thảo báo cáo tháng 10.",
        ),
        item(
            "3",
            "Xác định nội dung cần thảo luận, biểu quyết",
            standing=Standing.DISCUSSION,
            entries=(
                vote(
                    subject="trình chi bộ xét kết nạp", matter=VoteMatter.MATTER, base=3, voters_present=3, votes_for=3
                ),
            ),
        ),
        item("4", "Phân công chuẩn bị", section=Section.CLOSING, standing=Standing.ASSIGNMENT),
    )
    usual = {
        "kind": MeetingKind.COMMITTEE,
        "title": "họp chi ủy tháng 11 năm 2026",
        "on": date(2026, 11, 3),
        "started": parse_wall("2026-11-03T19:00"),
        "ended": parse_wall("2026-11-03T20:00"),
        "roll_call": (*roll_call()[:1], *roll_call()[3:4], called(3, name="Lê Minh Đức", office=Office.DEPUTY)),
        "guests": (),
        "items": told,
        "closing": (prepared,),
        "adoption": Adoption(at_wall=None, votes_for=3, voters_present=3),
        "score": None,
        "score_class": "",
    }
    return record(**(usual | changes))
