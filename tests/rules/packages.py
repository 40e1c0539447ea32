"""What is installed belongs to exactly one package, and finds what it names: units and launchers their
programs, accounts and guides; programs their catalogue and pilot data.

    packages.py BUILD_FOLDER
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from common import ROOT, relative, report, tracked

BUILD = pathlib.Path(sys.argv[1])
problems = []

# Programs of other packages that units may start; the display server is a Suggests of the kiosk, because
# an officer's PC shows previews with it and needs no display of its own.
OF_OTHERS = {"/usr/lib/xorg/Xorg", "/usr/bin/cage", "/bin/sh", "/bin/sleep", "/bin/systemctl", "/bin/grep"}


def install(folder):
    """Every file of cmake --install, as Debian lays it out (units and rules below /lib)."""
    subprocess.run(["cmake", "--install", BUILD, "--prefix", "/usr"], check=True,
                   capture_output=True, env={**os.environ, "DESTDIR": str(folder)})
    for part in ("systemd", "udev"):
        (folder / "lib").mkdir(exist_ok=True)
        (folder / "usr/lib" / part).rename(folder / "lib" / part)
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def packages_of(files):
    """Every file's packages, from the patterns of debian/*.install."""
    owners = {name: [] for name in files}
    for listing in sorted(ROOT.glob("debian/*.install")):
        for pattern in listing.read_text().split():
            found = [name for name in files
                     if name == pattern or name.startswith(pattern + "/")]
            if not found:
                problems.append(f"{listing.name}: nothing is installed as {pattern}")
            for name in found:
                owners[name].append(listing.stem)
    return owners


def check_nothing_is_left_out(installed):
    """What lies in these folders is for the machine; so a new file must be installed as well."""
    for path in tracked(*(f"packaging/{folder}/*" for folder in ("systemd", "session", "desk", "completion"))):
        if path.name in ("README.md", "xorg.conf"):  # that one has Xorg's name for it
            continue
        kind = path.suffix[1:]
        target = (f"usr/lib/{kind}.d/{path.stem}.conf" if kind in ("sysusers", "tmpfiles")
                  else path.name)
        if not any(name == target or name.endswith("/" + target) for name in installed):
            problems.append(f"{relative(path)} is installed nowhere (packaging/CMakeLists.txt)")


def words_of(name):
    lines = (ROOT / f"packaging/dependencies/{name}.txt").read_text().splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def check_dependencies():
    """debian/control and packaging/dependencies say the same, for building and for the screen."""
    source, *packages = (ROOT / "debian/control").read_text().split("\n\n")
    build = set(re.findall(r"^ ([a-z0-9.+-]+),$", source, re.MULTILINE)) - {"dh-sequence-installsysusers"}
    listed = words_of("build") - {"ca-certificates", "gcc", "git", "libc6-dev"}
    for name in sorted(build ^ listed):
        problems.append(f"{name} is in only one of Build-Depends and dependencies/build.txt")
    kiosk = next(part for part in packages if part.startswith("Package: tambon-kiosk\n"))
    for name in sorted(words_of("run")):
        if name.startswith(("fonts-", "libthai-")) and f" {name},\n" not in kiosk:
            problems.append(f"tambon-kiosk does not depend on {name}")
    for part in packages:
        package = re.match(r"Package: (\S+)", part)[1]
        if package != "tambon-appliance" and re.search(
                r"^(Depends|Recommends):\n( .*\n)* tambon-sync,$", part, re.MULTILINE):
            problems.append(f"{package} brings tambon-sync, which takes USB sticks away from "
                            "an officer's desktop")


def check_unit(folder, name, package, owners):
    text = (folder / name).read_text()
    for program in re.findall(r"^Exec\w+=[-+]*(\S+)", text, re.MULTILINE):
        if program in OF_OTHERS:
            continue
        if package not in owners.get(program.lstrip("/"), []):
            problems.append(f"{name}: {program} is not in {package}")
        elif not os.access(folder / program.lstrip("/"), os.X_OK):
            problems.append(f"{name}: {program} is no program")
    for page in re.findall(r"^Documentation=file:(\S+)", text, re.MULTILINE):
        if package not in owners.get(page.lstrip("/"), []):
            problems.append(f"{name}: {page} is not in {package}")
    for account in re.findall(r"^User=(\S+)", text, re.MULTILINE):
        made = folder / f"usr/lib/sysusers.d/{package}.conf"
        if not re.search(rf"^u\s+{account}\s", made.read_text(), re.MULTILINE):
            problems.append(f"{name}: {package} makes no account {account}")


def check_launcher(folder, name, package, owners):
    program = re.search(r"^Exec=(\S+)", (folder / name).read_text(), re.MULTILINE).group(1)
    if package not in owners.get(program.lstrip("/"), []):
        problems.append(f"{name}: {program} is not in {package}")


def check_settings(folder):
    """No machine asks the example's server or shows the example's district."""
    for name, key in (("sync", "url"), ("kiosk", "home-district")):
        text = (folder / f"etc/tambon-point/{name}.conf").read_text()
        if not re.search(rf"^#{key} = ", text, re.MULTILINE):
            problems.append(f"{name}.conf: {key} must be there, as a comment")


def check_run(folder):
    """From where they are installed, the programs find what lies beside them."""
    answer = subprocess.run([folder / "usr/bin/tambon-publish", "init", folder / "w", "--pilot"],
                            capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        problems.append(f"tambon-publish init --pilot: {answer.stderr.strip()}")
    page = subprocess.run([folder / "usr/bin/tambon-kiosk", "--store", folder / "none", "--config",
                           folder / "etc/tambon-point/kiosk.conf", "--list", "/about"],
                          capture_output=True, text=True, check=False)
    if page.returncode != 0 or not re.search("[ก-ฮ]{3}", page.stdout):
        problems.append(f"tambon-kiosk speaks no Thai: {page.stderr.strip()}")


def check_version(folder):
    released = re.match(r"\S+ \(([^)]+)-[^-)]+\)", (ROOT / "debian/changelog").read_text())
    for program in ("tambon-kiosk", "tambon-sync", "tambon-publish"):
        says = subprocess.run([folder / "usr/bin" / program, "--version"], capture_output=True,
                              text=True, check=False).stdout.strip()
        if says != f"{program} {released.group(1)}":
            problems.append(f"{program} --version says '{says}', debian/changelog "
                            f"{released.group(1)}")


with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    installed = install(root)
    owned = packages_of(installed)
    for name, owner in sorted(owned.items()):
        if len(owner) != 1:
            problems.append(f"/{name} is in {' and '.join(owner) or 'no package'}")
        elif re.search(r"systemd/system/.*\.(service|conf)$|/session/.*\.conf$", name):
            check_unit(root, name, owner[0], owned)
        elif name.endswith(".desktop"):
            check_launcher(root, name, owner[0], owned)
    check_nothing_is_left_out(installed)
    check_dependencies()
    check_settings(root)
    check_run(root)
    check_version(root)
report("packages", problems, len(installed))
