#!/usr/bin/env python3
"""Crawls a published site as files: every link and anchor leads somewhere, every page is reached from the
front page, nothing is fetched from anybody else, no page is too heavy and no address too long.

    crawl.py BIN_FOLDER                       of the pilot, published here
    crawl.py --site FOLDER --base-url URL     of a site that is there
"""
import argparse
import collections
import pathlib
import re
import sys
import tempfile

from pages import ALLOWED_SCHEMES, Site, hash_source
from site_bed import Province

PAGE_BYTES = 100_000  # of a tambon, of a document
ADDRESS_CHARACTERS = 60
FORBIDDEN_ELEMENTS = ("base", "iframe", "frame", "object", "embed", "applet")


class Crawl:
    def __init__(self, site):
        self.site = site
        self.findings = []
        self.counts = collections.Counter()
        self.reached = set()

    def find(self, page, what):
        self.findings.append(f"{page.address or '(front)'}: {what}")

    def run(self):
        front = self.site.pages.get("")
        if front is None:
            sys.exit("there is no front page")
        # Besides the front page people come in by the code on the kiosk's sheet "is something wrong?".
        waiting = [front, *(page for page in self.site.pages.values() if page.address == "w/")]
        while waiting:
            page = waiting.pop()
            if page.address in self.reached:
                continue
            self.reached.add(page.address)
            self.check_page(page)
            waiting += self.follow(page)
        for address, page in self.site.pages.items():
            if address not in self.reached:
                self.find(page, "no link leads to it")
                self.check_page(page)
                self.follow(page)
        return self

    def follow(self, page):
        """Checks where a page leads; returns the pages."""
        found = []
        for element, attribute, written, fetched in page.leads():
            if written == "data:,":  # the icon that is none
                continue
            self.counts["links"] += 1
            where = f'<{element} {attribute}="{written[:80]}">'
            if written != written.strip() or not written.isprintable():
                self.find(page, f"{where} is no clean address")
            name, anchor, foreign = self.site.resolve(page, written)
            if foreign:
                self.counts["links to others"] += 1
                if fetched:
                    self.find(page, f"{where} is fetched from somebody else")
                elif written.split(":")[0].lower() not in ALLOWED_SCHEMES:
                    self.find(page, f"{where} leads out of the site")
                continue
            if name is None:
                self.find(page, f"{where} leads to nothing")
                continue
            other = self.site.page_of(name)
            if anchor:
                self.counts["anchors"] += 1
                # After w/800120/#12.plan tells what was meant; it names nothing on that page.
                told = other is not None and re.match(r"(en/)?w\b", other.kind)
                if not told and (other is None or anchor not in other.ids):
                    self.find(page, f"{where} names an anchor that is not there")
            if other is not None:
                found.append(other)
        return found

    def check_page(self, page):
        self.counts["pages"] += 1
        root = page.tree
        if root.get("lang") != ("en" if page.kind.startswith("en/") else "th"):
            self.find(page, f"its language is said to be {root.get('lang')}")
        titles = [element.text or "" for element in root.iter("title")]
        if not titles or not titles[0].strip():
            self.find(page, "no title")
        if page.meta("viewport") is None:
            self.find(page, "no viewport")
        if not page.data.lower().startswith(b"<!doctype html>"):
            self.find(page, "no doctype")
        for name in FORBIDDEN_ELEMENTS:
            for _ in root.iter(name):
                self.find(page, f"has <{name}>")
        for element in root.iter("*"):
            for attribute in element.attrib:
                if attribute.lower().startswith("on"):
                    self.find(page, f"has a script in {attribute}=")
        twice = [name for name, count in collections.Counter(page.ids).items() if count > 1]
        if twice:
            self.find(page, f"ids twice: {twice[:3]}")
        check_policy(self, page)
        self.check_length(page)

    def check_length(self, page):
        address = f"{self.site.base}/{page.address}"
        if len(address) > ADDRESS_CHARACTERS or not address.isascii():
            self.find(page, f"its address has {len(address)} characters")
        weight = self.site.weight(page)
        heaviest = self.counts["heaviest " + page.kind]
        self.counts["heaviest " + page.kind] = max(heaviest, weight)
        if re.search(r"(^|/)[td]/", page.kind) and weight > PAGE_BYTES:
            self.find(page, f"{weight} bytes with everything")


def check_policy(crawl, page):
    """The page's own policy proves that nobody else is asked (L5)."""
    policy = page.meta("content-security-policy")
    if policy is None or "default-src 'none'" not in policy:
        crawl.find(page, "no Content-Security-Policy that begins with nothing")
        return
    for word in ("'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"):
        if word in policy.replace(";", " ").split():
            crawl.find(page, f"its policy allows {word}")
    for element in ("style", "script"):
        for text in page.inline(element):
            if hash_source(text) not in policy:
                crawl.find(page, f"its policy refuses its own <{element}>")
    if any(element.get("style") is not None for element in page.tree.iter("*")):
        crawl.find(page, "its policy refuses its own style=")


def report(crawl):
    for finding in crawl.findings[:100]:
        print(f"WRONG {finding}")
    counts = crawl.counts
    print(f"{counts['pages']} pages of {len(crawl.site.kinds())} kinds, {counts['links']} links, "
          f"{counts['anchors']} anchors, {counts['links to others']} to other sites: "
          f"{len(crawl.findings)} wrong")
    for kind, pages in crawl.site.kinds().items():
        print(f"  {kind}: {len(pages)} pages, the heaviest {counts['heaviest ' + kind]} bytes")
    sys.exit(1 if crawl.findings else 0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=pathlib.Path, nargs="?")
    parser.add_argument("--site", type=pathlib.Path)
    parser.add_argument("--base-url", default="https://plan.example.go.th")
    options = parser.parse_args()
    if options.site:
        report(Crawl(Site(options.site, options.base_url)).run())
    with tempfile.TemporaryDirectory(prefix="crawl-") as folder:
        province = Province(options.bin.resolve(), pathlib.Path(folder) / "workspace").make_pilot()
        report(Crawl(Site(province.pages, province.base)).run())


if __name__ == "__main__":
    main()
