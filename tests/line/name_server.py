"""Runs a command in a network of its own, where names are asked of a server that misbehaves.
    unshare --net --mount python3 name_server.py FAULT SECONDS COMMAND...

SECONDS is how long the resolver waits for an answer, before it asks once more."""
import fcntl
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

SIOCSIFFLAGS, IFF_UP = 0x8914, 1
ADDRESS = bytes([127, 0, 0, 2])  # where nobody listens


def head(query, flags, answers):
    return query[:2] + struct.pack(">5H", flags, 1, answers, 0, 0)


def question(query):
    return query[12:query.index(b"\0", 12) + 5]


def answer_address(query):
    is_ipv4 = question(query)[-3] == 1
    record = b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 60, 4) + ADDRESS
    return head(query, 0x8180, int(is_ipv4)) + question(query) + (record if is_ipv4 else b"")


def answer_loop(query):
    """A name that stands for itself."""
    record = b"\xc0\x0c" + struct.pack(">HHIH", 5, 1, 60, 2) + b"\xc0\x0c"
    return head(query, 0x8180, 1) + question(query) + record


FAULTS = {
    "silence": lambda query: None,
    "no such name": lambda query: head(query, 0x8183, 0) + question(query),
    "server failure": lambda query: head(query, 0x8182, 0) + question(query),
    "refusal": lambda query: head(query, 0x8185, 0) + question(query),
    "no address": lambda query: head(query, 0x8180, 0) + question(query),
    "too long for a packet": lambda query: head(query, 0x8380, 0) + question(query),
    "noise": lambda query: query[:2] + bytes(range(200)),
    "the answer to another": lambda query: head(b"xx", 0x8180, 0) + question(query),
    "a name that stands for itself": answer_loop,
    "a dead address": answer_address,
}


def lift_loopback():
    with socket.socket() as sock:
        fcntl.ioctl(sock, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))


def use_resolver(seconds):
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as file:
        file.write(f"nameserver 127.0.0.1\noptions timeout:{seconds} attempts:2\n")
        file.flush()
        subprocess.run(["mount", "--bind", file.name, "/etc/resolv.conf"], check=True)


def serve(sock, fault):
    while True:
        query, client = sock.recvfrom(4096)
        answer = FAULTS[fault](query)
        if answer is not None:
            sock.sendto(answer, client)


def main():
    fault, seconds, *command = sys.argv[1:]
    lift_loopback()
    use_resolver(seconds)
    if fault != "nobody":
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sock.bind(("127.0.0.1", 53))
        threading.Thread(target=serve, args=(sock, fault), daemon=True).start()
    began = time.monotonic()
    code = subprocess.run(command, check=False).returncode
    print(f"({time.monotonic() - began:.1f} s)", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
