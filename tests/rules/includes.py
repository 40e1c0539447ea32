"""Outside libraries stay in their folders; nobody climbs out of a folder with '..'."""
import re

from common import relative, report, tracked

# header pattern -> folders or files of ours that may include it (tests may include anything)
HOME = {
    r"sqlite3\.h|sqlite3ext\.h": ("db/",),
    r"SDL.*\.h|SDL2/.*": ("kiosk/ui/", "kiosk/app/loop.c"),
    r"X11/.*": ("kiosk/ui/render/panel", "kiosk/ui/render/heads", "kiosk/ui/render/reach.c"),
    r"curl/.*": ("sync/client/http.c", "sync/publish/link.c"),
    r"thai/.*": ("db/snapshot/", "kiosk/ui/", "sync/site/"),
    r"qrencode\.h": ("kiosk/ui/", "sync/site/"),
    r"fribidi.*": ("kiosk/ui/",),
    r"libxml/.*|libxslt/.*": ("sync/site/",),
    r"xlsxwriter.*": ("db/form/workbook.h",),
    r"glpk\.h": ("db/disclosure/",),
    r"zstd\.h": ("sync/",),
    r"unicode/.*|datrie/.*": ("tests/",),
    r"archive(_entry)?\.h": ("sync/publish/bundle_", "sync/fleet/access_log.c"),
    r"crypt\.h": ("kiosk/app/pin.c",),
    r"systemd/.*": ("kiosk/app/pulse.c",),
    r"jansson\.h": ("sync/", "db/store/", "db/boundary/", "db/datapackage/"),
    r"openssl/.*": ("db/base/", "sync/tuf/", "sync/client/tls."),
}

problems = []
checked = 0
for path in tracked("db/*.[ch]", "sync/*.[ch]", "kiosk/*.[ch]"):
    name = relative(path)
    for number, line in enumerate(path.read_text().splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*["<]([^">]+)[">]', line)
        if not match:
            continue
        checked += 1
        header = match.group(1)
        if ".." in header:
            problems.append(f"{name}:{number}: climbs out of its folder: {header}")
        for pattern, homes in HOME.items():
            if re.fullmatch(pattern, header) and not name.startswith(homes):
                problems.append(f"{name}:{number}: {header} belongs to {', '.join(homes)}")
report("includes", problems, checked)
