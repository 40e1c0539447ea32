"""Chromium without a window, driven as a reader's phone: sizes, languages, dark, large text, no scripts,
a slow line, and everything it asked of any server."""
import base64
import contextlib
import hashlib
import json
import os
import subprocess
import tempfile
import time
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

PHONE, DESK = (360, 640), (1280, 800)
PAGE_SECONDS = 60


def public_key_hash(certificate):
    """Chromium trusts this one key and no other."""
    key = subprocess.run(["openssl", "x509", "-in", certificate, "-pubkey", "-noout"], check=True,
                         capture_output=True).stdout
    der = subprocess.run(["openssl", "pkey", "-pubin", "-outform", "der"], input=key, check=True,
                         capture_output=True).stdout
    return base64.b64encode(hashlib.sha256(der).digest()).decode()


class Browser:
    """`text_percent`: what the reader has set as the size of text in the browser itself."""

    def __init__(self, certificate, text_percent=100):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for word in ("headless=new", "disable-gpu", "disable-dev-shm-usage", "hide-scrollbars",
                     "disable-component-update", "disable-background-networking", "disable-sync",
                     "ignore-certificate-errors-spki-list=" + public_key_hash(certificate)):
            options.add_argument("--" + word)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.add_experimental_option("prefs", {
            "webkit.webprefs.default_font_size": 16 * text_percent // 100,
            "webkit.webprefs.default_fixed_font_size": 13 * text_percent // 100})
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.folder = tempfile.TemporaryDirectory(prefix="chromium-")
        options.add_argument("--user-data-dir=" + self.folder.name)
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_page_load_timeout(PAGE_SECONDS)
        self.command("Page.enable")
        self.command("Network.enable")
        self.command("Network.setCacheDisabled", cacheDisabled=True)
        self.look_like(PHONE)

    def close(self):
        with contextlib.suppress(Exception):
            self.driver.quit()
        self.folder.cleanup()

    def command(self, name, **words):
        return self.driver.execute_cdp_cmd(name, words)

    def look_like(self, size, dark=False, scale=1, media=""):
        self.command("Emulation.setDeviceMetricsOverride", width=size[0], height=size[1],
                     deviceScaleFactor=scale, mobile=size == PHONE)
        self.command("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def scripts(self, allowed):
        self.command("Emulation.setScriptExecutionDisabled", value=not allowed)

    def line(self, bits_a_second=0, latency_ms=0):
        """As slow as that; 0: as fast as it goes."""
        self.command("Network.emulateNetworkConditions", offline=False, latency=latency_ms,
                     downloadThroughput=bits_a_second // 8 or -1,
                     uploadThroughput=bits_a_second // 8 or -1)

    def open(self, url):
        """Loads a page anew. Returns: what it asked for, and what it complained about."""
        self.command("Page.navigate", url="about:blank")
        self.driver.get_log("performance")
        self.driver.get_log("browser")
        self.driver.get(url)
        return self.asked(), [entry["message"] for entry in self.driver.get_log("browser")
                              if entry["level"] in ("SEVERE", "WARNING")]

    def asked(self):
        """Addresses of all requests since the last look, of this page and the browser itself."""
        found = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                if urllib.parse.urlsplit(url).scheme in ("http", "https", "ws", "wss"):
                    found.append(url)
        return found

    def run(self, script, *words):
        return self.driver.execute_script(script, *words)

    def evaluate(self, expression):
        """Also while the page itself may run no script."""
        answer = self.command("Runtime.evaluate", expression=expression, returnByValue=True)
        return answer["result"].get("value")

    def picture(self, path, whole=True):
        picture = self.command("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(picture["data"]))
        return path

    def whole_picture(self, path, limit=4000):
        height = min(self.run("return document.documentElement.scrollHeight"), limit)
        width = self.run("return document.documentElement.clientWidth")
        picture = self.command("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                               clip={"x": 0, "y": 0, "width": width, "height": height, "scale": 1})
        path.write_bytes(base64.b64decode(picture["data"]))

    def paper(self, path):
        """A4 in portrait, as the page's own style has it."""
        paper = self.command("Page.printToPDF", preferCSSPageSize=True, paperWidth=8.27,
                             paperHeight=11.69, printBackground=False)
        path.write_bytes(base64.b64decode(paper["data"]))
        return path

    def seconds(self, url):
        """(first words on the glass, all there) after the call for a page, in seconds."""
        self.open(url)
        for _ in range(100):
            times = self.run(
                "const n = performance.getEntriesByType('navigation')[0];"
                "const p = performance.getEntriesByName('first-contentful-paint')[0];"
                "return n && p && n.loadEventEnd ? [p.startTime, n.loadEventEnd] : null")
            if times:
                return tuple(time / 1000 for time in times)
            time.sleep(0.05)
        raise AssertionError(f"{url} is not painted")
