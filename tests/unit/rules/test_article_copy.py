"""A copy of the article is compared with its pinned sentences."""

from explainer.rules.article_copy import compare, sentence_hash
from tests.unit.making import SENTENCES, told

PATH = "data/article.yaml"
GOOD = f"1\t{SENTENCES[0]}\n2\t{SENTENCES[1]}\n"


def found(island, text):
    copy = island.root / "copy.tsv"
    copy.write_text(text, encoding="utf-8")
    return told(compare(island.records(), copy))


def test_the_sentences_that_were_pinned_are_left_alone(island):
    assert found(island, GOOD) == []


def test_white_space_and_lines_that_are_no_sentences_do_not_matter(island):
    spaced = GOOD.replace("Аралда жаңа", "Аралда \u00a0 жаңа  ").replace("\n", "\n\nA title\n", 1)
    assert found(island, spaced) == []


def test_another_text_is_found_at_its_pin(island):
    assert found(island, GOOD.replace("жаңа", "ескі")) == [
        (
            f"{PATH}:{int(island.place(PATH, 'number: 1').split(':')[1]) + 2}",
            "another text for sentence 1 in the copy",
            "the text that was pinned",
            "compare the copies; pin again only if the article itself was mended",
        )
    ]


def test_a_sentence_that_the_copy_lacks_is_found(island):
    expected, advice = "every sentence", "use a complete copy"
    place = island.place(PATH, "number: 2")
    assert found(island, GOOD.split("\n", maxsplit=1)[0] + "\n") == [
        (place, "no sentence 2 in the copy", expected, advice)
    ]


def test_a_sentence_that_only_the_copy_has_is_found(island):
    advice = "add it to data/article.yaml"
    place = island.place(PATH, "sentences:")
    assert found(island, GOOD + "3\tТағы бір сөйлем.\n") == [
        (place, "sentence 3 in the copy only", "the pinned sentences", advice)
    ]


def test_the_hash_ignores_white_space_and_unicode_form_only():
    assert sentence_hash("Қазақ  елі\n") == sentence_hash("Қазақ елі")
    assert sentence_hash("и\u0306") == sentence_hash("й")
    assert sentence_hash("Қазақ елі") != sentence_hash("Қазақ елi")
    assert sentence_hash("Ел") != sentence_hash("ел")
