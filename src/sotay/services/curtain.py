"""How long a person waits after a wrong PIN."""

_FREE = 4
"""Wrong ones that cost nothing: fingers slip."""
_FIRST_SECONDS = 30
_MOST_SECONDS = 15 * 60
_MOST_DOUBLINGS = 10


def pause_after(wrong: int) -> int:
    """Seconds after that many wrong PINs in a row; each further one doubles them."""
    if wrong <= _FREE:
        return 0
    return min(_FIRST_SECONDS << min(wrong - _FREE - 1, _MOST_DOUBLINGS), _MOST_SECONDS)
