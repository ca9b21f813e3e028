"""Each guard of tests/conftest.py, broken once on purpose by a test of a suite of its own."""

from pathlib import Path

import pytest

pytest_plugins = ("pytester",)

CONFTEST = Path(__file__).parents[1] / "conftest.py"

LEAKING = {
    "thread": "threading.Thread(target=threading.Event().wait, args=(20,), daemon=True).start()",
    "process": "KEPT.append(subprocess.Popen(['sleep', '20']))",
    "temporary file": "tempfile.mkstemp()",
    "setting": "os.environ['SOTAY_PASSPHRASE'] = 'left'",
    "widget": "KEPT.append(QWidget()); KEPT[-1].show()",
    "timer": "KEPT.append(QTimer()); KEPT[-1].start(10000)",
}

HEADER = """
import keyring, logging, os, subprocess, tempfile, threading
from pathlib import Path
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

KEPT = []
"""


def run(pytester: pytest.Pytester, tests: str) -> pytest.RunResult:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyfile(HEADER + tests)
    return pytester.runpytest_subprocess("-p", "no:xvfb", "-p", "no:cacheprovider", "-W", "error", "-rA")


def assert_fails(result: pytest.RunResult, test: str, reason: str) -> None:
    result.stdout.fnmatch_lines([f"* ERROR at teardown of {test} *", reason], consecutive=True)


def test_whatever_is_left_behind_fails_the_test_that_left_it_and_no_other(pytester: pytest.Pytester) -> None:
    tests = ""
    for number, what in enumerate(LEAKING):
        tests += f"def test_{number}(qapp):\n    {LEAKING[what]}\n\ndef test_clean_after_{number}(qapp):\n    pass\n\n"
    result = run(pytester, tests + "def test_ends_the_process():\n    [p.kill() or p.wait() for p in KEPT[:1]]\n")
    result.assert_outcomes(passed=2 * len(LEAKING) + 1, errors=len(LEAKING))
    for number, what in enumerate(LEAKING):
        assert_fails(result, f"test_{number}", f"left behind: {what} *")


def test_what_ends_by_itself_is_no_leak(pytester: pytest.Pytester) -> None:
    result = run(
        pytester,
        """
def test_ends(qtbot):
    threading.Thread(target=lambda: None).start()
    subprocess.run(["true"], check=True)
    tempfile.TemporaryFile().close()
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    timer = QTimer(widget)
    timer.start(10000)
""",
    )
    result.assert_outcomes(passed=1)


def test_a_warning_nobody_expected_fails_and_an_expected_one_has_to_come(pytester: pytest.Pytester) -> None:
    result = run(
        pytester,
        """
def test_unexpected():
    logging.getLogger("somewhere").warning("the disk is full")

def test_expected(logs):
    logs.expect("disk")
    logging.getLogger("somewhere").warning("the disk is full")

def test_expected_in_vain(logs):
    logs.expect("disk")

def test_a_quiet_word():
    logging.getLogger("somewhere").info("all is well")
""",
    )
    result.assert_outcomes(passed=4, errors=2)
    assert_fails(result, "test_unexpected", "logged: the disk is full")
    assert_fails(result, "test_expected_in_vain", "not logged: disk")


def test_a_test_sees_nothing_of_the_person_who_runs_it(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOTAY_PASSPHRASE", "from outside")
    home = Path.home()
    result = run(
        pytester,
        f"""
def test_settings_and_home():
    assert not [name for name in os.environ if name.startswith("SOTAY_")]
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert Path.home() != Path({str(home)!r})
    assert Path(os.environ["XDG_DATA_HOME"]).is_relative_to(Path.home())

def test_first_keeps_a_secret():
    keyring.set_password("sotay", "key", "secret")
    assert keyring.get_password("sotay", "key") == "secret"

def test_second_does_not_see_it():
    assert keyring.get_password("sotay", "key") is None

def test_a_child_has_no_keyring():
    import sys
    child = subprocess.run([sys.executable, "-c", "import keyring; keyring.get_password('sotay', 'key')"],
        capture_output=True, text=True)
    assert "NoKeyringError" in child.stderr
""",
    )
    result.assert_outcomes(passed=4)
