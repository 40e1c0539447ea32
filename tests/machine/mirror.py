"""A mirror of Debian on this machine's loopback for a machine under test: nginx asks the mirror that this
machine's own apt asks, and keeps what it got."""
import socket
import subprocess

SETTINGS = """
daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
events {{ }}
http {{
  access_log {folder}/access.log;
  client_body_temp_path {folder}/tmp; fastcgi_temp_path {folder}/tmp; uwsgi_temp_path {folder}/tmp;
  scgi_temp_path {folder}/tmp; proxy_temp_path {folder}/tmp;
  proxy_cache_path {folder}/kept keys_zone=kept:10m max_size=2g inactive=30d;
  server {{
    listen 127.0.0.1:{port};
    location /debian/ {{
      proxy_pass {mirror};
      proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_cache kept; proxy_cache_valid 200 30d; proxy_ignore_headers Cache-Control Expires;
    }}
  }}
}}
"""


def free_port():
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return some.getsockname()[1]


class Mirror:
    def __init__(self, folder):
        self.folder, self.process = folder, None

    def start(self):
        """Its port."""
        (self.folder / "tmp").mkdir(parents=True, exist_ok=True)
        said = subprocess.run(["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages",
                               "Codename: bookworm", "Component: main"], check=True, capture_output=True, text=True)
        port = free_port()
        settings = self.folder / "nginx.conf"
        settings.write_text(SETTINGS.format(folder=self.folder, port=port,
                                            mirror=said.stdout.split()[0].rstrip("/") + "/"))
        self.process = subprocess.Popen(["nginx", "-p", self.folder, "-c", settings])
        return port

    def stop(self):
        self.process.terminate()
        self.process.wait()
