"""Where a profile must not lie: on drives reached over a network, and in folders that another program copies away."""

import os
import sys
from pathlib import Path

from sotay.profile.errors import InSyncedFolder, OnNetworkDrive
from sotay.services.durable import storage_errors

_NETWORK_FILE_SYSTEMS = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "davfs"),
    *("9p", "vboxsf", "vmhgfs", "prl_fs"),
}
_LOCAL_FUSE = {"fuse.ntfs-3g", "fuse.exfat", "fuse.lowntfs-3g", "fuse.fuse-overlayfs", "fuse.bindfs", "fuse.gocryptfs"}
_SYNCED_NAMES = {
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "dropbox": "Dropbox",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
}
_SYNCED_MARKERS = {".dropbox.cache": "Dropbox", ".stfolder": "Syncthing"}
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_DRIVE_REMOTE = 4


def refuse_unsafe(folder: Path) -> None:
    """Raises OnNetworkDrive, InSyncedFolder or a StorageError; ``folder`` need not exist yet."""
    whole = Path(os.path.realpath(folder))
    if _is_on_network(whole):
        raise OnNetworkDrive(folder=str(folder))
    service = _syncing_service(whole)
    if service is not None:
        raise InSyncedFolder(folder=str(folder), service=service)


def is_network_file_system(kind: str) -> bool:
    """Whether the kernel's name of a file system means another machine. An unknown FUSE one is taken to."""
    return kind in _NETWORK_FILE_SYSTEMS or (kind.startswith("fuse.") and kind not in _LOCAL_FUSE)


def file_system_of(folder: Path, mounts: str) -> str:
    """The kind of the mount that holds ``folder``, by the text of ``/proc/self/mounts``; the last of equals covers."""
    found, longest = "", -1
    for line in mounts.splitlines():
        _, escaped, kind, *_ = line.split(" ")
        point = Path(escaped.encode().decode("unicode_escape").encode("latin-1").decode())
        if folder.is_relative_to(point) and len(point.parts) >= longest:
            found, longest = kind, len(point.parts)
    return found


if sys.platform == "win32":
    import ctypes

    def _is_on_network(folder: Path) -> bool:
        is_unc = folder.anchor.startswith("\\\\")
        return is_unc or ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _DRIVE_REMOTE

else:

    def _is_on_network(folder: Path) -> bool:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8")
        return is_network_file_system(file_system_of(folder, mounts))


def _syncing_service(folder: Path) -> str | None:
    for variable in _ONEDRIVE_VARIABLES:
        root = os.environ.get(variable)
        if root and folder.is_relative_to(Path(root).resolve()):
            return "OneDrive"
    for part in (folder, *folder.parents):
        name = part.name.lower()
        if name in _SYNCED_NAMES:
            return _SYNCED_NAMES[name]
        if name.startswith("onedrive - "):
            return "OneDrive"
        for marker, service in _SYNCED_MARKERS.items():
            with storage_errors(part / marker):
                if (part / marker).exists():
                    return service
    return None
