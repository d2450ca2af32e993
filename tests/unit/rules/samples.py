"""Texts to be judged, put where records have texts."""

from tests.unit.making import COUNCIL

INTERFACE = "data/interface.yaml"


def with_texts(island, **texts):
    """Add an interface string with *texts* by language; the line of the last one is marked."""
    *_, last = texts
    lines = [
        f"    {code}: '{text.replace(chr(39), chr(39) * 2)}'{'  # here' if code == last else ''}\n"
        for code, text in ({"kk": "Мәтін", "en": "Text"} | texts).items()
    ]
    return island.add(INTERFACE, "  sample.text:\n" + "".join(lines))


def with_statement(island, kk, en="The council chose the chair."):
    """Give the island's one rule another statement."""
    old = "statement: {kk: Төрағаны кеңес сайлады., en: The council chose the chair.}"
    return island.change(COUNCIL, old, f"statement: {{kk: '{kk}', en: '{en}'}}")


def crowd(count):
    """Return *count* facts of the section 'tower', as their file has them."""
    return "".join(
        f"- {{id: stone-{n}, page: light, section: tower, kind: context, verdict: context,\n"
        "   title: {kk: Тас, en: A stone}, statement: {kk: Тас жатты., en: A stone lay there.},\n"
        "   answer: {kk: Солай., en: So it was.}, reviewed: 1908-01-29,\n"
        "   evidence: [{source: album, relation: supports, read: title, note: {kk: Тас., en: A stone.}}]}\n"
        for n in range(count)
    )
