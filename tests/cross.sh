#!/bin/sh
# Other machines, as far as they can be had here.
#
#     tests/cross.sh musl     all sources by musl's headers, without a warning
#     tests/cross.sh arm64    the program for arm64, and the plain tests by qemu
#
# For arm64 the libraries are those of a Debian with dpkg --add-architecture
# arm64, the packages of tests/packages.sh build with :arm64 behind their names.
set -eu

mode=$1

skip()
{
	echo "SKIP $mode: $*"
	exit 77
}

want()
{
	for tool; do
		command -v "$tool" >/dev/null || skip "there is no $tool"
	done
}

made()
{
	"${MAKE:-make}" --no-print-directory CFLAGS=-Werror "$@"
}

# musl comes with its own headers alone: those of the libraries and of the kernel
# are added, which the system's compiler finds, and none that musl has.
musl()
{
	want musl-gcc
	headers=$PWD/build/musl/headers
	rm -rf "$headers"
	mkdir -p "$headers"
	own=$(musl-gcc -print-file-name=../include)
	for folder in /usr/include/*-linux-musl /usr/lib/musl/include \
	    /usr/local/musl/include; do
		[ ! -f "$folder/stdio.h" ] || own=$folder
	done
	gcc -M -fno-canonical-system-headers -std=c11 \
	    -D_XOPEN_SOURCE=700 -DBAOGAO_VERSION= -Isrc \
	    $(find src -name '*.c') | tr -s ' \\' '\n' |
	    grep '^/usr/include/' | sort -u >"$headers/list"
	while read -r header; do
		name=${header#/usr/include/}
		name=${name#*-linux-gnu/}
		case $name in
		bits/* | gnu/* | sys/* | features*) continue ;;
		esac
		[ ! -e "$own/$name" ] || continue
		mkdir -p "$headers/$(dirname "$name")"
		ln -sf "$header" "$headers/$name"
	done <"$headers/list"
	made BUILD=build/musl CC="musl-gcc -isystem $headers" \
	    build/musl/baogao.a build/musl/main.o
}

arm64()
{
	want aarch64-linux-gnu-gcc qemu-aarch64
	libraries=/usr/lib/aarch64-linux-gnu
	[ -e $libraries/pkgconfig/ncursesw.pc ] ||
	    skip 'the libraries of arm64 are not installed'
	export PKG_CONFIG_LIBDIR=$libraries/pkgconfig:/usr/lib/pkgconfig
	made BUILD=build/arm64 CC=aarch64-linux-gnu-gcc all
	printf '#!/bin/sh\nexec qemu-aarch64 "%s" "$@"\n' \
	    "$PWD/build/arm64/baogao" >build/arm64/by-qemu
	chmod 755 build/arm64/by-qemu
	tests/plain.sh build/arm64/by-qemu
}

"$@"
