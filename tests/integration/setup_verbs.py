#!/usr/bin/env python3
"""packaging/setup/tambon-setup, verb by verb: with the real NetworkManager and the real programs.

    setup_verbs.py BIN_FOLDER
"""
import os
import shutil
import subprocess
import unittest

import kiosk_bed
import setup_bed
from sync_bed import Bed, bin_folder

MANAGER = "/org/freedesktop/NetworkManager"
HASH = "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7"


class Case(unittest.TestCase):
    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1)
        self.machine = setup_bed.Machine(self.bed)

    def told(self, *words, given=""):
        """A verb that must end well; returns what it says."""
        code, said, wrong = self.machine.verb(*words, given=given)
        self.assertEqual((code, wrong), (0, ""), said)
        return said

    def refused(self, word, *words, given=""):
        """A verb that must fail with this word and a Thai sentence."""
        code, said, wrong = self.machine.verb(*words, given=given)
        self.assertEqual((code, said), (1, f"fault = {word}\n"), wrong)
        self.assertRegex(wrong, "[ก-๙]{3}")


class SettingsTest(Case):
    def test_answers_change_the_settings_where_they_stand(self):
        before = self.machine.read("kiosk.conf")
        self.told("save", given="language = en\nrotation = 90\npanel-width-mm = 300\n"
                  "panel-bottom-mm = \nhome-district = 8012\nkiosk-id = 8012-1\n"
                  "url = https://data.example.go.th/a_b/~c\nproxy = http://p.example:3128\n")
        kiosk, sync = self.machine.values("kiosk.conf"), self.machine.values("sync.conf")
        self.assertEqual([kiosk[key] for key in ("language", "rotation", "panel-width-mm", "home-district")],
                         ["en", "90", "300", "8012"])
        self.assertNotIn("panel-bottom-mm", kiosk)
        self.assertEqual([sync[key] for key in ("kiosk-id", "url", "proxy")],
                         ["8012-1", "https://data.example.go.th/a_b/~c", "http://p.example:3128"])
        after = self.machine.read("kiosk.conf")
        self.assertEqual([line for line in before.splitlines() if line.startswith("# ") and " = " not in line],
                         [line for line in after.splitlines() if line.startswith("# ") and " = " not in line])
        self.assertEqual(len(after.splitlines()), len(before.splitlines()))
        self.assertEqual(os.stat(self.machine.settings / "kiosk.conf").st_mode & 0o777, 0o644)
        self.accepted()
        self.told("save", given="home-district = \nproxy = \nlanguage = th\n")
        self.assertNotIn("home-district", self.machine.values("kiosk.conf"))
        self.assertNotIn("proxy", self.machine.values("sync.conf"))
        self.accepted()

    def accepted(self):
        """The programs read what was written."""
        kiosk = subprocess.run([PROGRAMS / "tambon-kiosk", "--config", self.machine.settings / "kiosk.conf",
                                "--list", "/help"], check=False, capture_output=True, text=True)
        self.assertEqual(kiosk.returncode, 0, kiosk.stderr)
        sync = subprocess.run([PROGRAMS / "tambon-sync", "--config", self.machine.settings / "sync.conf",
                               "--stick", self.bed.folder / "none"], check=False, capture_output=True, text=True)
        self.assertNotEqual(sync.returncode, 2, sync.stderr)

    def test_a_key_that_is_nowhere_is_added_once(self):
        (self.machine.settings / "kiosk.conf").write_text("# mine\n", encoding="utf-8")
        for district in ("8001", "8002"):
            self.told("save", given=f"home-district = {district}\n")
        self.assertEqual(self.machine.read("kiosk.conf"), "# mine\nhome-district = 8002\n")

    def test_wrong_answers_are_refused_and_nothing_is_written(self):
        before = self.machine.read("kiosk.conf"), self.machine.read("sync.conf")
        for line in ("rotation = 45", "panel-width-mm = 99", "panel-width-mm = 3001", "panel-width-mm = 5e2",
                     "home-district = 80 1", "kiosk-id = A", "kiosk-id = " + "a" * 33, "url = http://a.example/",
                     "url = https://a.example/$(reboot)", "url = https://", "proxy = https://p:1",
                     "proxy = http://p", "store = /tmp", "root = /tmp/root.json", "language = ../../etc",
                     "language", "= th", "language = th\\\nstore = /"):
            self.refused("answer", "save", given=f"language = en\n{line}\n")
            self.refused("answer", "keep", given=f"language = en\n{line}\n")
        self.assertEqual((self.machine.read("kiosk.conf"), self.machine.read("sync.conf")), before)
        self.assertFalse((self.machine.settings / "setup.partial").exists())

    def test_what_is_kept_comes_back_until_the_end(self):
        lines = "language = en\nrotation = 270\nstep = network\n"
        self.assertEqual(self.told("kept"), "")
        self.told("keep", given=lines)
        self.assertEqual(self.told("kept"), lines)
        self.assertEqual(os.stat(self.machine.settings / "setup.partial").st_mode & 0o777, 0o600)
        self.told("finish")
        self.assertEqual(self.told("kept"), "")
        self.assertTrue((self.machine.settings / "setup.done").exists())

    def test_secrets_of_the_file_are_not_told_and_end_with_it(self):
        (self.machine.settings / "setup.conf").write_text(
            f"# file\nlanguage = th\nwifi-password = correct horse\npin-hash = {HASH}\n", encoding="utf-8")
        said = self.told("answers")
        self.assertEqual(said, "# file\nlanguage = th\nwifi-password = given\npin-hash = given\n")
        self.told("known-pin")
        self.assertEqual(self.machine.read("pin"), HASH + "\n")
        self.assertNotIn("pin-hash", self.machine.read("setup.conf"))
        self.told("finish")
        self.assertEqual(self.machine.read("setup.conf"), "# file\nlanguage = th\n")

    def test_only_a_hash_of_ours_becomes_the_pin(self):
        self.told("pin", given=HASH + "\n")
        self.assertEqual(os.stat(self.machine.settings / "pin").st_mode & 0o777, 0o640)
        for hash_ in ("", "123456", "$6$salt$" + "a" * 86, HASH + "x", HASH + "; reboot", "$y$$$"):
            self.refused("pin", "pin", given=hash_ + "\n")
        self.assertEqual(self.machine.read("pin"), HASH + "\n")

    def test_a_full_disk_leaves_the_settings_as_they_were(self):
        small = self.bed.folder / "small"
        small.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", small], check=True)
        try:
            shutil.copytree(self.machine.settings, small / "s")
            shutil.rmtree(self.machine.settings)
            self.machine.settings.symlink_to(small / "s")
            before = self.machine.read("kiosk.conf")
            with open(small / "filler", "wb") as file:
                try:
                    file.write(b"x" * 65536)
                except OSError:
                    pass
            self.refused("disk", "save", given="rotation = 90\n")
            self.assertEqual(self.machine.read("kiosk.conf"), before)
        finally:
            subprocess.run(["umount", small], check=True)


