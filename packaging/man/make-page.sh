#!/bin/sh
# A manual page from what a command prints.
#   make-page.sh PAGE SCDOC COMMAND…
set -eu
page=$1
scdoc=$2
shift 2
mkdir -p "$(dirname "$page")"
"$@" >"$page.scd"
"$scdoc" <"$page.scd" >"$page"
