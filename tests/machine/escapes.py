#!/usr/bin/env python3
"""Is there a way out of the information point?    escapes.py BIN_FOLDER IMAGE_FOLDER OUT_FOLDER

Tries what somebody with a keyboard, a mouse, sticks and ten fingers can do at a machine that runs, and
while it starts (by QEMU's -kernel, so without GRUB). After each attempt the kiosk must be on the screen,
the same or properly started again, the machine not started again, the console in front the same, and
nobody there who was not before: no login, no shell, no other account's process, no port. One line each,
kept in OUT_FOLDER/escapes.md. At the end escapes that succeed are planted, and must be seen."""
import base64
import pathlib
import re
import subprocess
import sys
import time

from appliance import DISPLAY, KIOSK, SAFE, Appliance, is_page
from bed import HEIGHT, WIDTH, Lines, Machine, MachineError, check
from province import Province, run

HERE = pathlib.Path(__file__).resolve().parent
# What systemd itself begins and ends at any time.
PASSING = ("tambon-", "systemd-", "NetworkManager", "apt-daily", "dpkg-db", "e2scrub", "fstrim", "logrotate",
           "man-db", "init.scope", "modprobe@", "bed-shell")
SHELLS = {"sh", "dash", "bash", "login", "agetty", "getty", "sulogin", "su"}
LOOK = r"""
cat /proc/sys/kernel/random/boot_id /sys/class/tty/tty0/active
echo "sessions $(loginctl list-sessions --no-legend | wc -l)"
ss -Hltn | awk '{print "port", $4}'
ps -e --no-headers -o user:32=,ppid=,unit:64=,comm= | sed 's/^/process /'
"""

# What a keyboard has. Each word is one attempt: keys down together, as QEMU names them.
COMBINATIONS = (
    [f"ctrl-alt-f{number}" for number in range(1, 13)] + [f"alt-f{number}" for number in range(1, 8)]
    + [f"alt-sysrq-{letter}" for letter in "bcefghijklmnopqrstuvwxz019"]
    + ["alt_r-sysrq-b", "ctrl-alt-sysrq-b", "shift-alt-sysrq-o", "sysrq", "alt-print", "print", "ctrl-print"]
    + ["ctrl-alt-delete", "ctrl-alt-backspace", "ctrl-alt-esc", "ctrl-alt-t", "ctrl-alt-insert", "ctrl-alt-end",
       "ctrl-alt-left", "ctrl-alt-right", "ctrl-alt-up", "ctrl-alt-down", "alt-left", "alt-right", "alt-up",
       "ctrl-alt-kp_add", "ctrl-alt-kp_subtract", "ctrl-alt-kp_multiply", "ctrl-alt-kp_divide"]
    + ["alt-tab", "alt-shift-tab", "alt-esc", "alt-spc", "ctrl-esc", "ctrl-shift-esc", "ctrl-f4", "alt-shift-f4"]
    + ["meta_l", "meta_r", "meta_l-r", "meta_l-e", "meta_l-l", "meta_l-d", "meta_l-tab", "meta_l-p", "menu", "compose"]
    + ["ctrl-c", "ctrl-z", "ctrl-backslash", "ctrl-d", "ctrl-s", "ctrl-q", "ctrl-w", "ctrl-n", "ctrl-o", "ctrl-p",
       "ctrl-shift-u", "ctrl-shift-i", "ctrl-shift-q"]
    + ["esc", "f1", "f5", "f10", "f11", "f12", "help", "pause", "ctrl-pause", "scroll_lock", "ctrl-scroll_lock",
       "shift-scroll_lock", "alt-scroll_lock", "num_lock", "caps_lock", "insert", "tab", "ret"]
    + ["power", "sleep", "wake", "ctrl-alt-power", "calculator", "mail", "computer", "mediaselect", "ac_home",
       "ac_back", "ac_forward", "ac_refresh", "ac_bookmarks", "audioplay", "audiostop", "audionext", "audioprev",
       "audiomute", "volumeup", "volumedown"])


