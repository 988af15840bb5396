#!/bin/sh
# Makes fresh systems with debootstrap, runs both commands of the README in each
# on the last commit, and prints what they took; then builds the package, and
# installs it in one more that is as fresh. Needs root, the net, and some 3 GB for
# the time that a system is looked at. sid may fail; it is only told.
#
#     tests/roots.sh [SYSTEM...]
#
# Debian comes from where this machine has its packages, or from DEBIAN_MIRROR;
# Ubuntu from where debootstrap looks for it, or from UBUNTU_MIRROR. Logs, and
# the systems, are kept in ROOTS where it is set.
set -u

skip()
{
	echo "SKIP roots: $*"
	exit 77
}

[ "$(id -u)" = 0 ] || skip 'only root can make them'
for tool in debootstrap git script; do
	command -v $tool >/dev/null || skip "there is no $tool"
done
: "${DEBIAN_MIRROR:=$(apt-get indextargets --format '$(SITE)' \
    'Created-By: Packages' 'Origin: Debian' 2>/dev/null | head -n 1)}"

roots=${ROOTS:-$(mktemp -d)}
mkdir -p "$roots"
root= failed=0

unmount()
{
	for place in "$root" "$root.fresh"; do
		for mounted in dev/pts proc; do
			! mountpoint -q "$place/$mounted" ||
			    umount -l "$place/$mounted"
		done
	done
}

# Nothing stays mounted, and nothing is kept that nobody asked for.
leave()
{
	[ -z "$root" ] || unmount
	[ "${ROOTS-}" ] || rm -rf --one-file-system "$roots"
}
trap leave EXIT
trap 'exit 1' HUP INT TERM

# The mirror that a script of debootstrap is written for.
mirror_in()
(
	default_mirror()
	{
		echo "$1"
		exit
	}
	ARCH=$(dpkg --print-architecture) SUITE=noble
	. "$1"
)

# make_root SYSTEM: with make and no other package that is not always there.
make_root()
{
	script=/usr/share/debootstrap/scripts/$1
	mirror=$DEBIAN_MIRROR components=main
	if [ "$1" = noble ]; then
		# What an older debootstrap has for every Ubuntu.
		[ -e "$script" ] || script=${script%/*}/gutsy
		mirror=${UBUNTU_MIRROR:-$(mirror_in "$script")}
		components=main,universe
	fi
	debootstrap --variant=minbase --include=make --components=$components \
	    "$1" "$root" "$mirror" "$script" || return
	cp -L /etc/resolv.conf /etc/hosts "$root/etc" &&
	    cp -a "$root" "$root.fresh" || return
	for place in "$root" "$root.fresh"; do
		mount -t proc proc "$place/proc" &&
		    mount --bind /dev/pts "$place/dev/pts" || return
	done
	git clone -q --no-hardlinks . "$root/root/baogao"
}

# within ROOT COMMAND
within()
{
	chroot "$1" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
	    TERM=xterm-256color ${http_proxy:+http_proxy="$http_proxy"} \
	    sh -c "cd /root && $2"
}

inside()
{
	within "$root" "cd baogao && $1"
}

# Builds the package and opens the report where nothing else is installed.
install_package()
{
	without=nocheck
	inside "DEB_BUILD_OPTIONS=$without DEB_BUILD_PROFILES=$without \
	    make setup deb" && cp "$root"/root/baogao/build/package/deb/baogao_*.deb \
	    "$root.fresh/root" && within "$root.fresh" 'apt-get -q update &&
	    apt-get -q install -y --no-install-recommends ./baogao_*.deb &&
	    baogao toc | grep 徐汇区政府工作报告 && baogao show 3.6.1'
}

packages()
{
	inside 'dpkg-query -W' | wc -l
}

# Runs the first command in a terminal, until it ends by the q that is typed
# when the report stands on the screen; prints the seconds until then.
run()
{
	log=$roots/$1-run.log keys=$roots/$1-keys
	# One of before would be taken for the screen.
	rm -f "$keys" "$log"
	mkfifo "$keys"
	begun=$(date +%s)
	script -qefc "chroot '$root' env -i HOME=/root TERM=xterm-256color \
	    PATH=/usr/sbin:/usr/bin:/sbin:/bin \
	    ${http_proxy:+http_proxy='$http_proxy'} \
	    make -C /root/baogao setup run" "$log" <"$keys" >/dev/null &
	program=$!
	exec 3>"$keys"
	while ! grep -q '徐汇区政府' "$log" 2>/dev/null; do
		kill -0 $program 2>/dev/null || break
		sleep 0.2
	done
	took=$(($(date +%s) - begun))
	printf q >&3
	wait $program
	status=$?
	exec 3>&-
	[ $status = 0 ] && echo "$took s"
}

# try SYSTEM: a row of the table, and the skips for below it.
try()
{
	root=$roots/$1
	first=- added=- minutes=- package=- result='cannot be made'
	if make_root "$1" >"$roots/$1-make.log" 2>&1; then
		before=$(packages)
		first=$(run "$1") || first=failed
		ready=$(packages)
		begun=$(date +%s)
		inside 'make setup check' >"$roots/$1-check.log" 2>&1
		status=$?
		seconds=$(($(date +%s) - begun))
		added="$((ready - before)), $(($(packages) - ready))"
		minutes=$((seconds / 60)):$(printf %02d $((seconds % 60)))
		result=$(grep '^[0-9]* passed, ' "$roots/$1-check.log" |
		    tail -n 1)
		[ $status = 0 ] || result="failed; ${result:-no test ran}"
		install_package >"$roots/$1-package.log" 2>&1 &&
		    package=installs || package=failed
	fi
	case $1,$first,$package,$result in
	sid,* | noble,-,*) ;;
	*,-,* | *,failed,* | *,failed*) failed=1 ;;
	esac
	printf '%-10s %12s %14s %8s %10s  %s\n' "$1" "$first" "$added" \
	    "$minutes" "$package" "$result"
	case $result in
	failed*) grep ': failed$\|error' "$roots/$1-check.log" | head -n 20 ;;
	*) sed -n '/^Skipped:/,/passed,/s/^    /    SKIP /p' \
	    "$roots/$1-check.log" 2>/dev/null ;;
	esac
	unmount
	[ "${ROOTS-}" ] || rm -rf --one-file-system "$root" "$root.fresh"
}

printf '%-10s %12s %14s %8s %10s\n' '' 'first screen' 'packages' 'check' \
    'package'
[ $# != 0 ] || set -- bookworm trixie noble sid
for system; do
	try "$system"
done
exit $failed
