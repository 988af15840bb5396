#!/bin/sh
# Proves the shape of the sources. Nothing here is turned off for one file:
# mend the file.
#
# - No circle of includes. A module is NAME.c with its NAME.h.
# - A file ends within 350 lines; a function within 50, from the line of its
#   name to its closing brace. Generated tables (*_table.h) are left out.
# - A private header (*_internal.h) is included in its own folder only, and in
#   the unit tests of that layer.
# - No struct, union or enum tag stands twice in src, and no file name.
# - A key means one thing in one mode (src/input/keymap.c).
# - An extern variable is constant; POSIX's own `environ` is not ours.
set -eu

export LC_ALL=C

find src tests -name '*.[ch]' -o -name '*.sh' | sort | xargs awk '
function wrong(line, what)
{
	print FILENAME ":" line ": " what
	failed = 1
}

# A line without its comments and with its strings empty. A comment may go on
# in the next line.
function strip(line,    out, token)
{
	while (line != "") {
		if (in_comment && !match(line, /\*\//))
			return out
		if (!in_comment && !match(line,
		    /\/\*|\/\/|"([^"\\]|\\.)*"|\047([^\047\\]|\\.)*\047/))
			return out line
		if (!in_comment)
			out = out substr(line, 1, RSTART - 1)
		token = substr(line, RSTART, RLENGTH)
		line = substr(line, RSTART + RLENGTH)
		in_comment = token == "/*"
		if (token == "//")
			return out
		if (token ~ /^["\047]/)
			out = out "\"\""
	}
	return out
}

# A path without what it ends with, from the last `mark` on.
function cut(path, mark)
{
	while (path != "" && substr(path, length(path)) != mark)
		path = substr(path, 1, length(path) - 1)
	return substr(path, 1, length(path) - 1)
}

FNR == 1 {
	in_comment = in_function = in_extern = 0
	name_line = 0
	line_before = ""
	is_c = FILENAME ~ /\.[ch]$/
	is_table = FILENAME ~ /_table\.h$/
	is_src = FILENAME ~ /^src\//
	folder = cut(FILENAME, "/")
	layer = folder
	sub(/^(src|tests\/unit)(\/|$)/, "", layer)
	if (is_src)
		note_module()
}

function note_module(    module, stem)
{
	module = substr(cut(FILENAME, "."), 5)
	if (module in number)
		return
	number[module] = ++modules
	module_of[modules] = module
	stem = module
	sub(/.*\//, "", stem)
	if (stem in folder_of)
		wrong(1, "a file in " folder_of[stem] " is called " stem " too")
	folder_of[stem] = folder
}

FNR == 351 && !is_table { wrong(351, "more than 350 lines") }

!is_c { next }

/^[ \t]*#[ \t]*include[ \t]*["<]/ { note_include($0) }

function note_include(line,    quoted, from, module, edge)
{
	split(line, quoted, /["<>]/)
	from = quoted[2] ~ /\// ? cut(quoted[2], "/") : layer
	if (quoted[2] ~ /_internal\.h$/ && from != layer)
		wrong(FNR, quoted[2] " is private to " from)
	if (!is_src)
		return
	if (quoted[2] ~ /\// || line ~ /</ || layer == "")
		from = cut(quoted[2], ".")
	else
		from = layer "/" cut(quoted[2], ".")
	module = substr(cut(FILENAME, "."), 5)
	if (from == module || (module, from) in place)
		return
	place[module, from] = FILENAME ":" FNR
	target[module, ++targets[module]] = from
}

/^[ \t]*\{ *KEYMAP_/ && FILENAME == "src/input/keymap.c" { note_key($0) }

function note_key(line,    words, mode, key, code)
{
	keys++
	split(line, words, /"/)
	mode = words[1]
	gsub(/[{, \t]/, "", mode)
	if (words[2] !~ /^.-.$/) {
		note_meaning(mode, words[2])
		return
	}
	# "1-9" stands for each of them.
	for (code = 33; code < 127; code++) {
		key = sprintf("%c", code)
		if (key >= substr(words[2], 1, 1) && key <= substr(words[2], 3))
			note_meaning(mode, key)
	}
}

function note_meaning(mode, key)
{
	if ((mode, key) in meaning)
		wrong(FNR, "the key " key " of " mode \
		    " has a meaning in line " meaning[mode, key])
	meaning[mode, key] = FNR
}

{ code = strip($0) }

is_src && code ~ /[^ \t]/ {
	# A brace may open in the next line.
	note_tags(code ~ /^[ \t]*\{/ ? line_before " " code : code)
	line_before = code
}

function note_tags(code,    tag)
{
	while (match(code, /(struct|union|enum)[ \t]+[A-Za-z_0-9]+[ \t]*\{/)) {
		tag = substr(code, RSTART, RLENGTH)
		code = substr(code, RSTART + RLENGTH)
		gsub(/^[a-z]+[ \t]+|[ \t]*\{/, "", tag)
		if (tag in tag_place)
			wrong(FNR, "the tag " tag " stands in " tag_place[tag] " too")
		else
			tag_place[tag] = FILENAME ":" FNR
	}
}

code ~ /^[ \t]*extern[ \t]/ {
	in_extern = FNR
	declaration = ""
}

in_extern {
	declaration = declaration code
	if (code ~ /;/) {
		if (is_variable(declaration) && !is_constant(declaration))
			wrong(in_extern, "an extern variable that is not const")
		in_extern = 0
	}
}

# A function has a bracket, but a pointer to one is a variable.
function is_variable(declaration)
{
	return declaration !~ /\(/ || declaration ~ /\([ \t]*\*/
}

# What counts is behind the last star, or anywhere if there is none.
function is_constant(declaration)
{
	if (declaration ~ /^[ \t]*extern char \*\*environ;/)
		return 1
	if (declaration ~ /\([ \t]*\*/)
		return declaration ~ /\([ \t]*\*[ \t]*const[ \t]/
	sub(/.*\*/, " ", declaration)
	return declaration ~ /[ \t]const[ \t]/
}

is_table { next }

!in_function && code ~ /^[A-Za-z_].*\(/ && code !~ /[;=]/ { name_line = FNR }

!in_function && name_line && (code ~ /^\{[ \t]*$/ || \
    (name_line == FNR && code ~ /\{[ \t]*$/)) { in_function = 1 }

in_function && code ~ /^\}/ {
	if (FNR - name_line + 1 > 50)
		wrong(name_line, "a function of " FNR - name_line + 1 \
		    " lines, 50 are allowed")
	in_function = name_line = 0
}

# Goes down the includes; whatever is on the way already closes a circle.
function follow(module,    i, next_one, step, circle)
{
	depth_of[module] = ++depth
	way[depth] = module
	for (i = 1; i <= targets[module]; i++) {
		next_one = target[module, i]
		if (!(next_one in number))
			continue
		if (!(next_one in depth_of))
			follow(next_one)
		else if (depth_of[next_one] > 0) {
			circle = ""
			for (step = depth_of[next_one]; step <= depth; step++)
				circle = circle way[step] " -> "
			print place[module, next_one] \
			    ": a circle of includes: " circle next_one
			failed = 1
		}
	}
	depth_of[module] = 0
	depth--
}

END {
	for (i = 1; i <= modules; i++)
		if (!(module_of[i] in depth_of))
			follow(module_of[i])
	if (keys == 0) {
		print "src/input/keymap.c:1: no row of the key table is read"
		failed = 1
	}
	exit failed
}
'
