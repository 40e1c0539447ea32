#!/usr/bin/env python3
"""Every kind of page in Chromium from nginx with TLS, as readers have it: telephone and desk, light and dark,
text twice as large, no scripts, an accessibility checker, on paper, on a slow line; then the kiosk's
QR codes. Kinds are found by crawling: a new one is covered by itself.

    browse.py BIN_FOLDER AXE.JS OUT [--only PART] [--kind KIND]

OUT gets the pictures, to be looked at, and findings.txt. Exit code 1: something is wrong.
"""
import argparse
import collections
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

import longest
import typed
from chromium_bed import DESK, PHONE, Browser
from pages import Site
from site_bed import Province, Server, ask

PREVIEW_PAGES, PREVIEW_SECONDS = 6, 3.0
SLOW_BITS, SLOW_SECONDS = 400_000, 1.0
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What sticks out at the side, by name; what scrolls by itself in its own frame does not count.
TOO_WIDE = """
const width = document.documentElement.clientWidth, found = [];
if (document.documentElement.scrollWidth <= width) return found;
for (const e of document.body.querySelectorAll('*')) {
  const box = e.getBoundingClientRect();
  if (box.right > width + 1 && box.width > 0)
    found.push(e.tagName.toLowerCase() + ' ' + Math.round(box.right) + ' ' +
               (e.textContent || '').trim().slice(0, 40));
}
return found.length ? found.slice(-3) : ['the page itself'];
"""
# Text that is cut off by its own box.
CUT = """
return [...document.body.querySelectorAll('*')].filter(e => {
  const s = getComputedStyle(e);
  return e.clientWidth > 0 && s.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1 &&
         s.textOverflow !== 'ellipsis' && s.position !== 'absolute';
}).map(e => e.tagName.toLowerCase() + ' ' + e.textContent.trim().slice(0, 40)).slice(0, 3);
"""
WORDS = "document.body.innerText.replace(/\\s+/g, ' ').trim()"


def name_of(page):
    return (page.address.strip("/") or "front").replace("/", "-")


# What is found is told of a page, or of something else with an address.
Place = collections.namedtuple("Place", "address")


