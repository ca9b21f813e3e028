"""What a vote came to, and how its base was reached, in words that can be read aloud."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from sotay.domain.holding import Vote
from sotay.domain.voting import LeftOut
from sotay.services.vote_base import Question, Reasoning
from sotay.services.votes import Outcome


def verdict_words(outcome: Outcome) -> str:
    """``Thông qua``, ``Không thông qua (cần ít nhất 12)``."""
    if outcome.passes:
        return QCoreApplication.translate("VoteWords", "Carried")
    return QCoreApplication.translate("VoteWords", "Not carried (at least {needed} needed)").format(
        needed=outcome.needed
    )


def other_words(outcome: Outcome) -> str:
    """What the other reading of the base would decide; empty where it decides the same."""
    if outcome.passes == outcome.passes_by_other:
        return ""
    sentence = QCoreApplication.translate("VoteWords", "Counted on {base} comrades it would be otherwise: {verdict}.")
    carried = QCoreApplication.translate("VoteWords", "carried")
    failed = QCoreApplication.translate("VoteWords", "not carried")
    return sentence.format(base=outcome.other_base, verdict=carried if outcome.passes_by_other else failed)


def sum_words(vote: Vote) -> str:
    """The sum of the figures against the voters present, and who did not vote."""
    counted = vote.voters_present - vote.not_voting
    if not vote.not_voting:
        sentence = QCoreApplication.translate("VoteWords", "Total {counted}, as many as the voters present.")
        return sentence.format(counted=counted)
    sentence = QCoreApplication.translate(
        "VoteWords", "Total {counted} of {present} voters present; not voting: {silent}."
    )
    return sentence.format(counted=counted, present=vote.voters_present, silent=vote.not_voting)


def base_words(base: Reasoning) -> str:
    """``Tính trên 26 đảng viên chính thức, trừ 1 được miễn và vắng (…): 24 đồng chí được tính biểu quyết.``"""
    causes = {
        LeftOut.EXEMPT: QCoreApplication.translate("VoteWords", "{count} exempt and absent ({names})"),
        LeftOut.AWAY: QCoreApplication.translate("VoteWords", "{count} on temporary stay elsewhere ({names})"),
        LeftOut.SUSPENDED: QCoreApplication.translate("VoteWords", "{count} suspended from Party life ({names})"),
    }
    if base.said:
        sentence = QCoreApplication.translate(
            "VoteWords", "Counted on {counted} comrades, as the meeting said: {reason}."
        )
        return sentence.format(counted=base.counted, reason=base.said.rstrip(" ."))
    told = [causes[cause].format(count=len(names), names=_listed(names)) for cause, names in base.left_out]
    left = base.official - sum(len(names) for _, names in base.left_out)
    if base.excused and base.counted == left - len(base.excused):
        excused = QCoreApplication.translate("VoteWords", "{count} absent with a reason ({names})")
        told.append(excused.format(count=len(base.excused), names=_listed(base.excused)))
    if not told:
        sentence = QCoreApplication.translate("VoteWords", "Counted on all {counted} official members.")
        return sentence.format(counted=base.counted)
    sentence = QCoreApplication.translate("VoteWords", "{official} official members, less {causes}: {counted} counted.")
    return sentence.format(official=base.official, causes="; ".join(told), counted=base.counted)


def other_base_words(base: Reasoning, asked: Question) -> str:
    """What the other reading would ask for; empty where it asks for as many."""
    if asked.other_needed == asked.needed:
        return ""
    if asked.other_base < asked.base:
        sentence = QCoreApplication.translate(
            "VoteWords",
            "Those absent with a reason ({names}) left out, it would be {base} counted and at least {needed} for.",
        )
    else:
        sentence = QCoreApplication.translate(
            "VoteWords",
            "Those absent with a reason ({names}) kept in, it would be {base} counted and at least {needed} for.",
        )
    return sentence.format(names=_listed(base.excused), base=asked.other_base, needed=asked.other_needed)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
