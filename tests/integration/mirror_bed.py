"""A relay on top of the bed for tambon-sync: a mirror with a store of its own, a web server before
it, and neighbours that know nothing but the relay."""
import pathlib
import shutil
import subprocess
import tempfile

from sync_bed import RUN_SECONDS, SERVE, Bed, Ran

KEPT = ("metadata", "targets")


def tree_of(folder):
    """path below the folder → bytes, of all files of a repository."""
    return {str(path.relative_to(folder)): path.read_bytes() for top in KEPT
            for path in sorted((folder / top).rglob("*")) if path.is_file()}


class MirrorBed(Bed):
    def __init__(self, programs):
        # A mirror waits for the disk after every file; whether it does is for strace to see.
        if pathlib.Path("/dev/shm").is_dir():
            tempfile.tempdir = "/dev/shm"
        super().__init__(programs)
        self.mirror, self.relay_store = self.folder / "mirror", self.folder / "relay"
        self.relay_state = self.folder / "serve-relay"
        self.neighbours = 0

    def close(self):
        self.stop_relay()
        super().close()

    def mirror_command(self, *words, mirror=None, store=None):
        source = [] if "--from" in words else ["--url", self.url, "--ca",
                                               self.state / "certificate.pem"]
        return [str(word) for word in [
            self.programs / "tambon-sync", "--store", store or self.relay_store, "--mirror",
            mirror or self.mirror, "--root", self.repository / "metadata/1.root.json", *source,
            *words]]

    def keep(self, *words, mirror=None, store=None, **options):
        """One run with --mirror, from the server, or --from in `words`."""
        return Ran(subprocess.run(self.mirror_command(*words, mirror=mirror, store=store),
                                  check=False, capture_output=True, text=True,
                                  timeout=RUN_SECONDS, **options))

    def keep_from_folder(self, *words, **options):
        return self.keep("--from", self.repository, *words, **options)

    def serve_relay(self):
        """The mirror's own web server. Returns its URL."""
        return subprocess.run([SERVE, "start", self.mirror, self.relay_state], check=True,
                              capture_output=True, text=True).stdout.strip()

    def stop_relay(self):
        if self.relay_state.exists():
            subprocess.run([SERVE, "stop", self.relay_state], check=True)

    def neighbour(self, folder=None, url=None):
        """A kiosk that was never here before takes what the mirror shows. Returns (run, release)."""
        self.neighbours += 1
        store, self.store = self.store, self.folder / f"neighbour-{self.neighbours}"
        source = ["--from", folder or self.mirror]
        if url is not None:
            source = ["--url", url, "--ca", self.relay_state / "certificate.pem"]
        command = [self.programs / "tambon-sync", "--store", self.store, "--root",
                   self.repository / "metadata/1.root.json", *source]
        ran = Ran(subprocess.run(command, check=False, capture_output=True, text=True,
                                 timeout=RUN_SECONDS))
        release = self.release()
        shutil.rmtree(self.store, ignore_errors=True)
        self.store = store
        return ran, release

    def differences(self, mirror=None):
        """Paths that the repository and the mirror do not have alike."""
        ours, theirs = tree_of(self.repository), tree_of(mirror or self.mirror)
        return sorted(path for path in ours.keys() | theirs.keys()
                      if ours.get(path) != theirs.get(path))

    def copy_mirror(self, name):
        to = self.folder / name
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.mirror, to)
        return pathlib.Path(to)
