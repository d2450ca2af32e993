"""Kazakh: a subject without its case, in a clause that is itself an object."""

import pytest

from explainer.rules.readings.clauses import finders


@pytest.fixture
def nouns(worded):
    worded.change(
        "data/glossary.yaml",
        "- id: gulls\n",
        "- id: upper\n  forms: {kk: Мәжіліс, en: Upper, ru: Верх}\n"
        "  definition: {kk: Палата., en: A chamber.}\n"
        "  match: {kk: [Ұлттық комиссия, Жоғары алқа, мандат]}\n- id: gulls\n",
    )
    finder = finders(worded.records())["kk"]
    return lambda text: [noun for noun, _ in finder.subjects(text)]


@pytest.mark.parametrize(
    "text, noun",
    [
        ("Тоғыз депутатты Мәжіліс кеше сайлағанын айтады.", "Мәжіліс"),
        ("Өкілдерді Мәжіліс сайлайтыны жазылған.", "Мәжіліс"),
        ("Оның орнына Ұлттық комиссия келетінін хабарлайды.", "комиссия"),
        ("Тіркелген сегіз партияның жетеуі сайлауға түскенін айтады.", "жетеуі"),
        ("Алматы қаласының мәслихаты да сол күні сайланғанын көрсетеді.", "мәслихаты"),
        ("Сайлаушылар кандидаттарға дауыс бергенін айтады.", "Сайлаушылар"),
        ("Мандат кімге тиетінін партия шешті.", "Мандат"),
        ("Сайтты кім жүргізетіні белгісіз.", "кім"),
        ("Оны Жоғары алқа шақырғанын жазды.", "алқа"),
        ("Оны кеше Жоғары алқа шақырғанын жазды.", "алқа"),
        ("Мұны Мәжіліс Кеңес сайлағанын айтып жазды.", "Кеңес"),
        ("Депутаттың айтуынша, партия 88 % дауыс жинағаны рас.", "партия"),
        ("Келіссөз туралы: мандаттарды бөлу кезегі белгіленгенін айтады.", "кезегі"),
    ],
)
def test_a_subject_without_its_case_is_suspected(nouns, text, noun):
    assert nouns(text) == [noun]


@pytest.mark.parametrize(
    "text",
    [
        "Тоғыз депутатты Мәжілістің кеше сайлағанын айтады.",
        "Тіркелген сегіз партияның жетеуінің сайлауға түскенін айтады.",
        "Депутаттардың Мәжіліс төрағасын сайлағанын айтады.",
        "Оның Мәжіліс төрағасы болғанын айтады.",
        "Партияның мандат алғанын, ал Мәжіліс тарағанда сайлау өткенін айтады.",
        "Мәжіліс туралы не айтылғанын көрсетеді.",
        "Мәжіліс сайлауының өткенін айтады.",
        "Партияның мүшесі Кеңестің төрағасын сайлағанын айтты.",
        "Жазғаны: кеше Мәжіліс төрағасын шақырғанын айтты.",
        "Бұл бағаны, оқиғаны және мәтінін Мәжіліс қарады.",
        "Бұл жылғы Мәжіліс пен кеңестің сайланғанын айтады.",
        "Мәжіліс тарады, кеңестің сайланғанын айтады.",
    ],
)
def test_a_subject_with_its_case_and_other_nouns_are_left_alone(nouns, text):
    assert nouns(text) == []


def test_a_language_of_which_nothing_is_known_has_no_finder(island, worded):
    assert set(finders(worded.records())) == {"kk"}
    island.remove("data/wording.yaml")
    assert finders(island.records()) == {}