class Way:
    """The machine, and what it was like before anybody tried."""

    def __init__(self, machine):
        self.machine, self.point = machine, Appliance(machine)
        self.before = None

    def look(self):
        """Boot, console, accounts and units of the processes, logins and ports."""
        boot, console, *rest = self.machine.run(LOOK).splitlines()
        people, ports, sessions = set(), set(), 0
        for line in rest:
            kind, *words = line.split(None, 4)
            if kind == "process" and words[1] not in ("0", "2"):
                people.add((words[0], words[2], words[3]))
            elif kind == "port":
                ports.add(words[0])
            elif kind == "sessions":
                sessions = int(words[0])
        return {"boot": boot, "console": console, "people": people, "ports": ports, "sessions": sessions}

    def strangers(self, now):
        known = {(user, unit) for user, unit, _ in self.before["people"]}
        for user, unit, program in now["people"] - self.before["people"]:
            if unit.startswith("bed-shell"):
                continue
            ours = unit.startswith(PASSING)
            if (user, unit) not in known and not ours or program in SHELLS and not unit.startswith("tambon-"):
                yield f"{program} of {user} in {unit}"

    def wrong(self):
        """What is not as it was, or nothing."""
        now = self.look()
        for name in ("boot", "console", "sessions"):
            if now[name] != self.before[name]:
                return f"{name}: {now[name]}, not {self.before[name]}"
        found = [*self.strangers(now), *(now["ports"] - self.before["ports"])]
        if found:
            return f"there is {found[0]}"
        if self.machine.unit(KIOSK)["ActiveState"] != "active":
            return "the kiosk is not there"
        return None if is_page(self.machine.picture()) else "no page on the screen"

    def settle(self, seconds=90):
        """As wrong(), when what passes has passed."""
        end = time.monotonic() + seconds
        while True:
            found = self.wrong()
            if found is None or time.monotonic() > end:
                return found
            time.sleep(1)


