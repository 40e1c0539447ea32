#!/usr/bin/env python3
"""Documents of a draft (E6): files that are not what was imported stop it, and so do dead addresses, until
the sheet is put right; one that was there and is silent, and one shut to programs, ask for a reason; each
address is asked once; on a real nginx.

    links.py BIN_FOLDER
"""
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone

from publish_bed import APPROVER, EPOCH, Workspace, check

BIN = pathlib.Path(sys.argv[1]).resolve()
SKIP = 77
CONFIG = """
daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error;
events {{ worker_connections 64; }}
http {{
  access_log {folder}/access; client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2;
  fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{
    listen 127.0.0.1:{port}; root {folder}/www;
    location = /no-head {{ max_ranges 0; if ($request_method = HEAD) {{ return 405; }} try_files /large =404; }}
    location = /moved {{ return 301 /plan.pdf; }}
    location = /loop {{ return 302 /loop; }}
    location = /private {{ return 403; }}
    location = /broken {{ return 503; }}
    location = /plan.pdf {{ if (-f {folder}/down) {{ return 503; }} }}
    location = /away {{ return 302 ftp://127.0.0.1/x; }}
  }}
}}
"""
HEAD = "area_code,document_code,type,title,date,file,url\r\n"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        (folder / "www").mkdir(parents=True)
        (folder / "www/plan.pdf").write_bytes(b"%PDF-1.4")
        (folder / "www/large").write_bytes(b"\0" * 40_000_000)
        (folder / "conf").write_text(CONFIG.format(folder=folder, port=self.port))
        self.process = None
        self.start()

    def start(self):
        self.process = subprocess.Popen(["nginx", "-e", self.folder / "error", "-c",
                                         self.folder / "conf"], stderr=subprocess.DEVNULL)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        sys.exit("nginx does not start")

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def requests(self):
        """The requests since the last call: "HEAD /x 200"."""
        path = self.folder / "access"
        lines = path.read_text().splitlines() if path.exists() else []
        path.write_text("") if lines else None
        return [" ".join((line.split('"')[1].rsplit(" ", 1)[0], line.split('"')[2].split()[0],
                          line.split('"')[2].split()[1])) for line in lines]


def sheet(server, names):
    rows = [f"800121,D{number},plan,เอกสาร {name.strip('/')},2026-01-15,,"
            f"http://127.0.0.1:{server.port}{name}" for number, name in enumerate(names)]
    return HEAD + "".join(row + "\r\n" for row in rows)


def put(workspace, text):
    (workspace.path / "intake/800121/documents.csv").write_text(text, encoding="utf-8")
    workspace.call("import", "--accept-vanished", "--again")


def found(said, what):
    """Which documents of the draft have this finding."""
    return sorted(re.findall(rf"\[{what}/800121/(\w+)\]", said))


def days_later(days):
    return str(int(EPOCH) + days * 86400)


def addresses(workspace, server):
    put(workspace, sheet(server, ("/plan.pdf", "/moved", "/no-head", "/gone", "/loop", "/private",
                                  "/broken", "/away")))
    server.requests()
    said = workspace.call("diff")
    asked = server.requests()
    dead, shut = found(said, "dead-link"), found(said, "shut-link")
    check(dead == ["D3", "D4", "D6", "D7"] and shut == ["D5"], f"four of eight are dead, one is shut: {dead} {shut}")
    check("HTTP 404" in said and "HTTP 503" in said, "and the draft says why")
    check(re.search(r"ต\.\S+ อ\.\S+ \(800121\) ตารางเอกสาร ไฟล์ intake/800121/documents.csv แถว 5 เอกสาร D3 “เอกสาร gone”: "
                    rf"เปิดที่อยู่ http://127.0.0.1:{server.port}/gone ไม่ได้ .*ลบที่อยู่.*นำเข้าใหม่", said),
          "which office, sheet, row and address it is, and what to do")
    check(any(line.startswith("HEAD /plan.pdf 200") for line in asked), "an address is asked by HEAD")
    body = [line for line in asked if line.startswith("GET /no-head")]
    check(len(body) == 1 and int(body[0].split()[-1]) < 10_000_000,
          f"a server without HEAD is asked by GET, and not for all of it: {body}")
    check(sum("/loop" in line for line in asked) <= 6, "redirects end")
    said = workspace.call("diff")
    asked = server.requests()
    check(not any("/plan.pdf" in line and "moved" not in line and line.startswith("GET")
                  for line in asked) and not any("/no-head" in line for line in asked) and
          any("/gone" in line for line in asked),
          "what was there is not asked again, what was dead is")


