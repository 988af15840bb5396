#!/bin/sh
# Makes what is released, in build/package, of the last commit or, where there
# is no git, of the tree as it is. What the packages need stands in
# tests/packages.sh, the version in Makefile, its day in man/NEWS.
#
#     tests/package.sh dist      the tarball, the same to the byte whoever makes it
#     tests/package.sh deb       Debian's source and binary packages, tests run
#     tests/package.sh same      whether two folders make the same of both
#     tests/package.sh rpm       Fedora's, without its system
#     tests/package.sh apk       what goes into Alpine's, without its tools
#
# MAINTAINER='Name <address>' is who packages it.
set -eu

source=$PWD
version=$(sed -n 's/^VERSION := //p' Makefile)
day=$(sed -n '1s/.*（\(.*\)）/\1/p' man/NEWS)
name=baogao-$version
out=$source/build/package
: "${MAINTAINER:=The baogao authors <baogao@packages.invalid>}"
export SOURCE_DATE_EPOCH="$(date -ud "$day" +%s)"

skip()
{
	echo "SKIP package: $*"
	exit 77
}

# needed COLUMN [GOAL]: the packages that a goal needs beside what every goal
# and any package does, or for none those; also what may be missing.
needed()
{
	tests/packages.sh packages "$1" | sort >"$out/every"
	tests/packages.sh packages "$@" | sort >"$out/wanted"
	case $# in
	1) cat "$out/every" ;;
	2) comm -13 "$out/every" "$out/wanted" ;;
	esac | tr -d '[' | grep -vx \
	    'gcc\|libc6-dev\|build-base\|build-essential\|dpkg-dev\|debhelper\|lintian'
	rm "$out/every" "$out/wanted"
}

# The files of the tree, in one order.
files()
{
	if git rev-parse HEAD >/dev/null 2>&1; then
		git ls-tree -r -z --name-only HEAD
	else
		find . \( -path ./build -o -path ./.git \) -prune -o -type f -printf '%P\0'
	fi | LC_ALL=C sort -z
}

# unpack FOLDER: the tree into a folder, as it was committed.
unpack()
{
	mkdir -p "$1"
	if git rev-parse HEAD >/dev/null 2>&1; then
		git archive HEAD | tar -xf - -C "$1"
	else
		files | tar -cf - --null -T - | tar -xf - -C "$1"
	fi
}

# Owners, times and rights are nobody's.
dist()
{
	mkdir -p "$out"
	folder=$(mktemp -d)
	unpack "$folder/$name"
	files | sed -z "s|^|$name/|" >"$folder/files"
	tar -C "$folder" --format=ustar --owner=0 --group=0 --numeric-owner \
	    --no-recursion --mtime="@$SOURCE_DATE_EPOCH" --mode=u=rwX,go=rX \
	    -cf "$out/$name.tar" --null -T "$folder/files"
	gzip -9nf "$out/$name.tar"
	rm -rf "$folder"
	(cd "$out" && sha256sum "$name.tar.gz")
}

# indented FILE: as a field of Debian's has it.
indented()
{
	sed -e 's/^$/./' -e 's/^/ /' "$1"
}

licences()
{
	echo 'License: Expat'
	sed '/^-----/,$d; 1,4d' LICENSE | sed '$d' | indented /dev/stdin
	printf '\nLicense: Unicode\n'
	indented src/text/gen/LICENSE.unicode
	printf '\nLicense: Apache-2.0\n'
	echo ' It stands in /usr/share/common-licenses/Apache-2.0.'
}

# Where a package of Debian's goes first; Ubuntu has no such place.
suite()
(
	ID= VERSION_CODENAME=
	[ ! -r /etc/os-release ] || . /etc/os-release
	case $ID in
	ubuntu) echo "$VERSION_CODENAME" ;;
	*) echo unstable ;;
	esac
)

# filled FILE: a file of tests/package with what is known here.
filled()
{
	sed -e "s|@VERSION@|$version|g" -e "s|@MAINTAINER@|$MAINTAINER|g" \
	    -e "s|@SUITE@|$(suite)|" \
	    -e "s|@DATE@|$(date -uRd "@$SOURCE_DATE_EPOCH")|g" \
	    -e "s|@RPM_DATE@|$(LC_ALL=C date -ud "@$SOURCE_DATE_EPOCH" '+%a %b %d %Y')|g" \
	    -e "s|@DEB_NEEDS@|$(needed 3 | sed 's/$/,/' | tr '\n' ' ')|" \
	    -e "s|@DEB_TESTS@|$(needed 3 deb | sed 's/$/ <!nocheck>,/' |
	    tr '\n' ' ')|" \
	    -e "s|@RPM_NEEDS@|$(needed 4 | tr '\n' ' ')|" \
	    -e "s|@RPM_TESTS@|$(needed 4 deb | tr '\n' ' ')|" \
	    -e "s|@APK_NEEDS@|$(needed 6 | tr '\n' ' ')|" \
	    -e "s|@APK_TESTS@|$(needed 6 deb | tr '\n' ' ')|" \
	    -e "s|@SHA512@|$(sha512sum "$out/$name.tar.gz" | cut -d ' ' -f 1)|" \
	    "$1"
}