class Attempts:
    """Each method is an attempt; its first line says what is tried."""

    def __init__(self, way, province):
        self.way, self.machine, self.point = way, way.machine, way.point
        self.province = province

    def burst(self):
        """Ctrl-Alt-Del ten times in two seconds"""
        for _ in range(10):
            self.machine.keys("ctrl", "alt", "delete", hold_ms=60)

    def all_modifiers(self):
        """every modifier held for five seconds, and letters"""
        self.machine.keys("ctrl", "alt", "shift", "meta_l", "ctrl_r", "alt_r", "t", hold_ms=5000)

    def held(self):
        """Ctrl-Alt-F2 held for twenty seconds"""
        self.machine.keys("ctrl", "alt", "f2", hold_ms=20000)

    def typing(self):
        """a password and commands, typed blindly"""
        for name in [*"root", "ret", *"toor", "ret", *"id", "ret"]:
            self.machine.keys(name, hold_ms=30)

    def mouse_buttons(self):
        """middle, right, side and extra button, and the wheel"""
        self.machine.move(WIDTH // 2, HEIGHT // 2)
        for button in ("middle", "right", "side", "extra", "wheel-up", "wheel-down"):
            self.machine.press(0.2, button)

    def long_press(self):
        """a finger held down for twenty seconds"""
        self.machine.move(WIDTH // 3, HEIGHT // 3)
        self.machine.press(20)

    def corners(self):
        """each corner touched ten times"""
        for x, y in ((2, 2), (WIDTH - 3, 2), (2, HEIGHT - 3), (WIDTH - 3, HEIGHT - 3)):
            self.machine.move(x, y)
            for _ in range(10):
                self.machine.press(0.02)

    def edges(self):
        """drags in from each edge"""
        middle = WIDTH // 2, HEIGHT // 2
        for place in ((1, HEIGHT // 2), (WIDTH - 2, HEIGHT // 2), (WIDTH // 2, 1), (WIDTH // 2, HEIGHT - 2)):
            self.machine.move(*place)
            self.machine.point([{"type": "btn", "data": {"down": True, "button": "left"}}])
            self.machine.move(*middle)
            self.machine.point([{"type": "btn", "data": {"down": False, "button": "left"}}])

    def fingers(self, what):
        self.machine.run(f"modprobe uinput && /root/fingers {what}")

    def ten_fingers(self):
        """ten fingers at once"""
        self.fingers("tap")

    def ten_swipe(self):
        """ten fingers from edge to edge"""
        self.fingers("swipe")

    def ten_hold(self):
        """ten fingers held for ten seconds, three times"""
        self.fingers("hold")

    def plug(self, driver, name, **more):
        self.machine.tell("device_add", driver=driver, id=name, bus="usb.0", **more)
        time.sleep(5)

    def keyboard(self):
        """a USB keyboard plugged in: VT switch, SysRq, Ctrl-Alt-Del, power on it"""
        self.plug("usb-kbd", "keyboard")
        for word in ("ctrl-alt-f2", "alt-f3", "alt-sysrq-b", "ctrl-alt-delete", "power", "sleep"):
            self.machine.keys(*word.split("-"))
        time.sleep(2)

    def keyboard_gone(self):
        """that keyboard pulled out with keys held"""
        self.machine.tell("send-key", keys=[{"type": "qcode", "data": name} for name in ("ctrl", "alt")],
                          **{"hold-time": 5000})
        self.machine.tell("device_del", id="keyboard")

    def mouse(self):
        """a USB mouse plugged in, and all its buttons"""
        self.plug("usb-mouse", "mouse")
        self.mouse_buttons()
        self.machine.tell("device_del", id="mouse")

    def tablet(self):
        """a graphics tablet plugged in"""
        self.plug("usb-wacom-tablet", "wacom")
        self.machine.tell("device_del", id="wacom")

    def usb_serial(self):
        """a USB serial line plugged in, and a login on it"""
        path = self.machine.out / "usb-serial"
        self.machine.tell("chardev-add", id="line", backend={"type": "socket", "data": {
            "addr": {"type": "unix", "data": {"path": str(path)}}, "server": True, "wait": False}})
        self.plug("usb-serial", "serial-line", chardev="line")
        self.hear(path)

    def hear(self, path):
        line = Lines(path)
        for word in ("", "root", "", "id"):
            line.send(word + "\r")
        try:
            while True:
                check("login:" not in line.line(5), "somebody answers on the line")
        except MachineError as silence:
            check("no answer" in str(silence), str(silence))
        finally:
            line.socket.close()

    def serial(self):
        """a login on the serial line, which is a console of the kernel here"""
        self.hear(self.machine.out / "serial")

    def serial_break(self):
        """SysRq by a break on the serial line, then b"""
        self.machine.tell("chardev-send-break", id="serial")
        line = Lines(self.machine.out / "serial")
        line.socket.sendall(b"b")
        line.socket.close()

    def network(self):
        """a USB network card plugged in"""
        self.machine.tell("netdev_add", type="user", id="other", restrict=True)
        self.plug("usb-net", "card", netdev="other")

    def storage(self):
        """a stick with autorun.inf, desktop files and programs"""
        folder, image = self.province.folder / "evil", self.province.folder / "evil.raw"
        folder.mkdir()
        program = "#!/bin/sh\nsetpriv --reuid 65534 sleep 600 &\nchvt 2\n"
        for name, text in (("autorun.inf", "[autorun]\nopen=run.sh\n"), ("autorun.sh", program),
                           ("run.sh", program), (".autorun", program), ("autoopen", "run.sh"),
                           ("run.desktop", "[Desktop Entry]\nType=Application\nName=x\nExec=sh run.sh\n")):
            (folder / name).write_text(text)
            (folder / name).chmod(0o755)
        run("truncate", "--size", "64M", image)
        run("mkfs.vfat", image)
        run("mcopy", "-i", image, "-s", *folder.iterdir(), "::")
        self.machine.plug_in(image, "evil")
        time.sleep(8)

    def setuid_storage(self):
        """a stick with ext4 and a set-user-id shell"""
        folder, image = self.province.folder / "setuid", self.province.folder / "setuid.raw"
        folder.mkdir()
        (folder / "sh").write_bytes(pathlib.Path("/bin/sh").read_bytes())
        (folder / "sh").chmod(0o4755)
        run("truncate", "--size", "64M", image)
        run("mke2fs", "-q", "-t", "ext4", "-d", folder, image)
        self.machine.plug_in(image, "setuid")
        time.sleep(8)

    def switch_keys(self):
        for word in ("ctrl-alt-f2", "alt-f2", "alt-right", "ctrl-alt-f3", "alt-f4", "ctrl-alt-delete", "alt-sysrq-b"):
            self.machine.keys(*word.split("-"), hold_ms=40)

    def killed_with_keys(self):
        """the kiosk killed while Ctrl-Alt is held, and F2"""
        self.machine.run(f"systemctl kill -s KILL {KIOSK}")
        self.switch_keys()

    def hanging(self):
        """keys for a kiosk that hangs"""
        self.machine.run(f"systemctl kill -s STOP {KIOSK}")
        self.switch_keys()
        time.sleep(12)

    def display_killed(self):
        """Xorg killed, and console keys at once"""
        self.machine.run(f"systemctl kill -s KILL {DISPLAY}")
        for _ in range(4):
            self.switch_keys()

    def display_restarted(self):
        """Xorg ended as it should be, and console keys at once"""
        self.machine.run(f"systemctl restart --no-block {DISPLAY}")
        for _ in range(4):
            self.switch_keys()

    def safe_screen(self):
        """keys on the safe screen, after three ends"""
        self.point.strike_until_safe()
        self.point.shown()
        self.switch_keys()
        check(self.machine.unit(SAFE)["ActiveState"] == "active", "the safe screen is gone")
        self.point.ask("restart")

    def boot_keys(self):
        """console keys and touches all through a start of the machine"""
        self.machine.run("systemctl reboot --no-block")
        end = time.monotonic() + 45
        while time.monotonic() < end:
            for word in ("alt-f2", "ctrl-alt-f3", "alt-right", "esc", "ctrl-c", "ret", "alt-sysrq-r", "alt-up"):
                self.machine.keys(*word.split("-"), hold_ms=40)
            self.machine.touch(WIDTH // 2, HEIGHT // 2)
        self.machine.run("true", seconds=300)
        self.point.ready(KIOSK)
        self.way.before["boot"] = self.way.look()["boot"]  # this start was ours


OWN = ("burst", "all_modifiers", "held", "typing", "mouse_buttons", "long_press", "corners", "edges", "ten_fingers",
       "ten_swipe", "ten_hold", "keyboard", "keyboard_gone", "mouse", "tablet", "usb_serial", "serial",
       "serial_break", "network", "storage", "setuid_storage", "killed_with_keys", "hanging", "display_killed",
       "display_restarted", "safe_screen", "boot_keys")

# Escapes that do succeed, and how each is undone: the look must find them.
PLANTED = (
    ("another account's program", "systemd-run --quiet --unit planted --uid 65534 sleep 600", "systemctl stop planted"),
    ("a login on the third console", "touch /etc/tambon-point/console; systemctl start getty@tty3",
     "systemctl stop getty@tty3; rm /etc/tambon-point/console"),
    ("a port", "systemd-run --quiet --unit planted perl -MSocket -e 'socket(S,PF_INET,SOCK_STREAM,0);"
     "bind(S,sockaddr_in(2323,INADDR_ANY));listen(S,1);sleep 600'", "systemctl stop planted"),
    ("another console in front", "perl -e 'open F,\">\",\"/dev/tty0\"; ioctl F,0x5606,3'",
     "perl -e 'open F,\">\",\"/dev/tty0\"; ioctl F,0x5606,1'"),
    ("no kiosk", f"systemctl stop {KIOSK}", f"systemctl start {KIOSK}"))


class Table:
    def __init__(self, path):
        self.file, self.count, self.failed = path.open("w", encoding="utf-8"), 0, 0
        self.file.write("| attempt | the kiosk | found |\n|---|---|---|\n")

    def add(self, what, kiosk, found):
        self.count += 1
        self.file.write(f"| {what} | {kiosk} | {found} |\n")
        self.file.flush()
        print(f"{self.count:4} {what:60} {kiosk:14} {found}", flush=True)


def attempt(way, table, what, do):
    """One line of the table."""
    way.machine.run(f"systemctl reset-failed {KIOSK} {DISPLAY}")
    pid = way.point.pid()
    try:
        do()
        time.sleep(0.3)
        found = way.settle()
    except MachineError as error:
        found = str(error).splitlines()[0]
    kiosk = "the same" if found is None and way.point.pid() == pid else "started again"
    table.failed += found is not None
    table.add(what, kiosk if found is None else "", found or "nothing")


def plant(way):
    for what, do, undo in PLANTED:
        way.machine.run(do)
        check(way.wrong() is not None, f"planted and not seen: {what}")
        way.machine.run(undo)
        check(way.settle() is None, f"not undone: {what}: {way.wrong()}")
        print(f"     seen: {what}", flush=True)
    way.machine.run("sysctl -q kernel.sysrq=1")
    way.machine.keys("alt", "sysrq", "b")
    way.machine.wait_reset()
    way.point.ready(KIOSK)
    check(way.wrong() is not None, "planted and not seen: SysRq")
    print("     seen: SysRq, where it is allowed", flush=True)


def prepare(way, province):
    way.point.up()
    way.machine.run(f"cat >/etc/tambon-point/root.json <<'END'\n{province.root.read_text()}\nEND")
    way.machine.plug_in(province.stick())
    way.point.wait_release(province.release)
    way.machine.pull_out("stick")
    program = way.machine.out / "fingers"
    subprocess.run(["cc", "-O2", "-o", program, HERE / "fingers.c"], check=True)
    text = base64.encodebytes(program.read_bytes()).decode()
    way.machine.run(f"base64 -d >/root/fingers <<'END'\n{text}END\nchmod 755 /root/fingers")
    time.sleep(20)  # until what belongs to the start has ended
    way.before = way.look()
    check(way.settle() is None, f"before anybody tried: {way.wrong()}")


def main():
    programs, image, out = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    wanted = re.compile(sys.argv[4] if len(sys.argv) > 4 else "")
    province = Province(programs, out / "province")
    machine = Machine(image, out)
    try:
        province.publish()
        way = Way(machine)
        prepare(way, province)
        table, own = Table(out / "escapes.md"), Attempts(way, province)
        for word in filter(wanted.search, COMBINATIONS):
            attempt(way, table, f"`{word}`", lambda word=word: machine.keys(*word.split("-")))
        for name in filter(wanted.search, OWN):
            do = getattr(own, name)
            attempt(way, table, do.__doc__, do)
        print(f"{table.count} attempts, {table.failed} succeeded", flush=True)
        plant(way)
        sys.exit(table.failed != 0)
    except MachineError as error:
        sys.exit(f"escapes: {error}")
    finally:
        machine.close()


if __name__ == "__main__":
    main()
