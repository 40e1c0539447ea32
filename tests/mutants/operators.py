"""The one-change mutants of a C file, found in clang's tree and written as edits of its text.

A mutant keeps the file's lines where they were. What only a memory checker would see (a call that
frees) is no mutant here: the tests run under sanitizers for that."""
import dataclasses
import hashlib
import re

from clang.cindex import CursorKind, TranslationUnit

COMPARISONS = {b"<": b"<=", b"<=": b"<", b">": b">=", b">=": b">", b"==": b"!=", b"!=": b"=="}
LOGIC = {b"&&": b"||", b"||": b"&&"}
ARITHMETIC = {b"+": b"-", b"-": b"+", b"*": b"+", b"/": b"*", b"%": b"/"}
# Their absence leaks or says less in a log, and changes nothing that a program does.
SILENT = re.compile(r"_(free|unref|decref|clear|cleanup)$|^(free|g_debug|ERR_clear_error|"
                    r"g_clear_pointer|close|fclose|json_incref)$")
COMMENT = re.compile(rb"/\*.*?\*/|//[^\n]*", re.DOTALL)
LIMIT = re.compile(rb"^#define ([A-Z][A-Z0-9_]*) +([^\n\"]*\d[^\n\"]*)$", re.MULTILINE)


@dataclasses.dataclass(frozen=True)
class Mutant:
    path: str  # from the root of the project
    line: int
    operator: str
    start: int  # bytes of the file
    end: int
    old: bytes
    new: bytes
    around: str  # the text of its line

    def apply(self, text):
        return text[:self.start] + self.new + text[self.end:]

    def name(self):
        """What survivors.txt knows it by: no line number, which every other change moves."""
        old, new = (re.sub(r"\s+", " ", part.decode()).strip() for part in (self.old, self.new))
        return f"{self.path} | {self.operator} | {self.around} | {old} | {new or '(nothing)'}"

    def rank(self, seed):
        return hashlib.sha256(f"{seed} {self.name()} {self.start}".encode()).digest()


