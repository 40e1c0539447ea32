"""Faults of TCP, TLS, names and proxies. With one request a connection, the request a connection is
for is known from its number: KINDS are in the order of a run."""
import pathlib
import socket
import ssl
import subprocess
import sys

import name_server
import wire_faults as fault
from cases import Case
from certificates import server_context
from fault_proxy import Plan
from outcomes import (CUT, KINDS, LATER, NEW, NO_CONNECTION, NO_NAME, SERVER, SLOW, TLS, of_line)

NUMBERS = {"root": 0, "probe": 1, "timestamp": 2, "snapshot": 3, "targets": 4, "full file": 5,
           "delta": 5, "picture": 6}
ALERTS = {"close_notify": 0, "unexpected_message": 10, "bad_record_mac": 20, "handshake_failure": 40,
          "certificate_expired": 45, "illegal_parameter": 47, "access_denied": 49,
          "protocol_version": 70, "insufficient_security": 71, "internal_error": 80,
          "unrecognized_name": 112, "no_application_protocol": 120}
NAMESPACE = ["unshare", "--net", "--mount"]
INSECURE = "ALL:@SECLEVEL=0"
SHARES = tuple(i / 20 for i in range(20))
WEATHER = {TLS, CUT, LATER, NEW}  # which of them depends on the byte that is hit


def each_connection(what, expected, group, **plan):
    expected = expected if isinstance(expected, set) else {expected}
    for kind in KINDS.values():
        yield Case(f"{group}: {what}, {kind.name}", kind,
                   Plan(first=NUMBERS[kind.name], one_each=True, **plan),
                   {of_line(kind, outcome) for outcome in expected})


def certificates(grounds):
    for what, file in grounds.wrong_certificates.items():
        context = server_context(file, ciphers=INSECURE)
        yield from each_connection(f"a certificate {what}", TLS, "certificate", context=context)
    yield from each_connection("not valid before tomorrow", NEW, "certificate",
                               context=server_context(grounds.future_certificate))


def versions(grounds):
    right = grounds.certificates.right
    for what, version in {"TLS 1.0": ssl.TLSVersion.TLSv1, "TLS 1.1": ssl.TLSVersion.TLSv1_1}.items():
        context = server_context(right, version, version, INSECURE)
        yield from each_connection(f"{what} only", TLS, "version", context=context)
    nothing = server_context(right, highest=ssl.TLSVersion.TLSv1_2, ciphers="eNULL:@SECLEVEL=0")
    yield from each_connection("ciphers that hide nothing", TLS, "version", context=nothing)
    for what, version in {"TLS 1.2": ssl.TLSVersion.TLSv1_2, "TLS 1.3": ssl.TLSVersion.TLSv1_3}.items():
        yield from each_connection(f"{what} only", NEW, "version",
                                   context=server_context(right, version, version))


def tickets(grounds):
    """What TLS 1.3 may send after its handshake, as often as it likes: tickets."""
    for count, expected in {400: {NEW}, 50000: {CUT, TLS}}.items():
        context = server_context(grounds.certificates.right)
        context.num_tickets = count
        yield from each_connection(f"{count} tickets", expected, "handshake", context=context)


def handshakes():
    for what, number in ALERTS.items():
        yield from each_connection(f"alert {what}", TLS, "handshake", connection=fault.alert(number))
    for how, expected in {"fin": {TLS}, "rst": {TLS, NO_CONNECTION}}.items():
        yield from each_connection(f"ended at once by {how}", expected, "handshake",
                                   connection=fault.at_once(how))
    plain = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
    for what, answer in {"plain HTTP": plain, "SSH": b"SSH-2.0-OpenSSH_9.2\r\n",
                         "zeros": bytes(2000), "a record of 64 KB": b"\x16\3\3\xff\xff" + bytes(65535),
                         "half a ServerHello": b"\x16\3\3\0\x7a\2\0\0\x76\3\3" + bytes(20)}.items():
        yield from each_connection(f"{what} instead", TLS, "handshake",
                                   connection=fault.answer_hello(answer))
    yield from each_connection("endless", TLS, "handshake", connection=fault.endless_records)
    yield from each_connection("no answer", SLOW, "handshake", connection=fault.silence)


def relayed(grounds):
    """TLS with nginx itself, cut, stalled and damaged at every twentieth of all its bytes."""
    kind = KINDS["full file"]
    for share in SHARES:
        for how in ("fin", "rst", "wait"):
            yield Case(f"relay: {how} at {share} of all bytes", kind,
                       lambda worker, share=share, how=how: Plan(connection=fault.Relay(
                           down=fault.cut_at(int(grounds.relayed_bytes * share) + 1, how))),
                       WEATHER | ({SLOW} if how == "wait" else set()))
        yield Case(f"relay: a bit wrong at {share} of all bytes", kind,
                   lambda worker, share=share: Plan(connection=fault.Relay(
                       down=fault.flip_at(int(grounds.relayed_bytes * share)))),
                   WEATHER | {SLOW, NO_CONNECTION})
        yield Case(f"relay: a bit of the requests wrong at {share}", kind,
                   lambda worker, share=share: Plan(connection=fault.Relay(
                       up=fault.flip_at(int(grounds.asked_bytes * share)))),
                   WEATHER | {SLOW, NO_CONNECTION, SERVER})
        yield Case(f"relay: the requests cut at {share}", kind,
                   lambda worker, share=share: Plan(connection=fault.Relay(
                       up=fault.cut_at(int(grounds.asked_bytes * share) + 1, "fin"))), WEATHER)


