"""JSON Schemas (draft-07) of the record files, generated from the models.

Draft-07 because that is what YAML editors understand; one schema for each kind of file.
"""

from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from .load import KINDS

DIALECT = "http://json-schema.org/draft-07/schema#"


class _Draft7(GenerateJsonSchema):
    """Writes pydantic's schema in the vocabulary of draft-07."""

    schema_dialect = DIALECT

    def generate(self, schema: Any, mode: Any = "validation") -> dict[str, Any]:
        """Return the schema with ``definitions`` where later drafts have ``$defs``."""
        plain = super().generate(schema, mode)
        if "$defs" in plain:
            plain["definitions"] = plain.pop("$defs")
        return {"$schema": DIALECT, **plain}


@cache
def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of every kind of record file, by kind."""
    return {
        kind: model.model_json_schema(
            schema_generator=_Draft7, ref_template="#/definitions/{model}"
        )
        for kind, model in KINDS.items()
    }
