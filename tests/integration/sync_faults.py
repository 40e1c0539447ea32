#!/usr/bin/env python3
"""tambon-sync and a server that misbehaves, on plain http over the loopback address.
sync_faults.py BIN_FOLDER

Every fault is met with release 1 in force and release 2 on offer. A run must end in time, with the
expected code and release 1; when the fault is gone, the next run must bring release 2."""
import gzip
import http.server
import resource
import socket
import struct
import threading
import time
import unittest

from sanitized import is_sanitized
from sync_bed import Bed, bin_folder

PROGRAMS = bin_folder()
NOISE = "UPDATE project SET objective = hex(randomblob(30000))"
LONGEST_SECONDS = 12
MOST_MEMORY_BYTES = 512 * 1024 * 1024  # of address space; a run has about 100 MB of libraries


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def body(self):
        """The file asked for, or None."""
        path = self.server.bed.repository / self.path.lstrip("/")
        return path.read_bytes() if path.is_file() else None

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def begin(self, status, **headers):
        """The head of an answer whose body follows by hand; the connection ends with it."""
        self.close_connection = True
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def serve_file(self):
        body = self.body()
        if body is None:
            return self.answer(404, b"none")
        start = self.headers.get("Range")
        if start is not None:
            first = int(start.removeprefix("bytes=").removesuffix("-"))
            return self.answer(206, body[first:],
                               Content_Range=f"bytes {first}-{len(body) - 1}/{len(body)}")
        return self.answer(200, body)

    def do_GET(self):
        self.server.asked.append(self.path)
        where, fault = self.server.fault
        try:
            if where is not None and where in self.path:
                fault(self)
            else:
                self.serve_file()
        except OSError:
            self.close_connection = True  # the client has left


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, bed):
        super().__init__(("127.0.0.1", 0), Handler)
        self.bed, self.fault, self.asked = bed, (None, None), []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def handle_error(self, *_):
        pass  # clients that leave early are what these tests are about


def status(number, **headers):
    return lambda handler: handler.answer(number, b"x" * 10, **headers)


def endless_body(handler):
    handler.begin(200)
    while True:
        handler.wfile.write(b" " * 65536)


