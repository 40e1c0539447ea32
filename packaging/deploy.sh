#!/bin/sh
# Copies what a workspace has published to where kiosks and phones fetch it.
#   deploy.sh WORKSPACE DESTINATION
# DESTINATION is a folder, HOST:FOLDER (rsync over ssh), or s3://BUCKET[/PREFIX] (s3cmd, with its own
# ~/.s3cfg or the file that S3CMD_CONFIG names).
#
# Whoever asks meanwhile finds the old repository or the new one, also when this is killed anywhere:
# files first, then the lists that name them, then timestamp.json, which leads to those lists, then
# new roots (timestamp.json is signed for the root before as well), deletions last. Run it again and
# it goes on. Releases that are listed no more go with a later run, when the lists have been out
# for a while: a kiosk may just be fetching them. Documents and pages go at once.
# The pages lie in repository/.site/N, reached through symbolic links: all of them change when the
# link .site/current does. Where there are no such links (an object store, a stick) each page is
# replaced by itself.
set -eu
export LC_ALL=C.UTF-8

die() {
    echo "deploy.sh: $*" >&2
    exit 1
}

[ $# -eq 2 ] || die "ใช้: deploy.sh WORKSPACE DESTINATION"
source=$1/repository
destination=${2%/}
[ -s "$source/metadata/timestamp.json" ] || die "$source ยังไม่มีอะไรเผยแพร่: สั่ง tambon-publish publish ก่อน"

for_ever='public, max-age=31536000, immutable'

# Every root of the source, by number.
roots() {
    find "$source/metadata" -name '*.root.json' -printf '%f\n' | sort -n
}

# The links by which the pages are reached, as rsync's patterns.
page_links() {
    find "$source" -maxdepth 1 -type l -printf '/%f\n'
}

# A folder of this machine that cannot hold symbolic links.
is_plain() {
    case $destination in *:*) return 1 ;; esac
    mkdir -p "$destination"
    ln -s nowhere "$destination/.link" 2>/dev/null || return 0
    rm "$destination/.link"
    return 1
}

deploy_pages() {
    generation=$(readlink "$source/.site/current") || return 0
    copy --mkpath --link-dest=../current/ "$source/.site/$generation/" \
        "$destination/.site/$generation/"
    copy "$source/.site/current" "$destination/.site/"
    page_links | copy --force --include-from=- --exclude='*' "$source/" "$destination/"
}

deploy_rsync() {
    links=--links
    ! is_plain || links=--copy-links
    copy() { rsync -rt $links --fsync --chmod=D755,F644 "$@"; }
    if [ $links = --links ]; then
        page_links | copy --mkpath --exclude=/metadata/ --exclude=.incoming --exclude=/.site/ \
            --exclude-from=- "$source/" "$destination/"
        deploy_pages
    else
        copy --mkpath --exclude=/metadata/ --exclude=.incoming --exclude=/.site/ "$source/" \
            "$destination/"
    fi
    lists=$(copy --itemize-changes --include='*.snapshot.json' --include='*.targets.json' \
        --exclude='*' "$source/metadata/" "$destination/metadata/")
    copy "$source/metadata/timestamp.json" "$destination/metadata/"
    for root in $(roots); do
        copy "$source/metadata/$root" "$destination/metadata/"
    done
    keep=
    case $lists in *.targets.json*) keep=--exclude=/targets/v*/ ;; esac
    [ $links = --links ] || keep="$keep --exclude=/.site/"
    # shellcheck disable=SC2086 # one word an option
    copy --existing --ignore-existing --delete-after --exclude='/metadata/*.root.json' \
        --exclude=/metadata/timestamp.json $keep "$source/" "$destination/"
}

deploy_s3() {
    s3() { s3cmd ${S3CMD_CONFIG:+--config "$S3CMD_CONFIG"} --no-progress --quiet --follow-symlinks "$@"; }
    before=$(s3 ls "$destination/metadata/" 2>/dev/null || true)
    s3 sync --no-delete-removed --exclude '*.incoming' --add-header "Cache-Control: $for_ever" \
        "$source/targets/" "$destination/targets/"
    s3 sync --no-delete-removed --exclude 'targets/*' --exclude 'metadata/*' --exclude '.site/*' \
        --add-header 'Cache-Control: public, max-age=300' "$source/" "$destination/"
    s3 sync --no-delete-removed --exclude '*' --include '*.snapshot.json' --include '*.targets.json' \
        --add-header "Cache-Control: $for_ever" "$source/metadata/" "$destination/metadata/"
    s3 put --add-header 'Cache-Control: public, max-age=60' "$source/metadata/timestamp.json" \
        "$destination/metadata/timestamp.json"
    for root in $(roots); do
        case $before in *"/metadata/$root"*) continue ;; esac
        s3 put --add-header "Cache-Control: $for_ever" "$source/metadata/$root" \
            "$destination/metadata/$root"
    done
    newest=$(find "$source/metadata" -name '*.targets.json' -printf '%f\n' | sort -n | tail -n 1)
    case $before in
    *"/metadata/$newest"*) s3 sync --delete-removed --skip-existing --exclude '.site/*' "$source/" \
        "$destination/" ;;
    *) s3 sync --delete-removed --skip-existing --exclude '.site/*' --exclude 'targets/v*' --exclude 'metadata/*' \
        "$source/" "$destination/" ;;
    esac
}

case $destination in
s3://*) deploy_s3 ;;
*) deploy_rsync ;;
esac
echo "นำส่งแล้วที่ $destination"
