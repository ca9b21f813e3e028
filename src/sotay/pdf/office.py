"""Office documents made into PDF by LibreOffice, confined; see ``word.py`` for Windows without LibreOffice.

Each run has a profile and a folder of its own, both gone afterwards, and takes its children with it when it is over.
Macros are off. References to files elsewhere are blanked in zip documents before (``containers.py``); whatever is left
in the others is blocked by settings and by a proxy that does not exist.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from sotay.confining.limits import MB
from sotay.domain.inspection import PaperDamaged, PaperKind, PaperTooHard

_SECONDS = 60
"""Three times the inspector's: LibreOffice alone needs 20 s to start from a cold hard disk."""
_MEMORY = 4096 * MB
_FILE_SIZE = 500 * MB
_WINDOWS_PLACE = r"C:\Program Files\LibreOffice\program\soffice.exe"

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop>
</item>
</oor:items>
"""


class LibreOffice:
    """One installed LibreOffice; ``workspace`` is where its folders are made, the system's place where None."""

    def __init__(self, program: Path, workspace: Path | None = None, seconds: int = _SECONDS) -> None:
        self._program = program
        self._workspace = workspace
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __call__(self, kind: PaperKind, content: bytes) -> bytes:
        """The document as PDF. Raises PaperDamaged or PaperTooHard."""
        with tempfile.TemporaryDirectory(prefix="sotay-", dir=self._workspace) as folder:
            place = Path(folder)
            source = place / f"paper.{kind}"
            source.write_bytes(content)
            settings = place / "profile" / "user" / "registrymodifications.xcu"
            settings.parent.mkdir(parents=True)
            settings.write_text(_SETTINGS, encoding="utf-8")
            self._run(place, source)
            try:
                return (place / "paper.pdf").read_bytes()
            except FileNotFoundError as error:
                raise PaperDamaged from error

    def close(self) -> None:
        """End a conversion in the middle, if one runs on another thread: that one raises PaperDamaged."""
        process = self._process
        if process is not None:
            _end_with_children(process)

    def _run(self, place: Path, source: Path) -> None:
        command = [
            str(self._program),
            f"-env:UserInstallation={(place / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
            *("--convert-to", "pdf", "--outdir", str(place), str(source)),
        ]
        process = subprocess.Popen(
            _confined(command, self._seconds),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(place),
            cwd=place,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._process = process
        try:
            process.wait(self._seconds)
        except subprocess.TimeoutExpired as error:
            raise PaperTooHard from error
        finally:
            self._process = None
            _end_with_children(process)


def libreoffice(workspace: Path | None = None) -> LibreOffice | None:
    """The LibreOffice of this machine, None where there is none."""
    found = shutil.which("soffice") or (_WINDOWS_PLACE if Path(_WINDOWS_PLACE).is_file() else None)
    return LibreOffice(Path(found), workspace) if found else None


if sys.platform == "win32":

    def _confined(command: list[str], _seconds: int) -> list[str]:
        return command

    def _end_with_children(process: subprocess.Popen[bytes]) -> None:
        if process.poll() is None:
            taskkill = Path(os.environ["SYSTEMROOT"]) / "System32" / "taskkill.exe"
            subprocess.run([taskkill, "/T", "/F", "/PID", f"{process.pid}"], check=False, capture_output=True)
        process.wait()

    def _environment(place: Path) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH", "PROGRAMDATA") if name in os.environ}
        return {**kept, "TEMP": str(place), "TMP": str(place)}

else:

    def _confined(command: list[str], seconds: int) -> list[str]:
        limits = (str(_MEMORY), str(_FILE_SIZE), str(seconds))
        return [sys.executable, "-I", "-m", "sotay.confining.limits", *limits, "--", *command]

    def _end_with_children(process: subprocess.Popen[bytes]) -> None:
        with suppress(ProcessLookupError):  # the whole group is gone already
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def _environment(place: Path) -> dict[str, str]:
        nowhere = "http://127.0.0.1:9"
        return {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "HOME": str(place),
            "TMPDIR": str(place),
            "LANG": "C.UTF-8",
            "SAL_USE_VCLPLUGIN": "svp",
            "http_proxy": nowhere,
            "https_proxy": nowhere,
        }
