"""What ``mkdocs.yml`` says, for those who do not run MkDocs."""

from pathlib import Path
from typing import Any

import yaml

SETTINGS = "mkdocs.yml"


class _Settings(yaml.SafeLoader):
    """Reads ``mkdocs.yml`` with its ``!ENV`` values as their defaults."""


def _environment_default(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)[-1]
    return None


_Settings.add_constructor("!ENV", _environment_default)


def read_settings(root: Path) -> dict[str, Any]:
    """Return the settings of the project at *root*, in plain types."""
    text = (root / SETTINGS).read_text(encoding="utf-8")
    settings: dict[str, Any] = yaml.load(text, Loader=_Settings)  # noqa: S506 (a SafeLoader)
    return settings


def markdown_extensions(root: Path) -> dict[str, Any]:
    """Return the Markdown extensions that prose may use, by name, with their settings."""
    listed = read_settings(root).get("markdown_extensions", [])
    plain = [item if isinstance(item, dict) else {item: None} for item in listed]
    return {name: options for item in plain for name, options in item.items()}
