"""``python -m benchmarks``: every measurement of this folder in a process of its own, one table after another."""

import subprocess
import sys
from pathlib import Path

from benchmarks.measuring import machine

NOT_MEASUREMENTS = {"__init__", "__main__", "doorway", "measuring", "profiles"}


def main() -> int:
    print(machine())
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in NOT_MEASUREMENTS)
    failed = [
        name for name in names if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode
    ]
    if failed:
        print(f"\nfailed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
