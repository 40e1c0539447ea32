#!/usr/bin/env python3
"""Three hosts in network namespaces: the province's server, a district's relay that reaches it, and
a neighbour that reaches the relay alone, all through nginx with TLS.    sync_relay.py BIN_FOLDER

Needs root; skips without."""
import os
import pathlib
import re
import shutil
import subprocess
import time
import unittest

from mirror_bed import MirrorBed
from sync_bed import RUN_SECONDS, Ran, bin_folder, skip

PROGRAMS = bin_folder()
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
PROVINCE, RELAY = "10.77.1.1", "10.77.2.1"  # as their neighbours see them


def run(*words):
    return subprocess.run([str(word) for word in words], check=False, capture_output=True, text=True,
                          timeout=RUN_SECONDS)


def must(*words):
    done = run(*words)
    if done.returncode != 0:
        raise AssertionError(f"{words}: {done.stdout}{done.stderr}")


class Host:
    """A network namespace with a name of this process, and what runs in it."""

    def __init__(self, name):
        self.name = f"tambon-{os.getpid()}-{name}"
        self.server = None
        must("ip", "netns", "add", self.name)
        must(*self.inside("ip", "link", "set", "lo", "up"))

    def inside(self, *words):
        return ["ip", "netns", "exec", self.name, *(str(word) for word in words)]

    def plug(self, link, address, peer, peer_address):
        must("ip", "link", "add", link, "netns", self.name, "type", "veth", "peer", "name", link,
             "netns", peer.name)
        for host, own in ((self, address), (peer, peer_address)):
            must(*host.inside("ip", "address", "add", f"{own}/24", "dev", link))
            must(*host.inside("ip", "link", "set", link, "up"))

    def serve(self, folder, state, address):
        """nginx with the lines of packaging/serve.sh that matter here."""
        state.mkdir()
        must("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
             "-nodes", "-days", "2", "-subj", "/CN=host", "-addext", f"subjectAltName=IP:{address}",
             "-keyout", state / "key.pem", "-out", state / "certificate.pem")
        temporary = " ".join(f"{kind}_temp_path {state};" for kind in (
            "client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (state / "nginx.conf").write_text(
            f"daemon off; user root; pid {state}/pid; error_log {state}/error.log;\n"
            "worker_processes 1; events { worker_connections 128; }\n"
            f"http {{ access_log {state}/access.log; {temporary}\n"
            f"server {{ listen {address}:443 ssl; ssl_certificate {state}/certificate.pem;\n"
            f"ssl_certificate_key {state}/key.pem; root {folder}; }} }}\n")
        self.server = subprocess.Popen(self.inside(NGINX, "-e", state / "error.log", "-c",
                                                   state / "nginx.conf"))
        deadline = time.monotonic() + 20
        while not (state / "pid").exists() and time.monotonic() < deadline:
            time.sleep(0.02)

    def close(self):
        if self.server is not None:
            self.server.terminate()
            self.server.wait()
        run("ip", "netns", "delete", self.name)


class RelayTest(unittest.TestCase):
    def setUp(self):
        self.bed = bed = MirrorBed(PROGRAMS)
        self.addCleanup(bed.close)
        self.hosts = []
        for name in ("province", "relay", "neighbour"):
            self.hosts.append(Host(name))
            self.addCleanup(self.hosts[-1].close)
        self.province, self.relay, self.neighbour = self.hosts
        self.province.plug("near", PROVINCE, self.relay, "10.77.1.2")
        self.relay.plug("far", RELAY, self.neighbour, "10.77.2.2")
        bed.publish(1)
        bed.mirror.mkdir()
        self.province.serve(bed.repository, bed.folder / "at-province", PROVINCE)
        self.relay.serve(bed.mirror, bed.folder / "at-relay", RELAY)

    def words(self, store, address, state):
        return [PROGRAMS / "tambon-sync", "--store", store, "--root",
                self.bed.repository / "metadata/1.root.json", "--url", f"https://{address}", "--ca",
                self.bed.folder / state / "certificate.pem"]

    def fetch(self):
        """The relay's run."""
        return Ran(run(*self.relay.inside(*self.words(self.bed.relay_store, PROVINCE, "at-province"),
                                          "--mirror", self.bed.mirror)))

    def take(self, address=RELAY, state="at-relay"):
        """The neighbour's run, and the release it then shows."""
        ran = Ran(run(*self.neighbour.inside(*self.words(self.bed.store, address, state))))
        return ran.code, ran.support, self.bed.release()

    def test_neighbour_lives_on_the_relay_alone(self):
        bed = self.bed
        self.assertEqual(self.take(), (10, "1007", None))
        self.assertEqual(self.fetch().code, 0)
        self.assertEqual(self.take(PROVINCE, "at-province"), (10, "1002", None))
        self.assertEqual(self.take(), (0, "0001", 1))
        log = (bed.folder / "at-province/access.log").read_text()
        self.assertEqual(set(re.findall(r"^\S+", log, re.MULTILINE)), {"10.77.1.2"})

        bed.publish(2, "--rotate")
        self.assertEqual(self.take(), (0, "0002", 1))  # a stale relay is not an error
        self.assertEqual(self.fetch().code, 0)
        self.assertEqual(self.take(), (0, "0001", 2))

        # The province is cut off: the relay says so, and goes on serving.
        must(*self.province.inside("ip", "link", "set", "near", "down"))
        bed.publish(3)
        self.assertEqual(self.fetch().code, 10)
        shutil.rmtree(bed.store)
        self.assertEqual(self.take(), (0, "0001", 2))
        must(*self.province.inside("ip", "link", "set", "near", "up"))

        # The relay is put back to an older state, or altered: what the neighbour shows stays.
        old = bed.copy_mirror("old")
        self.assertEqual(self.fetch().code, 0)
        self.assertEqual(self.take(), (0, "0001", 3))
        newest = bed.copy_mirror("newest")
        self.show(old)
        self.assertEqual(self.take(), (11, "1101", 3))
        self.show(newest)
        bed.publish(4)
        self.assertEqual(self.fetch().code, 0)
        target = next(path for path in bed.mirror.rglob("*.4.db.zst"))
        right = target.read_bytes()
        target.write_bytes(bytes(len(right)))
        self.assertEqual(self.take(), (12, "1201", 3))
        target.write_bytes(right)
        timestamp = bed.mirror / "metadata/timestamp.json"
        signed = timestamp.read_bytes()
        timestamp.write_bytes(signed.replace(b'"version":4', b'"version":9'))
        shutil.rmtree(bed.store)
        self.assertEqual(self.take(), (11, "1101", None))
        timestamp.write_bytes(signed)
        self.assertEqual(self.take(), (0, "0001", 4))

    def show(self, tree):
        for top in ("metadata", "targets"):
            shutil.rmtree(self.bed.mirror / top)
            shutil.copytree(pathlib.Path(tree) / top, self.bed.mirror / top)


if __name__ == "__main__":
    probe = f"tambon-{os.getpid()}-probe"
    if os.geteuid() != 0 or shutil.which("ip") is None or run("ip", "netns", "add",
                                                              probe).returncode != 0:
        skip("network namespaces need root and iproute2")
    run("ip", "netns", "delete", probe)
    unittest.main()