class Finder:
    def __init__(self, root, path, arguments):
        self.path = path
        self.file = str(root / path)
        self.text = (root / path).read_bytes()
        self.found = {}
        unit = TranslationUnit.from_source(self.file, args=arguments)
        wrong = [str(d) for d in unit.diagnostics if d.severity >= d.Error]
        if wrong:
            raise RuntimeError("\n".join(wrong))
        for cursor in unit.cursor.get_children():
            if cursor.kind == CursorKind.FUNCTION_DECL and str(cursor.location.file) == self.file:
                self.body = self.source(cursor)
                if not self.body.startswith(b"G_DEFINE_"):
                    self.visit(cursor, cursor.result_type.spelling)
        for match in LIMIT.finditer(self.text):
            self.add("limit", *match.span(2), b"(" + match[2] + b" + 1)")

    def add(self, operator, start, end, new):
        old = self.text[start:end]
        if old == new or end <= start:
            return
        new += b"\n" * (old.count(b"\n") - new.count(b"\n"))
        line = self.text.count(b"\n", 0, start) + 1
        around = self.text.splitlines()[line - 1].decode().strip()
        mutant = Mutant(self.path, line, operator, start, end, old, new, around)
        self.found.setdefault((start, end, new), mutant)

    def span(self, cursor):
        return cursor.extent.start.offset, cursor.extent.end.offset

    def source(self, cursor):
        start, end = self.span(cursor)
        return self.text[start:end]

    def visit(self, cursor, result):
        for child in cursor.get_children():
            if child.kind == CursorKind.BINARY_OPERATOR:
                self.binary(child)
            elif child.kind in (CursorKind.IF_STMT, CursorKind.CONDITIONAL_OPERATOR):
                self.condition(child)
            elif child.kind == CursorKind.CALL_EXPR:
                self.swap(child)
            elif child.kind == CursorKind.INTEGER_LITERAL:
                self.literal(child)
            elif child.kind == CursorKind.RETURN_STMT:
                self.returned(child, result)
            elif child.kind == CursorKind.COMPOUND_STMT:
                self.statements(child)
            self.visit(child, result)

    def binary(self, cursor):
        parts = list(cursor.get_children())
        if len(parts) != 2:
            return
        left_end, right_start = self.span(parts[0])[1], self.span(parts[1])[0]
        between = COMMENT.sub(lambda m: b" " * len(m[0]), self.text[left_end:right_start])
        sign = between.strip()
        at = left_end + between.find(sign)
        for name, table in (("comparison", COMPARISONS), ("logic", LOGIC), ("sum", ARITHMETIC)):
            if sign in table:
                self.add(name, at, at + len(sign), table[sign])
        if sign in LOGIC:  # one side of it is no longer asked
            start, end = self.span(cursor)
            for part in parts:
                self.add("side", start, end, b"(" + self.source(part) + b")")

    def condition(self, cursor):
        asked = next(cursor.get_children())
        self.add("negation", *self.span(asked), b"!(" + self.source(asked) + b")")
        if cursor.kind != CursorKind.IF_STMT:
            return
        body = list(cursor.get_children())[1]
        if re.search(rb"\breturn\b", self.source(body)):  # the error is not passed on
            self.add("going on", *self.span(body), b"{}")

    def swap(self, cursor):
        given = list(cursor.get_arguments())
        for first, second in zip(given, given[1:]):
            if not (first and second) or self.source(first) == self.source(second):
                continue
            if b'"' in self.source(first) + self.source(second):  # words of a message
                continue
            if first.type.get_canonical().spelling == second.type.get_canonical().spelling:
                start, middle = self.span(first)
                later, end = self.span(second)
                self.add("swap", start, end,
                         self.source(second) + self.text[middle:later] + self.source(first))

    def literal(self, cursor):
        # What a variable is before somebody else sets it says nothing.
        before = re.search(rb"(\w+) = $", self.text[:self.span(cursor)[0]])
        if before and b"&" + before[1] in self.body:
            return
        if re.search(rb"g_dir_open\(\w+, $", self.text[:self.span(cursor)[0]]):
            return  # flags, of which GLib has none
        if re.fullmatch(rb"\d+", self.source(cursor)):
            number = int(self.source(cursor))
            self.add("constant", *self.span(cursor), str(number + 1).encode())

    def returned(self, cursor, result):
        given = list(cursor.get_children())
        if not given:
            return
        if result in ("bool", "_Bool"):
            old = self.source(given[0])
            self.add("return", *self.span(given[0]), b"false" if old == b"true" else b"true")
        elif result == "int":
            self.add("return", *self.span(given[0]), b"(" + self.source(given[0]) + b") + 1")

    def statements(self, cursor):
        for child in cursor.get_children():
            start, end = self.span(child)
            if self.text[end:end + 1] != b";":
                continue
            call = child
            if call.kind == CursorKind.CSTYLE_CAST_EXPR:  # (void)unlink(path)
                call = list(call.get_children())[-1]
            if call.kind == CursorKind.CALL_EXPR:
                if not SILENT.search(call.spelling):
                    self.add("statement", start, end, b"")
            elif child.kind in (CursorKind.BINARY_OPERATOR,
                                CursorKind.COMPOUND_ASSIGNMENT_OPERATOR):
                self.add("statement", start, end, b"")


def find(root, path, arguments):
    """Returns: all mutants of the file, in the order of its text."""
    finder = Finder(root, path, arguments)
    return sorted(finder.found.values(), key=lambda m: (m.start, m.end, m.new))


def choose(mutants, count, seed):
    """Returns: so many of them, every operator and file in its turn, no line twice."""
    piles = {}
    for mutant in sorted(mutants, key=lambda m: m.rank(seed)):
        piles.setdefault(mutant.operator, []).append(mutant)
    chosen, lines, files = [], set(), {}
    while len(chosen) < count and any(piles.values()):
        for operator in sorted(piles):
            pile = [m for m in piles[operator] if (m.path, m.line) not in lines]
            piles[operator] = pile
            if pile and len(chosen) < count:
                taken = min(pile, key=lambda m: files.get(m.path, 0))
                pile.remove(taken)
                lines.add((taken.path, taken.line))
                files[taken.path] = files.get(taken.path, 0) + 1
                chosen.append(taken)
    return sorted(chosen, key=lambda m: (m.path, m.start))
