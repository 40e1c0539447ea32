#!/bin/sh
# Every text of the kiosk marked _("…") or N_("…") has a Thai translation, and none is left over.
set -eu
build=$1
cd "$(dirname "$0")/../.."
mkdir -p "$build/catalogue"
template=$build/catalogue/kiosk.pot
git ls-files -co --exclude-standard 'kiosk/*.c' |
    xargs xgettext --language=C --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=P_:1,2 --keyword=C_:1c,2 \
        --omit-header -o "$template"
# msgcmp: each text of the template must be translated and not fuzzy.
msgcmp assets/text/th.po "$template"
# and back: a text that the code no longer has is dead weight.
msgattrib --no-obsolete --no-wrap assets/text/th.po | grep -c '^msgid "..*"' >"$build/catalogue/have" || true
msgattrib --no-wrap "$template" | grep -c '^msgid "..*"' >"$build/catalogue/want" || true
msgcomm --more-than=1 --no-wrap --omit-header assets/text/th.po "$template" | grep -c '^msgid' >"$build/catalogue/both" || true
have=$(cat "$build/catalogue/have") both=$(cat "$build/catalogue/both")
[ "$have" = "$both" ] || {
    echo "assets/text/th.po holds $have texts, the code uses $both of them: remove the others" >&2
    exit 1
}
