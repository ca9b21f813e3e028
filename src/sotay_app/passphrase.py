"""The passphrase that comes with the environment."""

import os

_ENVIRONMENT = "SOTAY_PASSPHRASE"
_SERVER = "SOTAY_PASSWORD"


def take_passphrase() -> str | None:
    """What stands there, once: it is removed with the server's password, so that no child process inherits either."""
    os.environ.pop(_SERVER, None)
    return os.environ.pop(_ENVIRONMENT, None)
