"""How a stemmer errs, by Paice's error counting, on forms made from hunspell-kk's affix file.

Chris D. Paice, Method for Evaluation of Stemming Algorithms Based on Error Counting, JASIS 47(8),
1996: of all pairs of forms of one word, the share that a stemmer leaves apart (understemming);
of all pairs of forms of different words, the share that it joins (overstemming).

The forms are made anew whenever this runs; none of the dictionary's lists is kept here. The
affix file is blunt (it knows few exceptions to vowel harmony), and so a part of the forms is
not what a Kazakh speaker would write.
"""

import os
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

import pytest

DICTIONARY = Path("/usr/share/hunspell/kk_KZ.dic")
GROUPS = 800
_RULE_PARTS = 5


class Indexes(NamedTuple):
    """Shares of pairs: ``under`` wrongly left apart, ``over`` wrongly joined."""

    under: float
    over: float


def word_groups():
    """Return about GROUPS sets of forms, each of one word; skip or fail without hunspell-kk."""
    if not DICTIONARY.is_file():
        message = "no Kazakh dictionary: install the package 'hunspell-kk'"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    rules = _rules(DICTIONARY.with_suffix(".aff"))
    lines = DICTIONARY.read_text(encoding="utf-8-sig").splitlines()[1:]
    entries = [line.strip().split("/") for line in lines if "/" in line]
    entries = [entry for entry in entries if len(entry[0]) > 2]
    chosen = entries[:: max(1, len(entries) // GROUPS)]
    return [sorted(_forms(word, flags, rules)) for word, flags in chosen]


def _rules(file):
    rules = defaultdict(list)
    for line in file.read_text(encoding="utf-8-sig").splitlines():
        parts = line.split()
        if len(parts) >= _RULE_PARTS and parts[0] == "SFX":
            flag, strip, add, condition = parts[1:5]
            ending = re.compile(f"{condition}$" if condition != "." else "")
            rules[flag].append((strip.strip("0"), add.split("/")[0].strip("0"), ending))
    return rules


def _forms(word, flags, rules):
    forms = {word}
    for flag in flags:
        for strip, add, ending in rules[flag]:
            if ending.search(word) and word.endswith(strip):
                forms.add(word[: len(word) - len(strip)] + add)
    return forms


def strip_three(word):
    """Return *word* without its last three letters: the naive stemmer to compare with."""
    return word[:-3] if len(word) > 5 else word


def indexes(groups, stem):
    """Return both indexes of *stem* over *groups*."""
    total = sum(map(len, groups))
    same = sum(len(group) * (len(group) - 1) for group in groups)
    other = sum(len(group) * (total - len(group)) for group in groups)
    apart, joined, owners = 0, 0, defaultdict(Counter)
    for number, group in enumerate(groups):
        stems = Counter(stem(word) for word in group)
        apart += sum(count * (len(group) - count) for count in stems.values())
        for key, count in stems.items():
            owners[key][number] += count
    for counts in owners.values():
        joined += sum(count * (counts.total() - count) for count in counts.values())
    return Indexes(apart / same, joined / other)
