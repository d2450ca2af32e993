"""``data/`` becomes typed records, or everything that keeps it from being read is said at once."""

import pytest

from explainer.findings import DataError
from explainer.memo import Memo
from explainer.records.load import KINDS, data_files, load
from tests.unit.making import COUNCIL, ELECTION, LIGHT, SITE, told

OPTIONAL = {
    "data/glossary.yaml": "terms",
    "data/institutions.yaml": "institutions",
    "data/key_figures.yaml": "key_figures",
    "data/pictures.yaml": "pictures",
    "data/slips.yaml": "slips",
    "data/withdrawn.yaml": "withdrawn",
    "data/elections/1907.yaml": "elections",
}
REQUIRED = ("article", "interface", "site", "sources", "search/normaliser")


def refused(island):
    with pytest.raises(DataError) as caught:
        load(island.root)
    return told(caught.value.findings)


def test_every_file_is_read(untouched):
    records = load(untouched.root)
    assert [fact.id for fact in records.facts] == [
        "rule-passed", "vote-held", "chair-chosen", "lighthouse",
    ]  # fmt: skip
    assert records.site.title.en == "Island 1907"
    assert len(records.powers.powers) == len(records.lexicon.groups) == 1
    for name in OPTIONAL.values():
        assert getattr(records, name), name


def test_kinds_are_read_in_a_fixed_order_and_each_of_them(untouched):
    files = data_files(untouched.root)
    assert [kind for kind, _ in files] == [
        "facts", "facts", "election", *sorted(KINDS.keys() - {"facts", "election"} - missing(files)),
    ]  # fmt: skip


def missing(files):
    """Return the kinds that the island has no file of."""
    return KINDS.keys() - {kind for kind, _ in files}


@pytest.mark.parametrize("path, name", OPTIONAL.items())
def test_a_file_that_a_project_may_do_without(island, path, name):
    assert getattr(load(island.remove(path).root), name) == ()


def test_a_project_may_do_without_powers_and_synonyms(island):
    records = load(island.remove("data/powers.yaml").remove("data/search/lexicon.yaml").root)
    assert records.powers.powers == records.lexicon.groups == ()


@pytest.mark.parametrize("name", REQUIRED)
def test_a_file_that_a_project_must_have_is_asked_for(island, name):
    path = f"data/{name}.yaml"
    assert refused(island.remove(path)) == [
        (f"{path}:1", "no such file", "a file of the project", "restore or write it")
    ]


def test_files_of_facts_and_elections_may_end_in_yml(island):
    for path in (LIGHT, ELECTION):
        (island.root / path).rename(island.root / path.replace(".yaml", ".yml"))
    records = load(island.root)
    assert "lighthouse" in records.fact
    assert records.election.id == "vote-1907"
    assert records.origin("fact", "lighthouse").document.path == "data/facts/light.yml"


def test_facts_stand_in_the_order_of_their_files(island):
    (island.root / LIGHT).rename(island.root / "data/facts/a.yaml")
    assert load(island.root).facts[0].id == "lighthouse"


@pytest.mark.parametrize(
    "path, old, new, first",
    [
        (LIGHT, "id: lighthouse", "id: rule-passed", f"{COUNCIL}:2"),
        (COUNCIL, "id: chair-chosen", "id: vote-held", f"{COUNCIL}:22"),
        ("data/sources.yaml", "id: gazette", "id: album", "data/sources.yaml:2"),
        ("data/pictures.yaml", "id: axis", "id: seats", "data/pictures.yaml:2"),
        ("data/glossary.yaml", "id: seals", "id: gulls", "data/glossary.yaml:10"),
        ("data/key_figures.yaml", "id: won", "id: checked", "data/key_figures.yaml:8"),
    ],
)
def test_an_id_given_twice_is_a_finding_that_names_the_first(island, path, old, new, first):
    island.change(path, old, f"{new}  # here")
    found = f"id '{new.removeprefix('id: ')}' a second time"
    expected = f"it once (first at {first})"
    assert refused(island) == [(island.place(path), found, expected, "choose another id")]


def test_an_election_given_twice_is_a_finding(island):
    island.write("data/elections/1908.yaml", island.text(ELECTION))
    assert [said for _, said, *_ in refused(island)] == ["id 'vote-1907' a second time"]


def test_records_of_different_kinds_may_share_an_id(island):
    island.change("data/pictures.yaml", "id: parties", "id: lighthouse")
    assert "lighthouse" in load(island.root).picture


SCHEMA = "see its schema in data/schema/"


