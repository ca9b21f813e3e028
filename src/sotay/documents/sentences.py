"""The sentences of a meeting, in the words of the rules; text in, text out."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from sotay.documents.rules import Rules
from sotay.domain import attendance
from sotay.domain.holding import Fee, Mark, VoteForm, VoteMatter
from sotay.domain.member import MemberState, Office
from sotay.domain.record import GuestLine, ItemLine, MeetingRecord, Person, RollCallLine, VoteLine
from sotay.domain.times import WallTime, hour_words, long_date, month_number, month_words
from sotay.domain.voting import PersonCase, needed, passes, percent

_BIRTH_YEAR = re.compile(r" \(\d{4}\)$")
_CLOSING_MARKS = tuple(')]"”’»')


def number(count: int) -> str:
    """``0``, ``02``, ``27``: a count below ten is padded."""
    return f"{count:02}" if count else "0"


def capitalised(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def inside(text: str) -> str:
    """A typed text within a sentence: its first letter small, unless a name or an abbreviation starts it."""
    first, _, rest = text.partition(" ")
    is_name = first[1:] != first[1:].lower() or rest[:1].isupper()
    return text if is_name else text[:1].lower() + text[1:]


def stopped(sentence: str) -> str:
    """With a full stop, where it ends in a letter, a digit or a closing mark."""
    return f"{sentence}." if sentence[-1:].isalnum() or sentence[-1:] in _CLOSING_MARKS else sentence


def addressed(person: Person | GuestLine | RollCallLine, rules: Rules) -> str:
    """``đồng chí Nguyễn Thị An``; the cell as a whole and who has a title of address already keep their name."""
    is_cell = isinstance(person, Person) and person.id is None
    if is_cell or person.name.casefold().startswith(rules.words.addresses):
        return person.name
    return f"{rules.words.comrade} {person.name}"


def signing_name(person: Person | None) -> str:
    """A full name without title, rank or birth year."""
    return _BIRTH_YEAR.sub("", person.name) if person else ""


def with_office(person: Person | GuestLine, rules: Rules) -> str:
    """``đồng chí Nguyễn Thị An, Bí thư Chi bộ``."""
    office = rules.words.offices[person.office] if isinstance(person.office, Office) else person.office
    who = addressed(person, rules)
    return rules.minutes.person_office.format(person=who, office=office) if office.strip() else who


def opening(record: MeetingRecord, template: str, event: str, rules: Rules) -> str:
    """The first sentence, with what is known of hour and place."""
    words = rules.minutes
    day = long_date(record.on)
    hour = record.started and words.opening_hour.format(hour=hour_words(record.started), date=day)
    where = words.opening_where.format(place=record.place) if record.place.strip() else ""
    return template.format(when=hour or capitalised(day), where=where, cell=record.cell_name, event=event)


def event(record: MeetingRecord, rules: Rules) -> str:
    """What the cell held, by the subject where it begins as usual, else by the kind of meeting."""
    words = rules.minutes
    rest = record.title.removeprefix(words.titled_prefix)
    if rest != record.title:
        return words.titled_event.format(rest=rest)
    return words.events[record.kind].format(month=month_words(record.on))


def roll_call(record: MeetingRecord, rules: Rules) -> list[str]:
    """The counts of members, one sentence each; what nobody was is left out, absence is always told.

    Nothing before anyone is called.
    """
    words = rules.minutes
    counts = attendance.count(record.roll_call)
    if not record.roll_call:
        return []
    told = [
        words.total.format(
            total=number(counts.total), official=number(counts.official), probationary=number(counts.probationary)
        )
    ]
    if counts.exempt:
        told.append(_apart(counts.exempt, counts.exempt_absent, words.exempt, words.exempt_came))
    if counts.away:
        told.append(_apart(counts.away, counts.away_absent, words.away, words.away_came))
    told.append(
        (words.present_and_guests if counts.guests else words.present).format(
            count=number(counts.present),
            official=number(counts.present_official),
            probationary=number(counts.present_probationary),
            guests=number(counts.guests),
        )
    )
    return told + absences(record.roll_call, rules)


def absences(lines: Sequence[RollCallLine], rules: Rules) -> list[str]:
    """Who was absent with and without reason, who came late and who left early."""
    words = rules.minutes
    own = [line for line in lines if line.state is not MemberState.GUEST]
    present = [line for line in own if line.mark is Mark.PRESENT]
    return [
        _named(own, Mark.EXCUSED, rules) or words.no_excused,
        _named(own, Mark.UNEXCUSED, rules) or words.no_unexcused,
        *_at_hours(present, lambda line: line.arrived, words.late, rules),
        *_at_hours(present, lambda line: line.departed, words.left_early, rules),
    ]


def with_its_reason(line: RollCallLine, rules: Rules) -> str:
    """``Đỗ Văn An, ốm``; the name alone where no reason was given."""
    reason = _within(line.reason)
    return rules.words.with_reason.format(name=line.name, reason=reason) if reason else line.name


def officers(record: MeetingRecord, rules: Rules) -> list[str]:
    """Guests, chair, recorder, and a vote base that was said by the person."""
    words = rules.minutes
    told = []
    if record.guests:
        told.append(words.invited.format(names=joined((with_office(guest, rules) for guest in record.guests), rules)))
    chair = with_office(record.chair, rules) if record.chair else rules.words.unknown
    recorder = addressed(record.recorder, rules) if record.recorder else rules.words.unknown
    told += [words.chair.format(person=chair), words.recorder.format(person=recorder)]
    if record.vote_base_reason.strip():
        told.append(words.base_reason.format(base=number(record.vote_base), reason=record.vote_base_reason.strip()))
    return told


def fee(record: MeetingRecord, rules: Rules) -> list[str]:
    """How many paid the month's fee; nothing where nobody wrote it down."""
    words = rules.minutes
    owing = [line for line in record.roll_call if attendance.owes_fee(line)]
    paid = sum(line.fee is Fee.PAID for line in owing) if record.fee_paid is None else record.fee_paid
    if record.fee_paid is None and all(line.fee is Fee.UNKNOWN for line in owing):
        return []
    told = [words.fee.format(month=month_number(record.on), paid=number(paid), total=number(len(owing)))]
    unpaid = [line.name for line in owing if line.fee is Fee.UNPAID]
    if unpaid and rules.choices.names_unpaid:
        told.append(words.fee_unpaid.format(names=joined(unpaid, rules)))
    return told


