"""Where a session without a window keeps its things, and how it gets in."""

from sotay.profile.unlocking import ByRecoveryCode

PROFILE = "so"
"""The handbook, in the folder of the session."""
OUTSIDE = "ra"
"""Where its Word files and backups go."""
UNLOCK = ByRecoveryCode(bytes(16))
"""A way in that costs nothing: hundreds of copies are opened."""
