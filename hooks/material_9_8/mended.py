"""What Material 9.8.1 gets wrong outside any block of its templates."""

# base.html and partials/search.html: HTML allows no autocomplete on a checkbox, and a dialog
# needs a name; what is inside the latter already says that it is a search.
_MENDED = {
    'id="__drawer" autocomplete="off"': 'id="__drawer"',
    'id="__search" autocomplete="off"': 'id="__search"',
    'data-md-component="search" role="dialog"': 'data-md-component="search"',
}


def mended(html: str) -> str:
    """Return a page of the theme as it should be."""
    for wrong, right in _MENDED.items():
        html = html.replace(wrong, right)
    return html
