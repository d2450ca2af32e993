"""The command line: ``python -m explainer COMMAND``.

Exit codes: 0 done, 1 findings (printed to standard error, nothing was written),
2 the command was called wrongly.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from .build import build
from .findings import DataError, Finding
from .permanence.editions import RELEASED, released_texts
from .permanence.ledger import LEDGER, read_ledger, released
from .publish.compressed import compress
from .publish.staging import stage
from .records import canonical
from .records.load import load
from .records.translation import awaits_review
from .rules import readings, spelling, told_changes
from .rules.article_copy import compare, sentences_of
from .rules.readings import quotations
from .rules.readings.passed import unread, updated_list

LOCAL_ADDRESS = "http://127.0.0.1:8000/"


def _stop(findings: Iterable[Finding]) -> None:
    click.echo(str(DataError(findings)), err=True)
    sys.exit(1)


@click.group()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder; the current one unless told.",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Check, tidy and stage the records of the explainer."""
    context.obj = root.resolve()


@main.command()
@click.pass_obj
def check(root: Path) -> None:
    """Check records, prose and templates, and whether the files are in canonical form."""
    try:
        site = build(root, LOCAL_ADDRESS)
        untidy = [
            Finding(
                file.relative_to(root).as_posix(), 1, 1, "a file out of canonical form",
                "the form 'fmt' writes", "run: python -m explainer fmt",
            )
            for file, text in _generated(root).items()
            if not file.is_file() or file.read_bytes() != text.encode()
        ]  # fmt: skip
    except DataError as error:
        _stop(error.findings)
        return
    if untidy:
        _stop(untidy)
    waiting = [fact.id for fact in site.records.facts if awaits_review(fact)]
    click.echo(f"{len(site.records.facts)} facts, {len(site.pages)} pages: nothing to mend")
    listed = {(entry.page, entry.id) for entry in read_ledger(root)}
    if fresh := len(set(site.anchors) - listed):
        click.echo(f"{fresh} ids not yet in the ledger: 'release' adds them with the next edition")
    if waiting:
        click.echo(f"English awaiting review: {', '.join(waiting)}")


def _generated(root: Path) -> dict[Path, str]:
    texts = canonical.canonical_texts(root)
    return texts | {root / path: text for path, text in canonical.schema_texts().items()}


@main.command()
@click.pass_obj
def fmt(root: Path) -> None:
    """Rewrite the records in canonical form and the schemas from the models."""
    try:
        changed = canonical.write_changed(_generated(root))
    except DataError as error:
        _stop(error.findings)
        return
    for file in changed:
        click.echo(f"rewrote {file.relative_to(root).as_posix()}")


@main.command()
@click.pass_obj
def release(root: Path) -> None:
    """Add every new id to the ledger, as published first in the current edition."""
    try:
        site = build(root, LOCAL_ADDRESS)
        entries = read_ledger(root)
    except DataError as error:
        _stop(error.findings)
        return
    if untold := list(told_changes.check(root, site.records)):
        _stop(untold)
    text = released(entries, site.anchors, site.records.site.edition.version)
    texts = {root / LEDGER: text, root / RELEASED: released_texts(site.records)}
    canonical.write_changed(texts)
    click.echo(f"{len(text.splitlines()) - len(entries)} ids added to {LEDGER}")


@main.command()
@click.argument("ids", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Confirm every fact.")
@click.pass_obj
def confirm(root: Path, ids: tuple[str, ...], everything: bool) -> None:
    """Record that the English of these facts (IDS) reflects their Kazakh as it stands."""
    if bool(ids) == everything:
        raise click.UsageError("name the facts, or say --all")
    try:
        confirmed = canonical.confirm(root, set(ids))
    except DataError as error:
        _stop(error.findings)
        return
    except KeyError as error:
        raise click.UsageError(f"no such fact: {error.args[0]}") from error
    click.echo(f"confirmed {len(confirmed)}: {', '.join(confirmed) or 'none was waiting'}")


@main.command()
@click.option(
    "--accept", is_flag=True, help="Pass every unknown word and every reading: read them first."
)
@click.pass_obj
def proofread(root: Path, accept: bool) -> None:
    """Print every unknown word, and every text that a person should read."""
    with_words = spelling.available()
    if not with_words:
        advice = "install hunspell with its Kazakh and British dictionaries"
        click.echo(f"words were not looked up: {advice}", err=True)
    try:
        records = load(root)
        suspected = readings.proofread(root, records)
        if accept:
            lists = updated_list(root, suspected, readings.CHECKS)
            _rewrite(root, lists | (spelling.updated_lists(root, records) if with_words else {}))
            return
        findings = list(unread(root, suspected, readings.CHECKS))
        findings += spelling.proofread(root, records) if with_words else ()
    except DataError as error:
        findings = list(error.findings)
    if findings:
        _stop(findings)
    click.echo("nothing left to read" if with_words else "nothing left to read but words")


def _rewrite(root: Path, texts: dict[Path, str]) -> None:
    for file in canonical.write_changed(texts):
        click.echo(f"rewrote {file.relative_to(root).as_posix()}")


@main.command(name="article")
@click.argument("copy", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--accept", is_flag=True, help="Pass every quotation: read them first.")
@click.pass_obj
def article(root: Path, copy: Path, accept: bool) -> None:
    """Compare pinned sentences and quotations with COPY of the article.

    COPY has a sentence a line: its number, a tab, the sentence.
    """
    try:
        records = load(root)
        findings = list(compare(records, copy))
        sentences = sentences_of(copy)
        suspected = list(quotations.misquoted(records, sentences))
        if accept and not findings:
            _rewrite(root, updated_list(root, suspected, quotations.CHECKS))
            return
        findings += quotations.misprinted(records, sentences)
        findings += unread(root, suspected, quotations.CHECKS)
    except DataError as error:
        findings = list(error.findings)
    if findings:
        _stop(findings)
    count = len(records.article.sentences)
    click.echo(f"{count} sentences are the ones that were pinned, and are quoted to the letter")


@main.command(name="stage")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--site-url",
    envvar="SITE_URL",
    default=LOCAL_ADDRESS,
    help="Where the site will be published; $SITE_URL unless told.",
)
@click.pass_obj
def stage_command(root: Path, folder: Path, site_url: str) -> None:
    """Write the site to FOLDER as plain Markdown that another engine can build."""
    try:
        pages = stage(root, build(root, site_url), folder, site_url)
    except DataError as error:
        _stop(error.findings)
        return
    except FileExistsError as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"{len(pages)} pages in {folder}")


@main.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
def publish(site: Path) -> None:
    """Write a .br and a .gz beside each text file of SITE, a built site, for its host."""
    written = compress(site)
    if not written:
        raise click.UsageError(f"no text file in {site}: build the site into it first")
    click.echo(f"{len(written)} compressed files in {site}")


if __name__ == "__main__":
    main()
