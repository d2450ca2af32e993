"""What the theme would publish and this site does not: it has a shell and a look of its own."""

from mkdocs.structure.files import File

_FOLDERS = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")


def is_unpublished(file: File) -> bool:
    """Return whether *file* is one of the theme's own that no page asks for."""
    return file.src_uri.startswith(_FOLDERS)
