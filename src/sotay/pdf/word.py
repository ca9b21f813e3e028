"""Word documents made into PDF by Word itself, on Windows where there is no LibreOffice.

Word is driven through COM by PowerShell, which every Windows has, so that no library of ours runs inside it. Macros
are off, alerts are off, and a password that opens nothing is given so that Word asks for none.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from sotay.domain.inspection import PaperDamaged, PaperKind, PaperTooHard

_KINDS = frozenset({PaperKind.DOCX, PaperKind.DOC, PaperKind.RTF, PaperKind.ODT})
_SECONDS = 60
_KEPT = ("SYSTEMROOT", "PATH", "PROGRAMDATA", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "TEMP", "TMP")
"""Of the environment: Word starts with the settings of the person, and with nothing of ours."""

_SCRIPT = r"""
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
(Get-Process WINWORD | Sort-Object StartTime | Select-Object -Last 1).Id | Set-Content word.pid
try {
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $word.AutomationSecurity = 3
    $word.Options.UpdateLinksAtOpen = $false
    $source = Join-Path $PWD $env:SOTAY_SOURCE
    $document = $word.Documents.Open($source, $false, $true, $false, 'no password')
    $document.ExportAsFixedFormat((Join-Path $PWD 'paper.pdf'), 17)
    $document.Close(0)
} finally {
    $word.Quit(0)
}
"""

if sys.platform == "win32":
    import winreg

    def _is_installed() -> bool:
        try:
            winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, "Word.Application"))
        except FileNotFoundError:
            return False
        return True

else:

    def _is_installed() -> bool:
        return False


class Word:
    """The Word of this machine; ``workspace`` is where its folders are made, the system's place where None."""

    def __init__(self, workspace: Path | None = None) -> None:
        self._workspace = workspace

    def __call__(self, kind: PaperKind, content: bytes) -> bytes | None:
        """The document as PDF, None for a kind that is not Word's. Raises PaperDamaged or PaperTooHard."""
        if kind not in _KINDS:
            return None
        with tempfile.TemporaryDirectory(prefix="sotay-", dir=self._workspace) as folder:
            place = Path(folder)
            source = place / f"paper.{kind}"
            source.write_bytes(content)
            self._run(place, source.name)
            try:
                return (place / "paper.pdf").read_bytes()
            except FileNotFoundError as error:
                raise PaperDamaged from error

    def _run(self, place: Path, source: str) -> None:
        system = Path(os.environ["SYSTEMROOT"]) / "System32"
        powershell = system / "WindowsPowerShell" / "v1.0" / "powershell.exe"
        try:
            subprocess.run(
                [powershell, "-NoProfile", "-NonInteractive", "-Command", _SCRIPT],
                cwd=place,
                env={name: os.environ[name] for name in _KEPT if name in os.environ} | {"SOTAY_SOURCE": source},
                capture_output=True,
                check=False,
                timeout=_SECONDS,
            )
        except subprocess.TimeoutExpired as error:
            started = place / "word.pid"
            if started.exists():  # Word is a child of the system, not of PowerShell
                pid = started.read_text().strip()
                subprocess.run([system / "taskkill.exe", "/F", "/PID", pid], capture_output=True, check=False)
            raise PaperTooHard from error


def word(workspace: Path | None = None) -> Word | None:
    """The Word of this machine, None where there is none."""
    return Word(workspace) if _is_installed() else None