def endless_header(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-Padding: " + b"y" * 1000 + b"\r\n")


def endless_refusal(handler):
    handler.begin(404)
    while True:
        handler.wfile.write(b"no " * 10000)


def stall(handler):
    body = handler.body()
    handler.begin(200, Content_Length=str(len(body)))
    handler.wfile.write(body[:len(body) // 2])
    time.sleep(LONGEST_SECONDS)


def trickle(handler):
    body = handler.body()
    handler.begin(200, Content_Length=str(len(body)))
    for i in range(len(body)):
        handler.wfile.write(body[i:i + 1])
        time.sleep(0.1)


def silence(_):
    time.sleep(LONGEST_SECONDS)


def cut_at(count):
    def fault(handler):
        body = handler.body()
        handler.begin(200, Content_Length=str(len(body)))
        handler.wfile.write(body[:count])
    return fault


def reset(handler):
    handler.close_connection = True
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def huge_length(handler):
    handler.begin(200, Content_Length=str(1 << 62))
    handler.wfile.write(b" " * 100000)
    time.sleep(LONGEST_SECONDS)


def longer_than_signed(handler):
    handler.answer(200, handler.body() + b"x")


def compressed(handler):
    handler.answer(200, gzip.compress(handler.body()), Content_Encoding="gzip")


def bomb(handler):
    handler.answer(200, gzip.compress(bytes(100 << 20)), Content_Encoding="gzip")


def not_http(handler):
    handler.close_connection = True
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")


def empty(handler):
    handler.answer(200)


def login_page(handler):
    handler.answer(200, b"<html><body>Welcome to the hotel</body></html>")


TIMESTAMP, TARGET, ROOT = "timestamp.json", "/targets/", "root.json"
# What is asked for, what goes wrong, exit code, support code.
FAULTS = {
    "redirect": (TIMESTAMP, status(302, Location="/elsewhere"), 10, "1004"),
    "server error": (TIMESTAMP, status(500), 10, "1004"),
    "server error for the root": (ROOT, status(503), 10, "1004"),
    "not modified, unasked": ("snapshot.json", status(304), 10, "1004"),
    "no content": (TARGET, status(204), 10, "1004"),
    "no timestamp": (TIMESTAMP, status(404), 10, "1007"),
    "no snapshot": ("snapshot.json", status(404), 10, "1007"),
    "no target": (TARGET, status(403), 10, "1007"),
    "endless body": (TIMESTAMP, endless_body, 11, "1102"),
    "endless target": (TARGET, endless_body, 11, "1102"),
    "endless header": (TIMESTAMP, endless_header, 11, "1102"),
    "endless page with a refusal": (TIMESTAMP, endless_refusal, 10, "1007"),
    "length above the limit": (TIMESTAMP, huge_length, 11, "1102"),
    "target longer than signed": (TARGET, longer_than_signed, 11, "1102"),
    "stalled body": (TARGET, stall, 10, "1005"),
    "trickle": (TARGET, trickle, 10, "1005"),
    "silence": (TIMESTAMP, silence, 10, "1005"),
    "cut body": (TIMESTAMP, cut_at(100), 10, "1006"),
    "no body at all": (TARGET, cut_at(0), 10, "1006"),
    "reset": (TIMESTAMP, reset, 10, "1006"),
    "compressed unasked": (TIMESTAMP, compressed, 11, "1101"),
    "compressed bomb": (TIMESTAMP, bomb, 11, "1102"),
    "not http": (TIMESTAMP, not_http, 10, "1004"),
    "empty timestamp": (TIMESTAMP, empty, 11, "1101"),
    "empty target": (TARGET, empty, 12, "1201"),
    "login page instead of the root": (ROOT, login_page, 11, "1101"),
    "login page instead of the target": (TARGET, login_page, 12, "1201"),
}


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))


class FaultTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bed = Bed(PROGRAMS)
        cls.addClassCleanup(cls.bed.close)
        cls.bed.publish(1)
        cls.bed.stick()
        cls.bed.publish(2, "--sql", NOISE)
        cls.bed.keep_store()
        cls.server = Server(cls.bed)
        cls.config = cls.bed.folder / "sync.conf"
        cls.config.write_text("stall-seconds = 1\n")
        # AddressSanitizer reserves more address space than any limit.
        cls.limits = {} if is_sanitized(PROGRAMS / "tambon-sync") else {"preexec_fn": limit_memory}

    def setUp(self):
        self.bed.back_to_kept_store()
        self.server.asked.clear()

    def sync(self, fault=(None, None)):
        self.server.fault = fault
        began = time.monotonic()
        ran = self.bed.sync("--loopback-http", "--config", self.config, url=self.server.url,
                            **self.limits)
        self.assertLess(time.monotonic() - began, LONGEST_SECONDS)
        return ran

    def recover(self):
        ran = self.sync()
        self.assertEqual((ran.code, self.bed.release()), (0, 2), ran)
        self.assertEqual(self.bed.incoming(), [])

    def test_every_fault_leaves_the_store_as_before(self):
        for what, (where, fault, code, support) in FAULTS.items():
            with self.subTest(what):
                self.bed.back_to_kept_store()
                ran = self.sync((where, fault))
                self.assertEqual((ran.code, ran.support), (code, support), ran)
                self.assertEqual(self.bed.release(), 1)
                self.recover()

    def test_a_redirect_is_not_followed(self):
        self.sync((TIMESTAMP, status(302, Location="/elsewhere")))
        self.assertEqual(self.server.asked, ["/metadata/2.root.json", "/metadata/timestamp.json"])

    def test_cut_at_every_few_kilobytes_resumes(self):
        length = self.bed.target().stat().st_size
        for count in range(1, length, 7000):
            self.bed.back_to_kept_store()
            ran = self.sync((TARGET, cut_at(count)))
            self.assertEqual((ran.code, ran.support, self.bed.release()), (10, "1006", 1), ran)
            part, = (self.bed.store / "incoming").iterdir()
            self.assertEqual(part.stat().st_size, count)
            self.recover()

    def test_servers_that_do_not_know_ranges(self):
        right = self.bed.target().read_bytes()

        def wrong_start(handler):
            if "Range" in handler.headers:
                handler.answer(206, right[:-500], Content_Range=f"bytes 0-9/{len(right)}")
            else:
                handler.serve_file()

        def not_satisfiable(handler):
            if "Range" in handler.headers:
                handler.answer(416)
            else:
                handler.serve_file()

        for fault in (lambda handler: handler.answer(200, right), wrong_start, not_satisfiable):
            self.bed.back_to_kept_store()
            self.sync((TARGET, cut_at(500)))
            ran = self.sync((TARGET, fault))
            self.assertEqual((ran.code, self.bed.release()), (0, 2), ran)

    def test_a_repository_below_a_path_with_strange_letters(self):
        moved = self.bed.repository / "p a%20th/ก"
        moved.mkdir(parents=True)
        self.addCleanup(moved.parent.rename, self.bed.folder / "moved")
        (moved / "metadata").symlink_to(self.bed.repository / "metadata")
        (moved / "targets").symlink_to(self.bed.repository / "targets")

        def decode(handler):
            handler.path = handler.path.replace("/p%20a%2520th/%E0%B8%81/", "/p a%20th/ก/")
            handler.serve_file()

        self.server.fault = ("", decode)
        ran = self.bed.sync("--loopback-http", url=self.server.url + "/p%20a%2520th/%E0%B8%81/")
        self.assertEqual((ran.code, self.bed.release()), (0, 2), ran)

    def test_proxy_is_asked_for_a_tunnel(self):
        with socket.create_server(("127.0.0.1", 0)) as proxy:
            self.config.write_text(f"proxy = http://127.0.0.1:{proxy.getsockname()[1]}\n")
            self.addCleanup(self.config.write_text, "stall-seconds = 1\n")
            heard = []

            def refuse():
                client, _ = proxy.accept()
                heard.append(client.recv(1000))
                client.sendall(b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n")
                client.close()

            threading.Thread(target=refuse, daemon=True).start()
            ran = self.bed.sync("--config", self.config, url="https://data.invalid")
            self.assertEqual(ran.code, 10, ran)
            self.assertTrue(heard[0].startswith(b"CONNECT data.invalid:443 HTTP/1.1\r\n"), heard)


if __name__ == "__main__":
    unittest.main()
