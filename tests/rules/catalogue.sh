#!/bin/sh
# Every text of the kiosk marked _("…") or N_("…"), and every one that a template of the site gives to
# t:say() or t:plural(), is translated in every catalogue, and none is left over.
set -eu
build=$1
cd "$(dirname "$0")/../.."
mkdir -p "$build/catalogue"
template=$build/catalogue/kiosk.pot
python3 tests/rules/site_words.py >"$build/catalogue/site.c"
{
    git ls-files -co --exclude-standard 'kiosk/*.c' 'kiosk/*.h' 'sync/site/*.c'
    echo "$build/catalogue/site.c"
} | xargs xgettext --language=C --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 \
        --keyword=P_:1,2 -o - | sed 's/charset=CHARSET/charset=UTF-8/' >"$template"
[ "$(grep -c '^msgid "..*"' "$template")" -gt 50 ] || {
    echo "found hardly any text in kiosk/: the extraction is broken" >&2
    exit 1
}
for translation in assets/text/*.po; do
    # msgcmp names every text of the second file that the first does not define.
    msgcmp "$translation" "$template"
    msgcmp --use-untranslated "$template" "$translation" || {
        echo "the texts above are in $translation but no longer in the code: remove them" >&2
        exit 1
    }
done
