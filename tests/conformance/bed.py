"""Runs the client of one case: against an HTTP server on the loopback address, or a folder.

A case is a function of a Bed. It sees the same repository and must come to the same verdict both
ways; requests can only be seen by the server.
"""
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.parse

from simulator import Repository

LIMIT_SECONDS = 60
CASES = []


def case(function=None, *, http_only=False):
    """Registers a case under its name, as a sentence."""
    def register(found):
        CASES.append((found.__name__.replace("_", " "), found, http_only))
        return found
    return register(function) if function else register


def table(rows):
    """Registers a case for each row: name -> arguments after the bed."""
    def register(function):
        for name, row in rows.items():
            def run(bed, row=row):
                function(bed, *row)
            CASES.append((f"{function.__name__.replace('_', ' ')}: {name}", run, False))
        return function
    return register


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # header and body are two writes

    def do_GET(self):
        number, _, path = self.path[1:].partition("/")
        bed = self.server.beds[number]
        bed.seen.append(path)
        if not path.startswith("metadata/"):
            path = urllib.parse.unquote(path)
        answer = bed.repository.answers.get(path)
        if callable(answer):
            answer(self)
            return
        data = bed.repository.files.get(path)
        status = answer or (200 if data is not None else 404)
        self.send_response(status)
        body = data if status == 200 else b"no"
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_HEAD = do_POST = do_GET

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.beds = {}
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        pass  # a client that hangs up is part of some cases


class Bed:
    def __init__(self, client, server, number, folder_mode):
        self.client, self.server, self.folder_mode = client, server, folder_mode
        # In memory: every stored file is synchronised, and nothing here is about power cuts.
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tambon-tuf-", dir=memory))
        self.metadata, self.targets = self.folder / "metadata", self.folder / "targets"
        self.metadata.mkdir()
        self.targets.mkdir()
        self.number, self.seen = str(number), []
        server.beds[self.number] = self
        self.repository = None
        self.said = ""

    def close(self):
        del self.server.beds[self.number]
        shutil.rmtree(self.folder)

    # What a case does.

    def begin(self, **wishes):
        """A new repository whose first root the client trusts."""
        self.repository = Repository(**wishes)
        self.init()
        return self.repository

    def init(self, root=None, good=True):
        path = self.folder / "trusted_root.json"
        path.write_bytes(root or self.repository.files["metadata/1.root.json"])
        self.expect("init", good, self.run("init", path))

    def refresh(self, good, requests=None, trusted=None, at=None):
        code = self.run("--metadata-url", self.url("metadata"), "refresh", at=at)
        self.judge("refresh", good, code, requests, trusted)

    def download(self, good, *names, requests=None, trusted=None, at=None, files=None):
        """`files`: what then lies in the target folder, contents in any order."""
        words = [word for name in names for word in ("--target-name", name)]
        code = self.run("--metadata-url", self.url("metadata"), *words, "--target-base-url",
                        self.url("targets"), "--target-dir", self.targets, "download", at=at)
        self.judge("download", good, code, requests, trusted)
        if files is not None:
            found = sorted(path.read_bytes() for path in self.targets.iterdir())
            self.expect("files", sorted(files), found)

    def stored(self, role):
        return (self.metadata / f"{role}.json").read_bytes()

    # How it is done and judged.

    def url(self, part):
        if self.folder_mode:
            return self.folder / "served" / part
        return f"http://127.0.0.1:{self.server.server_port}/{self.number}/{part}/"

    def lay_out(self):
        """The served files as a folder; a status that is no answer is a file that cannot be read."""
        served = self.folder / "served"
        shutil.rmtree(served, ignore_errors=True)
        for path, data in self.repository.files.items():
            status = self.repository.answers.get(path, 200)
            place = served / path
            place.parent.mkdir(parents=True, exist_ok=True)
            if status == 200:
                place.write_bytes(data)
            elif status >= 500:
                place.mkdir()

    def run(self, *words, at=None):
        if self.folder_mode and self.repository is not None:
            self.lay_out()
        self.seen.clear()
        command = [self.client, "--metadata-dir", self.metadata, *words]
        settings = dict(os.environ)
        if at is not None:
            # Stands still at that second; waiting is done by the machine's own clock.
            moment = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(at))
            command = ["faketime", "-m", "-f", moment, *command]
            settings.update(TZ="UTC", FAKETIME_DONT_FAKE_MONOTONIC="1",
                            ASAN_OPTIONS="verify_asan_link_order=0")
        done = subprocess.run([str(word) for word in command], check=False, env=settings,
                              capture_output=True, timeout=LIMIT_SECONDS)
        self.said = done.stderr.decode(errors="replace")
        return done.returncode

    def judge(self, what, good, code, requests, trusted):
        self.expect(what, good, code)
        if requests is not None and not self.folder_mode:
            self.expect("requests", requests, " ".join(short(path) for path in self.seen))
        if trusted is not None:
            self.expect("trusted", trusted, self.trusted())

    def trusted(self):
        """The roles in the client's folder with their versions, and nothing else is there."""
        found = []
        for path in sorted(self.metadata.iterdir()):
            if path.suffix != ".json":
                raise AssertionError(f"{path.name} in the metadata folder")
            version = json.loads(path.read_bytes())["signed"]["version"]
            found.append(f"{path.name[:-5]}={version}")
        return " ".join(found)

    def expect(self, what, expected, found):
        if isinstance(expected, bool):
            expected = 0 if expected else 1
        if expected != found:
            raise AssertionError(f"{what}: {found!r} where {expected!r} is right; {self.said}")


def short(path):
    """metadata/1.targets.json is 1.targets; a target stays what it is."""
    return path[len("metadata/"):-len(".json")] if path.startswith("metadata/") else path