class StickTest(Case):
    def test_a_stick_brings_the_two_files(self):
        self.refused("stick-none", "stick")
        self.machine.plug_in_stick("language = en\n")
        self.told("stick")
        self.assertEqual(self.told("answers"), "language = en\n")
        self.assertIn("root = yes", self.told("facts"))

    def test_a_foreign_stick_brings_nothing(self):
        self.machine.plug_in_stick(root=False)
        self.refused("stick-empty", "stick")
        place = self.machine.stick / "tambon-point"
        (place / "root.json").write_text('{"signed":{"_type":"timestamp"}}')
        self.refused("stick-root", "stick")
        (place / "root.json").unlink()
        (place / "root.json").symlink_to("/etc/passwd")
        (place / "setup.conf").symlink_to("/etc/shadow")
        self.refused("stick-empty", "stick")
        (place / "setup.conf").unlink()
        (place / "setup.conf").write_text("#" * 70000)
        self.refused("stick-empty", "stick")
        self.assertEqual(self.told("answers"), "")

    def test_trust_is_not_exchanged_by_a_stick(self):
        self.machine.plug_in_stick()
        self.told("stick")
        ours = self.machine.read("root.json")
        (self.machine.stick / "tambon-point/root.json").write_text('{"signed":{"_type":"root"}}')
        self.refused("stick-other", "stick")
        self.assertEqual(self.machine.read("root.json"), ours)

    def test_data_come_by_stick(self):
        self.refused("root-none", "usb")
        self.machine.plug_in_stick()
        self.told("stick")
        self.told("usb")
        self.assertEqual(self.bed.release(), 1)

    def test_data_come_by_line(self):
        self.refused("root-none", "sync")
        self.machine.plug_in_stick()
        self.told("stick")
        self.refused("url-none", "sync")
        self.bed.serve()
        self.told("save", given=f"url = {self.bed.url}\n")
        self.told("sync")
        self.assertEqual(self.bed.release(), 1)
        self.assertFalse((self.machine.root / "run/tambon-request/sync").exists())


