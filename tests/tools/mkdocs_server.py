"""``mkdocs serve`` over a copy of a project, for the tests and for the tools beside them."""

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

from tests.conftest import ENVIRONMENT

PATIENCE = 90
_RELOADING = re.compile(r"<script>\s*var livereload = .*?</script>", re.DOTALL)


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The running server; ``address`` is where it serves."""

    def __init__(self, project, log):
        port = _free_port()
        self.project, self.address, self._log = project, f"http://127.0.0.1:{port}/", log
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
        with log.open("w", encoding="utf-8") as out:
            self.process = subprocess.Popen(
                command, cwd=project, env=ENVIRONMENT, stdout=out, stderr=subprocess.STDOUT
            )

    def output(self):
        return self._log.read_text(encoding="utf-8")

    def get(self, path):
        """Return the file at *path* as it is published, without MkDocs's own script."""
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            text = answer.read().decode("utf-8", "replace")
        return _RELOADING.sub("", text)

    def missing(self, path):
        """Return whether nothing is published at *path*."""
        try:
            self.get(path)
        except urllib.error.HTTPError as error:
            return error.code == 404
        return False

    def wait_for(self, condition, pause=0.1):
        """Wait until *condition* holds; return the seconds that it took."""
        start = time.monotonic()
        while not condition():
            assert self.process.poll() is None, self.output()
            assert time.monotonic() < start + PATIENCE, f"not seen:\n{self.output()}"
            time.sleep(pause)
        return time.monotonic() - start

    def change(self, path, old, new):
        """Put *new* for *old*, which must be there, in a file of the project."""
        file = self.project / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} does not say: {old}"
        file.write_text(text.replace(old, new), encoding="utf-8")


@contextmanager
def mkdocs_server(project, log):
    """Serve the project in the folder *project*; what MkDocs says goes to the file *log*."""
    server = Server(project, log)
    try:
        server.wait_for(lambda: "Serving on" in server.output())
        yield server
    finally:
        server.process.terminate()
        server.process.wait()
