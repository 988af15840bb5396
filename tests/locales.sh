#!/bin/sh
# Makes the locales of other encodings that the tests want, in a folder for
# LOCPATH. Where they cannot be made those tests say SKIP.
#
#     tests/locales.sh FOLDER
set -eu

folder=$1
if [ ! -f /usr/share/i18n/locales/zh_CN ] || ! command -v localedef >/dev/null
then
	echo "SKIP locales: there is no localedef, or nothing to make them from"
	exit
fi

# Named as the C library looks for every spelling of the encoding's name.
while read -r name language encoding; do
	[ -d "$folder/$name" ] && continue
	mkdir -p "$folder/new"
	if localedef -c -i "$language" -f "$encoding" "$folder/new/$name" \
	    2>/dev/null; then
		mv "$folder/new/$name" "$folder/$name"
	else
		echo "SKIP locales: $name cannot be made"
	fi
	rm -rf "$folder/new"
done <<-END
	zh_CN.gb18030   zh_CN GB18030
	zh_CN.gbk       zh_CN GBK
	zh_TW.big5      zh_TW BIG5
	zh_HK.big5hkscs zh_HK BIG5-HKSCS
END
