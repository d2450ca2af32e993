"""Numbers as short strings: how postings travel (docs/assets/js/search/unpacking.js reads them)."""

from collections.abc import Iterable

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.!"
_FEW = 48
_MANY = _FEW + 16 * 64
_LONG = DIGITS[64]


def packed(numbers: Iterable[int]) -> str:
    """Return ascending *numbers* as the steps between them.

    A step below 48 is one digit of the alphabet. One below 1072 is two: its lead, from 48 to 63,
    counts sixty-fours. A longer one (below 263,216) is the sixty-fourth digit and three more.
    """
    text, last = [], -1
    for number in numbers:
        step, last = number - last - 1, number
        text.append(_step(step))
    return "".join(text)


def _step(step: int) -> str:
    if step < _FEW:
        return DIGITS[step]
    if step < _MANY:
        return DIGITS[_FEW + (step - _FEW) // 64] + DIGITS[(step - _FEW) % 64]
    return _LONG + digits(step - _MANY, 3)


def front_coded(words: list[str]) -> list[str]:
    """Return sorted *words*, each as the number of letters shared with the last, and its rest."""
    coded, last = [], ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(last), 9) and word[shared] == last[shared]:
            shared += 1
        coded.append(f"{shared}{word[shared:]}")
        last = word
    return coded


def width(count: int) -> int:
    """Return how many digits numbers below *count* take, two at least."""
    return 2 if count <= 64**2 else 3


def digits(number: int, count: int) -> str:
    """Return *number* as *count* digits of the alphabet, of which each counts sixty-fours."""
    return "".join(DIGITS[number >> 6 * place & 63] for place in reversed(range(count)))
