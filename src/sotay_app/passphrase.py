"""The passphrase that comes with the environment."""

import os

_ENVIRONMENT = "SOTAY_PASSPHRASE"


def take_passphrase() -> str | None:
    """What stands there, once: it is removed, so that no child process inherits it."""
    return os.environ.pop(_ENVIRONMENT, None)
