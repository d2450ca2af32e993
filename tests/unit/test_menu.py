"""The menu of a page of a large site: its neighbours, and the way home."""

from types import SimpleNamespace

import pytest
from mkdocs.structure.nav import Navigation

from material_9_8.localise import MENU, _near


def menu(count, at):
    pages = [SimpleNamespace(number=n, is_homepage=n == 0) for n in range(count)]
    whole = Navigation([], pages)
    near = _near(whole, whole.pages[at] if at is not None else None)
    assert near.items == near.pages
    assert near.homepage is pages[0]
    return [page.number for page in near.pages]


@pytest.mark.parametrize("at", [0, 1, 11, 12, 13, 50, 88, 89, 98, 99])
def test_it_lists_the_page_itself_those_around_it_and_the_first(at):
    listed = menu(100, at)
    assert len(listed) == len(set(listed)) == MENU
    assert listed[0] == 0
    assert at in listed
    assert listed[1:] == list(range(listed[1], listed[1] + MENU - 1))


def test_a_page_that_no_menu_lists_shows_the_first_ones():
    assert menu(100, None) == list(range(MENU))


def test_far_from_either_end_as_many_come_before_as_after():
    listed = menu(100, 50)
    assert (listed[1], listed[-1]) == (38, 60)
