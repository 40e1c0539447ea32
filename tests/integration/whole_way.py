#!/usr/bin/env python3
"""The whole way once, with the real programs: sheets -> publish -> nginx with TLS -> sync -> kiosk on
an X server, touched by xdotool from rest to one project; its QR code is read from a screenshot by
zbarimg; then one status changes at the province and appears on the open screen. On what is there then
six everyday questions are answered (everyday_walks.py).

    whole_way.py BIN_FOLDER SOURCE_FOLDER [--pictures FOLDER]     strips of the six walks
"""
import argparse
import csv
import pathlib
import re
import shutil
import sys
import tempfile

import everyday_walks
from kiosk_bed import Kiosk, run, start_display, wait_for

parser = argparse.ArgumentParser()
parser.add_argument("bin", type=pathlib.Path)
parser.add_argument("source", type=pathlib.Path)
parser.add_argument("--pictures", type=pathlib.Path)
options = parser.parse_args()
BIN, SOURCE = options.bin.resolve(), options.source.resolve()
SERVE = SOURCE / "packaging/serve.sh"
TAMBON, DISTRICT = "800120", "8001"
SKIP = 77


def publish(workspace):
    """Import, draft, approval by somebody else, publishing."""
    command = [BIN / "tambon-publish", "-C", workspace]
    run(*command, "import", "--by", "ผู้นำเข้า")
    run(*command, "diff", "--by", "ผู้นำเข้า")
    run(*command, "approve", "--by", "ผู้อนุมัติ")
    run(*command, "publish")


def sync(store, url, workspace, serve):
    run(BIN / "tambon-sync", "--store", store, "--url", url, "--root", workspace / "root.json",
        "--ca", serve / "certificate.pem")


def first_project_of(kiosk):
    """The project code of the first row on the register that is open."""
    return re.search(r'"/project/(\w{7})"', kiosk.listing()).group(1)


def change_status(workspace, kiosk_code, store):
    """Turns the status of one project to 'ชะลอ' in its office's sheet, as a clerk would."""
    database = f"file:{store / 'current'}?mode=ro&immutable=1"
    office_code = run("sqlite3", database,
                      f"SELECT office_code FROM project WHERE code = '{kiosk_code}'").strip()
    sheet = workspace / "intake" / TAMBON / "projects.csv"
    text = sheet.read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    heading = next(row for row in rows if {"status", "สถานะ"} & set(row))
    code_column = next(i for i, name in enumerate(heading) if name in ("project_code", "รหัสโครงการ"))
    status_column = next(i for i, name in enumerate(heading) if name in ("status", "สถานะ"))
    row = next(row for row in rows if row[code_column:code_column + 1] == [office_code])
    row[status_column] = "ชะลอ"
    with open(sheet, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def walk(kiosk):
    """First touch -> home -> all districts -> district -> tambon -> register -> first project."""
    kiosk.expect("attract", "/attract")
    kiosk.touch("home")
    kiosk.expect("home", "/")
    kiosk.touch("/area/80")
    kiosk.expect("province", "/area/80")
    kiosk.touch(f"/area/{DISTRICT}")
    kiosk.expect("district", f"/area/{DISTRICT}")
    kiosk.touch(f"/area/{TAMBON}")
    kiosk.expect("tambon", f"/area/{TAMBON}")
    kiosk.touch(f"/area/{TAMBON}/projects")
    kiosk.expect("projects", f"/area/{TAMBON}/projects")
    code = first_project_of(kiosk)
    kiosk.touch(f"/project/{code}")
    kiosk.expect("project", f"/project/{code}")
    return code


def check_phone_page(url, serve, code):
    page, anchor = url.split("#")
    html = run("curl", "--silent", "--show-error", "--fail", "--location", "--cacert",
               serve / "certificate.pem", page)
    if anchor != code or f'id="{code}"' not in html:
        sys.exit(f"the page {page} has no project {code}")


def whole_way(folder):
    workspace, store, serve = folder / "workspace", folder / "store", folder / "serve"
    (workspace / "repository").mkdir(parents=True)
    url = run(SERVE, "start", workspace / "repository", serve).strip()
    server, kiosk = None, None
    try:
        run(BIN / "tambon-publish", "init", workspace, "--pilot", "--base-url", url)
        publish(workspace)
        sync(store, url, workspace, serve)
        server, display = start_display(folder)
        kiosk = Kiosk(BIN, store, display, folder)
        wait_for("the first frame", kiosk.last_frame)
        code = walk(kiosk)

        codes = wait_for("a QR code on the screen", kiosk.read_qr)
        year = run("sqlite3", f"file:{store / 'current'}?mode=ro&immutable=1",
                   f"SELECT fiscal_year_be FROM project WHERE code = '{code}'").strip()
        wanted = f"{url}/t/{TAMBON}/{year}#{code}"
        if codes != [wanted]:
            sys.exit(f"the QR code says {codes}, not {wanted}")
        check_phone_page(wanted, serve, code)

        change_status(workspace, code, store)
        publish(workspace)
        sync(store, url, workspace, serve)
        wait_for("release 2 on the open screen", lambda: kiosk.last_frame()[2] == "2")
        kiosk.expect("project", f"/project/{code}")
        if "ชะลอ" not in kiosk.listing():
            sys.exit("the changed status is not on the screen")
        kiosk.end()

        configuration = folder / "kiosk.conf"
        configuration.write_text(f"home-district = {DISTRICT}\n", encoding="utf-8")
        kiosk = Kiosk(BIN, store, display, folder, "--config", configuration, "--open", "/")
        wait_for("the first frame", kiosk.last_frame)
        walks = everyday_walks.go_all(kiosk, store, code, options.pictures)
        kiosk.end()
        kiosk = None
    finally:
        if kiosk is not None:
            kiosk.process.kill()
        if server is not None:
            server.terminate()
            server.wait()
        run(SERVE, "stop", serve)
    print(f"rest to project {code} in 6 touches, QR read, change seen in release 2")
    for question, touches in walks:
        print(f"{question}: {touches} touches")


def main():
    for tool in ("Xvfb", "xdotool", "xwd", "zbarimg", "sqlite3"):
        if shutil.which(tool) is None:
            print(f"SKIPPED: {tool} is not installed", file=sys.stderr)
            sys.exit(SKIP)
    with tempfile.TemporaryDirectory(prefix="whole-way-") as folder:
        whole_way(pathlib.Path(folder))


main()
