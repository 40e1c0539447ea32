#!/usr/bin/env python3
"""Every result of sync/client/result.c, brought about for real.    sync_results.py BIN_FOLDER

The table of results and the cases here must name the same codes: a sentence that no run can come to
is one that nobody has read, and a new one without a case makes this test fail."""
import fcntl
import os
import re
import shutil
import socket
import subprocess
import threading
import time
import unittest

from sync_bed import SOURCE, Bed, bin_folder

PROGRAMS = bin_folder()
DAY = 86400
NOISE = "UPDATE project SET objective = hex(randomblob(30000))"
CASES = {}


def case(code, exit_code):
    def keep(function):
        CASES[code] = (function, exit_code)
        return function
    return keep


def answer(body, hold=0):
    """A server that says the same to everybody, then waits. Returns: its URL."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            client, _ = listener.accept()
            client.recv(4096)
            client.sendall(body)
            time.sleep(hold)
            client.close()

    threading.Thread(target=serve, daemon=True).start()
    return f"http://127.0.0.1:{listener.getsockname()[1]}"


def plain(bed, body, *words, hold=0):
    return bed.sync("--loopback-http", *words, url=answer(body, hold))


def configure(bed, text):
    (bed.folder / "sync.conf").write_text(text)
    return ["--config", bed.folder / "sync.conf"]


def two(bed):
    """Release 1 and then 2 in force."""
    bed.stick()
    bed.publish(2)
    bed.stick()


@case(1, 0)
def updated(bed):
    return bed.stick()


@case(2, 0)
def current(bed):
    bed.stick()
    return bed.sync()


@case(3, 0)
def unpublished(bed):
    shutil.rmtree(bed.repository)
    bed.publish(0)
    return bed.stick()


@case(4, 0)
def held_back(bed):
    two(bed)
    bed.sync("rollback")
    return bed.sync()


@case(5, 0)
def rolled_back(bed):
    two(bed)
    return bed.sync("rollback")


@case(7, 0)
def outside_window(bed):
    bed.sync()
    begin = time.gmtime(time.time() + 9 * 3600)
    words = configure(bed, time.strftime("window = %H:00-%H:59\n", begin))
    return bed.sync("--scheduled", *words)


@case(8, 0)
def too_early(bed):
    bed.stick()
    bed.sync(url="https://127.0.0.2:1")
    return bed.sync("--scheduled")


@case(201, 2)
def usage(bed):
    return bed.sync("rollforward")


@case(202, 2)
def config(bed):
    return bed.sync(*configure(bed, "sotre = x\n"))


@case(203, 2)
def root(bed):
    (bed.repository / "metadata/1.root.json").write_text("{}")
    return bed.stick()


@case(1001, 10)
def no_name(bed):
    return bed.sync(url="https://name.invalid")


@case(1002, 10)
def no_connection(bed):
    return bed.sync(url="https://127.0.0.2:1")


@case(1003, 10)
def tls(bed):
    (bed.state / "certificate.pem").write_bytes(
        open("/etc/ssl/certs/ca-certificates.crt", "rb").read())
    return bed.sync()


@case(1004, 10)
def server(bed):
    return plain(bed, b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n")


@case(1005, 10)
def timeout(bed):
    return plain(bed, b"", *configure(bed, "stall-seconds = 1\n"), hold=9)


@case(1006, 10)
def cut(bed):
    return plain(bed, b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")


@case(1007, 10)
def not_on_server(bed):
    bed.target().unlink()
    return bed.sync()


@case(1008, 10)
def not_on_stick(bed):
    bed.target().unlink()
    return bed.stick()


@case(1009, 10)
def stick_unreadable(bed):
    timestamp = bed.repository / "metadata/timestamp.json"
    timestamp.unlink()
    timestamp.symlink_to("/dev/null")
    return bed.stick()


@case(1010, 10)
def too_long(bed):
    return plain(bed, b"", *configure(bed, "longest-seconds = 1\n"), hold=9)


@case(1101, 11)
def refused(bed):
    timestamp = bed.repository / "metadata/timestamp.json"
    timestamp.write_bytes(timestamp.read_bytes().replace(b'"version":1', b'"version":2'))
    return bed.stick()


@case(1102, 11)
def too_large(bed):
    with open(bed.repository / "metadata/timestamp.json", "ab") as file:
        file.write(b" " * 20000)
    return bed.stick()


@case(1201, 12)
def file_damaged(bed):
    bed.target().write_bytes(bed.target().read_bytes()[:-1] + b"x")
    return bed.stick()


@case(1202, 12)
def unpack_failed(bed):
    bed.publish(2, "--wrong-sha256")
    return bed.stick()


@case(1203, 12)
def check_failed(bed):
    bed.publish(2, "--sql", "DROP TABLE project_total")
    return bed.stick()


@case(1204, 12)
def known_bad(bed):
    check_failed(bed)
    return bed.stick()


def damage(bed):
    """Of what is in force; then a run that finds nothing to mend it with."""
    os.truncate((bed.store / "current").resolve(), 0)
    return bed.sync("--from", bed.folder)


@case(1205, 12)
def fell_back(bed):
    two(bed)
    return damage(bed)


@case(1206, 12)
def not_sound(bed):
    bed.stick()
    return damage(bed)


@case(1401, 14)
def locked(bed):
    bed.stick()
    with open(bed.store / "lock", "rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return bed.stick()


@case(1501, 15)
def stopped(bed):
    # The shell raises it before the program is there: it is blocked, and so waits.
    script = 'kill -TERM $$; exec "$@"'
    command = ["env", "--block-signal=TERM", "sh", "-c", script, "sh", *bed.command()]
    from sync_bed import Ran
    return Ran(subprocess.run(command, check=False, capture_output=True, text=True))


@case(1601, 16)
def layout_newer(bed):
    shutil.rmtree(bed.repository)
    bed.publish(5, "--layout", "99")
    return bed.stick()


def expire(bed):
    shutil.rmtree(bed.repository)
    bed.publish(1, "--now", str(int(time.time()) - 60 * DAY))


@case(1701, 17)
def expired(bed):
    expire(bed)
    return bed.sync()


@case(1702, 17)
def stick_expired(bed):
    expire(bed)
    return bed.stick()


@case(9, 0)
def verified(bed):
    bed.stick()
    return bed.sync("check")


@case(1103, 11)
def not_trusted(bed):
    bed.stick()
    path = bed.store / "metadata/targets.json"
    path.write_bytes(path.read_bytes().replace(b'"length":', b'"lengtH":', 1))
    return bed.sync("check")


@case(1207, 12)
def not_signed(bed):
    bed.stick()
    path = (bed.store / "current").resolve()
    path.chmod(0o644)
    with path.open("r+b") as file:
        file.seek(-1, 2)
        last = file.read(1)
        file.seek(-1, 2)
        file.write(bytes([last[0] ^ 1]))
    return bed.sync("check")


@case(1801, 18)
def store(bed):
    bed.store.write_text("")
    return bed.stick()


@case(1802, 18)
def no_previous(bed):
    bed.stick()
    return bed.sync("rollback")


# Brought about elsewhere: pictures need a publisher, a full disk a mount.
ELSEWHERE = {6: "papers.py", 1301: "sync_disk.py"}


class ResultTest(unittest.TestCase):
    def test_every_result_is_brought_about(self):
        table = (SOURCE / "sync/client/result.c").read_text(encoding="utf-8")
        rows = re.findall(r"\[CLIENT_RESULT_\w+\] =\s*\{\s*(\d+),\s*(\d+),\s*\"([^\"]+)\"\}", table)
        self.assertEqual({int(code) for _, code, _ in rows}, set(CASES) | set(ELSEWHERE))
        for exit_code, code, sentence in rows:
            if int(code) in ELSEWHERE:
                text = (SOURCE / "tests/integration" / ELSEWHERE[int(code)]).read_text()
                self.assertIn(f"{int(code)}", text)
                continue
            with self.subTest(code):
                self.bring_about(int(code), int(exit_code), sentence)

    def bring_about(self, code, exit_code, sentence):
        make, expected = CASES[code]
        bed = Bed(PROGRAMS)
        try:
            bed.publish(1, "--sql", NOISE)
            bed.serve()
            ran = make(bed)
            self.assertEqual(expected, exit_code)
            self.assertIn(f"{sentence} [{code:04}]", ran.text)
            if code not in (1205, 1206):  # the run went on after that
                self.assertEqual(ran.code, exit_code, ran)
            if code not in (9, 201, 202, 1103, 1207, 1401) and bed.store.is_dir():
                log = (bed.store / "log").read_text(encoding="utf-8").splitlines()
                self.assertTrue([line for line in log if f" code {code:04} " in line
                                 and line.endswith(sentence)], log)
        finally:
            bed.close()


if __name__ == "__main__":
    unittest.main()
