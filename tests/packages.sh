#!/bin/sh
# What has to be installed, and what each system calls it.
#
#   packages.sh missing GOAL...   says what make's goals lack; fails if anything
#   packages.sh install GOAL...   installs what they lack, where there is apt
set -eu

# Who needs it: every goal (build) or those that begin so. What to look for.
# Then the packages of Debian and Ubuntu, Fedora, Arch, Alpine and Homebrew, -
# for none. What stands in brackets may be missing: the check that wants it
# says SKIP.
needs='
build program:cc          gcc,libc6-dev   gcc                gcc         build-base,linux-headers gcc
build program:pkg-config  pkgconf         pkgconf-pkg-config pkgconf     pkgconf         pkgconf
build library:ncursesw    libncurses-dev  ncurses-devel      ncurses     ncurses-dev     ncurses
build library:yaml-0.1    libyaml-dev     libyaml-devel      libyaml     yaml-dev        libyaml
build library:libutf8proc libutf8proc-dev utf8proc-devel     libutf8proc utf8proc-dev    utf8proc
build library:libunibreak libunibreak-dev libunibreak-devel  libunibreak libunibreak-dev libunibreak
build library:libpcre2-8  libpcre2-dev    pcre2-devel        pcre2       pcre2-dev       pcre2
build library:zlib        zlib1g-dev      zlib-devel         zlib        zlib-dev        zlib
build library:expat       libexpat1-dev   expat-devel        expat       expat-dev       expat
check program:gcc         gcc             gcc                gcc         build-base      gcc
check program:clang       clang           clang              clang       clang           llvm
check library:cmocka      libcmocka-dev   libcmocka-devel    cmocka      cmocka-dev      cmocka
check library:vterm       libvterm-dev    libvterm-devel     libvterm    libvterm-dev    libvterm
check [groff]             groff-base      groff-base         groff       groff           groff
check [locales]           locales         glibc-locale-source -       -               -
check [strace]            strace          strace             strace      strace          -
check [clang-format-14]   clang-format-14 -                  -           -               -
check [unicode-data]      unicode-data    -                  -           -               -
check [opencc]            opencc,libopencc-data opencc          opencc      opencc          opencc
check [ncurses-term]      ncurses-term    ncurses-term       ncurses     ncurses-terminfo ncurses
check [bzip2]             bzip2           bzip2              bzip2       bzip2           bzip2
check [openssh]           openssh-server,openssh-client openssh-server,openssh-clients openssh openssh-server,openssh-client -
check [mandoc]            mandoc          mandoc             mandoc      mandoc          mandoc
check [musl-gcc]          musl-tools      -                  -           -               -
check [zsh]               zsh             zsh                zsh         zsh             zsh
check [fish]              fish            fish               fish        fish            fish
bench program:less        less            less               less        less            less
bench [strace]            strace          strace             strace      strace          -
bench [valgrind]          valgrind        valgrind           valgrind    valgrind        -
bench [ripgrep]           ripgrep         ripgrep            ripgrep     ripgrep         ripgrep
bench [openssh]           openssh-server,openssh-client openssh-server,openssh-clients openssh openssh-server,openssh-client -
fuzz  program:clang       clang           clang              clang       clang           llvm
fuzz  program:llvm-cov   llvm            llvm               llvm        llvm            llvm
fuzz  [libclang-rt]       libclang-rt-dev compiler-rt        compiler-rt compiler-rt     -
deb   program:dpkg-buildpackage dpkg-dev -                 -           -               -
deb   [build-essential]   build-essential -                  -           -               -
deb   program:dh          debhelper       -                  -           -               -
deb   library:cmocka      libcmocka-dev   libcmocka-devel    cmocka      cmocka-dev      cmocka
deb   library:vterm       libvterm-dev    libvterm-devel     libvterm    libvterm-dev    libvterm
deb   [locales]           locales         glibc-locale-source -          -               -
deb   [strace]            strace          strace             strace      strace          -
deb   [ncurses-term]      ncurses-term    ncurses-term       ncurses     ncurses-terminfo ncurses
deb   [lintian]           lintian         -                  -           -               -
check-terminals [xterm]   xterm,xvfb      xterm,xorg-x11-server-Xvfb xterm,xorg-server-xvfb xterm,xvfb -
check-terminals [vte]     libvte-2.91-dev vte291-devel       vte3        vte3-dev        -
check-terminals [pterm]   pterm           putty              putty       -               -
check-terminals [mlterm]  mlterm          mlterm             -           -               -
check-terminals [urxvt]   rxvt-unicode    rxvt-unicode       rxvt-unicode rxvt-unicode   -
check-terminals [unifont] fonts-unifont,fontconfig unifont-fonts,fontconfig - font-unifont,fontconfig -
check-terminals [tmux]    tmux            tmux               tmux        tmux            tmux
check-terminals [screen]  screen          screen             screen      screen          screen
'

