"""Every kind and every field is known to what treats kinds alike."""

import dataclasses

import pytest

from sotay.domain import registry
from sotay.domain.merging import Merge
from sotay.domain.registry import KINDS, Kind, kind_named, kind_of, merge_rules
from sotay.domain.rows import Row


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_has_a_merge_rule(kind: Kind) -> None:
    assert set(merge_rules(kind.row)) == {field.name for field in dataclasses.fields(kind.row)}


def test_every_class_of_rows_is_in_the_registry_under_one_name() -> None:
    # By name: a class with slots is made twice, and the first one lingers.
    assert {row.__name__ for row in Row.__subclasses__()} == {kind.row.__name__ for kind in KINDS}
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    for kind in KINDS:
        assert kind_of(kind.row) is kind is kind_named(kind.name)


def test_what_lives_on_after_sealing_are_fields_of_frozen_kinds() -> None:
    for kind in KINDS:
        assert kind.lives_on <= {field.name for field in dataclasses.fields(kind.row)}
        assert kind.freezes or not kind.lives_on


def test_whatever_belongs_to_a_meeting_is_frozen_with_it_or_a_document() -> None:
    of_meeting = {kind.name for kind in KINDS if "meeting_id" in merge_rules(kind.row)}
    assert of_meeting == {kind.name for kind in KINDS if kind.freezes} | {"document"}


def test_identity_is_never_merged_and_order_keys_are_by_arrival() -> None:
    for kind in KINDS:
        rules = merge_rules(kind.row)
        assert rules["id"] is Merge.NEVER
        if kind.name != "guest":
            assert rules.get("order", Merge.ORDER) is Merge.ORDER


def test_a_field_without_a_rule_is_named() -> None:
    @dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
    class Bare:
        text: str

    with pytest.raises(TypeError, match=r"Bare\.text has no merge rule"):
        registry.merge_rules(Bare)  # type: ignore[arg-type]
