"""A program of its own that reads one spreadsheet: the file on standard input, its tables as JSON on standard output.

``python -I -m sotay.spreadsheets.worker``. A 9 kB workbook can unpack to a gigabyte inside the library that reads it.
"""

import json
import os
import sys

from sotay.confining.limits import MB, Limits, confine
from sotay.domain.errors import KnownError
from sotay.services import bodies
from sotay.spreadsheets.reading import read_tables
from sotay.spreadsheets.sheet import SECONDS

_LIMITS = Limits(memory=600 * MB, file_size=0, descriptors=32, seconds=SECONDS)


def main() -> None:
    # The libraries print: what they say must not get between the answer's bytes.
    answer = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    confine(_LIMITS)
    with os.fdopen(answer, "wb") as out:
        out.write(json.dumps(_answer(sys.stdin.buffer.read())).encode())


def _answer(content: bytes) -> dict[str, object]:
    try:
        return {"tables": [bodies.body(table) for table in read_tables(content)]}
    except KnownError as refusal:
        return {"refusal": refusal.code, "values": refusal.values}


if __name__ == "__main__":
    main()
