#!/bin/sh
# tidy.sh BUILD [deep]: clang-tidy on every source of the build folder given. The analyzer follows a
# function through 25,000 nodes, and into what it calls; deep: through all that clang would, in three
# times the time (before a release, and on what one has changed).
# A file whose text, headers and settings are the same as at its last clean run is not read again: a
# stamp a file in BUILD/tidy. The compiler's own warnings are gcc's matter, which -Werror is for;
# without the analyzer clang would stop at its own.
set -eu
build=$1
depth='--extra-arg=-Xclang --extra-arg=-analyzer-config --extra-arg=-Xclang --extra-arg=max-nodes=25000'
[ "${2-}" = deep ] && depth=
cd "$(dirname "$0")/../.."
mkdir -p "$build/tidy"
settings=$depth$(git ls-files -co --exclude-standard '*.h' '*.clang-tidy' | xargs cat | sha256sum)
export build settings depth
files=$(git ls-files -co --exclude-standard 'db/*.c' 'sync/*.c' 'kiosk/*.c' 'tests/*.c')
[ -n "$files" ] # a rule that checks nothing has failed
echo "$files" |
    xargs -P "$(nproc)" -n 1 sh -c '
        grep -q "/$1\"" "$build/compile_commands.json" || exit 0 # not part of this build
        stamp=$build/tidy/$(printf "%s %s" "$settings" "$(sha256sum "$1")" | sha256sum | cut -c1-32)
        [ -e "$stamp" ] && exit 0
        clang-tidy-14 --quiet -p "$build" --extra-arg=-Wno-error $depth "$1" 2>/dev/null && touch "$stamp"
    ' sh
