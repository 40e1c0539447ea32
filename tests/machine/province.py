"""The province of the machine under test: a workspace with the pilot's data, sticks with what it
published, and a web server on this machine's loopback."""
import csv
import io
import pathlib
import shutil
import subprocess

SERVE = pathlib.Path(__file__).resolve().parents[2] / "packaging/serve.sh"
HOST = "data.example"


def run(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True).stdout


class Province:
    def __init__(self, programs, folder):
        self.folder, self.programs = folder, programs
        self.workspace, self.state = folder / "workspace", folder / "serve"
        self.root, self.certificate = self.workspace / "root.json", self.state / "certificate.pem"
        self.release = 0
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.publish_command("init", self.workspace, "--pilot", "--base-url", f"https://{HOST}")

    def publish_command(self, *words):
        run(self.programs / "tambon-publish", *words)

    def publish(self):
        """A new release: one project of one tambon says another objective than before."""
        sheet = self.workspace / "intake/800120/projects.csv"
        rows = list(csv.reader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
        rows[2][rows[1].index("objective")] = f"แก้ไขครั้งที่ {self.release + 1}"
        with sheet.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(rows)
        self.publish_command("-C", self.workspace, "import")
        self.publish_command("-C", self.workspace, "publish", "--approve", "--by", "ผู้ทดสอบ")
        self.release += 1

    def stick(self, name="stick"):
        """The bytes of a stick with what is published now."""
        image, folder = self.folder / f"{name}.raw", self.folder / name
        folder.mkdir()
        shutil.copytree(self.workspace / "repository", folder / "tambon-point")
        run("truncate", "--size", "256M", image)
        run("mke2fs", "-q", "-t", "ext4", "-d", folder, image)
        return image

    def serve(self):
        """Starts the web server; its port. Its certificate is for HOST."""
        self.state.mkdir()
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "30", "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}",
            "-keyout", self.state / "key.pem", "-out", self.certificate)
        return int(run(SERVE, "start", self.workspace / "repository", self.state).rsplit(":", 1)[1])

    def requests(self):
        """How many requests the server has answered."""
        log = self.state / "access.log"
        return len(log.read_text().splitlines()) if log.exists() else 0

    def close(self):
        if self.state.exists():
            run(SERVE, "stop", self.state)