@pytest.mark.parametrize(
    "path, old, new, said",
    [
        (LIGHT, "  kind: context\n", "", ("no '{name}'".format(name="kind"), "'kind'", "add it")),
        (LIGHT, "kind: context", "kind: context\n  colour: red  # here",
         ("unknown field 'colour'", "a field of the schema", "correct or delete it")),
        (LIGHT, "kind: context", "kind: rumour  # here",
         ("'rumour' for 'kind'", "one of 'event', 'rule', 'figure', 'assessment' or 'context'",
          "choose one of them")),
        (LIGHT, "section: tower", "section: The Tower  # here",
         ("'The Tower' for 'section'", "text of the form ^[a-z0-9]+(-[a-z0-9]+)*$",
          "rewrite it in that form")),
        (LIGHT, "date: 1906/1908", "date: 1907-02-29  # here",
         ("'1907-02-29' for 'date'", "no such date: 1907-02-29",
          "correct the day, month or year")),
        (LIGHT, "section: tower", "section: [a]  # here", ("a list for 'section'", "text", SCHEMA)),
        (LIGHT, "kind: context", "kind: context\n  sentences: 7  # here",
         ("'7' for 'sentences'", "a list", SCHEMA)),
        (LIGHT, "kind: context", "kind: context\n  sentences: [seven]  # here",
         ("'seven' for 'sentences'", "a whole number in plain digits, not below nought",
          "write it without separators or sign, e.g. 5247720")),
        (LIGHT, "kind: context", "kind: context\n  known: text  # here",
         ("'text' for 'known'", "fields", SCHEMA)),
        (LIGHT, "kind: context", "kind: context\n  known: {kk: ' ', en: a}  # here",
         ("nothing but blanks in 'known.kk'", "text", "write it")),
        (LIGHT, "kind: context", "kind: context\n  known: {kk: '', en: a}  # here",
         ("an empty 'known.kk'", "text", "write it or delete the field")),
        (LIGHT, "kind: context", 'kind: context\n  known: {kk: a, en: "a\\u200bb"}  # here',
         ("U+200B in 'known.en'", "text on one line of letters that can be seen",
          "remove it; fold long texts with '>-'")),
        (LIGHT, "kind: context", f"kind: context\n  known: {{kk: a, en: {'b' * 4001}}}  # here",
         ("4001 characters in 'known.en'", "at most 4000", "shorten it")),
        ("data/search/normaliser.yaml", "  ru:", "  tr:",
         ("a mapping for 'the file'", "endings of ru as well", "add its slots of endings")),
        (SITE, "dataset: true", "dataset: yes  # here",
         ("'yes' for 'dataset'", "expected true or false", "write true or false")),
        ("data/search/lexicon.yaml", "- kk: [шамшырақ]\n  en: [lighthouse]", "- {}  # here",
         ("a mapping for 'groups'", "at least one word", "write the words or delete the group")),
    ],
)  # fmt: skip
def test_what_does_not_fit_its_model_is_a_finding(island, path, old, new, said):
    island.change(path, old, new)
    first = "id: lighthouse" if path == LIGHT else "letters:"
    place = island.place(path) if "# here" in new else island.place(path, first)
    assert refused(island) == [(place, *said)]


def test_everything_that_is_wrong_is_said_at_once(island):
    island.change(LIGHT, "kind: context", "kind: rumour").change(SITE, "tagline:", "tag:")
    island.change(COUNCIL, "id: chair-chosen", "id: vote-held").remove("data/sources.yaml")
    island.write("data/slips.yaml", "slips: [")
    paths = {place.split(":")[0] for place, *_ in refused(island)}
    assert paths == {LIGHT, SITE, COUNCIL, "data/sources.yaml", "data/slips.yaml"}


def test_what_is_remembered_of_a_file_is_what_stands_in_it(island):
    memo = Memo()
    first = load(island.root, memo)
    memo.next_build()
    again = load(island.root, memo)
    assert again.fact["lighthouse"] is first.fact["lighthouse"]
    memo.next_build()
    island.change(LIGHT, "kind: context", "kind: event")
    assert load(island.root, memo).fact["lighthouse"].kind == "event"


def test_a_remembered_fault_is_still_a_fault(island):
    memo = Memo()
    island.change(LIGHT, "kind: context", "kind: rumour")
    for _ in range(2):
        with pytest.raises(DataError, match="rumour"):
            load(island.root, memo)
        memo.next_build()


def test_a_file_that_moved_is_found_at_its_new_place(island):
    memo = Memo()
    load(island.root, memo)
    (island.root / LIGHT).rename(island.root / "data/facts/tower.yaml")
    origin = load(island.root, memo).origin("fact", "lighthouse")
    assert origin.document.path == "data/facts/tower.yaml"
