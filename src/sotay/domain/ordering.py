"""Fractional order keys: a thing moves by changing its own key alone, so two computers can move different things."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_HEAD = 4
"""Letters that count up when a thing is added at the end: 1.6 million additions before keys grow."""
FIRST = "1000"


def after(last: str | None) -> str:
    """A key behind ``last``, or the first one."""
    if last is None:
        return FIRST
    head = last[:_HEAD].ljust(_HEAD, "0")
    if head == _DIGITS[-1] * _HEAD:
        return last + _DIGITS[_BASE // 2]
    return _letters(_number(head) + 1)


def between(low: str | None, high: str | None) -> str:
    """A key behind ``low`` and before ``high``; None stands for the start or the end of the list.

    Where two computers gave the same key there is no room: the answer then only lies behind ``low``.
    """
    if high is None:
        return after(low)
    if low is not None and low >= high:
        return low + _DIGITS[_BASE // 2]
    return _middle(low or "", high)


def _middle(low: str, high: str | None) -> str:
    if high is not None:
        shared = 0
        while shared < len(high) and (low[shared : shared + 1] or "0") == high[shared]:
            shared += 1
        if shared:
            return high[:shared] + _middle(low[shared:], high[shared:])
    floor = _DIGITS.index(low[0]) if low else 0
    ceiling = _DIGITS.index(high[0]) if high else _BASE
    if ceiling - floor > 1:
        return _DIGITS[(floor + ceiling) // 2]
    return _DIGITS[floor] + _middle(low[1:], None)


def _number(head: str) -> int:
    return int(head, _BASE)


def _letters(number: int) -> str:
    letters = ""
    for _ in range(_HEAD):
        number, digit = divmod(number, _BASE)
        letters = _DIGITS[digit] + letters
    return letters
