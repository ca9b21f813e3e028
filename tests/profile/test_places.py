"""Where a profile may lie."""

from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from sotay.domain.errors import KnownError
from sotay.domain.storage_errors import FolderReadOnly
from sotay.profile.errors import InSyncedFolder, OnNetworkDrive
from sotay.profile.folder import MakeStore, create, open_profile
from sotay.profile.places import file_system_of, is_network_file_system, refuse_unsafe
from sotay.profile.unlocking import ByKeyring

MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
//server/share /mnt/Ổ\\040chung cifs rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sda3 /home/local ext4 rw 0 0
me@host:/ /media/ssh fuse.sshfs rw 0 0
/dev/sdb1 /media/usb fuseblk rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "is_network"),
    [
        ("/var/lib/so", False),
        ("/mnt/Ổ chung/so", True),
        ("/mnt/Ổ chung 2/so", False),
        ("/home/an/so", True),
        ("/home/local/an/so", False),
        ("/media/ssh", True),
        ("/media/usb/so", False),
    ],
)
def test_the_nearest_mount_says_whether_a_folder_is_on_a_network(folder: str, is_network: bool) -> None:
    assert is_network_file_system(file_system_of(Path(folder), MOUNTS)) is is_network


@pytest.mark.parametrize(
    ("place", "service"),
    [
        ("OneDrive/so", "OneDrive"),
        ("OneDrive - UBND phường Long Bình/Tài liệu/so", "OneDrive"),
        ("Google Drive/My Drive/so", "Google Drive"),
        ("Dropbox", "Dropbox"),
        ("iCloudDrive/so", "iCloud"),
    ],
)
def test_a_synced_folder_is_refused_by_name(tmp_path: Path, place: str, service: str) -> None:
    with pytest.raises(InSyncedFolder) as raised:
        refuse_unsafe(tmp_path / place)
    assert raised.value.values["service"] == service


def test_a_synced_folder_of_another_name_is_known_by_its_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    with pytest.raises(InSyncedFolder):
        refuse_unsafe(tmp_path / "shared" / "so")
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "work"))
    with pytest.raises(InSyncedFolder):
        refuse_unsafe(tmp_path / "work" / "so")
    refuse_unsafe(tmp_path / "so")


def test_a_link_into_a_synced_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "so").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(InSyncedFolder):
        refuse_unsafe(tmp_path / "so")


def test_a_link_that_leads_to_itself_and_a_closed_folder_are_answered(
    tmp_path: Path, powerless: AbstractContextManager[None], make_store: MakeStore
) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(KnownError):
        open_profile(tmp_path / "loop" / "so", ByKeyring())
    (tmp_path / "closed").mkdir(mode=0)
    with powerless:
        for folder in (tmp_path / "closed", tmp_path / "closed" / "so"):
            with pytest.raises(FolderReadOnly) as refused:
                open_profile(folder, ByKeyring())
            assert str(tmp_path / "closed") in str(refused.value.values["folder"])
            with pytest.raises(FolderReadOnly):
                create(folder, cell_name="Chi bộ", is_practice=False, unlock=ByKeyring(), make_store=make_store)


def test_making_and_opening_refuse_unless_told_otherwise(tmp_path: Path, make_store: MakeStore) -> None:
    folder = tmp_path / "Dropbox" / "so"
    with pytest.raises(InSyncedFolder):
        create(folder, cell_name="Chi bộ", is_practice=False, unlock=ByKeyring(), make_store=make_store)
    assert not folder.parent.exists()
    create(
        folder,
        cell_name="Chi bộ",
        is_practice=False,
        unlock=ByKeyring(),
        make_store=make_store,
        allow_unsafe_place=True,
    ).close()
    with pytest.raises(InSyncedFolder):
        open_profile(folder, ByKeyring())
    open_profile(folder, ByKeyring(), allow_unsafe_place=True).close()


def test_unknown_kinds_over_fuse_are_taken_for_a_network() -> None:
    assert is_network_file_system("fuse.somecloud")
    assert not is_network_file_system("fuse.ntfs-3g")
    assert OnNetworkDrive(folder="/mnt").values == {"folder": "/mnt"}
