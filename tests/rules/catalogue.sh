#!/bin/sh
# Every text of the kiosk marked _("…") or N_("…") has a Thai translation, and none is left over.
set -eu
build=$1
cd "$(dirname "$0")/../.."
mkdir -p "$build/catalogue"
template=$build/catalogue/kiosk.pot
git ls-files -co --exclude-standard 'kiosk/*.c' 'kiosk/*.h' |
    xargs xgettext --language=C --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 \
        --keyword=P_:1,2 -o - | sed 's/charset=CHARSET/charset=UTF-8/' >"$template"
[ "$(grep -c '^msgid "..*"' "$template")" -gt 50 ] || {
    echo "found hardly any text in kiosk/: the extraction is broken" >&2
    exit 1
}
# msgcmp names every text of the second file that the first does not define.
msgcmp assets/text/th.po "$template"
msgcmp --use-untranslated "$template" assets/text/th.po || {
    echo "the texts above are in assets/text/th.po but no longer in the code: remove them" >&2
    exit 1
}
