"""Real web servers on this machine's loopback address, with the settings of ``.hosting``."""

import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import ROOT

SETTINGS = ROOT / ".hosting"
MODULES = Path("/etc/nginx/modules-enabled")
NEEDED = {
    "nginx": "nginx with its brotli module: apt-get install nginx libnginx-mod-http-brotli-static",
    "caddy": "Caddy: apt-get install caddy",
}
"""What a server needs that may not be here, and how it comes."""

NGINX = """
include {modules}/*.conf;
{user}
daemon off;
pid {folder}/pid;
error_log {folder}/errors;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  {settings}
}}
"""
CADDY = """{{
	admin off
	default_bind 127.0.0.1
}}
import {settings}
"""


def missing(name):
    """Return what the server *name* needs and this machine does not have; nothing if all is there."""
    here = shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
    brotli = name != "nginx" or list(MODULES.glob("*brotli-static*"))
    return "" if here and brotli else NEEDED[name]


@contextmanager
def hosting(name, site, folder):
    """Serve the folder *site* by the server *name*, which may write to *folder*; yield its port."""
    port = _free_port()
    command, environment = {"nginx": _nginx, "caddy": _caddy}[name](site, folder, port)
    with (folder / "said").open("wb") as said:
        running = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
        try:
            _wait_for(running, port, folder)
            yield port
        finally:
            running.terminate()
            running.wait(10)


def _nginx(site, folder, port):
    settings = (SETTINGS / "nginx.conf").read_text(encoding="utf-8")
    for old, new in {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "root /var/www/kazakhstan-2007;": f"root {site};",
    }.items():
        assert settings.count(old) == 1, old
        settings = settings.replace(old, new)
    user = "user root;" if os.geteuid() == 0 else ""
    text = NGINX.format(modules=MODULES, user=user, folder=folder, settings=settings)
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
    return [program, "-e", folder / "errors", "-c", folder / "nginx.conf"], os.environ


def _caddy(site, folder, port):
    (folder / "Caddyfile").write_text(CADDY.format(settings=SETTINGS / "Caddyfile"))
    own = {
        "SITE_ADDRESS": f"http://127.0.0.1:{port}", "SITE_ROOT": str(site), "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder),
    }  # fmt: skip
    command = ["caddy", "run", "--config", folder / "Caddyfile", "--adapter", "caddyfile"]
    return command, os.environ | own


def _free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _wait_for(running, port, folder):
    for _ in range(200):
        assert running.poll() is None, (folder / "said").read_text()
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError((folder / "said").read_text())
