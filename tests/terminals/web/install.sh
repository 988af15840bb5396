#!/bin/sh
# Puts xterm.js, of the version in package.json, into a folder of the build,
# where it is not there yet. Says why it cannot, and ends with 77 then.
#
#     tests/terminals/web/install.sh FOLDER
set -eu

here=$(dirname "$0")
folder=$1
patience=60 # seconds

cannot()
{
	echo "$*"
	exit 77
}

for program in node npm; do
	command -v $program >/dev/null || cannot "there is no $program"
done
! cmp -s "$here/package.json" "$folder/installed.json" || exit 0
rm -rf "$folder"
mkdir -p "$folder"
cp "$here/package.json" "$folder"
(cd "$folder" && timeout $patience npm install --no-package-lock \
    --ignore-scripts --no-audit --no-fund --fetch-retries=0 \
    --fetch-timeout=20000 --loglevel=error </dev/null >npm.log 2>&1) ||
    cannot "npm cannot get xterm.js: $(sed -n 1p "$folder/npm.log")"
mv "$folder/package.json" "$folder/installed.json"
