"""Invitations (Giấy mời) for guests and for the committee above, a page for each; members are called by a notice."""

from sotay.documents import sentences
from sotay.documents.convening_rules import ConveningRules
from sotay.documents.convening_words import Convener
from sotay.documents.parts import Paper
from sotay.documents.rules import Rules
from sotay.domain.errors import Refused
from sotay.domain.record import GuestLine
from sotay.services.convening import Convening, Issued


class NobodyInvited(Refused):
    """The meeting has no guests."""

    code = "nobody-invited"


def invitations_docx(convening: Convening, issued: Issued, *, rules: Rules, words: ConveningRules) -> bytes:
    """The invitations of all guests as one .docx under one number, each on pages of its own. Raises NobodyInvited."""
    guests = convening.record.guests
    if not guests:
        raise NobodyInvited
    convener, paper = Convener(convening, rules, words), Paper(rules)
    for place, guest in enumerate(guests):
        if place:
            paper.next_sheet()
        _write_one(paper, convener, guest, issued)
    return paper.docx()


def _write_one(paper: Paper, convener: Convener, guest: GuestLine, issued: Issued) -> None:
    invitation = convener.words.invitation
    convener.write_signed_head(paper, issued, invitation.code)
    paper.title(invitation.type, invitation.subject.format(event=convener.event))
    paper.text(invitation.opening.format(cell=convener.record.cell_name), keep=True)
    person = sentences.with_office(guest, convener.rules)
    paper.centred(sentences.capitalised(person), invitation.invited_pt)
    paper.text(invitation.event.format(event=convener.event))
    paper.text(invitation.when.format(when=convener.when))
    paper.text(invitation.where.format(place=convener.place))
    if convener.titles:
        paper.text(invitation.content.format(titles=invitation.content_join.join(convener.titles)))
    if convener.chair:
        paper.text(invitation.chair.format(person=convener.chair))
    paper.text(_closing(convener, guest), keep=True)
    convener.write_foot(paper, [invitation.to_guest])


def _closing(convener: Convener, guest: GuestLine) -> str:
    """Who is addressed as *ông* or *bà* is not called *đồng chí* in the last line."""
    invitation = convener.words.invitation
    who = sentences.addressed(guest, convener.rules)
    if who.casefold().startswith(invitation.comrades):
        return invitation.closing
    return invitation.closing_honoured.format(person=who)
