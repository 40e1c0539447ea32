#!/usr/bin/env python3
"""`tambon-kiosk --story` on the pilot data with the distribution's ffmpeg: a short story of a template of its
own becomes a film of the length it says, with its sheet; without ffmpeg the frames are there and the message
names the package; a page that does not go on by itself, and a template that is wrong, are told.

    film.py BIN_FOLDER
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import kiosk_bed
from sync_bed import bin_folder

SIZE = "640x360"
TEMPLATE = """[story]
least-minutes = 1
most-minutes = 1
letters-a-second = 20
[opening]
kind = opening
least-seconds = 2
most-seconds = 3
title[th] = เปิดเรื่อง
title[en] = Opening
[status]
kind = status
least-seconds = 2
most-seconds = 4
title[th] = ถึงไหนแล้ว
title[en] = How far
[end]
kind = end
least-seconds = 2
most-seconds = 5
title[th] = จบ
title[en] = End
"""
# Two pages of the status of a tambon with more than five statuses stand between opening and end.
LONGEST = 3 + 2 * 4 + 5
MOVING_A_SCENE = 21  # 0.7 s at 30 pictures a second


class FilmTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="film-"))
        cls.store = kiosk_bed.make_store(BIN, cls.folder)
        cls.template = cls.folder / "story.conf"
        cls.template.write_text(TEMPLATE, encoding="utf-8")
        cls.config = cls.folder / "kiosk.conf"
        cls.config.write_text(f"story-template = {cls.template}\n", encoding="utf-8")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    def film(self, name, address="/story/800120", config=None, **environment):
        out = self.folder / name
        ran = subprocess.run([BIN / "tambon-kiosk", "--store", self.store, "--config",
                              config or self.config, "--story", address, "--out", out, "--size", SIZE],
                             check=False, capture_output=True, text=True, timeout=240,
                             env={**os.environ, **environment})
        return ran, out

    def test_a_story_becomes_a_film_of_its_length(self):
        ran, out = self.film("film")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn("story.mp4", ran.stdout)
        probe = json.loads(kiosk_bed.run("ffprobe", "-v", "error", "-of", "json", "-show_format",
                                         "-show_streams", "-count_frames", out / "story.mp4"))
        video = probe["streams"][0]
        self.assertEqual((video["codec_name"], video["width"], video["height"]), ("h264", 640, 360))
        minutes, seconds = map(int, re.search(r"(\d+):(\d+)$", ran.stdout.strip()).groups())
        said = 60 * minutes + seconds
        self.assertAlmostEqual(float(probe["format"]["duration"]), said, delta=1.1)
        self.assertLessEqual(said, LONGEST)
        frames = sorted((out / "frames").glob("*.png"))
        scenes, rest = divmod(len(frames) - 1, MOVING_A_SCENE + 1)  # the first stands at once
        self.assertEqual(rest, 0)
        self.assertGreaterEqual(scenes, 2)
        # Every picture of what moves is in the film, and what stands is there once a second.
        self.assertGreaterEqual(int(video["nb_read_frames"]), len(frames))
        self.assertGreater((out / "sheet.png").stat().st_size, 1000)

    def test_pictures_follow_one_another_at_thirty_a_second(self):
        ran, out = self.film("times")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        times = kiosk_bed.run("ffprobe", "-v", "error", "-select_streams", "v", "-show_entries",
                              "frame=pts_time", "-of", "csv=p=0", out / "story.mp4")
        steps = [float(line.strip(",")) for line in times.split()]
        steps = [round(b - a, 3) for a, b in zip(steps, steps[1:])]
        self.assertGreaterEqual(sum(abs(step - 1 / 30) < 0.002 for step in steps), 2 * 20)
        self.assertLessEqual(max(steps), 1.001)

    def test_without_ffmpeg_the_frames_are_there(self):
        ran, out = self.film("without", PATH="/nonexistent")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("apt install ffmpeg", ran.stderr)
        self.assertIn(str(out / "frames"), ran.stderr)
        self.assertGreater(len(list((out / "frames").glob("*.png"))), 2)
        self.assertTrue((out / "frames.txt").read_text().startswith("ffconcat"))

    def test_what_is_no_story_is_told(self):
        ran, _ = self.film("page", "/area/800120")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("no page that goes on by itself", ran.stderr)

    def test_a_wrong_template_leaves_the_programs_own(self):
        wrong = self.folder / "wrong.conf"
        wrong.write_text("[story]\nleast-minutes = many\n", encoding="utf-8")
        config = self.folder / "wrong-kiosk.conf"
        config.write_text(f"story-template = {wrong}\n", encoding="utf-8")
        ran = subprocess.run([BIN / "tambon-kiosk", "--store", self.store, "--config", config, "--list",
                              "/story/800120"], check=False, capture_output=True, text=True, timeout=60)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn("most-minutes: not a number", ran.stderr)
        self.assertIn("เรื่องเล่าจากข้อมูลของเรา", ran.stdout)


if __name__ == "__main__":
    BIN = bin_folder()
    unittest.main(argv=sys.argv[:1])
