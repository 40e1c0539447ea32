"""A proxy between tambon-sync and the nginx of packaging/serve.sh that breaks what passes through.

A FaultProxy listens on a loopback port of its own and follows one Plan at a time. Where nothing is
planned everything passes unchanged. `seen` and `body_bytes` tell what was asked for and how many
bytes of bodies went to the client for each path.
"""
import dataclasses
import http.client
import socket
import ssl
import struct
import threading
import typing

PIECE_BYTES = 16384
LONGEST_SECONDS = 30  # no fault holds a connection longer


class Gone(Exception):
    """The client has left, or the fault has ended the connection."""


@dataclasses.dataclass
class Plan:
    """What is to go wrong. `answer` breaks HTTP: the proxy ends TLS itself, gets the right answer from
    nginx, and the function sends what it likes. `connection` breaks TCP and TLS: the connection is
    the function's from its first byte. `context` is a TLS of another kind."""
    answer: typing.Callable = None      # answer(exchange), for the paths with `path` in them
    path: str = ""
    times: int = 1000000                # how often; afterwards all is well
    connection: typing.Callable = None  # connection(client, proxy)
    context: ssl.SSLContext = None
    first: int = 0                      # the number of the first connection that meets these two
    one_each: bool = False              # every answer ends its connection: request n is on n


class Exchange:
    """One request, the right answer to it, and ways to send something else."""

    def __init__(self, line, path, asked, answer, body):
        self.line, self.path, self.asked = line, path, asked
        self.status, self.body = answer.status, body
        self.fields = {name: value for name, value in answer.getheaders()
                       if name.lower() not in ("connection", "content-length", "date", "server")}

    def head(self, status=None, length=None, **fields):
        """The head of an answer: the right one's, with `fields` instead of or beside its own (None:
        without). `length` -1: no Content-Length."""
        status = status or self.status
        length = len(self.body) if length is None else length
        fields = {"Content-Length": None if length == -1 else length, **self.fields,
                  **{name.replace("_", "-"): value for name, value in fields.items()}}
        lines = [f"HTTP/1.1 {status} {http.client.responses.get(status, 'Unknown')}",
                 *(f"{name}: {value}" for name, value in fields.items() if value is not None)]
        return "\r\n".join([*lines, "", ""]).encode()

    def send(self, data):
        self.line.send(data)

    def send_body(self, data):
        counts = self.line.body_bytes
        counts[self.path] = counts.get(self.path, 0) + len(data)
        self.line.send(data)

    def send_whole(self, body=None, status=None, **fields):
        """A complete answer; the right one if nothing is given."""
        body = self.body if body is None else body
        self.send(self.head(status, None if status == 304 else len(body), **fields))
        self.send_body(b"" if status == 304 else body)

    def finish(self, how="fin"):
        """Ends the connection: `fin` without a word of TLS, `notify` with it, `rst`."""
        end(self.line.sock, how)
        raise Gone

    def wait(self):
        """Says nothing more until the client leaves."""
        wait_for_end(self.line.sock)
        raise Gone


class Line:
    """The client's side of one connection, after its TLS handshake."""

    def __init__(self, proxy, sock):
        self.sock, self.buffer = sock, b""
        # Of the plan this connection began with: a slow fault may outlive its run.
        self.seen, self.body_bytes = proxy.seen, proxy.body_bytes

    def send(self, data):
        self.sock.sendall(data)

    def receive_head(self):
        while b"\r\n\r\n" not in self.buffer:
            piece = self.sock.recv(PIECE_BYTES)
            if not piece:
                raise Gone
            self.buffer += piece
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        first, *fields = head.decode("latin-1").split("\r\n")
        return first.split(" ")[1], dict(field.split(": ", 1) for field in fields)


def end(sock, how):
    try:
        if how == "notify" and isinstance(sock, ssl.SSLSocket):
            sock.settimeout(1)
            sock = sock.unwrap()
        if how == "rst":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            socket.socket.shutdown(sock, socket.SHUT_RD)  # lets go a thread that reads from it
        else:
            socket.socket.shutdown(sock, socket.SHUT_WR)
    except (OSError, ValueError):
        pass
    sock.close()


def wait_for_end(sock, seconds=LONGEST_SECONDS):
    try:
        sock.settimeout(seconds)
        while sock.recv(PIECE_BYTES):
            pass
    except (OSError, ValueError):
        pass


class FaultProxy:
    """`port` is nginx's, `trust` the certificates to check it by, `context` the TLS of an undisturbed
    proxy; with None clients speak plain HTTP to it."""

    def __init__(self, port, trust, context):
        self.port, self.context = port, context
        self.upstream_context = ssl.create_default_context(cafile=trust)
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        scheme = "https" if context is not None else "http"
        self.url = f"{scheme}://localhost:{self.listener.getsockname()[1]}"
        self.begin(Plan())
        threading.Thread(target=self.accept, daemon=True).start()

    def begin(self, plan):
        """From now on this plan; forgets what was counted."""
        self.plan, self.seen, self.body_bytes, self.met, self.connections = plan, [], {}, 0, 0

    def close(self):
        self.listener.close()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            client.settimeout(LONGEST_SECONDS)
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            arguments = client, self.plan, self.connections
            self.connections += 1
            threading.Thread(target=self.serve, args=arguments, daemon=True).start()

    def serve(self, client, plan, number):
        sock = client
        try:
            due = number >= plan.first
            if due and plan.connection is not None:
                return plan.connection(client, self)
            context = plan.context if due and plan.context is not None else self.context
            if context is not None:
                sock = context.wrap_socket(client, server_side=True)
            self.serve_requests(Line(self, sock), plan)
        except (Gone, OSError, ValueError, IndexError, http.client.HTTPException):
            pass  # clients that leave early are what this is about
        finally:
            end(sock, "fin")

    def serve_requests(self, line, plan):
        upstream = http.client.HTTPSConnection("localhost", self.port, timeout=LONGEST_SECONDS,
                                               context=self.upstream_context)
        try:
            while True:
                self.serve_request(line, plan, upstream)
        finally:
            upstream.close()

    def serve_request(self, line, plan, upstream):
        path, asked = line.receive_head()
        upstream.request("GET", path, headers={name: asked[name] for name in
                                               ("Range", "If-None-Match") if name in asked})
        answer = upstream.getresponse()
        exchange = Exchange(line, path, asked, answer, answer.read())
        line.seen.append(path)
        if plan.answer and plan.path in path and self.met < plan.times:
            self.met += 1
            return plan.answer(exchange)
        exchange.send_whole(**({"Connection": "close"} if plan.one_each else {}),
                            status=exchange.status)
        if plan.one_each:
            exchange.finish("notify")

    def connect_nginx(self):
        """A TCP connection to nginx itself, for functions that relay its TLS as it is."""
        sock = socket.create_connection(("127.0.0.1", self.port), timeout=LONGEST_SECONDS)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return sock
