"""The three standard streams, whatever the caller made of them."""

import io
import os
import sys
from typing import TextIO


def prepare_streams() -> bool:
    """Make the streams speak UTF-8, and put the null device where one is closed; whether there is an output.

    A closed stream leaves its number to the next file opened, and what is printed would go into that.
    """
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(descriptor)
    has_output = sys.stdout is not None
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - to the very end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file name may be no text; in JSON its escape stands for the very name.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    return has_output


def abandon(*streams: TextIO) -> None:
    """Let what is left unprinted go nowhere; the interpreter tries to print it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
