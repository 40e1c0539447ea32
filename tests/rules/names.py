"""The name is the path: a public function of db/base/include/base/date.h is base_date_…(). A header
may also declare the functions of a type of its own: SnapshotStatus in total.h, snapshot_status_…()."""
import re

from common import relative, report, tracked

FUNCTION = re.compile(r"^[A-Za-z_][\w \t*]*?[ *]([a-z]\w*)\(", re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
MACRO = re.compile(r"^\s*#.*?(?<!\\)$", re.MULTILINE | re.DOTALL)
TYPE = re.compile(r"^}\s*(\w+);|^typedef (?:struct|enum) \w+ (\w+);", re.MULTILINE)
TYPEDEF = re.compile(r"typedef\s+(?:struct|enum|union)?[^;{]*\{.*?\}\s*\w+;|typedef[^;]*;", re.DOTALL)


def snake(name):
    """SnapshotStatus -> snapshot_status"""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


problems = []
checked = 0
for path in tracked("db/*/include/*.h", "sync/*/include/*.h", "kiosk/*/include/*.h"):
    library, noun = relative(path).split("/include/")[1].split("/")[0], path.stem
    code = MACRO.sub("", COMMENT.sub("", path.read_text()))
    types = {snake(a or b) for a, b in TYPE.findall(code)}
    text = TYPEDEF.sub("", code)
    for match in FUNCTION.finditer(text):
        function = match.group(1)
        if function.startswith(("g_", "G_")):
            continue
        checked += 1
        if function.endswith("_quark"):
            continue
        wanted = f"{library}_" if noun == library else f"{library}_{noun}"
        if not function.startswith((wanted, *(f"{name}_" for name in types))):
            problems.append(f"{relative(path)}: {function}() should begin with {wanted}")
report("names", problems, checked)
