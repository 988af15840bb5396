# baogao (报告): a terminal reader for Chinese government work reports.
# `make help` lists the targets. This file builds and installs; the tests are in
# tests/tests.mk.

# A file includes its own layer and the ones before it, never a later one.
LAYERS := base host text report format search figure pair desk input view export \
    app term command

# The one place of the version; man/NEWS begins with what it brought.
VERSION := 0.9.0
PREFIX ?= /usr/local
bindir ?= $(PREFIX)/bin
datadir ?= $(PREFIX)/share
mandir ?= $(datadir)/man
docdir ?= $(datadir)/doc/baogao

# SAN=1 builds with sanitisers; STATIC=1 links the libraries into the program
# where the system has archives of them.
SAN ?= 0
STATIC ?= 0
BUILD ?= $(if $(filter 1,$(SAN)),build/san,build)
CC ?= cc
PKG_CONFIG ?= pkg-config
LIBRARIES := ncursesw yaml-0.1 libutf8proc libunibreak libpcre2-8 zlib expat

.DEFAULT_GOAL := all
# Keeps what is made on the way, and nothing that failed half-way.
.SECONDARY:
.DELETE_ON_ERROR:

# `make setup GOAL...` first installs what the goals need. Nothing can be asked
# of a compiler before, so the goals go to a make of their own, behind it.
.PHONY: setup
OTHERS := $(filter-out setup,$(MAKECMDGOALS))
setup: ## install what the goals behind it need (Debian, Ubuntu)
	@tests/packages.sh install $(OTHERS)
	$(if $(OTHERS),@+$(MAKE) --no-print-directory $(OTHERS))

ifneq ($(filter setup,$(MAKECMDGOALS)),)
.PHONY: $(OTHERS)
$(OTHERS): setup
	@:
else

# --- Flags. src/config.sh asks the compiler and pkg-config, once for these
# words.

ASKING := $(strip $(CC) $(PKG_CONFIG) $(PKG_CONFIG_PATH) \
    $(PKG_CONFIG_LIBDIR) SAN=$(SAN) STATIC=$(STATIC) $(LIBRARIES))
# Goals that compile nothing, or in builds of their own.
UNBUILT := help clean uninstall format check check-format check-layers \
    check-readme check-manuals check-kiosk check-terminals check-roots \
    check-musl check-arm \
    fuzz fuzz-keep fuzz-coverage dist deb deb-check rpm apk
ifneq ($(filter-out $(UNBUILT),$(or $(MAKECMDGOALS),all)),)
include $(BUILD)/config.mk
ifneq ($(ASKED),$(ASKING))
$(BUILD)/config.mk: FORCE
endif
endif
$(BUILD)/config.mk: src/config.sh
	@CC='$(firstword $(CC))' PKG_CONFIG='$(PKG_CONFIG)' \
	    tests/packages.sh missing
	@mkdir -p $(@D)
	@echo 'ASKED := $(ASKING)' >$@
	@CC='$(CC)' PKG_CONFIG='$(PKG_CONFIG)' STATIC=$(STATIC) \
	    src/config.sh $(LIBRARIES) >>$@

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
    -Wmissing-prototypes -Wstrict-prototypes -Wold-style-definition -Wvla
OPTIMISE := -O2 -g $(FORTIFY)
ifeq ($(SAN),1)
OPTIMISE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
    -fno-sanitize-recover=all
endif
DEFINES := -D_XOPEN_SOURCE=700 -DBAOGAO_VERSION='"$(VERSION)"'
ALL_CFLAGS = -std=c11 $(DEFINES) -Isrc $(INCLUDES) $(WARNINGS) $(HARDENING) \
    $(OPTIMISE) $(CPPFLAGS) $(CFLAGS)