# The overrides of tags that the lintian here knows; another is an error to it.
overrides()
{
	while read -r line; do
		tag=${line#baogao: }
		case $line in
		baogao:*)
			! lintian-explain-tags "${tag%% *}" >/dev/null 2>&1 ||
			    echo "$line" ;;
		*) echo "$line" ;;
		esac
	done <tests/package/debian/baogao.lintian-overrides
}

# deb_source FOLDER: the tarball and the unpacked source in a folder.
deb_source()
{
	rm -rf "$1"
	mkdir -p "$1"
	cp "$out/$name.tar.gz" "$1/baogao_$version.orig.tar.gz"
	tar -xzf "$out/$name.tar.gz" -C "$1"
	cp -r tests/package/debian "$1/$name/debian"
	for file in control changelog copyright; do
		filled tests/package/debian/$file >"$1/$name/debian/$file"
	done
	licences >>"$1/$name/debian/copyright"
	! command -v lintian-explain-tags >/dev/null ||
	    overrides >"$1/$name/debian/baogao.lintian-overrides"
	chmod 755 "$1/$name/debian/rules"
}

# deb_build FOLDER: the packages in a folder; what was said where it fails.
deb_build()
{
	deb_source "$1"
	(cd "$1/$name" && dpkg-buildpackage -us -uc >"$1/build.log" 2>&1) ||
	    { tail -n 60 "$1/build.log" && exit 1; }
}

want_debhelper()
{
	command -v dpkg-buildpackage >/dev/null && command -v dh >/dev/null ||
	    skip 'there is no dpkg-buildpackage or debhelper'
}

deb()
{
	want_debhelper
	dist
	deb_build "$out/deb"
	grep ': [0-9]* passed' "$out/deb/build.log" |
	    awk '{ passed += $2 } END { if (passed) print passed " tests passed" }'
	! command -v lintian >/dev/null || lintian --allow-root \
	    --fail-on error,warning "$out/deb"/*.changes
	ls "$out/deb"/*.deb "$out/deb"/*.dsc
}

same()
{
	want_debhelper
	dist
	mv "$out/$name.tar.gz" "$out/first.tar.gz"
	dist
	cmp "$out/first.tar.gz" "$out/$name.tar.gz"
	rm "$out/first.tar.gz"
	export DEB_BUILD_OPTIONS=nocheck DEB_BUILD_PROFILES=nocheck
	deb_build "$out/one"
	deb_build "$out/another/place"
	for package in "$out/one"/*.deb; do
		cmp "$package" "$out/another/place/${package##*/}"
	done
	rm -rf "$out/one" "$out/another"
	echo 'The same to the byte from two folders.'
}

rpm()
{
	command -v rpmbuild >/dev/null || skip 'there is no rpmbuild'
	dist
	rm -rf "$out/rpm"
	mkdir -p "$out/rpm/SOURCES"
	cp "$out/$name.tar.gz" "$out/rpm/SOURCES"
	filled tests/package/baogao.spec >"$out/rpm/baogao.spec"
	rpmbuild -ba --nodeps --define "_topdir $out/rpm" \
	    --define 'dist .local' "$out/rpm/baogao.spec" \
	    >"$out/rpm/build.log" 2>&1 ||
	    { tail -n 40 "$out/rpm/build.log" && exit 1; }
	find "$out/rpm" -name '*.rpm'
}

# Runs the functions of the APKBUILD one after the other, as abuild does.
apk()
{
	dist
	rm -rf "$out/apk"
	mkdir -p "$out/apk/package"
	filled tests/package/APKBUILD >"$out/apk/APKBUILD"
	tar -xzf "$out/$name.tar.gz" -C "$out/apk"
	(
		pkgdir=$out/apk/package
		. "$out/apk/APKBUILD"
		cd "$out/apk" && cp "../$name.tar.gz" . &&
		    echo "$sha512sums" | sed '/^$/d' | sha512sum -c - &&
		    cd "$name" && build && package
	) >"$out/apk/build.log" 2>&1 ||
	    { tail -n 40 "$out/apk/build.log" && exit 1; }
	echo "$out/apk/APKBUILD"
}

"$@"