def real_servers(grounds):
    """nginx with the versions of TLS and HTTP it has, beside the line."""
    kind = KINDS["full file"]
    for name, path in grounds.nginx_sockets.items():
        yield Case(f"nginx: {name}", kind, Plan(connection=fault.Relay(upstream=path)), NEW)
        for share in (0.1, 0.3, 0.5, 0.7, 0.9):
            for what, change in {"cut": lambda at: fault.cut_at(at, "rst"),
                                 "damaged": fault.flip_at}.items():
                yield Case(f"nginx: {name}, {what} at {share}", kind,
                           lambda worker, share=share, path=path, change=change: Plan(
                               connection=fault.Relay(
                                   down=change(int(grounds.relayed_bytes * share) + 1),
                                   upstream=path)), WEATHER | {SLOW, NO_CONNECTION})


def names():
    """What the server of names may do to a run. Needs a network of its own for each."""
    if subprocess.run(NAMESPACE + ["true"], check=False, capture_output=True).returncode != 0:
        print("SKIPPED: servers of names need network namespaces, as root", file=sys.stderr)
        return
    script = pathlib.Path(__file__).with_name("name_server.py")
    rows = [(what, 1, NO_CONNECTION if what == "a dead address" else NO_NAME)
            for what in ("nobody", *name_server.FAULTS)]
    for what, seconds, expected in [*rows, ("silence", 5, SLOW)]:
        # A resolver that asks twice for a second each is about as patient as this bed's limits.
        allowed = {expected, SLOW} if what in ("silence", "noise", "the answer to another") else expected
        yield Case(f"name: {what}, {seconds} s of patience", KINDS["root"], Plan(), allowed,
                   url="https://data.example",
                   prefix=(*NAMESPACE, sys.executable, script, what, str(seconds)))


def names_and_addresses():
    kind = KINDS["root"]
    yield Case("address: a name that is not there", kind, Plan(), NO_NAME,
               url="https://data.invalid")
    yield Case("address: an address without a machine's answer", kind, Plan(), NO_CONNECTION,
               url=refused)
    yield Case("address: IPv6 dead, IPv4 alive", kind, Plan(), NEW, url=dead_ipv6)


def refused(worker):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    return f"https://localhost:{port}"


def dead_ipv6(worker):
    worker.held += fault.dead_ipv6(worker.proxy.listener.getsockname()[1])


def http_proxies():
    kind = KINDS["root"]
    for number in (301, 403, 407, 500, 502, 503):
        yield proxied(f"status {number} to CONNECT",
                      f"HTTP/1.1 {number} No\r\nContent-Length: 0\r\n\r\n".encode(), {SERVER})
    yield proxied("a long page to CONNECT",
                  b"HTTP/1.1 403 No\r\nContent-Length: 99999\r\n\r\n" + b"x" * 99999, {SERVER})
    yield proxied("no HTTP to CONNECT", b"SSH-2.0-OpenSSH_9.2\r\n", {SERVER, CUT})
    yield proxied("nothing to CONNECT", b"", {CUT, SERVER})
    yield proxied("half a head to CONNECT", b"HTTP/1.1 200 Conn", {CUT, SERVER, TLS})
    yield proxied("silence after CONNECT", b"", {SLOW}, "wait")
    yield proxied("a tunnel that ends at once", b"HTTP/1.1 200 OK\r\n\r\n", {TLS})
    yield proxied("a tunnel", None, {NEW})
    yield Case("proxy: one that is not there", kind, Plan(), {NO_CONNECTION},
               words=lambda worker: configured(worker, refused(worker).replace("https", "http")))


def proxied(what, answer, expected, then="fin"):
    def words(worker):
        proxy = fault.HttpProxy(worker.proxy.listener.getsockname()[1], answer, then)
        worker.held.append(proxy.listener)
        return configured(worker, proxy.url)
    return Case(f"proxy: {what}", KINDS["root"], Plan(), expected, words=words)


def configured(worker, url):
    path = pathlib.Path(worker.grounds.folder) / f"proxy-{worker.number}.conf"
    path.write_text(worker.grounds.config.read_text() + f"proxy = {url}\n")
    return ("--config", path)


def cases(grounds):
    for group in (certificates(grounds), versions(grounds), tickets(grounds), handshakes(),
                  relayed(grounds), real_servers(grounds), names(), names_and_addresses(),
                  http_proxies()):
        yield from group
