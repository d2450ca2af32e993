"""A published folder served by real servers with the settings that stand ready (.hosting)."""

import gzip
import http.client
import os
import shutil
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest
from bs4 import BeautifulSoup

from explainer.publish.compressed import compress
from tests.hosting.servers import hosting, missing

POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self' data:",
    "connect-src": "'self'", "worker-src": "'self'", "base-uri": "'none'", "form-action": "'none'",
    "frame-ancestors": "'none'",
}  # fmt: skip
PICTURE = "assets/pictures/kk/council.svg"
TYPES = {
    "kk/": "text/html", "assets/js/shell.js": "text/javascript",
    "data/facts.json": "application/json", "data/facts.csv": "text/csv", PICTURE: "image/svg+xml",
    "data/timeline.ics": "text/calendar", "data/sources.bib": "application/x-bibtex",
    "data/sources.ris": "application/x-research-info-systems", "sitemap.xml": "xml",
    "assets/images/card-kk.png": "image/png",
}  # fmt: skip
REQUESTS, CONNECTIONS = 4000, 8


@pytest.fixture(scope="module")
def published(small_published, tmp_path_factory):
    folder = tmp_path_factory.mktemp("published") / "site"
    shutil.copytree(small_published, folder)
    assert compress(folder)
    return folder


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def port(request, published, tmp_path_factory):
    if what := missing(request.param):
        pytest.fail(what) if os.environ.get("CI") else pytest.skip(what)
    with hosting(request.param, published, tmp_path_factory.mktemp(request.param)) as port:
        yield port


class Host:
    """A connection to the server; each request is answered on the same one."""

    def __init__(self, port):
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def __call__(self, path, encoding="", **headers):
        """Return status, headers and body of what stands at *path*."""
        sent = {"Accept-Encoding": encoding} | {k.replace("_", "-"): v for k, v in headers.items()}
        self._connection.request("GET", f"/{path}", headers=sent)
        answer = self._connection.getresponse()
        return answer.status, answer.headers, answer.read()


@pytest.fixture
def host(port):
    return Host(port)


def file_at(published, path):
    return published / (f"{path}index.html" if path.endswith("/") or not path else path)


def policy_of(headers):
    (line,) = headers.get_all("Content-Security-Policy")
    return dict(part.strip().split(" ", 1) for part in line.split(";"))


@pytest.mark.parametrize("path", TYPES)
def test_every_kind_of_file_has_its_type_and_its_letters(host, published, path):
    status, headers, body = host(path)
    assert status == 200
    assert body == file_at(published, path).read_bytes()
    assert headers.get_content_type().endswith(TYPES[path])
    if path.rsplit(".", 1)[-1] in ("/", "html", "css", "js", "csv", "ics", "bib", "ris"):
        assert headers.get_content_charset() == "utf-8"
    assert headers.get_all("X-Content-Type-Options") == ["nosniff"]


@pytest.mark.parametrize(
    "path", ["kk/", "en/charter/", "assets/js/shell.js", "data/facts.json", PICTURE]
)
@pytest.mark.parametrize(
    "offered, given",
    [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("", None), ("br;q=1.0", "br")],
)
def test_what_was_compressed_when_publishing_is_sent_as_it_is(
    host, published, path, offered, given
):
    _, headers, body = host(path, offered)
    file = file_at(published, path)
    assert headers["Content-Encoding"] == given
    if given is None:
        assert body == file.read_bytes()
        return
    suffix, undo = {"br": (".br", brotli.decompress), "gzip": (".gz", gzip.decompress)}[given]
    assert body == file.with_name(file.name + suffix).read_bytes()
    assert undo(body) == file.read_bytes()
    assert len(body) < file.stat().st_size
    assert "Accept-Encoding" in headers["Vary"]


def test_what_is_small_or_no_text_is_sent_as_it_is(host):
    _, headers, _ = host("assets/images/card-kk.png", "gzip, br")
    assert headers["Content-Encoding"] is None


def test_a_name_made_of_its_content_is_kept_for_ever(host, published):
    (style,) = published.glob("assets/style.*.css")
    for file in (style, *sorted((published / "assets/search").glob("*.json"))):
        _, headers, _ = host(file.relative_to(published).as_posix(), "br")
        assert headers.get_all("Cache-Control") == ["public, max-age=31536000, immutable"]


def test_the_style_sheet_has_its_type(host, published):
    (style,) = published.glob("assets/style.*.css")
    _, headers, _ = host(f"assets/{style.name}")
    assert headers["Content-Type"].split(";")[0] == "text/css"


@pytest.mark.parametrize(
    "path", ["", "kk/", "en/charter/", "assets/js/shell.js", "data/facts.json"]
)
@pytest.mark.parametrize("offered", ["br", ""])
def test_anything_else_is_asked_about_again_and_sent_once(host, path, offered):
    _, headers, _ = host(path, offered)
    assert headers.get_all("Cache-Control") == ["no-cache"]
    status, _, body = host(path, offered, If_None_Match=headers["ETag"])
    assert (status, body) == (304, b"")


@pytest.mark.parametrize(
    "path", ["", "kk/", "en/c/charter-adopted/", "404.html", "kk/nowhere/", PICTURE]
)
def test_pages_may_run_and_style_nothing_but_files_of_the_site(host, path):
    _, headers, _ = host(path, "br")
    assert policy_of(headers) == POLICY
    assert headers.get_all("Referrer-Policy") == ["strict-origin-when-cross-origin"]


@pytest.mark.parametrize(
    "path, language",
    [
        ("kk/nowhere/", "kk"), ("kk/c/nowhere", "kk"), ("kk/charter/nowhere.html", "kk"),
        ("en/nowhere/", "en"), ("en/parallel/charter/nowhere/", "en"),
        ("nowhere/", None), ("assets/", None), ("data/nowhere.json", None),
        ("assets/search/kk.0123456789ab.json", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("offered", ["br", ""])
def test_what_leads_nowhere_is_answered_in_the_language_of_its_address(
    host, path, language, offered
):
    status, headers, body = host(path, offered)
    html = BeautifulSoup(brotli.decompress(body) if headers["Content-Encoding"] else body, "lxml")
    assert (status, headers.get_content_type()) == (404, "text/html")
    assert headers.get_all("Cache-Control") == ["no-cache"]
    told = [section["lang"] for section in html.select(".not-found section")]
    assert told == ([language] if language else ["kk", "en"])
    assert html.html["lang"] == (language or "kk")
    for tag in html.select("link[rel=stylesheet], .not-found a"):
        assert host(tag["href"].removeprefix("/"))[0] == 200, tag


def test_a_folder_without_its_slash_leads_to_it(host):
    status, headers, _ = host("kk/charter")
    assert status in (301, 308)
    assert headers["Location"] == "/kk/charter/"


def test_four_thousand_requests_at_once_are_answered_without_an_error(port, published):
    files = sorted(file for file in published.rglob("*.html"))
    whole = {file: file.read_bytes() for file in files}

    def visit(number):
        host, wrong = Host(port), []
        for at in range(REQUESTS // CONNECTIONS):
            file = files[(at * CONNECTIONS + number) % len(files)]
            path = file.relative_to(published).as_posix().removesuffix("index.html")
            status, headers, body = host(path, ("br", "gzip", "")[at % 3])
            undo = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
            if status != 200 or undo[headers["Content-Encoding"]](body) != whole[file]:
                wrong.append((path, status))
        return wrong

    with ThreadPoolExecutor(CONNECTIONS) as readers:
        assert [
            trouble for wrong in readers.map(visit, range(CONNECTIONS)) for trouble in wrong
        ] == []
