"""Ways to break an answer, as functions that make a function of an Exchange (fault_proxy.py)."""
import gzip
import time
import zlib

BOMB = gzip.compress(bytes(128 << 20))
PORTAL = b"<html><body><form action='http://10.0.0.1/login'>Welcome to the hotel</form></body></html>"


def at(length, place):
    """A place in so many bytes: a share between 0 and 1, or -1 for the last byte."""
    return length - 1 if place == -1 else int(length * place)


def cut(place, how):
    """The body ends there, and the connection with it."""
    def answer(exchange):
        exchange.send(exchange.head())
        exchange.send_body(exchange.body[:at(len(exchange.body), place)])
        exchange.finish(how)
    return answer


def cut_head(place, how):
    def answer(exchange):
        head = exchange.head()
        exchange.send(head[:at(len(head), place)])
        exchange.finish(how)
    return answer


def stall(place):
    def answer(exchange):
        exchange.send(exchange.head())
        exchange.send_body(exchange.body[:at(len(exchange.body), place)])
        exchange.wait()
    return answer


def stall_head(place):
    def answer(exchange):
        head = exchange.head()
        exchange.send(head[:at(len(head), place)])
        exchange.wait()
    return answer


def trickle(last_bytes, piece_bytes, pause_seconds):
    """The end of the body drop by drop."""
    def answer(exchange):
        exchange.send(exchange.head())
        first = max(0, len(exchange.body) - last_bytes)
        exchange.send_body(exchange.body[:first])
        for i in range(first, len(exchange.body), piece_bytes):
            exchange.send_body(exchange.body[i:i + piece_bytes])
            time.sleep(pause_seconds)
    return answer


def trickle_head(pause_seconds):
    def answer(exchange):
        for byte in exchange.head():
            exchange.send(bytes([byte]))
            time.sleep(pause_seconds)
        exchange.send_body(exchange.body)
    return answer


def wrong_length(more_bytes, then):
    """A Content-Length that is off by so much; `then` what follows the body."""
    def answer(exchange):
        exchange.send(exchange.head(length=len(exchange.body) + more_bytes))
        exchange.send_body(exchange.body)
        if then == "wait":
            exchange.wait()
        exchange.finish(then)
    return answer


def length_field(*values):
    """Content-Length as these fields, one after the other."""
    def answer(exchange):
        head = exchange.head(length=-1)[:-2]
        lines = "".join(f"Content-Length: {value}\r\n" for value in values)
        exchange.send(head + lines.replace("RIGHT", str(len(exchange.body))).encode() + b"\r\n")
        exchange.send_body(exchange.body)
        exchange.finish("notify")
    return answer


def change(function, **fields):
    """A right answer with another body."""
    def answer(exchange):
        exchange.send_whole(function(exchange.body), 200, **fields)
    return answer


def flip(place):
    def flipped(body):
        changed = bytearray(body)
        changed[at(len(body), place)] ^= 1
        return bytes(changed)
    return change(flipped)


def chunked(write):
    def answer(exchange):
        exchange.send(exchange.head(length=-1, Transfer_Encoding="chunked"))
        exchange.send_body(write(exchange.body))
        exchange.finish("notify")
    return answer


def chunk(body):
    return b"%x\r\n%s\r\n" % (len(body), body)


def chunks(body, size):
    return b"".join(chunk(body[i:i + size]) for i in range(0, len(body), size)) + b"0\r\n\r\n"


def transfer_coded(data):
    """A transfer coding that nobody asked for."""
    def answer(exchange):
        body = gzip.compress(exchange.body) if data is None else data
        exchange.send(exchange.head(length=-1, Transfer_Encoding="gzip, chunked"))
        exchange.send_body(chunks(body, 8192))
    return answer


def endless_body(**fields):
    def answer(exchange):
        exchange.send(exchange.head(200, length=-1, **fields))
        while True:
            exchange.send_body(b" " * 65536)
    return answer


def endless_chunks(exchange):
    exchange.send(exchange.head(200, length=-1, Transfer_Encoding="chunked"))
    while True:
        exchange.send_body(chunk(b" " * 16384))


def endless_head(exchange):
    exchange.send(b"HTTP/1.1 200 OK\r\n")
    while True:
        exchange.send(b"X-Padding: " + b"y" * 1000 + b"\r\n")


def endless_line(exchange):
    exchange.send(b"HTTP/1.1 200 OK\r\nX-Padding: ")
    while True:
        exchange.send(b"y" * 65536)


def large_field(length):
    def answer(exchange):
        exchange.send_whole(status=exchange.status, X_Padding="y" * length)
    return answer


def interim(status, count):
    """So many interim answers before the right one."""
    def answer(exchange):
        for _ in range(count):
            exchange.send(f"HTTP/1.1 {status} Wait\r\nX-Number: 1\r\n\r\n".encode())
        exchange.send_whole(status=exchange.status)
    return answer


def status(number, body=b"no", **fields):
    def answer(exchange):
        if number in (204, 304):
            return exchange.send(exchange.head(number, length=-1, **fields))
        exchange.send_whole(body, number, **fields)
    return answer


def instead(data, how="notify"):
    """These bytes and the end, whatever was asked for."""
    def answer(exchange):
        exchange.send(data)
        exchange.finish(how)
    return answer


def headless(exchange):
    """HTTP/0.9: the file and nothing else."""
    exchange.send_body(exchange.body or b"no such file")
    exchange.finish("notify")


def first_line(text):
    def answer(exchange):
        head = exchange.head()
        exchange.send(text + head[head.index(b"\r\n"):])
        exchange.send_body(exchange.body)
        exchange.finish("notify")
    return answer


def with_fields(**fields):
    def answer(exchange):
        exchange.send_whole(status=exchange.status, **fields)
    return answer


def without_length(exchange):
    """As HTTP/1.0 has it: the end of the connection is the end of the body."""
    exchange.send(exchange.head(length=-1, Connection="close"))
    exchange.send_body(exchange.body)
    exchange.finish("notify")


def ranged(function):
    """Breaks only the answer to a request with Range: function(exchange, whole file, first byte)."""
    def make(file_of):
        def answer(exchange):
            if "Range" not in exchange.asked:
                return exchange.send_whole(status=exchange.status)
            first = int(exchange.asked["Range"].removeprefix("bytes=").removesuffix("-"))
            function(exchange, file_of(exchange.path), first)
        return answer
    return make


def deflated(body):
    return zlib.compress(body)