def enclosed(item: ItemLine, record: MeetingRecord, rules: Rules) -> str:
    """That a paper is enclosed with the minutes, by its title where one is attached to the item."""
    words = rules.minutes
    titles = [paper.title.strip() for paper in record.papers if paper.item_id == item.id and paper.title.strip()]
    if not titles:
        return words.enclosed
    quoted = (words.enclosed_title.format(title=title) for title in titles)
    return words.enclosed_titled.format(titles=joined(quoted, rules))


def vote(line: VoteLine, body: str, rules: Rules) -> list[str]:
    """A vote as it was taken. Where all official members count, also of how many of them, and whether it fell short."""
    words = rules.vote
    figures = words.figures.format(
        votes_for=number(line.votes_for),
        voters=number(line.voters_present),
        votes_against=number(line.votes_against),
        votes_other=number(line.votes_other),
    )
    if line.not_voting:
        figures += words.idle.format(count=number(line.not_voting))
    form = words.by_ballot if line.form is VoteForm.SECRET else words.by_hands
    told = form.format(
        body=body,
        subject=line.subject.strip().rstrip(".") or rules.words.unknown,
        figures=figures,
        issued=number(line.issued),
        returned=number(line.returned),
        invalid=number(line.invalid),
    )
    return [told, *_of_base(line, rules)]


