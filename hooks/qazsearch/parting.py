"""A large index in parts: a head that knows all words, and parts that a query asks for.

The head has the vocabulary and the groups, so that what a query may mean is known without
asking further; and of each document what ranking needs. Parts have the lists of documents, those
of neighbouring keys together, and the rows that results show. What a query finds is the same as
in the whole index.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from .indexer import Impacts, Index, postings

ROWS = 16
"""Documents whose rows are one part: results lie scattered, so a part is small."""
_LIST_PART = 8_000
"""Characters of packed lists in a part: about 5 kB compressed."""


def parted(index: Index, kinds: Sequence[int], lengths: Sequence[int]) -> dict[str, Any]:
    """Return the parts of *index* by name; the head is called ''.

    *kinds* and *lengths* are those of the documents and of their titles.
    """
    lists = [*index.lists, *_group_lists(index)]
    parts: dict[str, Any] = {}
    firsts = list(_cut(lists))
    for number, (first, end) in enumerate(zip(firsts, [*firsts[1:], len(lists)], strict=True)):
        parts[f"l{number}"] = postings(lists[first:end])
    for number, first in enumerate(range(0, len(kinds), ROWS)):
        parts[f"r{number}"] = [column[first : first + ROWS] for column in index.shown]
    head = {"lists": firsts, "rows": ROWS, "measures": [list(kinds), list(lengths)]}
    return parts | {"": index.words() | head}


def _cut(lists: list[Impacts]) -> Iterator[int]:
    """Yield where each part begins."""
    size = _LIST_PART
    for number, impacts in enumerate(lists):
        if size >= _LIST_PART:
            yield number
            size = 0
        size += 1 + 2 * len(impacts)


def _group_lists(index: Index) -> list[Impacts]:
    """Return the documents of each group: all that have a whole form of it.

    They are counted here because the keys of a group lie far apart. A document has a form as
    strongly as its weakest key, and a group as strongly as its strongest form.
    """
    lists = dict(zip(index.vocabulary, index.lists, strict=True))
    return [_best([_shared(form, lists) for form in forms]) for forms in index.groups]


def _shared(form: tuple[str, ...], lists: dict[str, Impacts]) -> Impacts:
    first, *rest = (lists[key] for key in form)
    return {
        number: min(impact, *(other[number] for other in rest)) if rest else impact
        for number, impact in first.items()
        if all(number in other for other in rest)
    }


def _best(found: list[Impacts]) -> Impacts:
    best: Impacts = {}
    for impacts in found:
        for number, impact in impacts.items():
            best[number] = max(impact, best.get(number, 0))
    return best
