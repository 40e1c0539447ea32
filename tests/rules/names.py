"""The name is the path: a public function of db/base/include/base/date.h is base_date_…()."""
import re

from common import relative, report, tracked

FUNCTION = re.compile(r"^[A-Za-z_][\w \t*]*?[ *]([a-z]\w*)\(", re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
MACRO = re.compile(r"^\s*#.*?(?<!\\)$", re.MULTILINE | re.DOTALL)
TYPEDEF = re.compile(r"typedef\s+(?:struct|enum|union)?[^;{]*\{.*?\}\s*\w+;|typedef[^;]*;", re.DOTALL)

problems = []
checked = 0
for path in tracked("db/*/include/*.h", "sync/*/include/*.h", "kiosk/*/include/*.h"):
    library, noun = path.parent.name, path.stem
    text = TYPEDEF.sub("", MACRO.sub("", COMMENT.sub("", path.read_text())))
    for match in FUNCTION.finditer(text):
        function = match.group(1)
        if function.startswith(("g_", "G_")):
            continue
        checked += 1
        if function.endswith("_quark"):
            continue
        # Types that share a header with their noun (store_status_… in store.h) carry the library.
        wanted = f"{library}_" if noun == library else f"{library}_{noun}"
        singular = f"{library}_{noun.rstrip('s')}"
        if not function.startswith((wanted, singular)):
            problems.append(f"{relative(path)}: {function}() should begin with {wanted}")
report("names", problems, checked)