def vote_subject(matter: VoteMatter, title: str, on: date, rules: Rules) -> str:
    """What is usually voted on under an item of that title."""
    return rules.vote.subjects[matter].format(title=inside(title.strip().rstrip(".")), month=month_words(on))


def person_subject(case: PersonCase, name: str, rules: Rules) -> str:
    """``đề nghị công nhận đồng chí … là đảng viên chính thức``."""
    is_member = case is PersonCase.CONFIRMATION
    who = addressed(Person(id="", name=name), rules) if is_member else name
    return rules.vote.persons[case].format(name=who)


def score(record: MeetingRecord, rules: Rules) -> str:
    """The points the cell gave its meeting, and their class where it is known; empty without any."""
    if record.score is None:
        return ""
    words, grade = rules.minutes, record.score_class.strip()
    return (words.score_class if grade else words.score).format(score=number(record.score), grade=grade)


def adopted(votes_for: int, voters: int, rules: Rules) -> str:
    """That the minutes were read out and adopted."""
    form = rules.minutes.adopted_by_all if votes_for == voters else rules.minutes.adopted
    return form.format(votes_for=number(votes_for), voters=number(voters))


def adoption(record: MeetingRecord, rules: Rules) -> str:
    """The closing sentences, with what is known; empty before the minutes are adopted and the end is set."""
    words = rules.minutes
    told = []
    if record.adoption:
        told.append(adopted(record.adoption.votes_for, record.adoption.voters_present, rules))
    if record.ended:
        form = words.closed if record.ended.date() == record.on else words.closed_later
        told.append(form.format(hour=_closing_hour(record.ended, rules), date=long_date(record.ended.date())))
    return " ".join(told)


def evaluated_month(on: date, rules: Rules) -> str:
    """The month that a meeting of the committee on that day looks back on."""
    month_before = on.replace(day=1, month=(on.month - 2) % 12 + 1)
    return month_number(month_before if on.day <= rules.committee.last_day_of_previous else on)


def _apart(count: int, absent: int, all_absent: str, some_came: str) -> str:
    form = some_came if absent < count else all_absent
    return form.format(count=number(count), came=number(count - absent))


def _named(lines: Iterable[RollCallLine], mark: Mark, rules: Rules) -> str:
    """Empty where nobody has the mark."""
    marked = [line for line in lines if line.mark is mark]
    form = rules.minutes.excused if mark is Mark.EXCUSED else rules.minutes.unexcused
    names = (with_its_reason(line, rules) for line in marked)
    return form.format(count=number(len(marked)), names=joined(names, rules)) if marked else ""


def _at_hours(
    lines: Iterable[RollCallLine], hour: Callable[[RollCallLine], WallTime | None], form: str, rules: Rules
) -> list[str]:
    found = [rules.words.with_hour.format(name=line.name, hour=hour_words(at)) for line in lines if (at := hour(line))]
    return [form.format(count=number(len(found)), names=joined(found, rules))] if found else []


def _of_base(line: VoteLine, rules: Rules) -> list[str]:
    if line.matter not in {VoteMatter.RESOLUTION, VoteMatter.PERSON} or line.base <= 0:
        return []
    share = percent(line.votes_for, line.base)
    told = [rules.vote.of_base.format(votes_for=number(line.votes_for), base=number(line.base), percent=share)]
    if not passes(line.threshold, line.base, line.votes_for):
        told.append(rules.vote.passed_not.format(needed=number(needed(line.threshold, line.base))))
    return told


def _closing_hour(time: WallTime, rules: Rules) -> str:
    """``21 giờ 05 phút``, ``21 giờ``."""
    return hour_words(time) + (rules.words.minute_ending if time.minute else "")


def _within(text: str) -> str:
    """A typed text that goes on in a list."""
    return text.strip(" .,;\n")


def joined(names: Iterable[str], rules: Rules) -> str:
    return rules.words.list_join.join(names)
