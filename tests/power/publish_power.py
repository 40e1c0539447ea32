#!/usr/bin/env python3
"""Power cuts during tambon-publish.
    publish_power.py BIN_FOLDER --states N [--jobs J] [--seed S] [--again K]

As sync_power.py, for import, diff, approve, publish and renew on a small workspace: province.db must
hold what it held before or after, kiosks must get the old release or the new one, and the same
command, given again, must finish. BIN_FOLDER must be that of a build: the pilot's data lie beside."""
import shutil

from sync_power import HOSTILE, main  # first: it knows where the other beds lie
from publish_bed import APPROVER, IMPORTER, Workspace
from recording import Recorder
from store_check import Way

SHEET = "intake/800120/projects.csv"


def record(bed, name, options, restless):
    recorder = Recorder(bed, name, options, restless)
    made = Workspace(bed.programs / "tambon-publish", bed.folder / "made")
    if not made.path.exists():
        made.make("800120", "800201").publish()
    workspace = recorder.disk.mounted / "workspace"
    shutil.copytree(made.path, workspace)
    sheet = workspace / SHEET
    text = sheet.read_text(encoding="utf-8-sig")
    sheet.write_text(text.replace("ถนน", "ทางหลวง", 1), encoding="utf-8")
    for words, after in ((["import", "--by", IMPORTER], 1),
                         (["diff", "--no-links", "--by", IMPORTER], 1),
                         (["approve", "--by", APPROVER], 1), (["publish", "--by", APPROVER], 2),
                         (["renew", "--by", APPROVER], 2)):
        before = 2 if words[0] == "renew" else 1
        recorder.run(Way(words[0], words, "", [(before, None), (after, None)], kind="publish"))
    return recorder.close()


main(record, [("publisher, default options", "", False),
              ("publisher, hostile options", HOSTILE, False),
              ("publisher, hostile options, busy", HOSTILE, True)], [])
