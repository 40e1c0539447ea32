"""A machine to set up, in a folder and a network of its own: the real tambon-setup, the real NetworkManager
with a cable (veth) to a DHCP server, the real tambon-sync and a province on nginx. What no folder has is
played: systemctl runs the programs that the units name; a stick is a folder. No radio: mac80211_hwsim would
need the kernel of this machine, so Wi-Fi has only what NetworkManager says without one.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

import sync_bed
from kiosk_bed import wait_for

TAMBON_SETUP = sync_bed.SOURCE / "packaging/setup/tambon-setup"
EXAMPLES = sync_bed.SOURCE / "packaging/config"
NEEDS = ("NetworkManager", "nmcli", "dbus-daemon", "dnsmasq", "unshare", "ip")
CABLE, OTHER_END = "tambon-eth", "tambon-far"
MANAGER = f"""[main]
plugins=keyfile
dhcp=internal
dns=none
no-auto-default=*
[device-cable]
match-device=interface-name:{CABLE}
managed=1
[device-other]
match-device=interface-name:{OTHER_END}
managed=0
"""
SYSTEMCTL = """#!/bin/sh
# What the units do, without systemd: "systemctl start NAME".
echo "$*" >>{root}/systemctl
run() {{ "$@" >/dev/null 2>&1 || [ $? -ge 10 ]; }}
case $2 in
tambon-sync.service) run {sync} --config {root}/etc/tambon-point/sync.conf ;;
tambon-usb@*) run {sync} --config {root}/etc/tambon-point/sync.conf --stick {root}/stick ;;
tambon-setup-stick@*) {setup} copy {root}/stick {root}/run/tambon-setup ;;
esac
"""
PROGRAM = """#!/bin/sh
PATH={root}/bin:$PATH exec {setup} --root {root} "$@"
"""


def enter():
    """Goes on in namespaces of its own for network and mounts; ends with SKIPPED where that is not to be."""
    missing = [name for name in NEEDS if shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin") is None]
    if missing:
        sync_bed.skip(f"not installed: {', '.join(missing)}")
    if os.environ.get("TAMBON_SETUP_BED") == "entered":
        return
    if subprocess.run(["unshare", "-nm", "true"], check=False, capture_output=True).returncode != 0:
        sync_bed.skip("no namespaces for this account")
    os.execvpe("unshare", ["unshare", "-nm", "--propagation", "private", sys.executable, *sys.argv],
               {**os.environ, "TAMBON_SETUP_BED": "entered"})


def run(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True,
                          timeout=sync_bed.RUN_SECONDS, **options).stdout


class Manager:
    """NetworkManager on a bus of its own. Only in the namespaces of enter()."""

    def __init__(self, folder):
        for place in ("/run", "/etc/NetworkManager", "/var/lib/NetworkManager"):
            pathlib.Path(place).mkdir(exist_ok=True)
            run("mount", "-t", "tmpfs", "none", place)
        # Of a machine without udev: a device is ready at once.
        run("mount", "-t", "sysfs", "-o", "ro", "sysfs", "/sys")
        for place in ("/run/dbus", "/run/NetworkManager", "/etc/NetworkManager/system-connections"):
            pathlib.Path(place).mkdir()
        pathlib.Path("/etc/NetworkManager/NetworkManager.conf").write_text(MANAGER, encoding="ascii")
        run("ip", "link", "set", "lo", "up")
        run("ip", "link", "add", CABLE, "type", "veth", "peer", "name", OTHER_END)
        self.log = open(folder / "manager.log", "w", encoding="utf-8")
        self.started = [self.start("dbus-daemon", "--system", "--nofork", "--nopidfile")]
        wait_for("D-Bus", lambda: os.path.exists("/run/dbus/system_bus_socket"))
        self.started.append(self.start("NetworkManager", "--no-daemon"))
        wait_for("NetworkManager", lambda: f"{CABLE}:unavailable" in self.devices())

    def start(self, *words):
        return subprocess.Popen(words, stdout=self.log, stderr=subprocess.STDOUT)

    def devices(self):
        done = subprocess.run(["nmcli", "-t", "-f", "DEVICE,STATE", "device"], check=False,
                              capture_output=True, text=True)
        return done.stdout

    def plug_in(self, folder, dhcp=True):
        """The other end of the cable: a switch, and a server that gives addresses."""
        run("ip", "addr", "replace", "192.0.2.1/24", "dev", OTHER_END)
        run("ip", "link", "set", OTHER_END, "up")
        if dhcp:
            self.started.append(self.start(
                "dnsmasq", "--keep-in-foreground", "--port=0", f"--interface={OTHER_END}",
                "--bind-interfaces", "--dhcp-range=192.0.2.10,192.0.2.90,1h",
                f"--dhcp-leasefile={folder}/leases", "--conf-file=/dev/null"))
        wait_for("the cable", lambda: f"{CABLE}:disconnected" in self.devices())

    def profiles(self):
        return sorted(os.listdir("/etc/NetworkManager/system-connections"))

    def close(self):
        for process in reversed(self.started):
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=20)
        self.log.close()


class Machine:
    """/etc, /run and /dev of a machine as the packages leave it, below bed.folder/root."""

    def __init__(self, bed):
        # A name of its own: what a killed screen has begun may still be at it.
        self.bed, self.root = bed, pathlib.Path(tempfile.mkdtemp(prefix="root-", dir=bed.folder))
        self.settings = self.root / "etc/tambon-point"
        self.stick = self.root / "stick"
        for place in (self.settings, self.root / "run/tambon-request", self.root / "run/tambon-setup",
                      self.root / "dev/tambon-point", self.root / "bin"):
            place.mkdir(parents=True)
        for name in ("kiosk", "sync"):
            text = (EXAMPLES / f"{name}.conf.example").read_text(encoding="utf-8")
            for key in ("url", "home-district"):
                text = text.replace(f"\n{key} = ", f"\n# {key} = ")
            text = text.replace("/etc/tambon-point", str(self.settings))
            text = text.replace("/var/lib/tambon-point/store", str(bed.store))
            text = text.replace("/var/lib/tambon-point/kiosk", str(self.root / "kiosk"))
            text = text.replace(f"#ca = {self.settings}/server-ca.pem", f"ca = {bed.state}/certificate.pem")
            (self.settings / f"{name}.conf").write_text(text, encoding="utf-8")
        self.write_program("bin/systemctl", SYSTEMCTL)
        self.program = self.write_program("program", PROGRAM)

    def close(self):
        shutil.rmtree(self.root, ignore_errors=True)

    def write_program(self, name, text):
        path = self.root / name
        path.write_text(text.format(root=self.root, setup=TAMBON_SETUP,
                                    sync=self.bed.programs / "tambon-sync"), encoding="utf-8")
        path.chmod(0o755)
        return path

    def plug_in_stick(self, answers="", root=True):
        """A stick with the province's two files, and its repository where there is one."""
        place = self.stick / "tambon-point"
        if self.bed.repository.exists() and not place.exists():
            shutil.copytree(self.bed.repository, place)
        place.mkdir(parents=True, exist_ok=True)
        if root:
            shutil.copy(self.bed.repository / "metadata/1.root.json", place / "root.json")
        if answers:
            (place / "setup.conf").write_text(answers, encoding="utf-8")
        (self.root / "dev/tambon-point/sdb1").touch()

    def verb(self, *words, given=""):
        """(exit code, standard output, standard error) of one verb."""
        done = subprocess.run([self.program, *words], check=False, input=given, capture_output=True,
                              text=True, timeout=120)
        return done.returncode, done.stdout, done.stderr

    def read(self, name):
        return (self.settings / name).read_text(encoding="utf-8")

    def values(self, name):
        """The keys in force of a settings file."""
        lines = [line for line in self.read(name).splitlines() if line and line[0] != "#"]
        return dict(line.split(" = ", 1) for line in lines)


def is_gone(process, seconds=30):
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return True
