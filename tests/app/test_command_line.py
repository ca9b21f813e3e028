"""The command line as it is read, before anything is done."""

import pytest

from sotay_app.cli.commands import parser


@pytest.mark.parametrize(
    "line",
    [
        ["--profile", "X", "--json", "meetings", "list"],
        ["meetings", "list", "--profile", "X", "--json"],
        ["--profile", "Y", "meetings", "list", "--json", "--profile", "X"],
    ],
)
def test_options_mean_the_same_before_and_after_the_command(line: list[str]) -> None:
    options = parser().parse_args(line)
    assert (options.profile, options.json) == ("X", True)