class NetworkTest(Case):
    def setUp(self):
        super().setUp()
        self.manager = None

    def start_manager(self):
        self.manager = setup_bed.Manager(self.bed.folder)
        self.addCleanup(self.manager.close)

    def test_networks(self):
        """One after the other, on one NetworkManager: it stands for the machine."""
        self.refused("manager", "networks")
        self.start_manager()
        self.assertIn(f"device:{setup_bed.CABLE}:ethernet:unavailable:", self.told("networks"))
        self.assertIn("connected = no", self.told("facts"))
        self.refused("cable-unplugged", "cable")
        self.manager.plug_in(self.bed.folder, dhcp=False)
        self.follow_unmanaged()
        self.manager.plug_in(self.bed.folder)
        self.told("cable")
        self.assertIn("connected = yes", self.told("facts"))
        self.told("cable")
        self.refuse_wifi()
        self.refused("mobile-none", "connect-mobile", given="internet\n")
        self.refused("answer", "connect-mobile", given="a b\n")

    def follow_unmanaged(self):
        """A card that something else than NetworkManager looks after, as its state changes."""
        card = f"device:{setup_bed.OTHER_END}:ethernet:"
        self.assertIn(f"{card}disconnected:\n", self.told("networks"))
        setup_bed.run("ip", "route", "add", "default", "via", "192.0.2.9", "dev", setup_bed.OTHER_END)
        kiosk_bed.wait_for("the card's gateway", lambda: f"{card}connected:\n" in self.told("networks"))
        self.assertIn("connected = yes", self.told("facts"))
        setup_bed.run("ip", "link", "set", setup_bed.OTHER_END, "down")
        kiosk_bed.wait_for("no cable", lambda: f"{card}unavailable:\n" in self.told("networks"))
        self.assertIn("connected = no", self.told("facts"))

    def test_wifi_in_the_air(self):
        """The real nmcli before a NetworkManager that is played, because here is no radio."""
        python = "/usr/bin/python3"  # of the distribution: dbusmock is its package
        if subprocess.run([python, "-c", "import dbusmock"], check=False, capture_output=True).returncode != 0:
            self.skipTest("SKIPPED: python3-dbusmock is not installed")
        address = f"unix:path={self.bed.folder}/bus"
        os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = address
        self.addCleanup(os.environ.pop, "DBUS_SYSTEM_BUS_ADDRESS")
        for words in (["dbus-daemon", "--session", f"--address={address}", "--nofork", "--nopidfile"],
                      [python, "-m", "dbusmock", "--system", "--template", "networkmanager"]):
            process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
            self.addCleanup(process.wait, 20)
            self.addCleanup(process.terminate)
            kiosk_bed.wait_for("the bus", (self.bed.folder / "bus").exists)
        # It says as Debian's does with a card that is not its own: the whole machine is connected.
        self.play(address, "AddEthernetDevice", "'1'", "'eth0'", "10")
        self.assertIn("connected = no", self.told("facts"))
        self.refused("cable-unplugged", "cable")
        self.play(address, "AddWiFiDevice", "'0'", "'wlan0'", "30")
        for name, signal, security in (("บ้านนา: 5G", "82", "0x108"), ("open", "42", "0"),
                                       ("firm", "60", "0x200")):
            self.play(address, "AddAccessPoint", f"'{MANAGER}/Devices/0'", f"'ap{signal}'", f"'{name}'",
                      f"'00:23:F8:7E:12:{signal}'", "0", "2425", "5400", signal, security)
        self.assertEqual(self.told("networks").splitlines(),
                         ["device:wlan0:wifi:disconnected:", "device:eth0:ethernet:unavailable:",
                          "wifi: :82:WPA1 WPA2:บ้านนา\\: 5G",
                          "wifi: :60:WPA1 WPA2 802.1X:firm", "wifi: :42::open"])

    @staticmethod
    def play(address, method, *arguments):
        words = ["gdbus", "call", "--address", address, "--dest", "org.freedesktop.NetworkManager",
                 "--object-path", MANAGER, "--method", f"org.freedesktop.DBus.Mock.{method}", *arguments]
        kiosk_bed.wait_for(method, lambda: subprocess.run(words, check=False, capture_output=True)
                           .returncode == 0)

    def refuse_wifi(self):
        """Without a radio nothing connects; what was tried leaves no profile and no password."""
        before = self.manager.profiles()
        for password in ("correct horse", 'a\\t"b\' #;:c', "0" * 64):
            self.refused("wifi-none", "connect-wifi", given=f"บ้านนา: 5G\npsk\n{password}\n")
        for password in ("", "short", "ก" * 8, "x" * 65):
            self.refused("wifi-short", "connect-wifi", given=f"T\npsk\n{password}\n")
        self.refused("wifi-none", "connect-wifi", given="T\nsae\ncorrect horse\n")
        self.refused("wifi-none", "connect-wifi", given="T\nopen\n\n")
        self.refused("wifi-closed", "connect-wifi", given="T\nwep\n12345\n")
        for name in ("", "x" * 33):
            self.refused("answer", "connect-wifi", given=f"{name}\nopen\n\n")
        self.assertEqual(self.manager.profiles(), before)


if __name__ == "__main__":
    setup_bed.enter()
    PROGRAMS = bin_folder()
    unittest.main()
