#!/usr/bin/env python3
"""tambon-publish on the pilot data, as the province's clerk uses it: facts and sums of the snapshot,
repeatable imports and releases, keys with a passphrase, files with mistakes.

    publish.py BIN_FOLDER
"""
import csv
import hashlib
import io
import os
import pathlib
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile

PUBLISH = pathlib.Path(sys.argv[1]).resolve() / "tambon-publish"
EPOCH = "1795222800"  # 21 November 2569
PASSPHRASE, WRONG = "ความลับของจังหวัดเรา", "ไม่ใช่ความลับนั้นเลย"
CLASSES_PER_TAMBON = """
    SELECT t.scope,
           t.amount_satang,
           (SELECT coalesce(sum(budget_satang), 0) FROM project WHERE area_code = t.scope),
           (SELECT coalesce(sum(m.amount_satang), 0) FROM project_money m
              JOIN project p ON p.code = m.project_code WHERE p.area_code = t.scope),
           (SELECT coalesce(sum(amount_satang), 0) FROM project_total
             WHERE scope = t.scope AND fiscal_year_be > 0 AND status <> 'all' AND class <> 'all')
      FROM project_total t
     WHERE length(t.scope) = 6 AND t.scope NOT LIKE 'group%' AND t.fiscal_year_be = 0
       AND t.status = 'all' AND t.class = 'all'"""


def call(*words, expect=0):
    done = subprocess.run([PUBLISH, *[str(word) for word in words]], check=False, text=True,
                          capture_output=True, timeout=300,
                          env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH})
    if done.returncode != expect:
        sys.exit(f"{words}: exit {done.returncode}, not {expect}\n{done.stdout}\n{done.stderr}")
    return done.stdout + done.stderr


def publish(workspace, *words, expect=0):
    """Draft, approval and publishing in one go, which a pilot workspace allows."""
    return call("-C", workspace, "publish", "--approve", "--by", "ผู้อนุมัติ", *words, expect=expect)


def check(true, what):
    if not true:
        sys.exit(f"not so: {what}")
    print(f"ok: {what}")


def ask(path, query):
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def digests(folder):
    return {str(path.relative_to(folder)): digest(path)
            for path in sorted(folder.rglob("*")) if path.is_file()}


def make_workspace(folder, name, *offices):
    """The pilot; with `offices`, only what those tambons sent."""
    workspace = folder / name
    call("init", workspace, "--pilot")
    for sent in (workspace / "intake").iterdir():
        if offices and sent.name not in offices:
            shutil.rmtree(sent)
    call("-C", workspace, "import")
    return workspace


def change_one_status(workspace):
    sheet = workspace / "intake/800120/projects.csv"
    text = sheet.read_text(encoding="utf-8-sig")
    for old, new in (("กำลังดำเนินการ", "ชะลอ"), (",doing,", ",postponed,")):
        if old in text:
            sheet.write_text(text.replace(old, new, 1), encoding="utf-8")
            return
    sys.exit("the pilot sheet of 800120 has no project under way")


def facts(snapshot):
    levels = dict(ask(snapshot, "SELECT level, count(*) FROM area GROUP BY level"))
    check((levels["province"], levels["district"], levels["tambon"]) == (1, 23, 60),
          "1 province, 23 districts, 60 tambons")
    groups = ask(snapshot, "SELECT count(*) FROM area WHERE level = 'tambon' "
                           "GROUP BY pilot_group ORDER BY pilot_group")
    check(groups == [(14,), (15,), (16,), (15,)], "groups of 14, 15, 16 and 15 tambons")
    check(ask(snapshot, "SELECT count(*), sum(amount_satang) FROM funding") == [(8, 3597800000)],
          "8 funders, 35,978,000 baht")
    rows = ask(snapshot, CLASSES_PER_TAMBON)
    check(len(rows) >= 55 and all(len(set(row[1:])) == 1 for row in rows),
          f"sum of money by class = sum of projects = header, in {len(rows)} tambons")


