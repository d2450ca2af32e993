"""``mkdocs serve``: both languages, fresh after every change, never down for a typing slip."""

import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.conftest import ENVIRONMENT

PATIENCE = 240


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, project):
        self.project, self.port = project, free_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        self.log = (project / "serve.log").open("w+", encoding="utf-8")
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(
            command, cwd=project, env=ENVIRONMENT, stdout=self.log, stderr=subprocess.STDOUT
        )

    def get(self, address):
        with urllib.request.urlopen(self.address + address, timeout=PATIENCE) as page:
            return page.read().decode("utf-8")

    def output(self):
        return (self.project / "serve.log").read_text(encoding="utf-8")

    def wait_for(self, condition):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if condition():
                return
            assert self.process.poll() is None, self.output()
            time.sleep(0.2)
        pytest.fail(f"not seen in {PATIENCE} s:\n{self.output()}")

    def change(self, path, old, new):
        file = self.project / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def server(project):
    running = Server(project)
    running.wait_for(lambda: "Serving on" in running.output())
    yield running
    running.process.terminate()
    running.process.wait()
    running.log.close()


def test_serve_shows_both_languages_and_every_change_and_survives_a_broken_record(server):
    assert 'lang="kk"' in server.get("kk/reform/")
    assert 'lang="en"' in server.get("en/reform/")

    server.change("data/site.yaml", "en: Kazakhstan 2007", "en: Changed in data")
    server.wait_for(lambda: "Changed in data" in server.get("en/"))
    server.change("docs/en/about.md", "# About this site", "# Changed in docs")
    server.wait_for(lambda: "Changed in docs" in server.get("en/about/"))
    server.change("hooks/templates/fact.html", "fact__meta", "fact__meta changed-in-template")
    server.wait_for(lambda: "changed-in-template" in server.get("kk/reform/"))

    server.change("data/site.yaml", "version: ", "version: broken")
    server.wait_for(lambda: "data/site.yaml" in server.output())
    server.wait_for(lambda: "stays up until this is mended" in server.output())
    assert "Changed in data" in server.get("en/")
    assert "Traceback" not in server.output()

    server.change("data/site.yaml", "version: broken", "version: ")
    server.change("data/site.yaml", "en: Changed in data", "en: Mended")
    server.wait_for(lambda: "Mended" in server.get("en/"))
