"""What is written beside the files of a published folder, and what is left alone."""

import gzip
from hashlib import sha256

import brotli
import pytest
from click.testing import CliRunner

from explainer.__main__ import main
from explainer.publish.compressed import LEAST, TEXT, compress

RANDOM = b"".join(sha256(bytes([number])).digest() for number in range(32))
LONG = ("Қазақстан 2007 " * 100).encode()


@pytest.fixture
def site(tmp_path):
    (tmp_path / "kk/reform").mkdir(parents=True)
    for name in ("index.html", "kk/reform/index.html", "a.js", "a.css", "a.json", "a.svg", "a.csv"):
        (tmp_path / name).write_bytes(LONG)
    return tmp_path


def names(files, site):
    return [file.relative_to(site).as_posix() for file in files]


def test_each_text_file_gets_both_forms_that_undo_to_it(site):
    written = compress(site)
    assert len(written) == 2 * 7
    assert names(written, site)[-4:] == [
        "index.html.br", "index.html.gz", "kk/reform/index.html.br", "kk/reform/index.html.gz",
    ]  # fmt: skip
    for file in written:
        undo = brotli.decompress if file.suffix == ".br" else gzip.decompress
        assert undo(file.read_bytes()) == LONG
        assert file.with_suffix("").read_bytes() == LONG


def test_the_same_files_give_the_same_bytes(site):
    first = {file: file.read_bytes() for file in compress(site)}
    assert {file: file.read_bytes() for file in compress(site)} == first
    assert all(raw[4:8] == bytes(4) for file, raw in first.items() if file.suffix == ".gz")


@pytest.mark.parametrize(
    "name, raw",
    [
        ("a.png", LONG),
        ("a.woff2", LONG),
        ("small.html", LONG[: LEAST - 1]),
        ("random.json", RANDOM),
    ],
)
def test_what_would_not_become_smaller_is_left_alone(tmp_path, name, raw):
    (tmp_path / name).write_bytes(raw)
    assert compress(tmp_path) == []
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_file_just_long_enough_is_compressed(tmp_path):
    (tmp_path / "a.html").write_bytes(b"a" * LEAST)
    assert names(compress(tmp_path), tmp_path) == ["a.html.br", "a.html.gz"]


def test_forms_of_an_earlier_run_that_do_not_pay_any_more_are_deleted(site):
    compress(site)
    (site / "a.css").write_bytes(b"a{}")
    assert not [file for file in compress(site) if file.name.startswith("a.css")]
    assert not list(site.glob("a.css.*"))


def test_a_folder_of_compressed_files_is_not_compressed_again(site):
    compress(site)
    count = len(list(site.rglob("*.*")))
    compress(site)
    assert len(list(site.rglob("*.*"))) == count
    assert not TEXT & {".br", ".gz"}


def test_the_command_says_how_many_files_it_wrote(site):
    done = CliRunner().invoke(main, ["publish", str(site)])
    assert (done.exit_code, done.output) == (0, f"14 compressed files in {site}\n")


def test_the_command_refuses_a_folder_without_a_site(tmp_path):
    done = CliRunner().invoke(main, ["publish", str(tmp_path)])
    assert done.exit_code == 2
    assert "build the site into it first" in done.output