def repeatable(folder):
    one, two = make_workspace(folder, "one"), make_workspace(folder, "two")
    publish(one, "--release", "5")
    call("-C", two, "diff", "--release", "5")
    check(digest(one / "releases/5.db") == digest(two / "draft/release.db"),
          "the same data, release number and epoch give the same snapshot")
    facts(one / "releases/5.db")
    again = folder / "again"
    shutil.copytree(one, again, symlinks=True)
    for workspace in (one, again):
        change_one_status(workspace)
        call("-C", workspace, "import")
    publish(one)
    call("-C", again, "diff")
    check(digest(one / "releases/6.db") == digest(again / "draft/release.db"),
          "and so does the next release, made on top of it")
    check(digest(one / "releases/6.db") != digest(one / "releases/5.db"), "which is another one")
    return one


def nothing_new(workspace):
    before = digests(workspace / "repository")
    said = call("-C", workspace, "import")
    check("นำเข้า 0 ไฟล์" in said, "importing again changes nothing")
    said = call("-C", workspace, "publish")
    check("ยังเป็นปัจจุบัน" in said, "publishing twice is harmless")
    said = publish(workspace)
    check("ไม่มีอะไรเปลี่ยน" in said, "with nothing changed there is no draft to approve")
    check(digests(workspace / "repository") == before, "and the repository is as it was")
    publish(workspace, "--release", "6", expect=1)
    print("ok: a release number is used once")


def mistakes(workspace):
    sheet = workspace / "intake/800122/projects.csv"
    good = sheet.read_bytes()
    sheet.write_bytes(good + "999,นี่ไม่ใช่ปี\n".encode())
    said = call("-C", workspace, "import", expect=1)
    check("800122/projects.csv" in said and "ไม่รับ 1" in said, "a file with a mistake is refused")
    code_count = "SELECT count(*) FROM project WHERE area_code = '800122'"
    check(ask(workspace / "province.db", code_count)[0][0] > 0, "its last good data stay in force")
    sheet.write_bytes(good)
    call("-C", workspace, "import")


def contacts(workspace):
    """What is stated of the office reaches kiosk and pages; what leads nowhere is refused."""
    config = workspace / "province.conf"
    before = config.read_text(encoding="utf-8")
    refused = {"contact-phone": "081 234 5678", "contact-form": "https://form.example.go.th/",
               "contact-line": "somchai"}
    for key, value in refused.items():
        config.write_text(before + f"\n{key} = {value}\n", encoding="utf-8")
        check(key in call("-C", workspace, "diff", expect=1), f"{key} = {value} is refused")
    config.write_text(before + "\ncontact-phone = 0 7535 6000\ncontact-line = @tambon80\n"
                      "contact-form = https://form.example.go.th/?page={page}\n",
                      encoding="utf-8")
    publish(workspace)
    newest = max(int(path.stem) for path in (workspace / "releases").glob("*.db"))
    check(ask(workspace / f"releases/{newest}.db", "SELECT contact_phone, contact_line FROM release")
          == [("0 7535 6000", "@tambon80")], "the ways to the office are in the release")
    pages = [workspace / "repository" / name / "index.html" for name in
             ("", "w", "w/800120", "t/800120/2569", "c", "en/a/80")]
    check(all("tel:075356000" in page.read_text(encoding="utf-8") for page in pages),
          "and on every kind of page")


def card_of(page, language):
    return re.search(rf'property="og:image" content="https://[^"/]+/(img/[0-9a-f]+-{language}\.png)"', page)


