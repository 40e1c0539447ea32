"""A real sshd on a port of loopback with keys of its own, for one folder of a test; and a line to it
that breaks where it is told to."""
import os
import pathlib
import shutil
import socket
import subprocess
import time

SERVER = """
ListenAddress 127.0.0.1:{port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/officer.pub
PidFile {folder}/pid
StrictModes no
UsePAM no
PasswordAuthentication no
"""
CLIENT = """
Host web.example
HostName 127.0.0.1
Port {port}
IdentityFile {folder}/officer
UserKnownHostsFile {folder}/known_hosts
StrictHostKeyChecking accept-new
LogLevel ERROR
"""
# ssh for rsync: of connection CUT (from 1) the server's answer ends after CUT_BYTES bytes.
LINE = """#!/bin/sh
run=$(($(cat {folder}/runs) + 1))
echo $run >{folder}/runs
[ $run = "$CUT" ] || exec ssh -F {folder}/client "$@"
rm -f {folder}/answer
mkfifo {folder}/answer
exec 3<&0
ssh -F {folder}/client "$@" <&3 3<&- >{folder}/answer 2>/dev/null &
exec 3<&-
exec dd bs=1 "count=$CUT_BYTES" status=none <{folder}/answer
"""


class SshServer:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir()
        for key in ("host", "officer"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / key],
                           check=True)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        for name, text in (("server", SERVER), ("client", CLIENT), ("line", LINE)):
            (self.folder / name).write_text(text.format(folder=self.folder, port=self.port))
        (self.folder / "line").chmod(0o700)
        if os.geteuid() == 0:  # where sshd keeps its unprivileged half
            pathlib.Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        self.process = subprocess.Popen([shutil.which("sshd", path="/usr/sbin"), "-D", "-f",
                                         self.folder / "server"], stderr=subprocess.DEVNULL)
        self.wait_until_it_listens()

    def wait_until_it_listens(self):
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        raise TimeoutError("sshd does not listen")

    def wishes(self, connection=0, size=0):
        """The environment in which rsync comes here; `connection` breaks after `size` bytes."""
        (self.folder / "runs").write_text("0\n")
        return {"RSYNC_RSH": str(self.folder / "line"), "CUT": str(connection),
                "CUT_BYTES": str(size)}

    def close(self):
        self.process.terminate()
        self.process.wait()
