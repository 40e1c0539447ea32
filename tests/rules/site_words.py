"""The words of assets/site/*.xsl as C that xgettext reads: t:say('…') as _("…"), t:plural('…', '…', …) as
P_("…", "…", 0). A call with anything but texts in their place is a mistake: no catalogue can have it."""
import json
import re
import sys
from xml.etree import ElementTree

from common import relative, tracked

TEXT = r"""'([^']*)'|"([^"]*)\""""
SAY = re.compile(r"t:say\(\s*(?:%s)?" % TEXT)
PLURAL = re.compile(r"t:plural\(\s*(?:(?:%s)\s*,\s*(?:%s))?" % (TEXT, TEXT))


def quote(one, other):
    return json.dumps(one or other, ensure_ascii=False)


for path in tracked("assets/site/*.xsl"):
    print(f"/* {relative(path)} */")
    for element in ElementTree.parse(path).iter():
        for value in element.attrib.values():
            for match in SAY.finditer(value):
                if not any(match.groups()):
                    sys.exit(f"{relative(path)}: {value}: t:say() wants a text")
                print(f"_({quote(*match.groups())});")
            for match in PLURAL.finditer(value):
                if not any(match.groups()):
                    sys.exit(f"{relative(path)}: {value}: t:plural() wants two texts")
                print(f"P_({quote(*match.groups()[:2])}, {quote(*match.groups()[2:])}, 0);")
