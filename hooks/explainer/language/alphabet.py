"""Alphabetical order: Kazakh Cyrillic's own, which differs from that of code points."""

_KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACE = {letter: index for index, letter in enumerate(_KAZAKH)}


def alphabetical(text: str) -> list[int]:
    """Return a key by which to sort *text* among others, letters only, whatever their case."""
    return [_PLACE.get(letter, ord(letter)) for letter in text.casefold() if letter.isalnum()]