COMPILE = @mkdir -p $(@D) && echo CC $< && \
    $(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<
LINK = @mkdir -p $(@D) && echo LINK $@ && \
    $(CC) $(OPTIMISE) $(CFLAGS) $(LINKING) $(LDFLAGS) -o $@

# --- The program: its objects in one archive, which the tests link too

.PHONY: all run
all: $(BUILD)/baogao ## build the program, build/baogao (SAN=1, STATIC=1)

run: all ## build it and open the report
	@$(BUILD)/baogao

# A program in a folder below build finds the content beside build's own.
$(BUILD)/baogao: $(BUILD)/main.o $(BUILD)/baogao.a
	$(LINK) $^ $(LIBS)
	$(if $(filter build/%,$@),@ln -sfn ../content build/content)

object_of = $(patsubst src/%.c,$(BUILD)/%.o,$(wildcard $(1)))
$(BUILD)/baogao.a: $(call object_of,src/*/*.c)
	@rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/%.o: src/%.c $(BUILD)/flags
	$(COMPILE)

# Where installed content lies, when it does not lie beside the program.
CONTENT := $(call object_of,src/*/content.c)
$(CONTENT): $(BUILD)/datadir
$(CONTENT): private DEFINES += -DBAOGAO_CONTENT='"$(datadir)/baogao"'

# Whatever was built with other flags is built again.
FLAGS := $(strip $(CC) $(ALL_CFLAGS) $(LINKING) $(LDFLAGS) $(LIBS))
$(BUILD)/flags: export SETTING = $(FLAGS)
$(BUILD)/datadir: export SETTING = $(datadir)
$(BUILD)/flags $(BUILD)/datadir:
	@mkdir -p $(@D)
	@printf '%s\n' "$$SETTING" | cmp -s - $@ || \
	    printf '%s\n' "$$SETTING" >$@
ifneq ($(file <$(BUILD)/flags),$(FLAGS))
$(BUILD)/flags: FORCE
endif
ifneq ($(file <$(BUILD)/datadir),$(datadir))
$(BUILD)/datadir: FORCE
endif
.PHONY: FORCE
FORCE:

-include $(wildcard $(BUILD)/*.d $(BUILD)/*/*.d $(BUILD)/*/gen/*.d \
    $(BUILD)/tests/*/*.d $(BUILD)/tests/*/*/*.d)

include tests/tests.mk

# --- Installing

# $(call put,FILES,FOLDER) copies what names installed places.
PLACES := -e 's|/usr/local/bin|$(bindir)|' \
    -e 's|/usr/local/share/doc/baogao|$(docdir)|' \
    -e 's|/usr/local/share|$(datadir)|'
put = install -d '$(DESTDIR)$(2)' && for file in $(1); do \
    copy='$(DESTDIR)$(2)'/$${file\#\#*/}; \
    sed $(PLACES) "$$file" >"$$copy" && chmod 644 "$$copy" || exit; done

# A manual and its folder: man/zh_CN/baogao.1 goes to zh_CN/man1.
MANUALS := $(wildcard man/*.[157] man/zh_CN/*.[157])
folder_of = $(mandir)/$(patsubst man/%,%,$(dir $(1)))man$(subst .,,$(suffix $(1)))

# What man/share has lies below datadir as it does there.
files_in = $(foreach path,$(wildcard $(1)/*),$(or \
    $(call files_in,$(path)),$(path)))
SHARED := $(patsubst man/share/%,%,$(call files_in,man/share))
PAPERS := LICENSE README.md man/NEWS $(wildcard src/text/gen/LICENSE.*)
# A report in the own format, and one as plain text.
EXAMPLES := tests/reports/good/example.yaml tests/import/numbers.txt

.PHONY: install uninstall clean help
install: all ## install below PREFIX (/usr/local), put into DESTDIR
	install -d '$(DESTDIR)$(bindir)' '$(DESTDIR)$(datadir)/baogao'
	install -m 755 $(BUILD)/baogao '$(DESTDIR)$(bindir)'
	install -m 644 content/*.yaml '$(DESTDIR)$(datadir)/baogao'
	@$(call put,man/kiosk/*,$(docdir)/kiosk)
	@$(call put,$(PAPERS),$(docdir))
	@$(call put,$(EXAMPLES),$(docdir)/examples)
	@$(foreach file,$(SHARED),$(call put,man/share/$(file),$(datadir)/$(patsubst \
	    %/,%,$(dir $(file)))) &&) :
	@$(foreach page,$(MANUALS),$(call put,$(page),$(call \
	    folder_of,$(page))) &&) :

uninstall: ## take away what install put there
	rm -f '$(DESTDIR)$(bindir)/baogao' $(foreach page,$(MANUALS),\
	    '$(DESTDIR)$(call folder_of,$(page))/$(notdir $(page))') \
	    $(SHARED:%='$(DESTDIR)$(datadir)/%')
	rm -f $(foreach paper,$(PAPERS),'$(DESTDIR)$(docdir)/$(notdir $(paper))')
	rm -rf '$(DESTDIR)$(datadir)/baogao' '$(DESTDIR)$(docdir)/kiosk' \
	    '$(DESTDIR)$(docdir)/examples'
	-rmdir '$(DESTDIR)$(docdir)'

clean: ## take away all that was built
	rm -rf build

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile tests/tests.mk | \
	    expand -t 18

endif
