"""The notice as lines to paste or to draw as a picture: when, where, what; nothing of papers, no name of a guest."""

from collections.abc import Sequence

from sotay.documents import sentences
from sotay.documents.convening_rules import ConveningRules
from sotay.documents.convening_words import Convener
from sotay.documents.rules import Rules
from sotay.services.convening import AppFields, Convening


def app_fields(convening: Convening, *, rules: Rules, words: ConveningRules) -> AppFields:
    """What the national app asks for a meeting, each to be copied into its field."""
    convener, posting = Convener(convening, rules, words), words.posting
    items = [
        posting.content_item.format(number=place, title=branch.item.title.strip())
        for place, branch in enumerate(convener.programme, 1)
    ]
    return AppFields(
        title=sentences.capitalised(posting.title.format(event=convener.event)),
        when=posting.when.format(when=convener.when),
        where=posting.where.format(place=convener.place),
        content="\n".join(items),
    )


def message_lines(convening: Convening, *, rules: Rules, words: ConveningRules) -> Sequence[str]:
    """The heading first, then the subject, then the facts. In the practice cell the first line says so."""
    convener, message = Convener(convening, rules, words), words.message
    items = [message.content_item.format(title=title) for title in convener.titles]
    facts = [
        message.when.format(when=convener.when),
        message.where.format(place=convener.place),
        message.members.format(people=convener.people),
        *([message.chair.format(person=convener.chair)] if convener.chair else []),
        *([message.content, *items] if items else []),
        message.absence.format(date=convener.absence_until),
    ]
    heading = message.heading.format(cell=convening.record.cell_name.upper())
    subject = sentences.capitalised(message.subject.format(event=convener.event))
    return [*([rules.head.practice] * convening.record.is_practice), heading, subject, *facts]
