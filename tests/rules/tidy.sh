#!/bin/sh
# clang-tidy on every source of the build folder given. A file whose text, headers and settings are
# the same as at its last clean run is not read again: a stamp a file in BUILD/tidy. The compiler's own
# warnings are gcc's matter, which -Werror is for; without the analyzer clang would stop at its own.
set -eu
build=$1
cd "$(dirname "$0")/../.."
mkdir -p "$build/tidy"
settings=$(git ls-files -co --exclude-standard '*.h' '*.clang-tidy' | xargs cat | sha256sum)
export build settings
files=$(git ls-files -co --exclude-standard 'db/*.c' 'sync/*.c' 'kiosk/*.c' 'tests/*.c')
[ -n "$files" ] # a rule that checks nothing has failed
echo "$files" |
    xargs -P "$(nproc)" -n 1 sh -c '
        grep -q "/$1\"" "$build/compile_commands.json" || exit 0 # not part of this build
        stamp=$build/tidy/$(printf "%s %s" "$settings" "$(sha256sum "$1")" | sha256sum | cut -c1-32)
        [ -e "$stamp" ] && exit 0
        clang-tidy-14 --quiet -p "$build" --extra-arg=-Wno-error "$1" 2>/dev/null && touch "$stamp"
    ' sh
