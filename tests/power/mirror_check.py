"""What must hold of a mirror (tambon-sync --mirror) after a power cut: whoever copies from it, by a
web server or a stick, gets the old repository or the new one."""
import copy
import hashlib
import os
import shutil

from store_check import demand, is_object


class MirrorCheck:
    def __init__(self, bed, mounted):
        self.bed = copy.copy(bed)
        self.bed.store, self.mirror = mounted / "relay", mounted / "mirror"

    def before(self, way):
        """Nothing to remember."""

    after = before

    def now(self, way, ended):
        for path in self.mirror.glob("metadata/[!.]*"):
            demand(is_object(path.read_bytes()), f"{path.name} is torn")
        for path in self.mirror.glob("targets/**/[!.]*"):
            if path.is_file():
                demand(hashlib.sha256(path.read_bytes()).hexdigest() == path.name.split(".")[0],
                       f"{path.name} is torn")
        releases = {way.after[0]} if ended else {pair[0] for pair in way.pairs}
        shown = (self.mirror / "metadata/timestamp.json").exists()
        demand(shown or None in releases, "the mirror shows nothing any more")
        if shown:
            release = self.neighbour()
            demand(release in releases, f"a neighbour gets release {release}")

    def neighbour(self):
        """The release that a kiosk takes from the mirror which never saw another source."""
        bed = copy.copy(self.bed)
        bed.store = bed.folder / f"neighbour-{os.getpid()}"
        ran = bed.sync("--from", self.mirror)
        demand(ran.code == 0, f"a neighbour says {ran}")
        release = bed.release()
        shutil.rmtree(bed.store)
        return release

    def said(self, way):
        self.now(way, ended=True)

    def log_lines(self):
        return 0

    def kiosk(self, way):
        """No kiosk shows a mirror."""

    def run(self, way, **options):
        ran = self.bed.sync("--mirror", self.mirror, *way.words, url=way.url, **options)
        demand(ran.code == way.code, f"the run ends with {ran}")

    def finish(self, way):
        """The next run makes it the repository again. What nobody lists any more may stay a day."""
        self.run(way)
        source = self.bed.repository.parent / way.name
        for path in in_force(source):
            kept = self.mirror / path.relative_to(source)
            demand(kept.exists() and kept.read_bytes() == path.read_bytes(),
                   f"{kept.name} is not as the source has it")
        demand(not (self.mirror / "incoming").exists(), "parts of downloads are left")


def in_force(repository):
    """All but the metadata of former releases: roots, and the newest of each other role."""
    newest = {}
    for path in repository.glob("metadata/*.*.json"):
        version, role, _ = path.name.split(".")
        name = path.name if role == "root" else role
        newest[name] = max(newest.get(name, (0, path)), (int(version), path))
    targets = [path for path in repository.glob("targets/**/*") if path.is_file()]
    return [path for _, path in newest.values()] + [repository / "metadata/timestamp.json"] + targets