def cards(workspace):
    """A page that is sent to others has a picture, drawn by the kiosk where something changed."""
    site = workspace / "repository"
    page = (site / "t/800120/2569/index.html").read_text(encoding="utf-8")
    named = card_of(page, "th")
    check(named is not None, "a page names its card")
    english = card_of((site / "en/t/800120/2569/index.html").read_text(encoding="utf-8"), "en")
    check(english is not None, "in English an English one")
    check((site / named[1]).read_bytes() != (site / english[1]).read_bytes(), "which looks otherwise")
    pictures = list((site / "img").iterdir())
    heads = [path.read_bytes()[:24] for path in pictures]
    check(all(head[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", head[16:]) == (1200, 630)
              for head in heads), f"{len(pictures)} cards of 1200 x 630")
    check(all(path.stat().st_size <= 300 * 1024 for path in pictures), "each of at most 300 KB")
    check((site / named[1]) in pictures, "and the one that the page names is there")
    change_one_budget(workspace)
    said = publish(workspace)
    check("วาดใหม่ 6" in said, "another budget: the two cards of its tambon, district and province")
    again = (site / "t/800120/2569/index.html").read_text(encoding="utf-8")
    check(named[1] not in again and not (site / named[1]).exists(), "an old card goes")


def change_one_budget(workspace):
    sheet = workspace / "intake/800120/projects.csv"
    rows = list(csv.reader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
    column = rows[1].index("budget_tao")
    row = next(row for row in rows[2:] if row[column].replace(",", "").isdigit())
    row[column] = str(int(row[column].replace(",", "")) + 100)
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    call("-C", workspace, "import")


def no_cards(workspace, folder):
    """A kiosk that cannot draw takes nothing from the release but its pictures."""
    program = folder / "broken/bin"
    program.mkdir(parents=True)
    (folder / "broken/share").symlink_to(PUBLISH.parent.parent / "share")
    shutil.copy(PUBLISH, program / "tambon-publish")
    (program / "tambon-kiosk").write_text("#!/bin/sh\necho broken >&2\nexit 7\n")
    (program / "tambon-kiosk").chmod(0o755)
    shutil.rmtree(workspace / "cards")
    change_one_budget(workspace)
    done = subprocess.run([program / "tambon-publish", "-C", workspace, "publish", "--approve",
                           "--by", "ผู้อนุมัติ"], check=True, text=True, capture_output=True,
                          env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH}, timeout=300)
    check(done.stderr.count("วาดรูปของหน้าไม่ได้") == 1 and "broken" in done.stderr,
          "a kiosk that cannot draw is named once")
    page = (workspace / "repository/t/800120/2569/index.html").read_text(encoding="utf-8")
    check("og:title" in page and "og:image" not in page, "and the pages go out without pictures")


def passphrases(folder):
    right, wrong = folder / "right", folder / "wrong"
    right.write_text(PASSPHRASE + "\n", encoding="utf-8")
    wrong.write_text(WRONG + "\n", encoding="utf-8")
    workspace = folder / "real"
    call("init", workspace, "--code", "80", "--name", "นครศรีธรรมราช", "--base-url",
         "https://plan.example.or.th", "--passphrase-file", right)
    call("init", workspace, "--pilot", expect=1)
    print("ok: a workspace is not made over another one")
    check("ENCRYPTED" in (workspace / "keys/targets.pem").read_text(), "the officer's key is locked")
    pilot = folder / "one"
    for part in ("reference", "intake/800120"):
        subprocess.run(["cp", "-r", pilot / part, workspace / part], check=True)
    call("-C", workspace, "import")
    metadata = digests(workspace / "repository")
    call("-C", workspace, "publish", "--approve", "--by", "ผู้อนุมัติ", expect=1)
    print("ok: with a passphrase draft and approval are two commands")
    call("-C", workspace, "diff")
    call("-C", workspace, "approve", "--by", "ผู้อนุมัติ", "--passphrase-file", wrong, expect=1)
    check(not (workspace / "approved").exists(), "a wrong passphrase approves nothing")
    check(digests(workspace / "repository") == metadata, "and publishes nothing")
    call("-C", workspace, "approve", "--by", "ผู้อนุมัติ", "--passphrase-file", right)
    check(digests(workspace / "repository") == metadata, "approving publishes nothing either")
    said = call("-C", workspace, "publish")
    check("เผยแพร่ชุดที่ 1" in said, "the machine's keys then bring it out without a passphrase")


def main():
    check(PUBLISH.is_file(), "tambon-publish is built")
    with tempfile.TemporaryDirectory(prefix="publish-") as name:
        folder = pathlib.Path(name)
        workspace = repeatable(folder)
        nothing_new(workspace)
        mistakes(workspace)
        small = make_workspace(folder, "small", "800120", "800121")
        contacts(small)
        cards(small)
        no_cards(small, folder)
        passphrases(folder)


main()
