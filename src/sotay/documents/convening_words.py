"""What the papers before a meeting have in common: when, where, who, what; text in, text out."""

from collections.abc import Iterable
from dataclasses import dataclass

from sotay.documents import sentences
from sotay.documents.convening_rules import ConveningRules
from sotay.documents.course import Branch, branches_of, is_listed
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.domain.meeting import MeetingKind
from sotay.domain.member import Office
from sotay.domain.record import MeetingRecord
from sotay.domain.times import WallTime, hour_words, long_date, month_words
from sotay.services.convening import Convening, Issued


@dataclass(frozen=True, slots=True)
class Convener:
    """The meeting to be called, with the rules its papers are written by."""

    convening: Convening
    rules: Rules
    words: ConveningRules

    @property
    def record(self) -> MeetingRecord:
        return self.convening.record

    @property
    def event(self) -> str:
        """``sinh hoạt chi bộ thường kỳ tháng 12 năm 2026``: as it goes on within a sentence."""
        title = sentences.inside(self.record.title.strip().rstrip("."))
        return title or self.words.events[self.record.kind].format(month=month_words(self.record.on))

    @property
    def when(self) -> str:
        """``19 giờ 30, thứ Bảy, ngày 05 tháng 12 năm 2026``; places to fill in where the hour is open."""
        time = self.words.time
        day = {"weekday": time.weekdays[self.record.on.weekday()], "date": long_date(self.record.on)}
        return time.when.format(hour=self._hour(self.record.planned_at), **day)

    @property
    def place(self) -> str:
        return self.record.place.strip().rstrip(".") or self.words.time.unknown_place

    @property
    def people(self) -> str:
        """Who is called."""
        notice = self.words.notice
        form = notice.committee if self.record.kind is MeetingKind.COMMITTEE else notice.members
        return form.format(cell=self.record.cell_name)

    @property
    def chair(self) -> str:
        """``đồng chí Nguyễn Thị An, Bí thư Chi bộ``; empty where nobody is chosen."""
        return sentences.with_office(self.record.chair, self.rules) if self.record.chair else ""

    @property
    def guests(self) -> str:
        return sentences.joined((sentences.with_office(guest, self.rules) for guest in self.record.guests), self.rules)

    @property
    def titles(self) -> list[str]:
        """What the meeting is about: its items without those that every meeting has."""
        found = (branch.item for branch in branches_of(self.record.items))
        kept = [item for item in found if item.standing not in self.words.notice.left_out]
        return [item.title.strip().rstrip(" .;") for item in kept if item.title.strip()]

    @property
    def programme(self) -> list[Branch]:
        """The items that are adopted as the programme, those nested under each with it."""
        return [branch for branch in branches_of(self.record.items) if is_listed(branch.item)]

    @property
    def absence_until(self) -> str:
        return long_date(self.record.on)

    def write_head(self, paper: Paper, *, number: str, dated: str, notes: Iterable[str] = ()) -> None:
        """The two columns above the title; on every paper of the practice cell it says so."""
        head = self.rules.head
        paper.head(
            superior=self.record.superior,
            cell=self.record.cell_name,
            number=number,
            dated=dated,
            notes=[*notes, *([head.practice] * self.record.is_practice)],
        )

    def write_signed_head(self, paper: Paper, issued: Issued, code: str) -> None:
        """The head of a paper with a number and the day of signing; a draft where the meeting's facts are open."""
        head = self.rules.head
        number = head.unnumbered.format(code=code)
        if issued.number is not None:
            number = head.number.format(number=sentences.number(issued.number), code=code)
        self.write_head(paper, number=number, dated=self.dated(issued), notes=[head.draft] * self.convening.is_draft)

    def dated(self, issued: Issued) -> str:
        """``Long Bình, ngày 27 tháng 11 năm 2026``."""
        day, place = long_date(issued.on), self.record.document_place.strip()
        return self.rules.head.date.format(place=place, date=day) if place else day

    def write_foot(self, paper: Paper, recipients: list[str]) -> None:
        signer = self.convening.signer
        office = signer.office if signer else Office.SECRETARY
        paper.foot(recipients, office=self.rules.foot.offices[office], name=sentences.signing_name(signer))

    def _hour(self, at: WallTime | None) -> str:
        return hour_words(at) if at else self.words.time.unknown_hour
