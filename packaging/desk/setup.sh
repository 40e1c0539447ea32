#!/bin/sh
# Puts the launchers of the provincial desk on this account's desktop and in its menu, with the drop
# folder beside them. Run it again after moving the workspace.
#   setup.sh WORKSPACE [BIN]      BIN: folder of the programs (build/release/bin; /usr/bin, installed)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -r "${1:-}/province.conf" ]; then
    echo "ใช้: $0 WORKSPACE [BIN] (WORKSPACE ต้องมี province.conf)" >&2
    exit 2
fi
workspace=$(cd "$1" && pwd)
built=$here/../../build/release/bin
[ -d "$built" ] || built=/usr/bin
bin=$(cd "${2:-$built}" && pwd)
settings=${XDG_CONFIG_HOME:-$HOME/.config}/tambon-point
menu=${XDG_DATA_HOME:-$HOME/.local/share}/applications
desktop=$(xdg-user-dir DESKTOP 2>/dev/null || echo "$HOME/Desktop")

mkdir -p "$settings" "$menu" "$desktop" "$workspace/inbox"
printf '# พื้นที่งานของจังหวัด และโฟลเดอร์ของโปรแกรม\nworkspace = %s\nbin = %s\n' "$workspace" "$bin" \
    >"$settings/desk.conf"
ln -sfn "$workspace/inbox" "$desktop/กล่องรับไฟล์"

launcher() {
    sed -e "s|@DESK@|$here/tambon-desk|" "$here/$1.desktop.in" >"$menu/tambon-$1.desktop"
    install -m 755 "$menu/tambon-$1.desktop" "$desktop/tambon-$1.desktop"
}
for name in template receive board preview approve publish; do
    launcher "$name"
done
echo "วางปุ่มของงานจังหวัดไว้ที่ $desktop แล้ว"
