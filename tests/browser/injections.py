"""Strings that are something else than text where somebody forgot to escape them: HTML, its attributes,
scripts, XSLT, XML, templates, JSON, CSV, shells, SQL, addresses, and writing that turns or breaks lines."""

ELEMENTS = ("script", "img src=x", "svg", "iframe", "object data=x", "embed src=x", "math", "style",
            "link rel=stylesheet href=//evil.example/x", "base href=//evil.example/", "form action=//evil.example/",
            "meta http-equiv=refresh content=0;url=//evil.example/", "video src=x", "audio src=x",
            "body", "table background=x", "input autofocus", "select autofocus", "textarea autofocus",
            "details open", "marquee", "template", "noscript", "plaintext", "xmp", "title", "h1", "b",
            "a href=//evil.example/", "p", "button formaction=//evil.example/", "frameset", "isindex",
            "dialog open", "slot", "portal src=//evil.example/", "main", "article id=A000001")
CLOSERS = ("</p>", "</div>", "</title>", "</style>", "</script>", "</main>", "</body></html>", "</textarea>",
           "</a>", "</h1>", "</dd></dl>", "</td></tr></table>", "</svg>", "</head>", "</article>")
ATTRIBUTES = ('" onmouseover="alert(1)', "' onmouseover='alert(1)", '"><b>', "'><b>", '" autofocus onfocus="x',
              "` onload=`alert(1)", '" style="position:fixed;inset:0', '" srcset="//evil.example/x 1x',
              '"/><img src=x onerror=alert(1)>', "' id='x", '" class="hidden', '" href="//evil.example/',
              "/onerror=alert(1)/", '" onerror=alert(1) x="', "\\\" onload=alert(1)", '"" ""', "''", '"', "'", "`")
SCRIPTS = ("';alert(1)//", '";alert(1)//', "*/alert(1)/*", "</script><script>alert(1)</script>",
           "${alert(1)}", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "\\x3cscript\\x3e",
           "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "vbscript:x",
           "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "//evil.example/x",
           "https://evil.example/\"><b>", "expression(alert(1))", "url(//evil.example/x)", "@import '//evil.example'",
           "<!--<script>", "-->", "<!-- -->", "<!--[if IE]>", "--!><b>", "<!doctype html>", "<![CDATA[<b>]]>", "]]>",
           "<?php echo 1 ?>", "<?xml version='1.0'?>", "<?xml-stylesheet href='//evil.example'?>")
ENTITIES = ("&lt;script&gt;", "&amp;lt;b&amp;gt;", "&#60;b&#62;", "&#x3c;b&#x3e;", "&quot;", "&apos;", "&nbsp;",
            "&", "&&", "&copy", "&notit;", "&#0;", "&#xd800;", "&#128;", "&unknown;", "&lt", "<", ">", "<>", "< b>",
            "<b", "</", "<//b>", "<b/", "<\u0e01>", "<b\n>", "<b\tonload=x>", "&NewLine;", "&Tab;", "&colon;",
            "%3Cscript%3E", "%253Cb%253E", "%22%3E", "+ADw-script+AD4-", "\uff1cscript\uff1e", "\u2039b\u203a",
            "\u02bab\u02ba", "\u201cb\u201d")
TEMPLATES = ("{{7*7}}", "{{constructor.constructor('alert(1)')()}}", "{%raw%}", "<%= 7*7 %>", "#{7*7}", "${7*7}",
             "{concat('a','b')}", "{//text()}", "{document('/etc/passwd')}", "{", "}", "{{", "}}", "{}",
             "<xsl:value-of select='/'/>", "<xsl:text disable-output-escaping='yes'>&lt;b></xsl:text>",
             "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;", "&e;", "<xi:include href='/etc/passwd'/>",
             "%s%s%n%n", "%d%x", "%1$s", "$(id)", "`id`", "; id", "| id", "\\", "\\n", "\\\\", "$HOME", "~")
DATA = ("' OR '1'='1", "'; DROP TABLE project; --", "%' OR 1=1 --", "\",\"x\":\"", "\\\",\\\"x", "}]}", "[{",
        "null", "true", "-1", "1e999", "=1+1", "=HYPERLINK(\"//evil.example\",\"x\")", "+1+1", "-1+1", "@SUM(A1)",
        "=cmd|' /C calc'!A0", "\t=1+1", ";=1+1", ",=1+1", "'=1+1", "\"=1+1\"", "a,b", "a;b", 'a"b', "a\tb",
        "../../../etc/passwd", "..\\..\\x", "/etc/passwd", "C:\\x", "con", "index.html", "?x=1&y=2", "#A000001",
        "a#b", "a?b", "*", "a/b", ".", "..")
WRITING = ("a\nb", "a\r\nb", "a\n\n\nb", "\u202eevil\u202c", "\u2067\u0627\u0644\u0639\u0631\u0628\u064a\u0629\u2069",
           "\u05e2\u05d1\u05e8\u05d9\u05ea", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "a\u200bb", "a\u200db", "a\u2060b",
           "a\u2028b", "a\u2029b", "a\u0085b", "\u00ad", "Z\u0351\u036b\u0343\u036a\u0302", "\u0e01\u0e34\u0e34\u0e34", "\u0e33",
           "\u0e40\u0e40\u0e01", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1f9\U0001f1ed", "\ufeffx",
           "\u1680x", "\u3000x", "\ufdfd", "x" * 300, "\u0e01" * 300, "W " * 150, "<b>" * 60, "\"" * 60,
           "\U000e0041", "\ue000", "\u0e42\u0e04\u0e23\u0e07\u0e01\u0e32\u0e23 <b>\u0e2b\u0e19\u0e31\u0e01</b>")


def elements():
    for element in ELEMENTS:
        name = element.split()[0]
        yield f"<{element} onload=alert(1)>x</{name}>"
        yield f"<{element.upper()} onerror=alert(1)//"
    yield from (f"<script>alert({number})</script>" for number in range(3))


PAYLOADS = [*elements(), *(closer + "<b>x" for closer in CLOSERS), *ATTRIBUTES, *SCRIPTS, *ENTITIES, *TEMPLATES,
            *DATA, *WRITING]


def mark(number):
    """The string with a mark at each end: what lies between must be found on a page as it was stored."""
    return f"q{number:03}a{PAYLOADS[number]}q{number:03}z"
