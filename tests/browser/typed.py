"""A code typed on the front page leads to its page: by the page's own script, and by links without it."""
import random
import time

from selenium.webdriver.common.by import By

SAMPLES = 8
WAIT_SECONDS = 10


def wait_for_address(browser, wanted):
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        found = browser.evaluate("location.href")
        if found == wanted:
            return found
        time.sleep(0.05)
    return found


def misread(code):
    """As people write what they see."""
    return " " + code.lower().replace("0", "o").replace("1", "l") + " "


def type_code(browser, front, code):
    browser.open(front)
    box = browser.driver.find_element(By.NAME, "code")
    box.send_keys(code)
    box.submit()


def wait_away(browser, before):
    """Until another page is whole: without scripts the driver does not wait for what a form sends."""
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end and (browser.evaluate("location.href") == before or
                                      browser.evaluate("document.readyState") != "complete"):
        time.sleep(0.05)


def follow_links(browser, front, code):
    """Without scripts: the list of first letters, then the code's own row."""
    browser.scripts(False)
    try:
        type_code(browser, front, code)
        wait_away(browser, front)
        for place in (code[:2] + "/", None):
            links = [link for link in browser.driver.find_elements(By.TAG_NAME, "a")
                     if (link.get_dom_attribute("href") == place if place else
                         link.get_dom_attribute("href").endswith(code) or
                         link.get_dom_attribute("href").endswith(f"d/{code}/"))]
            if not links:
                return f"no link from {browser.evaluate('location.href')}"
            before = browser.evaluate("location.href")
            links[0].click()
            wait_away(browser, before)
        return browser.evaluate("location.href")
    finally:
        browser.scripts(True)


def check(visit, browser, snapshot, ask):
    projects = ask(snapshot, "SELECT code, area_code, fiscal_year_be FROM project ORDER BY code")
    some = random.Random(9).sample(projects, SAMPLES)
    for language in ("", "en/"):
        front = visit.site.pages[language]
        for place, (code, tambon, year) in enumerate(some):
            wanted = f"{visit.url}/{language}t/{tambon}/{year}/#{code}"
            type_code(browser, visit.address(front), misread(code) if place % 2 else code)
            found = wait_for_address(browser, wanted)
            if found != wanted:
                visit.find(front, f"{code} typed leads to {found}, not {wanted}")
            found = follow_links(browser, visit.address(front), code)
            if found != wanted:
                visit.find(front, f"without scripts {code} leads to {found}, not {wanted}")
            visit.counts["codes typed"] += 2
        type_code(browser, visit.address(front), "ZZZZZZZ")
        time.sleep(0.5)
        if not browser.evaluate("(document.getElementById('unknown') || {}).offsetHeight"):
            visit.find(front, "a code that nobody has is not told")
