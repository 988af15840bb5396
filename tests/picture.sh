#!/bin/sh
# Takes a picture for the README: the program given, in a real xterm on a screen
# of its own, after keys by the names of X.
#
#     tests/picture.sh PROGRAM PICTURE KEY...
#
# Needs xterm, xvfb, xdotool, imagemagick and fonts-noto-cjk.
set -eu

for tool in xterm Xvfb xdotool import; do
	if ! command -v "$tool" >/dev/null; then
		echo "SKIP: no $tool; apt-get install xterm xvfb xdotool" \
		    "imagemagick fonts-noto-cjk fonts-dejavu-core"
		exit 0
	fi
done

xvfb-run -a -s '-screen 0 1000x700x24' sh -c '
	TERM=xterm-256color xterm -tn xterm-256color -u8 \
	    -xrm "XTerm*allowSendEvents: true" -geometry 80x24+0+0 \
	    -b 6 -bw 0 +sb \
	    -fa "DejaVu Sans Mono" -fd "Noto Sans Mono CJK SC" -fs 12 \
	    -bg "#101418" -fg "#d8d8d8" -e "$1" &
	terminal=$!
	window=$(xdotool search --sync --onlyvisible --class xterm | head -n 1)
	picture=$2
	shift 2
	sleep 2
	xdotool key --delay 100 --window "$window" "$@"
	sleep 1
	import -window "$window" "$picture"
	kill $terminal
' sh "$@"