def dead_stops(workspace, server):
    words = ("--by", APPROVER, "--yes", "--reason", "shut-link=เปิดด้วยโทรศัพท์แล้ว")
    for command in (("approve", *words, "--reason", "dead-link=เว็บของอำเภอกำลังย้าย"), ("publish",),
                    ("publish", "--approve", "--alone", *words)):
        said = workspace.call(*command, expect=1)
        check("ไม่ได้จนกว่าจะแก้" in said and "/gone ไม่ได้ (HTTP 404)" in said and "/private" not in said.split("จนกว่าจะแก้")[1],
              f"a dead address stops {' '.join(command[:2])}, whatever the reason")
    check(workspace.published() == 0, "and nothing came out")
    workspace.call("diff", "--no-links")
    said = workspace.call("approve", "--by", APPROVER, expect=1)
    check("--reason 'link-check=" in said, "not to ask needs a written reason, too")
    put(workspace, sheet(server, ("/plan.pdf", "/moved", "/no-head", "/private")))
    workspace.call("diff")
    said = workspace.call("approve", "--by", APPROVER, expect=1)
    check("--reason 'shut-link/" in said, "one that is shut to programs asks for a reason")
    workspace.call("approve", *words)
    check("เผยแพร่ชุดที่ 1" in workspace.call("publish"), "the dead ones taken out, it is published")


def one_night(workspace, server):
    """A server that is down for a night does not stop the province; one that is down for a month is dead."""
    (server.folder / "down").touch()
    put(workspace, sheet(server, ("/plan.pdf", "/no-head")))
    check("[silent-link/" not in workspace.call("diff", epoch=days_later(5)), "an answer is believed for a week")
    said = workspace.call("diff", epoch=days_later(8))
    day = datetime.fromtimestamp(int(EPOCH), timezone.utc).day
    check(found(said, "silent-link") == ["D0"] and not found(said, "dead-link") and f"เปิดได้ล่าสุด {day} " in said,
          "what was there a week ago is silent, and it is said when it was there last")
    workspace.call("approve", "--by", APPROVER, expect=1, epoch=days_later(8))
    workspace.call("approve", "--by", APPROVER, "--reason", "silent-link=เว็บปิดปรับปรุงถึงวันจันทร์", "--reason",
                   "fewer=ย้ายเอกสาร", epoch=days_later(8))
    shutil.rmtree(workspace.path / "approved")
    check(found(workspace.call("diff", epoch=days_later(29)), "silent-link") == ["D0"], "nor is that it was silent kept")
    said = workspace.call("diff", epoch=days_later(31))
    check(found(said, "dead-link") == ["D0"] and not found(said, "silent-link"), "after a month of silence it is dead")
    (server.folder / "down").unlink()
    check(not found(workspace.call("diff", epoch=days_later(31)), "dead-link"), "and alive again when it answers")


def no_network(workspace, server):
    server.stop()
    put(workspace, sheet(server, [f"/{number}" for number in range(60)]))
    began = time.monotonic()
    said = workspace.call("diff")
    check("[link-check]" in said and "60 แห่ง" in said and "dead-link" not in said,
          "without a network there is one finding, not sixty")
    check(time.monotonic() - began < 60, "and it does not take long")
    server.start()
    said = workspace.call("diff")
    check(said.count("[dead-link/") == 60, "nothing of it was remembered")
    text = (workspace.path / "province.conf").read_text(encoding="utf-8")
    (workspace.path / "province.conf").write_text(
        text.replace("link-check = yes", "link-check = no"), encoding="utf-8")
    check("dead-link" not in workspace.call("diff"), "the check can be switched off")


def files(workspace):
    folder = workspace.path / "intake/800121"
    (folder / "plan.pdf").write_bytes(b"%PDF-1.4 the plan")
    put(workspace, HEAD + "800121,D1,plan,แผน,2026-01-15,plan.pdf,\r\n")
    check("[document/" not in workspace.call("diff"), "a file as it was imported is in order")
    (folder / "plan.pdf").write_bytes(b"%PDF-1.4 another plan")
    said = workspace.call("diff")
    check("[document/800121/D1]" in said and "ต้องแก้ก่อน" in said, "another file stops the draft")
    said = workspace.call("approve", "--by", APPROVER, "--reason", "document=ไม่เป็นไร", "--yes",
                          expect=1)
    check("นำเข้าใหม่" in said, "whatever the reason, and it is said what to do")
    (folder / "plan.pdf").unlink()
    check("[document/800121/D1]" in workspace.call("diff"), "so does a file that is gone")
    (folder / "plan.pdf").write_bytes(b"%PDF-1.4 another plan")
    workspace.call("import")
    check("[document/" not in workspace.call("diff"), "imported again it is in order")


def main():
    if shutil.which("nginx") is None:
        print("SKIPPED: nginx is not installed", file=sys.stderr)
        sys.exit(SKIP)
    with tempfile.TemporaryDirectory(prefix="links-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)  # nginx reads as somebody else
        workspace = Workspace(BIN / "tambon-publish", folder / "workspace").make("800121")
        server = Server(folder / "server")
        try:
            addresses(workspace, server)
            dead_stops(workspace, server)
            one_night(workspace, server)
            no_network(workspace, server)
            files(workspace)
        finally:
            server.stop()


main()
