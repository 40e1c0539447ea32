#!/usr/bin/env python3
"""The installer's packages that it would fetch and that a mirror has not: a line each, name and version.

    missing_udebs.py MIRROR PACKAGES STATUS KERNEL

PACKAGES: the mirror's list of them; STATUS: of what its image has; KERNEL: whose modules it takes."""
import re
import subprocess
import sys


def stanzas(path):
    with open(path, encoding="utf-8") as file:
        for text in file.read().split("\n\n"):
            fields = dict(re.findall(r"^([\w-]+): (.*)$", text, re.MULTILINE))
            if fields:
                yield fields


def names(field):
    return [word.strip().split("|")[0].split()[0] for word in field.split(",") if word.strip()]


def wanted(packages, there):
    """Those the installer always takes, and what they need."""
    provided = {}
    for package in packages.values():
        for name in names(package.get("Provides", "")):
            provided.setdefault(name, []).append(package["Package"])
    waiting = [name for name, package in packages.items() if package.get("Priority") in ("required", "standard")]
    found = set()
    while waiting:
        name = waiting.pop()
        if name not in packages:
            providers = provided.get(name, [])
            waiting += [other for other in providers if other in there or other in found] or providers[:1]
        elif name not in found:
            found.add(name)
            waiting += names(packages[name].get("Depends", ""))
    return sorted(found)


def main():
    mirror, listing, status, kernel = sys.argv[1:]
    there = {package["Package"]: package["Version"] for package in stanzas(status)}
    packages = {package["Package"]: package for package in stanzas(listing)
                if package.get("Kernel-Version", kernel) == kernel}
    for name in wanted(packages, there):
        package = packages[name]
        if there.get(name) != package["Version"] and subprocess.run(
                ["wget", "-q", "--spider", f"{mirror}/{package['Filename']}"], check=False).returncode != 0:
            print(name, package["Version"])


main()
