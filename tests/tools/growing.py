"""A project of any size: the small project (tests/small.py), with records that are invented.

Words, too, are invented, and come as often as words of a language do (Zipf's law), so that the
words of a site grow with its texts as they really would. The same number gives the same project.
"""

import hashlib
import random
from itertools import accumulate

import yaml

from explainer.permanence.ledger import LEDGER, read_ledger, sealed
from explainer.records.model.fact import Fact
from explainer.records.translation import kazakh_fingerprint
from tests.small import small_copy

ON_A_PAGE = 100
IN_A_SECTION = 10
SENTENCES = SOURCES = 5
"""A sentence of the article, and a source, for so many claims."""
TERMS = 50

CONSONANTS = {"kk": "бгджзкқлмнпрстш", "en": "bcdfghklmnprstv"}
VOWELS = {"kk": "аеоұыі", "en": "aeiou"}
ENDINGS = {"kk": ("", "лар", "дың", "ға", "ы"), "en": ("", "s", "ed")}
MOST_WORDS = 60_000
STEEPNESS = 1.5
"""How fast words become rare: 170 facts then have some 2,500 different words, as this site's 170
have 2,200; and more facts have more new words than this site's texts would lead one to expect."""
VERDICTS = ("corroborated", "corroborated", "partly", "contradicted", "opinion")


class Inventor:
    """Invents words, sentences and titles, the same for the same *seed*."""

    def __init__(self, seed):
        self._dice = random.Random(seed)
        self._weights = list(accumulate((rank + 5) ** -STEEPNESS for rank in range(MOST_WORDS)))

    def word(self, language, rank=None):
        """Return the word that is the so-manieth commonest, inflected; any if no *rank* is told."""
        if rank is None:
            (rank,) = self._dice.choices(range(MOST_WORDS), cum_weights=self._weights)
        consonants, vowels = CONSONANTS[language], VOWELS[language]
        syllables = [c + v for c in consonants for v in vowels]
        number, word = (rank + 1) * 7919, ""
        for _ in range(2 if rank < 1000 else 3):
            number, at = divmod(number, len(syllables))
            word += syllables[at]
        return word + ("" if rank < 1000 and rank % 2 else self._dice.choice(ENDINGS[language]))

    def text(self, words, end="."):
        """Return a sentence of so many *words* in each language."""
        said = {}
        for language in VOWELS:
            run = [self.word(language)]
            while len(run) < words:
                word = self.word(language)
                run += [] if word in run[-4:] else [word]  # a rule forbids words said twice
            said[language] = " ".join(run).capitalize() + end
        return said


def grown(folder, number):
    """Write a project of *number* invented facts to *folder*; return *folder*."""
    small_copy(folder)
    inventor = Inventor(number)
    facts = [_fact(inventor, n, number) for n in range(number)]
    pages = {}
    for fact in facts:
        pages.setdefault(fact["page"], {}).setdefault(fact["section"], []).append(fact)
    _site(folder, pages, inventor)
    _listed(folder, "article", "sentences", _sentences(inventor, number // SENTENCES))
    _listed(folder, "sources", "sources", _sources(inventor, number // SOURCES))
    _listed(folder, "glossary", "terms", _terms(inventor, number // TERMS))
    for page, sections in pages.items():
        for section, some in sections.items():
            _write(folder / f"data/facts/{page}-{section}.yaml", {"facts": some})
    _released(folder, facts)
    return folder


def _write(file, tree):
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text = yaml.dump(tree, Dumper=dumper, allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8")


def _listed(folder, name, key, records):
    """Add *records* to the list of a file."""
    file = folder / f"data/{name}.yaml"
    tree = yaml.safe_load(file.read_text(encoding="utf-8"))
    tree[key] += records
    _write(file, tree)


def _site(folder, pages, inventor):
    topics = [{"id": page, "topic": inventor.text(2, "")} for page in pages]
    _listed(folder, "site", "pages", topics)
    for language in VOWELS:
        for page, sections in pages.items():
            lines = [f"---\ntitle: {inventor.text(3, '')[language]}"]
            lines += [f"description: {inventor.text(9)[language]}\n---\n"]
            lines += [f"# {inventor.text(4, '')[language]} {{#{page}}}\n"]
            for section in sections:
                lines += [f"## {inventor.text(3, '')[language]} {{#{section}}}\n"]
                lines += [f"{inventor.text(40)[language]}\n", f'{{{{ claims("{section}") }}}}\n']
            (folder / f"docs/{language}/{page}.md").write_text("\n".join(lines), encoding="utf-8")


def _sentences(inventor, count):
    texts = [inventor.text(12)["kk"] for _ in range(count)]
    return [
        {
            "number": 6 + n,
            "incipit": " ".join(text.split()[:2]),
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
        }
        for n, text in enumerate(texts)
    ]


def _sources(inventor, count):
    return [
        {
            "id": f"source-{n + 1}", "type": "report", "title": inventor.text(6, "")["kk"],
            "language": "kk", "publisher": inventor.text(2, "")["kk"], "issued": f"{1990 + n % 30}",
            "url": f"https://sources.example/{n + 1}", "accessed": "2026-11-10",
            "tier": "ABC"[n % 3], "read": "full",
            "about": inventor.text(6), "scope": inventor.text(3),
        }
        for n in range(count)
    ]  # fmt: skip


def _terms(inventor, count):
    return [
        {
            "id": f"term-{n + 1}",
            "forms": {
                "kk": f"{inventor.word('kk', 40 + n)} {inventor.word('kk', 90 + n)}",
                "en": f"{inventor.word('en', 40 + n)} {inventor.word('en', 90 + n)}",
                "ru": inventor.word("kk", 200 + n),
            },
            "definition": inventor.text(8),
        }
        for n in range(count)
    ]


def _fact(inventor, n, number):
    context = n % 7 == 6
    verdict = "context" if context else VERDICTS[n % len(VERDICTS)]
    relation = "contradicts" if verdict == "contradicted" else "supports"
    record = {
        "id": f"claim-{n + 1}",
        "page": f"chapter-{n // ON_A_PAGE + 1}",
        "section": f"part-{n % ON_A_PAGE // IN_A_SECTION + 1}",
        "kind": "context" if context else "event",
        "verdict": verdict,
        "title": inventor.text(4, ""),
        "statement": inventor.text(12),
        "answer": inventor.text(8),
        "known": inventor.text(48),
        "evidence": [
            {
                "source": f"source-{(n * 7 + k) % (number // SOURCES) + 1}",
                "relation": relation, "read": "full", "note": inventor.text(15),
            }
            for k in range(2)
        ],
        "related": [f"claim-{(n + 13) % number + 1}"],
        "reviewed": "2026-11-12",
    }  # fmt: skip
    if not context:
        record["sentences"] = [6 + n % (number // SENTENCES)]
    if n % 3 == 0:
        record["date"] = f"{1996 + n % 4}-{n % 12 + 1:02}-{n % 28 + 1:02}"
    if verdict == "contradicted":
        record["correction"] = inventor.text(8)
    record["english_reflects"] = kazakh_fingerprint(Fact.model_validate(record))
    return record


def _released(folder, facts):
    """Put the ids of *facts* into the ledger, as if an edition had published them."""
    entries = read_ledger(folder)
    seal, lines = entries[-1].seal, []
    for fact in facts:
        entry = (fact["page"], fact["id"], "0.10.0")
        seal = sealed(seal, *entry)
        lines.append("\t".join((*entry, seal)) + "\n")
    with (folder / LEDGER).open("a", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)
