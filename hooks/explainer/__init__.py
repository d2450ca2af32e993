"""The explainer: checked records in, bilingual pages and data files out.

A pure library: it reads ``data/`` and ``docs/`` and returns pages and files as
text. It imports no site generator; ``hooks/build.py`` hands its pages to MkDocs,
``explainer.stage`` writes them to a plain folder for any other engine.
"""
