"""MkDocs settings and navigation as seen from one language.

MkDocs knows one language per site. Instead of changing its settings page by page, each
language gets a copy that differs in what readers see; the original is never touched.
"""

import copy
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from explainer.publish.whole import Site
from explainer.records.model.values import LANGUAGES, Language

MENU = 24
"""Pages that a menu lists: more of them nobody reads through."""


class Localiser:
    """Settings and navigation for each language of *site*."""

    def __init__(self, config: MkDocsConfig, site: Site) -> None:
        """Make a view of *config* for every language."""
        self._configs: dict[str, MkDocsConfig] = {
            language: _view(config, site, language) for language in LANGUAGES
        }
        self._navs: dict[str, Navigation] = {}

    @property
    def fingerprint(self) -> str:
        """What every page shows of the site in either language, as one text."""
        views = [
            (v.site_name, v.site_description, v.copyright, repr(v.theme["palette"]))
            for v in self._configs.values()
        ]
        return repr((views, [[(p.title, p.url) for p in nav.pages] for nav in self._navs.values()]))

    def config(self, language: str) -> MkDocsConfig:
        """Return the settings as *language* sees them."""
        return self._configs[language]

    def nav(self, language: str, page: Page | None = None) -> Navigation:
        """Return the navigation of *language*, as *page* shows it."""
        whole = self._navs[language]
        return whole if len(whole.pages) <= MENU else _near(whole, page)

    def split(self, nav: Navigation) -> None:
        """Cut *nav* (the cover, then a section per language) into one for each language.

        Previous and next lead within a language only, and language sections are no parents.
        """
        sections = [item for item in nav.items if isinstance(item, Section)]
        for language, section in zip(LANGUAGES, sections, strict=True):
            pages = [item for item in section.children if isinstance(item, Page)]
            for previous, page, following in zip(
                [None, *pages], pages, [*pages[1:], None], strict=False
            ):
                page.parent, page.previous_page, page.next_page = None, previous, following
            own = Navigation(list(pages), pages)
            own.homepage = pages[0]
            self._navs[language] = own
        for item in nav.items:
            if isinstance(item, Page):
                item.previous_page = item.next_page = None


def _near(whole: Navigation, page: Page | None) -> Navigation:
    """Return the home page of *whole* and the pages before and after *page*.

    Were all pages on each page, a site would grow with the square of its pages.
    """
    at = whole.pages.index(page) if page in whole.pages else 0
    first = min(max(at - MENU // 2, 1), len(whole.pages) - MENU + 1)
    pages = [whole.pages[0], *whole.pages[first : first + MENU - 1]]
    menu = Navigation(list(pages), pages)
    menu.homepage = whole.homepage
    return menu


def _view(config: MkDocsConfig, site: Site, language: Language) -> MkDocsConfig:
    locale, names = site.locale(language), site.records.site
    view = copy.copy(config)
    view.theme = copy.deepcopy(config.theme)
    view.theme["language"] = language
    view.theme["palette"] = [
        {
            **scheme,
            "toggle": {**scheme["toggle"], "name": escape(locale.t(f"palette.{scheme['scheme']}"))},
        }
        for scheme in config.theme["palette"]
    ]
    # The theme prints these as they stand, so they must be safe as HTML already.
    view.site_name = escape(names.title[language])
    view.site_description = escape(names.description[language])
    view.copyright = escape(
        locale.t(
            "site.copyright",
            title=names.title[language],
            edition=names.edition.version,
            date=locale.date(names.edition.date),
        )
    )
    return view
