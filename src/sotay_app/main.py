"""``sotay``: the entry point."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 done, 1 the input or a rule said no, 2 wrong usage."""
    try:
        # Imported within: stopping the program while a slow disk still reads it is no crash either.
        from sotay_app.running import run  # noqa: PLC0415

        return run(arguments)
    except KeyboardInterrupt:
        from sotay_app.cli.console import Console  # noqa: PLC0415

        Console().say("stopped")
        return 1


if __name__ == "__main__":
    sys.exit(main())
