#!/usr/bin/env python3
"""System calls of tambon-sync that fail, with strace.
    sync_errors.py BIN_FOLDER                a sample that takes about a minute (ctest)
    sync_errors.py BIN_FOLDER --everywhere [WAY…]
                                           every call after main() with every error, once

The run must end with one of its exit codes; the release in force must be the new one exactly when
it says so, and the old one when it does not."""
import collections
import pathlib
import sys

from sanitized import is_sanitized
from sync_inject import EXIT_CODES, each_way, need_strace

ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EINTR", "EMFILE", "EROFS")
# Calls that cannot fail so on any disk or network. With fcntl libcurl's socket would block, and the
# run would last until the server hangs up.
LEFT_OUT = {"exit_group", "exit", "futex", "brk", "munmap", "mprotect", "rt_sigprocmask",
            "rt_sigaction", "rt_sigreturn", "madvise", "umask", "sigaltstack", "fcntl"}
if is_sanitized(pathlib.Path(sys.argv[1]) / "tambon-sync"):
    LEFT_OUT |= {"mmap", "mremap"}  # the sanitizer's own allocator ends the program


def fail(way, everywhere):
    points = [(call, count, error) for call, count in way.points(after="umask")
              for error in ERRORS if call not in LEFT_OUT]
    codes, tried = collections.Counter(), 0
    for call, count, error in way.sample(points, everywhere):
        ran, release, where = way.disturb(call, f"error={error}:when={count}")
        if ran.code not in EXIT_CODES:
            sys.exit(f"{where}: {ran}")
        if (ran.code == 0) != (release == way.after):
            sys.exit(f"{where}: release {release} is in force after {ran}")
        codes[ran.code] += 1
        tried += 1
    print(f"{way.name}: {len(points)} points, {tried} tried, exit codes {dict(sorted(codes.items()))}")


need_strace()
each_way(fail)
