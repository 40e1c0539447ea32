"""A small object store on the loopback address that answers what s3cmd asks (S3 REST: list, put, get,
head, delete, delete many) and keeps every state its objects were ever in. It believes any signature:
Debian 12 has no S3 server to test against, and what is tested is our order, not their accounts.
"""
import hashlib
import http.server
import re
import threading
import urllib.parse
from xml.sax.saxutils import escape

BUCKET = "/plan/"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def key(self):
        return urllib.parse.unquote(urllib.parse.urlsplit(self.path).path).removeprefix(BUCKET)

    def body(self):
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def do_PUT(self):
        data = self.body()
        digest = hashlib.md5(data).hexdigest()
        self.server.change({self.key(): (data, self.headers.get("Cache-Control"))})
        self.answer(200, headers=[("ETag", f'"{digest}"')])

    def do_DELETE(self):
        self.server.change({self.key(): None})
        self.answer(204)

    def do_POST(self):
        keys = re.findall(r"<Key>([^<]*)</Key>", self.body().decode())
        for key in keys:
            self.server.change({key: None})
        self.answer(200, b"<DeleteResult>" + "".join(
            f"<Deleted><Key>{key}</Key></Deleted>" for key in keys).encode() + b"</DeleteResult>")

    def do_HEAD(self):
        self.do_GET()

    def do_GET(self):
        key = self.key()
        if key in ("", BUCKET.strip("/"), BUCKET[:-1]):
            query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
            return self.list(query.get("prefix", ""), query.get("delimiter"))
        found = self.server.objects.get(key)
        if found is None:
            return self.answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        return self.answer(200, found[0])

    def list(self, prefix, delimiter):
        rows, folders = [], set()
        for key in sorted(self.server.objects):
            if not key.startswith(prefix):
                continue
            rest = key[len(prefix):]
            if delimiter and delimiter in rest:
                folders.add(prefix + rest.split(delimiter)[0] + delimiter)
                continue
            data = self.server.objects[key][0]
            rows.append(f"<Contents><Key>{escape(key)}</Key><LastModified>2026-11-22T00:00:00.000Z"
                        f'</LastModified><ETag>"{hashlib.md5(data).hexdigest()}"</ETag>'
                        f"<Size>{len(data)}</Size></Contents>")
        rows += [f"<CommonPrefixes><Prefix>{escape(name)}</Prefix></CommonPrefixes>"
                 for name in sorted(folders)]
        return self.answer(200, ('<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/'
                                 f'doc/2006-03-01/"><Name>plan</Name><IsTruncated>false</IsTruncated>'
                                 f'{"".join(rows)}</ListBucketResult>').encode())


class Store(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.objects, self.states = {}, []  # key → (bytes, Cache-Control)
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def change(self, wanted):
        with self.lock:
            objects = {**self.objects, **wanted}
            self.objects = {key: value for key, value in objects.items() if value is not None}
            self.states.append(self.objects)

    @property
    def address(self):
        return "127.0.0.1:%d" % self.server_address[1]

    def config(self, path):
        """What S3CMD_CONFIG is to name."""
        path.write_text("[default]\naccess_key = x\nsecret_key = y\nuse_https = False\n"
                        f"host_base = {self.address}\nhost_bucket = {self.address}\n"
                        "check_ssl_certificate = False\n")
        return path
