"""Ways to break TCP and TLS, as functions that make a function of a raw connection (fault_proxy.py)."""
import socket
import threading

from fault_proxy import PIECE_BYTES, end, wait_for_end


def at_once(how):
    """The connection ends before a byte of TLS."""
    def connection(client, proxy):
        end(client, how)
    return connection


def silence(client, proxy):
    wait_for_end(client)


def answer_hello(data, how="fin"):
    """These bytes instead of a ServerHello."""
    def connection(client, proxy):
        client.recv(PIECE_BYTES)
        client.sendall(data)
        end(client, how)
    return connection


def alert(number, level=2):
    return answer_hello(bytes([21, 3, 3, 0, 2, level, number]))


def endless_records(client, proxy):
    """Handshake records of nothing, without an end."""
    client.recv(PIECE_BYTES)
    while True:
        client.sendall(bytes([22, 3, 3, 0, 4, 0, 0, 0, 0]) * 1000)


class Relay:
    """TLS passes between client and nginx as it is; `down` and `up` see every piece with the number
    of bytes before it and return what to send on, or None when they have ended the connection."""

    def __init__(self, down=None, up=None, upstream=None):
        self.down, self.up, self.upstream = down, up, upstream

    def __call__(self, client, proxy):
        server = self.connect(proxy)
        threads = [threading.Thread(target=self.pass_on, args=arguments, daemon=True)
                   for arguments in ((client, server, self.up), (server, client, self.down))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        end(server, "fin")
        end(client, "fin")

    def connect(self, proxy):
        if self.upstream is None:
            return proxy.connect_nginx()
        server = socket.socket(socket.AF_UNIX)
        server.connect(str(self.upstream))
        return server

    def pass_on(self, source, sink, change):
        passed_bytes = 0
        try:
            while piece := source.recv(PIECE_BYTES):
                changed = piece if change is None else change(piece, passed_bytes, source, sink)
                if changed is None:
                    return
                sink.sendall(changed)
                passed_bytes += len(piece)
            socket.socket.shutdown(sink, socket.SHUT_WR)
        except (OSError, ValueError):
            end(source, "fin")
            end(sink, "fin")


def cut_at(count, how):
    """Down or up, everything ends after so many bytes."""
    def change(piece, passed_bytes, source, sink):
        if passed_bytes + len(piece) < count:
            return piece
        sink.sendall(piece[:count - passed_bytes])
        if how == "wait":
            wait_for_end(source if sink is None else sink)
        end(sink, "fin" if how == "wait" else how)
        socket.socket.shutdown(source, socket.SHUT_RDWR)
        return None
    return change


def flip_at(position):
    def change(piece, passed_bytes, source, sink):
        if not passed_bytes <= position < passed_bytes + len(piece):
            return piece
        changed = bytearray(piece)
        changed[position - passed_bytes] ^= 4
        return bytes(changed)
    return change


class Count:
    """Counts what passes."""

    def __init__(self):
        self.count = 0

    def __call__(self, piece, passed_bytes, source, sink):
        self.count = max(self.count, passed_bytes + len(piece))
        return piece


class HttpProxy:
    """An HTTP proxy on the loopback address. `answer` is what CONNECT gets: bytes, or None for a
    tunnel to where the FaultProxy listens; `then` how the connection ends after other bytes."""

    def __init__(self, port, answer=None, then="fin"):
        self.port, self.answer, self.then, self.heard = port, answer, then, []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        try:
            self.heard.append(client.recv(PIECE_BYTES))
            if self.answer is not None:
                client.sendall(self.answer)
                if self.then == "wait":
                    wait_for_end(client)
                return end(client, "fin" if self.then == "wait" else self.then)
            server = socket.create_connection(("127.0.0.1", self.port))
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            relay = Relay()
            threading.Thread(target=relay.pass_on, args=(client, server, None),
                             daemon=True).start()
            relay.pass_on(server, client, None)
        except OSError:
            client.close()


def dead_ipv6(port):
    """Something on the same port of ::1 that never answers: a queue of connections that is full.
    Returns the sockets, to be closed."""
    listener = socket.create_server(("::1", port), family=socket.AF_INET6, backlog=0)
    sockets = [listener]
    for _ in range(4):
        sock = socket.socket(socket.AF_INET6)
        sock.setblocking(False)
        sock.connect_ex(("::1", port))
        sockets.append(sock)
    return sockets
