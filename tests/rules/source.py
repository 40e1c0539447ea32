"""Banned functions, sizes of files, READMEs, and headers that explain themselves."""
import re

from common import ROOT, relative, report, tracked

BANNED = re.compile(r"\b(strcpy|strcat|sprintf|vsprintf|strncpy|strncat|strtok|gets|atoi|atol|atof|"
                    r"system|alloca|g_alloca|goto)\b\s*(?:\(|\w+\s*;)")
STRING_OR_COMMENT = re.compile(r'"(?:\\.|[^"\\])*"|/\*.*?\*/|//[^\n]*', re.DOTALL)
MOST_LINES = 600
README_LINES = 15
HEADER_COMMENT_SHARE = 0.25

problems = []
checked = 0
for path in tracked("db/*.[ch]", "sync/*.[ch]", "kiosk/*.[ch]", "tests/*.[ch]"):
    checked += 1
    text = path.read_text()
    code = STRING_OR_COMMENT.sub(lambda m: "\n" * m.group(0).count("\n"), text)
    for match in BANNED.finditer(code):
        line = code.count("\n", 0, match.start()) + 1
        problems.append(f"{relative(path)}:{line}: banned: {match.group(1)}")
    lines = text.count("\n")
    if lines > MOST_LINES:
        problems.append(f"{relative(path)}: {lines} lines: split by noun or stage")
    if path.suffix == ".h" and "/include/" in str(path):
        if not text.startswith("#pragma once"):
            problems.append(f"{relative(path)}: does not begin with #pragma once")
        comment = sum(m.group(0).count("\n") + 1
                      for m in re.finditer(r"/\*.*?\*/|//[^\n]*", text, re.DOTALL))
        names_only = len(re.findall(r"^\s+[A-Z][A-Z0-9_]+,$", text, re.MULTILINE))
        if comment < HEADER_COMMENT_SHARE * (lines - names_only):
            problems.append(f"{relative(path)}: {100 * comment // lines} % comment: a header is "
                            "the manual of its functions")

# Every folder with files of ours says what lives in it.
folders = {path.parent for path in tracked("db", "sync", "kiosk", "assets", "fonts", "packaging",
                                           "tests", "cmake")}
top_of_list = ("assets/pilot/", "tests/fuzz/corpus", "tests/data/", "tests/screen/golden",
               "/include")
for folder in sorted(folders):
    name = relative(folder)
    if any(part in name + "/" for part in top_of_list) or name.endswith(("/include", "pilot")):
        continue
    readme = folder / "README.md"
    checked += 1
    if not readme.is_file():
        problems.append(f"{name}/ has no README.md")
    elif len(readme.read_text().splitlines()) > README_LINES:
        problems.append(f"{name}/README.md has more than {README_LINES} lines")
report("source", problems, checked)
