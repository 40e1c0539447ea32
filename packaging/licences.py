"""Reads the copyright files of Debian packages and prints a list in Markdown: each package with its
version, its licences and where their text is. Fails when a package has no licence that it knows.

    licences.py ROOT [DIRECT…] <LINES     ROOT/usr/share/doc has the files; LINES: "name version source";
                                          DIRECT: packages that ours name, listed apart
"""
import pathlib
import re
import sys

# For files that are not machine-readable: words that name a licence, and what it is called.
WORDS = (
    (r"/usr/share/common-licenses/([A-Za-z]+-[0-9.]+[0-9]|Artistic|BSD|GPL|LGPL|GFDL)", None),
    (r"(?:Lesser|Library) General Public License", "LGPL"),
    (r"GNU General Public License|GNU GPL", "GPL"),
    (r"Apache License,? Version 2\.0", "Apache-2.0"),
    (r"GCC RUNTIME LIBRARY EXCEPTION", "GCC-exception-3.1"),
    (r"Permission is hereby granted, free of charge", "Expat"),
    (r"Permission to use, copy, modify,?\s+(and/or\s+)?distribute", "ISC"),
    (r"Redistribution and use in source and binary forms", "BSD"),
    (r"This software is provided 'as-is', without any express", "Zlib"),
    (r"SIL OPEN FONT LICENSE|SIL Open Font License", "OFL-1.1"),
    (r"[Pp]ublic [Dd]omain", "public-domain"),
    (r"Mozilla Public License", "MPL"),
)
# Says who wrote it, not what one may do.
NO_LICENCE = {"", "unknown", "none", "see-below", "other"}


def machine_readable(text):
    """Short names of a file in Debian's format 1.0, in the order of their first appearance."""
    names = []
    for line in re.findall(r"^License:[ \t]*(.*)$", text, re.MULTILINE | re.IGNORECASE):
        for name in re.split(r"\s+(?:and|or|and/or)\s+|\s*[,|]\s*(?:and\s+|or\s+)?", line.strip(),
                             flags=re.IGNORECASE):
            name = name.strip().rstrip(".,")
            if name.lower() not in NO_LICENCE and name not in names:
                names.append(name)
    return names


def by_words(text):
    names = []
    for pattern, name in WORDS:
        for found in re.findall(pattern, text):
            named = name or (found if isinstance(found, str) else found[0])
            if named not in names:
                names.append(named)
    return names


def licences_of(path):
    """(names, whether the file is machine-readable); no names: not known."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return [], False
    if re.match(r"\s*Format(-Specification)?:", text, re.IGNORECASE):
        names = machine_readable(text)
        if names:
            return names, True
    return by_words(text), False


def print_table(title, rows):
    print(f"\n## {title}\n\n| แพ็กเกจ | รุ่น | สัญญาอนุญาต | ข้อความเต็ม |\n|---|---|---|---|")
    for name, version, names, readable, where in rows:
        mark = "" if readable else " ¹"
        print(f"| {name} | {version} | {', '.join(names)}{mark} | `{where}` |")


def read(root, lines, direct):
    groups, unknown = {"ours": [], "fonts": [], "direct": [], "others": []}, []
    for line in sorted(set(lines)):
        name, version, source = line.split()
        where = f"/usr/share/doc/{name}/copyright"
        names, readable = licences_of(root / where[1:])
        if not names:
            unknown.append(name)
        group = ("ours" if source == "tambon-point" else "fonts" if name.startswith("fonts-")
                 else "direct" if name in direct else "others")
        groups[group].append((name, version, names, readable, where))
    return groups, unknown


def main():
    root = pathlib.Path(sys.argv[1])
    groups, unknown = read(root, sys.stdin.read().splitlines(), set(sys.argv[2:]))
    count = sum(map(len, groups.values()))
    print(f"# สัญญาอนุญาตของทุกอย่างที่ติดตั้ง\n\n{count} แพ็กเกจ ทุกแพ็กเกจใช้ได้โดยไม่เสียเงินและไม่จำกัดจำนวนเครื่อง "
          "ข้อความเต็มของสัญญาอยู่ในเครื่องที่ติดตั้งแล้ว ตามช่องสุดท้าย และใน `/usr/share/common-licenses`")
    for group, title in (("ours", "โปรแกรมตู้ข้อมูลตำบล"), ("fonts", "ตัวอักษรและสัญลักษณ์"),
                         ("direct", "ที่โปรแกรมใช้โดยตรง"), ("others", "ที่ตามมากับระบบ")):
        if groups[group]:
            print_table(title, groups[group])
    print("\n¹ อ่านจากถ้อยคำในไฟล์ เพราะแพ็กเกจนั้นไม่ได้เขียนในรูปแบบที่เครื่องอ่านได้")
    print("\n## ที่อยู่ในตัวโปรแกรมเอง\n\nไลบรารีทั้งหมดถูกเรียกจากแพ็กเกจข้างบนตอนทำงาน (shared) ในตัวโปรแกรมมีเพียงส่วนเริ่มต้น"
          "ของคอมไพเลอร์: libgcc (GPL-3+ with GCC-exception-3.1) และ glibc (LGPL-2.1+ with linking exception)")
    print("\nข้อมูลของจังหวัดเป็นของหน่วยงานที่ส่งข้อมูลนั้น ไม่ใช่ส่วนหนึ่งของโปรแกรม")
    for name in unknown:
        print(f"licences: {name}: no licence is known", file=sys.stderr)
    if unknown or not count:
        sys.exit("licences: the list is not whole")


if __name__ == "__main__":
    main()
