"""Meetings at the limits: many people, long names, whatever can be typed."""

import unicodedata

from tests.documents.samples import called, item, record

from sotay.domain.holding import Fee, Mark
from sotay.domain.member import MemberKind
from sotay.domain.record import MeetingRecord, Person, RemarkLine

HOSTILE = (
    "Dấu “ngoặc kép”, 'nháy đơn' và \"nháy thẳng\"",
    "A & B < C > D; </w:t><w:br/> &amp; &#0;",
    "Dòng một\nDòng hai\r\nDòng ba\u2028Dòng bốn\x0bDòng năm",
    "Biểu tượng 👍🏽 👨‍👩‍👧 và chữ 𝐀",
    "Ký tự cấm \x00\x01\x08\x1f\x7f\ufffe\uffff\ud800 hết",
    unicodedata.normalize("NFD", "Nguyễn Thị Ngọc Ánh đề nghị sửa đường"),
    "Đảo chiều \u202eabc\u202c và \u200fdef",
    "Cột\tmột\tcột hai",
    "Một từ dài " + "a" * 300,
    "Xem https://example.org/duong/dan?mot=1&hai=2#phan",
    "   ",
    "./.",
)
"""Texts that broke documents of other programs, or would break ours."""


def crowded_record() -> MeetingRecord:
    """150 members, 60 of them absent with a reason, 200 remarks."""
    came = [called(number, name=f"Nguyễn Thị Minh Khai {number}") for number in range(1, 86)]
    came += [called(number, kind=MemberKind.PROBATIONARY) for number in range(86, 91)]
    absent = [
        called(
            number, name=f"Trần Lê Đặng {number}", mark=Mark.EXCUSED, reason="đi công tác & nghỉ “phép”", fee=Fee.UNPAID
        )
        for number in range(91, 151)
    ]
    remarks = tuple(
        RemarkLine(
            id=f"r{number}",
            speaker=Person(id=f"m{number}", name=f"Nguyễn Thị Minh Khai {number}"),
            text=HOSTILE[number % len(HOSTILE)],
            is_reserved=number % 50 == 0,
            said=None,
        )
        for number in range(200)
    )
    return record(roll_call=(*came, *absent), items=(item("1", "Thảo luận <chung> & riêng", entries=remarks),))


def long_names() -> MeetingRecord:
    """Place, cell and committee above with names too long for their columns."""
    return record(
        document_place="Phường Nguyễn Thị Minh Khai",
        superior="Đảng ủy phường Nguyễn Thị Minh Khai",
        cell_name="Chi bộ Phòng Hành chính - Quản trị",
        place="Hội trường tầng 3, Trụ sở Đảng ủy - Hội đồng nhân dân - Ủy ban nhân dân phường Nguyễn Thị Minh Khai",
        title="sinh hoạt chi bộ thường kỳ và sinh hoạt chuyên đề “Học tập và làm theo tư tưởng, đạo đức, phong cách "
        "Hồ Chí Minh” tháng 11 năm 2026",
    )
