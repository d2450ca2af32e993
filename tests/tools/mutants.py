"""Seeds defects and counts those that the tests catch: ``python -m tests.tools.mutants``.

Cosmic Ray's operators (https://cosmic-ray.readthedocs.io) make the mutants; a seeded sample of
them is tried, each in a copy of the project, with the tests of its room first and then with
everything that builds the small project. Prints what survived, with its place and its diff,
and the share that was caught.

    python -m tests.tools.mutants [--sample 300] [--seed 2007] [--workers 2] [--only pages]
"""

import argparse
import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

import click
import cosmic_ray.plugins
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

from tests.conftest import ROOT

LIBRARY = ("hooks/explainer", "hooks/qazsearch")
PARTS = (
    "data",
    "docs",
    "hooks",
    "tests",
    "mkdocs.yml",
    "pyproject.toml",
    "README.md",
    "CITATION.cff",
)
# Unions of types are annotations here: to mutate them tries the interpreter, not the tests.
# Memory of pure functions (lru_cache, cached_property) changes no result, and no answer.
LEFT_OUT = ("BitOr", "RemoveDecorator", "VariableReplacer", "VariableInserter")
PATIENCE = 300


@dataclass(frozen=True)
class Mutant:
    """One defect: which operator, at which of its places in a module."""

    module: str
    operator: str
    occurrence: int

    def code(self):
        """Return the module's code as it is and as it would be."""
        code = (ROOT / self.module).read_text(encoding="utf-8")
        operator = cosmic_ray.plugins.get_operator(self.operator)()
        return code, mutate_code(code, operator, self.occurrence)

    def diff(self):
        """Return the changed lines, with their numbers."""
        before, after = (text.splitlines() for text in self.code())
        changed = difflib.unified_diff(before, after, self.module, self.module, n=0, lineterm="")
        return "\n".join(list(changed)[2:])


def mutants(only):
    """Yield every mutant of the library, in a fixed order."""
    names = [name for name in cosmic_ray.plugins.operator_names() if not set_out(name)]
    for folder in LIBRARY:
        for file in sorted((ROOT / folder).rglob("*.py")):
            module = file.relative_to(ROOT).as_posix()
            if only and only not in module:
                continue
            tree = get_ast(file.read_text(encoding="utf-8"))
            nodes = list(ast_nodes(tree))
            for name in names:
                operator = cosmic_ray.plugins.get_operator(name)()
                places = sum(len(list(operator.mutation_positions(node))) for node in nodes)
                for occurrence in range(places):
                    yield Mutant(module, name, occurrence)


def set_out(name):
    return any(word in name for word in LEFT_OUT)


def tests_for(mutant):
    """Return the tests to try on *mutant*, the nearest first: its file's, its room's, all."""
    module = Path(mutant.module)
    room = module.parts[2] if mutant.module.startswith(LIBRARY[0]) else "qazsearch"
    near = Path("tests/unit") / room
    own = [file.relative_to(ROOT).as_posix() for file in near_tests(near, module.stem)]
    nearest = [near.as_posix()] if (ROOT / near).is_dir() else []
    small = [
        f"tests/built/{file.name}"
        for file in sorted((ROOT / "tests/built").glob("test_small_*.py"))
    ]
    return own, nearest, ["tests/unit", "tests/built/test_golden.py", *small]


def near_tests(folder, name):
    """Return the tests of the module called *name*, and those of the house."""
    return [*sorted((ROOT / folder).rglob(f"test_{name}.py")), ROOT / "tests/unit/test_house.py"]


def caught(mutant, copy, left_out):
    """Return whether any test but those *left_out* fails with *mutant* in *copy*."""
    file = copy / mutant.module
    before, after = mutant.code()
    file.write_text(after, encoding="utf-8")
    try:
        return any(fails(copy, tests, left_out) for tests in tests_for(mutant) if tests)
    finally:
        file.write_text(before, encoding="utf-8")


def failing(copy):
    """Return the tests that fail without any mutant: they could tell nothing."""
    every = sorted(
        {test for tests in tests_for(Mutant(f"{LIBRARY[1]}/__init__.py", "", 0)) for test in tests}
    )
    done = pytest_in(copy, "-rfE", "--continue-on-collection-errors", *every)
    lines = done.stdout.decode().splitlines()
    return {line.split()[1] for line in lines if line.startswith(("FAILED ", "ERROR "))}


def fails(copy, tests, left_out):
    deselected = [f"--deselect={name}" if "::" in name else f"--ignore={name}" for name in left_out]
    try:
        return pytest_in(copy, "-x", *deselected, *tests).returncode != 0
    except subprocess.TimeoutExpired:
        return True  # a loop without an end is noticed


def pytest_in(copy, *words):
    environment = {**os.environ, "PYTHONPATH": str(copy / "hooks"), "PYTHONDONTWRITEBYTECODE": "1"}
    quiet = ("-q", "-p", "no:cacheprovider", "-o", "addopts=")
    return subprocess.run(
        [sys.executable, "-m", "pytest", *quiet, *words], cwd=copy, env=environment,
        capture_output=True, timeout=PATIENCE, check=False,
    )  # fmt: skip


def copy_of(folder):
    copy = folder / "project"
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(
                source, copy / part, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
            )
        else:
            copy.mkdir(exist_ok=True)
            shutil.copy(source, copy / part)
    return copy


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=2007)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", default="", help="only modules with this in their path")
    chosen = parser.parse_args()
    every = list(mutants(chosen.only))
    sample = random.Random(chosen.seed).sample(every, min(chosen.sample, len(every)))
    click.echo(f"{len(sample)} of {len(every)} mutants, seed {chosen.seed}")
    with tempfile.TemporaryDirectory() as folder:
        copies = Queue()
        for number in range(chosen.workers):
            place = Path(folder) / str(number)
            place.mkdir()
            copies.put(copy_of(place))

        first = copies.get()
        left_out = failing(first)
        copies.put(first)
        for name in sorted(left_out):
            click.echo(f"left out, it fails already: {name}")

        def tried(mutant):
            copy = copies.get()
            try:
                found = caught(mutant, copy, left_out)
            finally:
                copies.put(copy)
            if not found:
                click.echo(f"survived: {mutant.module} ({mutant.operator})\n{mutant.diff()}")
            return found

        with ThreadPoolExecutor(chosen.workers) as pool:
            results = list(pool.map(tried, sample))
    share = 100 * sum(results) / len(results)
    click.echo(f"{sum(results)} of {len(results)} caught: {share:.1f} %")


if __name__ == "__main__":
    main()
