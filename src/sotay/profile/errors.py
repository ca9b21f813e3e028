"""What can be said no to between the person and their opened profile."""

from sotay.domain.errors import KnownError
from sotay.domain.opening import KeyRefused, NewPassphraseRefused


class ProfileError(KnownError):
    """Base."""


class ProfileAbsent(ProfileError):
    """The folder holds no profile."""

    code = "profile-absent"
    facts = ("folder",)


class NotAProfile(ProfileError):
    """The folder holds other things."""

    code = "not-a-profile"
    facts = ("folder",)


class NotAProfileFolder(ProfileError):
    """A file was named where the folder of a profile is to be."""

    code = "not-a-profile-folder"
    facts = ("file",)


class PlaceTaken(ProfileError):
    """The folder already holds a profile or other files; nothing is written over."""

    code = "place-taken"
    facts = ("folder",)


class ProfileDamaged(ProfileError):
    """``profile.toml`` is not what this program wrote."""

    code = "profile-damaged"


class StoreMissing(ProfileError):
    """``profile.toml`` is there and whole, ``store.db`` is not there."""

    code = "store-missing"
    facts = ("folder",)


class ProfileTooNew(ProfileError):
    """Written by a later program."""

    code = "profile-too-new"
    facts = ("found", "known")


class ProfileOpenElsewhere(ProfileError):
    """Another window or command has it open."""

    code = "profile-open-elsewhere"


class OnNetworkDrive(ProfileError):
    """A database on a drive reached over a network gets damaged."""

    code = "on-network-drive"
    facts = ("folder",)


class InSyncedFolder(ProfileError):
    """A program that copies files as they change tears a database apart, and puts members' data on its servers."""

    code = "in-synced-folder"
    facts = ("folder", "service")


class WrongKey(ProfileError):
    """Base: the profile is whole, what was given does not open it."""


class WrongPassphrase(WrongKey, KeyRefused):
    code = "wrong-passphrase"


class WrongRecoveryCode(WrongKey, KeyRefused):
    """Well-formed, but of another profile, or replaced since."""

    code = "wrong-recovery-code"


class WrongKeyringSecret(WrongKey):
    """The keyring's secret is of another state of this profile."""

    code = "wrong-keyring-secret"


class OtherUnlockNeeded(WrongKey):
    """The profile was never locked this way, such as a passphrase given for one kept by the keyring."""

    code = "other-unlock-needed"


class PassphraseTooShort(ProfileError, NewPassphraseRefused):
    code = "passphrase-too-short"
    facts = ("least",)


class PinUnfit(ProfileError, NewPassphraseRefused):
    """A PIN is a few digits."""

    code = "pin-unfit"
    facts = ("least", "most")


class NoKeyring(ProfileError):
    """This computer has no safe store of passwords, or does not let us use it."""

    code = "no-keyring"


class KeyringLocked(NoKeyring):
    """There is one, and the person did not unlock it."""

    code = "keyring-locked"


class KeyNotHere(ProfileError):
    """The keyring works and knows nothing of this profile: another user, another computer, a copied folder."""

    code = "key-not-here"


class NotABackup(ProfileError):
    """Some other file."""

    code = "not-a-backup"


class BackupDamaged(ProfileError):
    """Cut short, changed since it was made, or not made by this program; nothing of it was used."""

    code = "backup-damaged"


class BackupWithin(ProfileError):
    """The backup was to lie in the profile, and would be lost with it."""

    code = "backup-within"
    facts = ("folder",)


class BackupTooNew(ProfileError):
    """Made by a later program."""

    code = "backup-too-new"
    facts = ("found", "known")


class SecondPlaceRefused(ProfileError):
    """No folder that is there, or one within the profile, which would be lost with it."""

    code = "second-place-refused"
    facts = ("folder",)


class SecondBackupMissed(ProfileError):
    """The backup in the profile is written, the one in the second place is not: unplugged, full, read-only."""

    code = "second-backup-missed"
    facts = ("folder",)


class SecondPlaceAway(ProfileError):
    """The second place is not there now; said on opening, while there is time to plug it in."""

    code = "second-place-away"
    facts = ("folder",)


class BackupLacksMaterials(ProfileError):
    """An automatic backup whose folder of papers is not where it was."""

    code = "backup-lacks-materials"


class RoomLacking(ProfileError):
    """The drive has no room for what is to be restored; nothing was begun."""

    code = "room-lacking"
    facts = ("needed_mb", "free_mb")


class ReceiptWrong(ProfileError, KeyRefused):
    """Not what the receiver of the last file made for handing over was shown."""

    code = "receipt-wrong"