class Visit:
    """One run over the pages of a served site."""

    def __init__(self, site, url, server, axe, out):
        self.site, self.url, self.server, self.axe, self.out = site, url, server, axe, out
        self.findings, self.counts = [], collections.Counter()
        self.figures = {}
        out.mkdir(parents=True, exist_ok=True)

    def find(self, page, what):
        line = f"{page.address or '(front)'}: {what}"
        if line not in self.findings:
            self.findings.append(line)
            print(f"WRONG {line}", flush=True)

    def address(self, page):
        return f"{self.url}/{page.address}"

    def open(self, browser, page, anchor=""):
        """Nobody but the server is asked, and the browser has nothing to say against the page."""
        asked, complaints = browser.open(self.address(page) + anchor)
        self.counts["requests"] += len(asked)
        for other in asked:
            if not other.startswith(self.url + "/"):
                self.find(page, f"asks {other}")
            elif other.endswith("/favicon.ico"):
                self.find(page, "lets the browser look for a favicon.ico")
        for complaint in complaints:
            self.find(page, f"the browser says: {complaint[:300]}")

    def chosen(self):
        """Of each kind the smallest page, one of the middle, and the largest."""
        for pages in self.site.kinds().values():
            yield from {page.address: page for page in
                        (pages[-1], pages[len(pages) // 2], pages[0])}.values()


def check_looks(visit, browser):
    for page in visit.chosen():
        for size, dark in ((PHONE, False), (PHONE, True), (DESK, False), (DESK, True)):
            browser.look_like(size, dark)
            visit.open(browser, page)
            visit.counts["looks"] += 1
            look = f"{size[0]}{'-dark' if dark else ''}"
            browser.whole_picture(visit.out / f"{name_of(page)}-{look}.png")
            for wide in browser.run(TOO_WIDE):
                visit.find(page, f"at {look} it is wider than the screen: {wide}")
            for cut in browser.run(CUT):
                visit.find(page, f"at {look} text is cut off: {cut}")


def check_axe(visit, browser):
    rules = visit.axe.read_text(encoding="utf-8")
    for page in visit.chosen():
        for size, dark in ((PHONE, False), (PHONE, True), (DESK, False)):
            browser.look_like(size, dark)
            visit.open(browser, page)
            browser.driver.set_script_timeout(120)
            # What the browser paints where nobody states a background; axe takes that for white.
            browser.run("const e = document.documentElement; if (getComputedStyle(e).backgroundColor === "
                        "'rgba(0, 0, 0, 0)') e.style.backgroundColor = 'Canvas'")
            browser.run(rules)
            said = browser.driver.execute_async_script(
                "const done = arguments[arguments.length - 1];"
                "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}})"
                ".then(done, e => done({error: String(e)}));", AXE_TAGS)
            if "error" in said:
                raise AssertionError(said["error"])
            visit.counts["axe runs"] += 1
            visit.counts["axe rules held"] += len(said["passes"])
            for broken in said["violations"]:
                node = broken["nodes"][0]
                visit.find(page, f"axe {'dark ' if dark else ''}{size[0]}: {broken['id']} "
                           f"({broken['impact']}, {len(broken['nodes'])} times): {broken['help']}: "
                           f"{node['html'][:160]} {contrast_of(node)}")


def contrast_of(node):
    """Which colours axe found, when it is about them."""
    for check in node["any"]:
        if isinstance(check.get("data"), dict) and "fgColor" in check["data"]:
            return "{fgColor} on {bgColor}: {contrastRatio}".format(**check["data"])
    return ""


def check_large_text(visit, browser):
    """`browser` is one whose reader has set text of twice the size."""
    for page in visit.chosen():
        for size in (PHONE, DESK):
            browser.look_like(size)
            visit.open(browser, page)
            visit.counts["large text"] += 1
            browser.whole_picture(visit.out / f"{name_of(page)}-{size[0]}-text200.png")
            if browser.run("return parseFloat(getComputedStyle(document.body).fontSize)") < 28:
                visit.find(page, "does not follow the reader's size of text")
            for wide in browser.run(TOO_WIDE):
                visit.find(page, f"with text of 200 % at {size[0]} wider than the screen: {wide}")
            for cut in browser.run(CUT):
                visit.find(page, f"with text of 200 % at {size[0]} text is cut off: {cut}")


def check_longest(visit, folder, programs):
    """The same looks at pages of the longest titles there are (longest.py), from a server of their own."""
    server = Server(folder / "longest/repository", folder / "serve-longest")
    try:
        province, _ = longest.make(programs, folder / "longest", server.url)
        site = Site(province.pages, server.url)
        site.pages = {address: page for address, page in site.pages.items()
                      if re.match(r"(en/)?[adltc]/", page.kind)}
        other = Visit(site, server.url, server, visit.axe, visit.out / "longest")
        for check, percent in ((check_looks, 100), (check_large_text, 200), (check_paper, 100)):
            browser = Browser(server.certificate, percent)
            try:
                check(other, browser)
            finally:
                browser.close()
        visit.findings += other.findings
        for what, count in other.counts.items():
            visit.counts["longest: " + what] = count
    finally:
        server.stop()


def check_no_scripts(visit, browser):
    browser.look_like(PHONE)
    for page in visit.chosen():
        visit.open(browser, page)
        with_scripts = browser.evaluate(WORDS)
        browser.scripts(False)
        visit.open(browser, page)
        without = browser.evaluate(WORDS)
        browser.scripts(True)
        visit.counts["without scripts"] += 1
        # What a script would do by itself is said to those who have none.
        instead = [" ".join("".join(element.itertext()).split()) for element in page.tree.iter("noscript")]
        for said in instead:
            visit.counts["said instead of a script"] += said in (without or "")
            without = (without or "").replace(said, "", 1).replace("  ", " ")
        if not without or with_scripts != without:
            visit.find(page, f"without scripts it reads otherwise: {len(with_scripts or '')} characters "
                       f"with, {len(without or '')} without")
        if instead:
            check_told(visit, browser, page, instead)


def check_told(visit, browser, page, instead):
    """The page that the kiosk's code leads to tells which page was meant, or where that stands."""
    tambon = page.address.strip("/").rpartition("w")[2].strip("/")
    visit.open(browser, page, "#12.plan")
    told = browser.evaluate(WORDS)
    if f"12{'/area/' + tambon if tambon else ''}/plan" not in told or any(said in told for said in instead):
        visit.find(page, f"of #12.plan it tells {told[:200]}")
    browser.scripts(False)
    visit.open(browser, page, "#12.plan")
    if not all(said in browser.evaluate(WORDS) for said in instead):
        visit.find(page, "without scripts it does not say where the page's code stands")
    browser.scripts(True)


def check_paper(visit, browser):
    browser.look_like(DESK, dark=True)  # a reader in the dark prints on white paper too
    for page in visit.chosen():
        visit.open(browser, page)
        paper = browser.paper(visit.out / f"{name_of(page)}.pdf")
        visit.counts["printed"] += 1
        said = subprocess.run(["pdftotext", "-layout", paper, "-"], check=True, text=True,
                              capture_output=True).stdout
        sizes = subprocess.run(["pdfinfo", paper], check=True, text=True, capture_output=True).stdout
        if not re.search(r"Page size: +59[45][.\d]* x 84[12]", sizes):
            visit.find(page, "does not print on A4")
        if not re.search(r"(ชุดที่|release no\.) \d", said):
            visit.find(page, "on paper there is no number of the release")
        subprocess.run(["pdftoppm", "-r", "80", "-png", "-l", "2", paper, paper.with_suffix("")],
                       check=True)
        read = read_codes(sharp_pictures(paper))
        visit.counts["codes on paper"] += len(read)
        if visit.address(page) not in read:
            visit.find(page, f"on paper no code leads back to it: {read}")


def sharp_pictures(paper):
    folder = paper.parent / "paper"
    folder.mkdir(exist_ok=True)
    subprocess.run(["pdftoppm", "-r", "150", "-gray", "-png", paper, folder / paper.stem], check=True)
    return sorted(folder.glob(paper.stem + "-*.png"))


def read_codes(pictures):
    done = subprocess.run(["zbarimg", "--quiet", "--raw", *pictures], check=False, text=True,
                          capture_output=True)
    return done.stdout.split()


def check_slow_line(visit, browser):
    browser.look_like(PHONE)
    browser.line(SLOW_BITS)
    try:
        for kind, pages in visit.site.kinds().items():
            painted, there = browser.seconds(visit.address(pages[-1]))
            visit.figures[kind] = (painted, there, len(pages[-1].data))
            visit.counts["slow line"] += 1
            print(f"  {kind}: {painted:.2f} s to the first words, {there:.2f} s to the end, "
                  f"{len(pages[-1].data)} bytes")
            if there > SLOW_SECONDS:
                visit.find(pages[-1], f"{there:.2f} s at {SLOW_BITS // 1000} kbit/s")
    finally:
        browser.line()


def check_previews(visit, browser):
    """The pictures of a document's pages and of projects are fetched when they are asked for, and not before."""
    browser.look_like(PHONE)
    pages = [page for page in visit.site.pages.values() if b'id="pages"' in page.data]
    if not pages:
        visit.find(Place("d/"), "no document has pictures of its pages")
    asked_for = [(page, "#pages") for page in pages[:PREVIEW_PAGES]]
    asked_for += [(page, "#" + photo.xpath("ancestor::*[local-name()='li']")[0].get("id"))
                  for page in visit.site.pages.values() for photo in page.tree.iter("img")
                  if "targets/photo/" in photo.get("src")][:PREVIEW_PAGES]
    if not any("#pages" != anchor for _, anchor in asked_for):
        visit.find(Place("t/"), "no project has pictures")
    for page, shown in asked_for:
        for anchor, wanted in (("", False), (shown, True)):
            asked, _ = browser.open(visit.address(page) + anchor)
            browser.run("for (const e of document.querySelectorAll(':target img')) e.scrollIntoView()")
            visit.counts["previews"] += 1
            end = time.monotonic() + PREVIEW_SECONDS  # a browser takes its time with lazy pictures
            while not any(url.endswith(".jpg") for url in asked) and time.monotonic() < end:
                time.sleep(0.1)
                asked += browser.asked()
            if any(url.endswith(".jpg") for url in asked) != wanted:
                visit.find(page, f"with '{anchor}' it asks for {asked}")


def check_codes(visit, browser, store, programs):
    """Each QR code that a screen of the kiosk shows, read from its picture, opens what it says."""
    browser.look_like(PHONE)
    kiosk = [programs / "tambon-kiosk", "--store", store]
    with tempfile.TemporaryDirectory(prefix="tour-") as name:
        folder = pathlib.Path(name)
        subprocess.run([*kiosk, "--tour", folder], check=True, stdout=subprocess.DEVNULL, timeout=1200)
        for number, address in enumerate(screens_with_codes(store / "current")):
            subprocess.run([*kiosk, "--picture", address, folder / f"own-{number}.png"], check=True,
                           stdout=subprocess.DEVNULL, timeout=60)
        # Those of the gallery are the kit's own samples.
        screens = {picture: read_codes([picture]) for picture in sorted(folder.rglob("*.png"))
                   if "gallery" not in picture.name}
    codes = sorted({code for found in screens.values() for code in found})
    visit.counts["screens with a code"] = sum(map(bool, screens.values()))
    visit.counts["codes"] = len(codes)
    for code in codes:
        follow_code(visit, browser, code)


def screens_with_codes(snapshot):
    """Projects, documents, and the sheets that tell whom to write to: more than the tour shows."""
    projects = [code for code, in ask(snapshot, "SELECT code FROM project ORDER BY code")]
    places = [code for code, in ask(snapshot, "SELECT code FROM area WHERE level <> 'village' ORDER BY code")]
    documents = ask(snapshot, "SELECT area_code, code FROM document ORDER BY 1, 2")
    some = random.Random(9)
    yield from (f"/project/{code}" for code in some.sample(projects, 12))
    yield from (f"/documents/{area}/{code}" for area, code in some.sample(documents, 6))
    for address in ("/", "/help", "/new", *(f"/area/{code}" for code in some.sample(places, 4)),
                    "/area/800120/plan", "/area/800120/projects?year=2569", f"/project/{projects[0]}"):
        yield address + ("&" if "?" in address else "?") + "over=wrong"


def follow_code(visit, browser, code):
    kiosk = Place(f"kiosk's code {code}")
    if not code.startswith(visit.url + "/"):
        visit.find(kiosk, "is none of this province")
        return
    address, _, anchor = code[len(visit.url) + 1:].partition("#")
    if address + "/" not in visit.site.pages and address not in visit.site.pages:
        visit.find(kiosk, "there is no such page")
        return
    browser.open(code)
    if not browser.run("return location.href").endswith("#" + anchor if anchor else "/"):
        visit.find(kiosk, "the browser is led elsewhere")
    if anchor and not address.startswith("w/"):
        top = browser.run("const e = document.querySelector(':target');"
                          "return e && e.id === arguments[0] && e.offsetHeight > 0 ?"
                          " e.getBoundingClientRect().top : null", anchor)
        if top is None or not -1 <= top < PHONE[1] - 40:
            visit.find(kiosk, f"its anchor is not what is seen (top {top})")


PARTS = {"looks": check_looks, "axe": check_axe, "large-text": check_large_text,
         "no-scripts": check_no_scripts, "paper": check_paper, "slow-line": check_slow_line, "previews": check_previews,
         "longest": check_longest, "codes": check_codes, "typed": typed.check}


def go(visit, options, province, folder):
    for part in options.only or PARTS:
        print(f"== {part}", flush=True)
        if part == "longest":
            check_longest(visit, folder, options.bin)
            continue
        browser = Browser(visit.server.certificate, 200 if part == "large-text" else 100)
        try:
            if part == "codes":
                check_codes(visit, browser, province.store(folder / "store"), options.bin)
            elif part == "typed":
                typed.check(visit, browser, province.snapshot(), ask)
            else:
                PARTS[part](visit, browser)
        finally:
            browser.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("axe", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--only", action="append", choices=PARTS)
    parser.add_argument("--kind", help="only pages whose kind begins so")
    options = parser.parse_args()
    options.bin = options.bin.resolve()
    os.environ["LC_ALL"] = "C.UTF-8"
    with tempfile.TemporaryDirectory(prefix="browse-") as name:
        folder = pathlib.Path(name)
        server = Server(folder / "workspace/repository", folder / "serve")
        try:
            province = Province(options.bin, folder / "workspace", server.url).make_pilot()
            site = Site(province.pages, server.url)
            if options.kind is not None:
                site.pages = {address: page for address, page in site.pages.items()
                              if page.kind.startswith(options.kind)}
            visit = Visit(site, server.url, server, options.axe, options.out)
            go(visit, options, province, folder)
        finally:
            server.stop()
    (options.out / "findings.txt").write_text("".join(line + "\n" for line in visit.findings))
    print(f"{len(site.kinds())} kinds of pages; " +
          ", ".join(f"{what} {count}" for what, count in visit.counts.items()) +
          f"; {len(visit.findings)} wrong")
    sys.exit(1 if visit.findings else 0)


main()
