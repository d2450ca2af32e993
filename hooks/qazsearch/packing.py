"""Numbers as short strings: how postings travel (docs/assets/js/search/index.js reads them)."""

from collections.abc import Iterable

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.!"
_FEW = 48


def packed(numbers: Iterable[int]) -> str:
    """Return ascending *numbers* as the steps between them.

    A step below 48 is one digit of the alphabet; a longer one is two: its lead, from 48
    upwards, counts sixty-fours.
    """
    text, last = "", -1
    for number in numbers:
        step, last = number - last - 1, number
        lead = "" if step < _FEW else DIGITS[_FEW + (step - _FEW) // 64]
        text += lead + DIGITS[step if step < _FEW else (step - _FEW) % 64]
    return text


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


def pair(number: int) -> str:
    """Return *number* (below 4096) as two digits of the alphabet."""
    return DIGITS[number // 64] + DIGITS[number % 64]
