"""Where in the workspace a person mends what is missing."""

from dataclasses import dataclass

from sotay.domain.lacking import Lack
from sotay.domain.meeting import MeetingState

ROLL = "roll"
"""Instead of a field: the roll call."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A step of the meeting, and in it an item or a field by its name; no step: the advice says it all."""

    step: str
    item_id: str | None = None
    field: str = ""


_FIELDS = {
    "lack-chair": Spot("prepare", field="chair_id"),
    "lack-recorder": Spot("prepare", field="recorder_id"),
    **dict.fromkeys(
        (
            "lack-roll-call",
            "lack-chair-absent",
            "lack-recorder-absent",
            "lack-sum",
            "lack-attendance",
            "lack-reasons",
            "lack-line-times",
            "lack-base-reason",
            "lack-counted",
        ),
        Spot("hold", field=ROLL),
    ),
    "lack-times": Spot("finish", field="started"),
    "lack-times-order": Spot("finish", field="ended"),
    "lack-hours": Spot("finish", field="ended"),
    "lack-minutes": Spot("finish", field="ended"),
    "lack-fee": Spot("finish", field="fee_paid"),
    "lack-fee-more": Spot("finish", field="fee_paid"),
    "lack-score": Spot("quality"),
    "lack-adoption": Spot("finish", field="adopted_for"),
    "lack-carried": Spot("finish", field="adopted_for"),
    "lack-number": Spot("finish", field="doc_number"),
    "lack-printed": Spot(""),
}


def spot_of(lack: Lack, state: MeetingState) -> Spot:
    """Its field, else what was written under its item; who led adopted minutes is said where they were opened."""
    if lack.code in {"lack-chair", "lack-recorder"} and state is not MeetingState.RECORDING:
        return Spot("begin")
    return _FIELDS.get(lack.code) or Spot("hold", lack.item_id)