# The rows the goals want.
rows()
{
	for group in build check bench fuzz deb check-terminals; do
		for goal in build "$@"; do
			case $goal in "$group"*)
				echo "$needs" | grep "^$group "
				break
			esac
		done
	done
}

is_there()
{
	case $1 in
	program:cc) command -v "${CC:-cc}" ;;
	program:pkg-config) command -v "${PKG_CONFIG:-pkg-config}" ;;
	program:*) command -v "${1#*:}" ;;
	library:*) "${PKG_CONFIG:-pkg-config}" --exists "${1#*:}" ;;
	\[*) true ;;
	esac >/dev/null 2>&1
}

missing()
{
	wanting=
	while read -r _ what debian fedora arch alpine homebrew; do
		is_there "$what" && continue
		wanting=yes
		echo "The ${what%%:*} ${what#*:} is missing: install" \
		    "${debian%%,*} (Debian, Ubuntu), $fedora (Fedora)," \
		    "$arch (Arch), $alpine (Alpine) or $homebrew (Homebrew)." >&2
	done <<-END
		$(rows "$@")
	END
	[ -z "$wanting" ] || {
		echo '`make setup` installs it on Debian and Ubuntu.' >&2
		return 1
	}
}

# One column of the rows, as words.
packages()
{
	column=$1
	shift
	rows "$@" | awk -v column="$column" '$column != "-" {
		count = split($column, names, ",")
		for (i = 1; i <= count; i++)
			print ($2 ~ /^\[/ ? "[" : "") names[i]
	}' | sort -u
}

is_installed()
{
	dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null |
	    grep -qx installed
}

can_be_had()
{
	apt-cache policy "$1" | grep -q 'Candidate: [^(]'
}

as_root()
{
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		echo "As root: $*" >&2
		return 1
	fi
}

apt()
{
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -q "$@"
}

# Runs a command that installs the ssh server, whose program alone is wanted:
# its service is started neither now nor when the machine starts.
without_service()
(
	policy=/usr/sbin/policy-rc.d
	if [ ! -e $policy ]; then
		trap 'as_root rm -f $policy' EXIT
		trap 'exit 1' HUP INT TERM
		as_root sh -c "printf '#!/bin/sh\nexit 101\n' >$policy &&
		    chmod 755 $policy"
	fi
	"$@" || exit
	as_root update-rc.d ssh disable
	! command -v systemctl >/dev/null ||
	    as_root systemctl -q disable ssh.service ssh.socket || :
)

install_with_apt()
{
	lacking= unlisted=
	for name in $(packages 3 "$@"); do
		is_installed "${name#[}" && continue
		can_be_had "${name#[}" || case $name in
		\[*) ;;
		*) unlisted=yes ;;
		esac
		lacking="$lacking $name"
	done
	[ "$lacking" ] || return 0
	[ -z "$unlisted" ] || apt update

	wanted= how=
	for name in $lacking; do
		case $name in \[*)
			can_be_had "${name#[}" || continue
		esac
		wanted="$wanted ${name#[}"
		[ "${name#[}" != openssh-server ] || how=without_service
	done
	[ "$wanted" ] || return 0
	set -- install -y --no-install-recommends $wanted
	# Lists that have aged name packages that are gone.
	$how apt "$@" || { apt update && $how apt "$@"; }
}

install()
{
	if command -v apt-get >/dev/null; then
		install_with_apt "$@"
		return
	fi
	missing "$@" && return
	while read -r program column command; do
		command -v "$program" >/dev/null || continue
		echo "Here:" $command $(packages "$column" "$@" | tr -d '[') >&2
	done <<-END
		dnf 4 dnf install
		pacman 5 pacman -S
		apk 6 apk add
		brew 7 brew install
	END
	return 1
}

"$@"
