"""The language of the records: forbidden renderings, typography, translations in step."""

import pytest

from explainer.model.site import Interface
from explainer.model.values import Bilingual
from explainer.rules import typography, wording
from explainer.records.translation import awaits_review, kazakh_fingerprint


def with_texts(records, kk="Мәтін", en="Text", key="site.sample"):
    """Return *records* with one more interface string, and a place for it."""
    strings = records.interface.strings | {key: Bilingual(kk=kk, en=en)}
    return type(records)(**{**vars_of(records), "interface": Interface(strings=strings)})


def vars_of(records):
    return {name: getattr(records, name) for name in type(records).__dataclass_fields__}


def found(rule, records):
    return [finding.found for finding in rule.check(records)]


@pytest.mark.parametrize(
    "language, text, expected",
    [
        ("kk", "Үлесі 88,41% болды", "'1%'"),
        ("kk", "Үлесі 88.41\u00a0% болды", "'88.41'"),
        ("kk", "Барлығы 5,247,720 дауыс", "'5,247'"),
        ("kk", "Барлығы 5247720 дауыс", "'5247720'"),
        ("kk", "2007 жылғы 21 мамры", "'2007 жылғы 21 мамры'"),
        ("kk", 'Ол "Нұр Отан" деді', "'\"'"),
        ("kk", "Сайлау - маңызды", "' - '"),
        ("en", "A share of 88,41% of votes", "'88,41'"),
        ("en", "A share of 88.41 % of votes", "'1 %'"),
        ("en", "5 247 720 votes", "'5 247'"),
        ("en", "on 21 Mai 2007", "'21 Mai 2007'"),
        ("en", "the Chamber's vote", "''' "[:3]),
    ],
)
def test_what_the_language_sets_otherwise_is_found(records, language, text, expected):
    assert expected in found(typography, with_texts(records, **{language: text}))


@pytest.mark.parametrize(
    "kk, en",
    [
        ("88,41\u00a0%-ын алды; 5\u00a0247\u00a0720 дауыс; 2007 жылғы 21 мамырда; 254-III", "x"),
        ("57-бап 3) тармақшасы – «Нұр Отан»", "88.41%; 5,247,720 votes; 21 May 2007; ‘so’, it’s"),
        ("1995–2010", "Art. 44(1)(3), no. 254-III; the word «өкілді»; 1995–2010"),
    ],
)
def test_what_the_language_sets_so_is_left_alone(records, kk, en):
    assert found(typography, with_texts(records, kk=kk, en=en)) == []


@pytest.mark.parametrize(
    "kk, en, expected",
    [
        ("Бұл Есеп палатасының ісі", "x", "'Есеп палатасы'"),
        ("x", "The Majilis met", "'Majilis'"),
        ("«Нұр-Отан» жеңді", "x", "'Нұр-Отан'"),
    ],
)
def test_a_forbidden_rendering_fails_the_build(records, kk, en, expected):
    assert expected in found(wording, with_texts(records, kk=kk, en=en))


def test_a_forbidden_rendering_may_be_discussed_where_a_slip_is_shown(records):
    slips = [slip for slip in records.slips if slip.printed == "Нұр-Отан"]
    assert len(slips) == 1
    assert found(wording, records) == []


def test_english_awaits_review_once_the_kazakh_changes_and_only_then(records):
    fact = records.facts[0]
    confirmed = fact.model_copy(update={"english_reflects": kazakh_fingerprint(fact)})
    assert not awaits_review(confirmed)
    kazakh = Bilingual(kk=fact.title.kk + " енді", en=fact.title.en)
    assert awaits_review(confirmed.model_copy(update={"title": kazakh}))
    english = Bilingual(kk=fact.title.kk, en=fact.title.en + " now")
    assert not awaits_review(confirmed.model_copy(update={"title": english}))


def test_every_english_text_has_been_compared_with_its_kazakh(records):
    assert [fact.id for fact in records.facts if awaits_review(fact)] == []
