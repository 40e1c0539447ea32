"""The pages of a published site as files, read by an HTML5 parser and addressed as browsers address them.
No server is asked: what holds here holds on any static web server."""
import base64
import hashlib
import os
import pathlib
import re
import sys
import urllib.parse

try:
    import html5_parser
except ImportError:
    print("SKIPPED: python3-html5-parser is not installed", file=sys.stderr)
    sys.exit(77)

NO_PAGES = ("metadata", "targets", ".site")  # beside the pages: signed data, and what links lead to
# (element, attribute) that leads somewhere, and whether the browser fetches it by itself.
LEADS = {("a", "href"): False, ("area", "href"): False, ("form", "action"): False,
         ("link", "href"): True, ("script", "src"): True, ("img", "src"): True,
         ("source", "srcset"): True, ("img", "srcset"): True, ("image", "href"): True,
         ("use", "href"): True, ("iframe", "src"): True, ("object", "data"): True,
         ("embed", "src"): True, ("video", "src"): True, ("audio", "src"): True}
# Of <link> only these are fetched.
FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "manifest", "apple-touch-icon"}
ALLOWED_SCHEMES = {"http", "https", "tel", "mailto"}


def kind_of(address):
    """Pages of one kind look alike: "en/t/#6/#4" for all years of all tambons."""
    parts = [part for part in address.split("/") if part]
    language = parts.pop(0) + "/" if parts[:1] == ["en"] else ""
    if parts and parts[0].endswith(".html"):
        return language + parts[0]
    return language + ("/".join(
        part if place == 0 else f"#{len(part)}" if part.isdigit() else "*"
        for place, part in enumerate(parts)) or "front")


def is_on_demand(element):
    """A lazy picture in what is only shown when its address is opened (`.more` of the style); that a browser
    waits for that is looked at in browse.py."""
    return element.get("loading") == "lazy" and any(
        "more" in (above.get("class") or "").split() for above in element.iterancestors())


class Page:
    def __init__(self, address, data):
        self.address, self.data = address, data
        self.kind = kind_of(address)
        self.tree = html5_parser.parse(data, transport_encoding="utf-8", return_root=True,
                                       maybe_xhtml=False, sanitize_names=True)
        self.ids = [element.get("id") for element in self.tree.iter("*")
                    if element.get("id") is not None]

    def leads(self):
        """(element name, attribute, address as written, fetched by itself)"""
        for element in self.tree.iter("*"):
            name = str(element.tag).rsplit("}", 1)[-1]
            for attribute, value in element.attrib.items():
                attribute = attribute.rsplit("}", 1)[-1]
                fetched = LEADS.get((name, attribute))
                if fetched is None:
                    continue
                if name == "img" and is_on_demand(element):
                    fetched = False
                if name == "link":
                    fetched = bool(set(element.get("rel", "").split()) & FETCHED_RELATIONS)
                values = [part.split()[0] for part in value.split(",")] \
                    if attribute == "srcset" else [value]
                yield from ((name, attribute, one, fetched) for one in values)

    def meta(self, name):
        for element in self.tree.iter("meta"):
            if name in (element.get("name"), element.get("property"),
                        (element.get("http-equiv") or "").lower()):
                return element.get("content") or ""
        return None

    def inline(self, element_name):
        """Texts of the page's own <style> or <script>."""
        return [element.text or "" for element in self.tree.iter(element_name)
                if element.get("src") is None]


def hash_source(text):
    """As a Content-Security-Policy names it."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


class Site:
    """All pages below `folder`; `base` is the address it is served at, without a final slash."""

    def __init__(self, folder, base):
        self.folder, self.base = pathlib.Path(folder), base
        self.files = {}
        for folder, inner, names in os.walk(self.folder, followlinks=True):
            inner[:] = sorted(set(inner) - set(NO_PAGES))
            for path in (pathlib.Path(folder, name) for name in sorted(names)):
                self.files[path.relative_to(self.folder).as_posix()] = path
        self.pages = {}
        for name, path in self.files.items():
            if name.endswith(".html"):
                address = re.sub(r"(^|/)index\.html$", r"\1", name)
                self.pages[address] = Page(address, path.read_bytes())

    def kinds(self):
        """kind -> its pages, the smallest first."""
        kinds = {}
        for page in self.pages.values():
            kinds.setdefault(page.kind, []).append(page)
        return {kind: sorted(pages, key=lambda page: (len(page.data), page.address))
                for kind, pages in sorted(kinds.items())}

    def resolve(self, page, written):
        """Returns: (file of this site or None, anchor, whether it is another site's)."""
        whole = urllib.parse.urljoin(f"{self.base}/{page.address}", written)
        whole, anchor = urllib.parse.urldefrag(whole)
        if not (whole + "/").startswith(self.base + "/"):
            return None, anchor, True
        name = urllib.parse.unquote(whole[len(self.base):].split("?")[0]).lstrip("/")
        if name == "" or name.endswith("/"):
            name += "index.html"
        elif name not in self.files and name + "/index.html" in self.files:
            name += "/index.html"  # every server leads a folder to its slash
        # A picture of a project is a file of the signed list.
        there = name in self.files or (name.startswith("targets/photo/") and (self.folder / name).is_file())
        return (name if there else None), urllib.parse.unquote(anchor), False

    def page_of(self, name):
        return self.pages.get(re.sub(r"(^|/)index\.html$", r"\1", name)) if name else None

    def weight(self, page):
        """Bytes of a page with everything that the browser fetches for it."""
        fetched = {self.resolve(page, written)[0]
                   for _, _, written, by_itself in page.leads() if by_itself}
        return len(page.data) + sum(self.files[name].stat().st_size for name in fetched - {None})
