# baogao (报告): a terminal reader for Chinese government work reports.
# `make help` lists the targets.

# A file includes its own layer and the ones before it, never a later one.
LAYERS := base host text report format search input view export app term command

VERSION := 0.1.0
PREFIX ?= /usr/local
SAN ?= 0
BUILD ?= $(if $(filter 1,$(SAN)),build/san,build)
CC ?= cc
PKG_CONFIG ?= pkg-config
LIBRARIES := ncursesw yaml-0.1 libutf8proc libunibreak libpcre2-8
# Linked into the program where the system has them as archives, since each
# shared library makes every start some 0.1 ms longer; STATIC= links none. The
# sanitiser tells curses' own leaks by the library they are in.
STATIC ?= $(filter-out $(if $(filter 1,$(SAN)),ncursesw),$(LIBRARIES))

.DEFAULT_GOAL := all
# Keeps what is made on the way, and nothing that failed half-way.
.SECONDARY:
.DELETE_ON_ERROR:

# Until `setup` has run nothing can be asked of a compiler or of pkg-config, so
# the other goals on its line go to a make of their own, behind it.
OTHERS := $(filter-out setup,$(MAKECMDGOALS))
ifneq ($(filter setup,$(MAKECMDGOALS)),)

.PHONY: $(OTHERS)
$(OTHERS): setup
	@:

else

GOALS := $(or $(MAKECMDGOALS),all)
ifneq ($(filter-out help clean uninstall format% check-format \
    check-kiosk,$(GOALS)),)
ifneq ($(shell CC='$(firstword $(CC))' PKG_CONFIG='$(PKG_CONFIG)' \
    tests/packages.sh missing $(GOALS) || echo missing),)
$(error `make setup` installs what is missing on Debian and Ubuntu)
endif

# The flags that this compiler knows.
supported = $(foreach flag,$(1),$(shell $(CC) -Werror -O2 -U_FORTIFY_SOURCE \
    $(flag) -include stdio.h -fsyntax-only -x c /dev/null 2>&1 | \
    grep -q . || echo $(flag)))

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
    -Wmissing-prototypes -Wstrict-prototypes -Wold-style-definition -Wvla
HARDENING := -fPIE $(call supported,-fstack-protector-strong \
    -fstack-clash-protection -fcf-protection -ftrivial-auto-var-init=zero)
ifeq ($(SAN),1)
OPTIMISE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
    -fno-sanitize-recover=all
else
OPTIMISE := -O2 -g -U_FORTIFY_SOURCE \
    $(or $(call supported,-D_FORTIFY_SOURCE=3),-D_FORTIFY_SOURCE=2)
endif
DEFINES := -D_XOPEN_SOURCE=700 -DBAOGAO_VERSION='"$(VERSION)"'
INCLUDES := -Isrc $(filter-out -D_XOPEN_SOURCE=%,$(shell $(PKG_CONFIG) \
    --cflags $(LIBRARIES)))
# A library's archive where the system has one, else as pkg-config has it.
names_of = $(patsubst -l%,%,$(shell $(PKG_CONFIG) --libs-only-l $(1)))
archive_of = $(filter /%,$(foreach name,$(call names_of,$(1)),$(shell \
    $(CC) -print-file-name=lib$(name).a)))
LIBS := $(foreach library,$(LIBRARIES),$(or $(if $(filter \
    $(library),$(STATIC)),$(call archive_of,$(library))),$(shell \
    $(PKG_CONFIG) --libs $(library))))
ifeq ($(shell uname),Linux)
HARDENED_LINK := -pie -Wl,-z,relro,-z,now,-z,noexecstack,--as-needed
endif
endif

ALL_CFLAGS = -std=c11 $(DEFINES) $(INCLUDES) $(WARNINGS) $(HARDENING) \
    $(OPTIMISE) $(CFLAGS)
LINK = @mkdir -p $(@D) && echo LINK $@ && \
    $(CC) $(OPTIMISE) $(CFLAGS) $(HARDENED_LINK) $(LDFLAGS) -o $@

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 18

.PHONY: all
all: $(BUILD)/baogao ## build the program, build/baogao (SAN=1: with sanitisers)

.PHONY: run
run: all ## build it and open the report
	@$(BUILD)/baogao

# --- Objects, an archive for each layer, the program

-include $(wildcard $(BUILD)/*.d $(BUILD)/*/*.d $(BUILD)/*/gen/*.d \
    $(BUILD)/tests/*/*.d $(BUILD)/tests/*/*/*.d)

# Whatever was built with other flags is built again.
$(BUILD)/flags: export SETTING = $(CC) $(ALL_CFLAGS) $(LIBS)
$(BUILD)/prefix: export SETTING = $(PREFIX)
$(BUILD)/flags $(BUILD)/prefix: FORCE
	@mkdir -p $(@D)
	@echo "$$SETTING" | cmp -s - $@ || echo "$$SETTING" >$@
.PHONY: FORCE
FORCE:

COMPILE = @mkdir -p $(@D) && echo CC $< && \
    $(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<
$(BUILD)/%.o: src/%.c $(BUILD)/flags
	$(COMPILE)

# Where installed content lies, when it does not lie beside the program.
$(BUILD)/host/content.o: $(BUILD)/prefix
$(BUILD)/host/content.o: private DEFINES += \
    -DBAOGAO_CONTENT='"$(PREFIX)/share/baogao"'

# LAYER_AND_BELOW: its archives, upper ones first, since they call the lower.
define LAYER_RULE
$(BUILD)/$(1).a: $(patsubst src/%.c,$(BUILD)/%.o,$(wildcard src/$(1)/*.c))
	@rm -f $$@
	@$(AR) rcs $$@ $$^
ARCHIVES := $(BUILD)/$(1).a $(ARCHIVES)
$(1)_AND_BELOW := $(BUILD)/$(1).a $(ARCHIVES)
endef
$(foreach layer,$(LAYERS),$(eval $(call LAYER_RULE,$(layer))))

# A program in a folder below build finds the content beside build's own.
$(BUILD)/baogao: $(BUILD)/main.o $(ARCHIVES)
	$(LINK) $^ $(LIBS)
	$(if $(filter build/%,$@),@ln -sfn ../content build/content)

# --- Tests: each file is a program, run from here with baogao's path

$(BUILD)/tests/%.o: private INCLUDES += -Itests
$(BUILD)/tests/%.o: tests/%.c $(BUILD)/flags
	$(COMPILE)

objects_of = $(patsubst %.c,$(BUILD)/%.o,$(wildcard $(1)))
HARNESS := $(call objects_of,tests/tty/harness/*.c)

# $(1) what the programs are called, $(2) what they link, $(3) libraries.
define TEST_RULE
$(BUILD)/tests/$(1): $(BUILD)/tests/$(1).o $(2)
	$$(LINK) $$^ $$(LIBS) $(3)
endef
test_rule = $(eval $(call TEST_RULE,$(1),$(2),$(3)))
$(foreach layer,$(LAYERS),$(call \
    test_rule,unit/$(layer)/%,$($(layer)_AND_BELOW),-lcmocka))
$(call test_rule,property/%,$(ARCHIVES),-lcmocka)
PLAYER := $(call objects_of,tests/screens/player/*.c)
$(call test_rule,screens/%,$(PLAYER) $(app_AND_BELOW),-lcmocka)
$(call test_rule,tty/%,$(HARNESS),-lcmocka -lvterm -lutil)
$(call test_rule,tty/programs/%,$(term_AND_BELOW))
# The program with the settings of a kiosk that a test can write.
$(BUILD)/tests/kiosk: $(BUILD)/main.o $(BUILD)/tests/tty/programs/kiosk.o \
    $(ARCHIVES)
	$(LINK) $^ $(LIBS)
$(BUILD)/tests/tty/programs/kiosk.o: private DEFINES += \
    -DKIOSK_SETTINGS='"$(CURDIR)/$(BUILD)/tests/kiosk.conf"'
TERMINAL_HARNESS := $(call objects_of,tests/terminals/harness/*.c) $(HARNESS)
$(call test_rule,terminals/%,$(TERMINAL_HARNESS) $(ARCHIVES),-lcmocka \
    -lvterm -lutil)
$(BUILD)/tests/terminals/preload/fault.so: tests/terminals/preload/fault.c
	@mkdir -p $(@D) && echo LINK $@ && $(CC) -std=c11 $(DEFINES) \
	    $(WARNINGS) -O2 -fPIC -shared -o $@ $<
FIGURES := $(BUILD)/tests/bench/figures.o
$(call test_rule,bench/bench,$(BUILD)/tests/bench/large.o $(FIGURES) \
    $(HARNESS) $(ARCHIVES),-lcmocka -lvterm -lutil)
$(call test_rule,bench/line,$(FIGURES) $(TERMINAL_HARNESS) \
    $(ARCHIVES),-lcmocka -lvterm -lutil)
$(call test_rule,bench/kiosk,$(FIGURES) $(HARNESS) $(ARCHIVES),-lcmocka \
    -lvterm -lutil)
$(call test_rule,bench/search,$(FIGURES) $(ARCHIVES))
# With curses as the system links it, and once with it in the program as ours.
$(BUILD)/tests/bench/floor: $(BUILD)/tests/bench/floor.o
	$(LINK) $^ $(shell $(PKG_CONFIG) --libs ncursesw)
$(BUILD)/tests/bench/floor-static: $(BUILD)/tests/bench/floor.o
	$(LINK) $^ $(LIBS)

tests_of = $(patsubst %.o,%.run,$(call objects_of,$(1)))
UNIT := $(call tests_of,tests/unit/*/*.c)
PROPERTY := $(call tests_of,tests/property/*.c)
SCREENS := $(call tests_of,tests/screens/*.c)
TTY := $(call tests_of,tests/tty/*.c)
TESTS := $(UNIT) $(PROPERTY) $(SCREENS) $(TTY)
TERMINALS := $(call tests_of,tests/terminals/*.c)

# Says all only of what fails.
export ASAN_OPTIONS := detect_leaks=1:halt_on_error=1
export UBSAN_OPTIONS := halt_on_error=1:print_stacktrace=1
export LSAN_OPTIONS := suppressions=$(CURDIR)/tests/lsan.supp:print_suppressions=0
.PHONY: $(TESTS) $(TERMINALS) locales
# Takes no time once they are there; the C library has C.UTF-8 in itself or in
# the folder of the system.
locales:
	@tests/locales.sh build/locales
$(TESTS) check-plain: export LOCPATH := \
    $(CURDIR)/build/locales:/usr/lib/locale
$(TESTS) check-plain: | locales
$(TESTS) $(TERMINALS): %.run: %
	@timeout 300 $< $(BUILD)/baogao >$<.log 2>&1 || \
	    { cat $<.log; echo "$<: failed"; exit 1; }
	@echo "$<"
	@grep -E '^\[  (PASSED|SKIPPED) |SKIP' $<.log
$(TTY) $(TERMINALS): $(BUILD)/baogao
$(BUILD)/tests/tty/crash.run: $(BUILD)/tests/tty/programs/crash
$(BUILD)/tests/tty/kiosk.run: $(BUILD)/tests/kiosk \
    $(BUILD)/tests/tty/programs/refuse
$(TERMINALS): $(BUILD)/tests/screens/play
$(BUILD)/tests/terminals/fault.run: $(BUILD)/tests/terminals/preload/fault.so
$(BUILD)/tests/terminals/kiosk.run: $(BUILD)/tests/terminals/torture

.PHONY: check-unit check-property check-screens check-tty check-tests
check-unit: $(UNIT) ## run the tests of single layers
check-property: $(PROPERTY) ## run the tests over every width
check-screens: $(SCREENS) ## compare the screens with those kept
check-tty: $(TTY) ## run the program itself in a terminal
check-tests: $(TESTS) ## run all of these, in this build

# --- Generators of the tables that are kept in the tree

UNICODE ?= /usr/share/unicode
GENERATORS := $(addprefix $(BUILD)/gen/,fold pinyin width)
$(BUILD)/gen/%: $(BUILD)/text/gen/make_%.o
	$(LINK) $^ $(LIBS)
$(BUILD)/gen/fold: $(addprefix $(BUILD)/text/gen/,fold_read.o fold_write.o \
    unihan.o)
$(BUILD)/gen/pinyin: $(BUILD)/text/gen/unihan.o

# --- Everything that has to hold

.PHONY: check-format check-layers check-links check-tables check-plain \
    check-install check-kiosk
check-format: ## compare the sources with .clang-format
	@tests/format.sh --check

check-layers: ## prove the order of the layers
	@tests/layers.sh $(LAYERS)

# Each layer with all that it is given below it, and nothing it would need above.
LINKS := $(LAYERS:%=$(BUILD)/links/%)
check-links: $(LINKS)
$(LINKS): $(BUILD)/links/%: $(BUILD)/tests/empty.o $(ARCHIVES)
	$(LINK) $(BUILD)/tests/empty.o -Wl,--whole-archive \
	    $($*_AND_BELOW) -Wl,--no-whole-archive $(LIBS)

check-install: all ## install, move, run from elsewhere, uninstall
	@+MAKE='$(MAKE)' tests/install.sh

check-kiosk: ## compare what sets up a kiosk with its manuals
	@tests/kiosk.sh

check-tables: $(GENERATORS)
	@tests/tables.sh $(UNICODE) $^

check-plain: all ## run the program without a screen
	@timeout 300 tests/plain.sh $(BUILD)/baogao

# One build after the other: a test in a terminal wants the processor.
JOBS := $(shell nproc 2>/dev/null || echo 2)
CHECKED = @+$(MAKE) --no-print-directory -Otarget CFLAGS=-Werror \
    $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(JOBS))
.PHONY: check
check check-terminals: check-kiosk
check: check-format check-layers ## everything: gcc, clang, sanitisers, layers
	$(CHECKED) BUILD=build/gcc CC=gcc check-tests check-plain \
	    check-links check-tables check-install
	$(CHECKED) BUILD=build/clang CC=clang check-tests check-plain
	$(CHECKED) BUILD=build/san CC=gcc SAN=1 check-tests check-plain
	@echo 'All checks passed.'

# In the builds of `check`. A test says SKIP where its terminal is missing.
.PHONY: check-terminals terminals torture
check-terminals: ## run it in xterm, tmux, screen, over ssh; torture it
	$(CHECKED) BUILD=build/gcc CC=gcc terminals
	$(CHECKED) BUILD=build/san CC=gcc SAN=1 torture
	@echo 'All terminals passed.'
TORTURE := $(BUILD)/tests/terminals/torture.run
terminals: $(filter-out $(TORTURE),$(TERMINALS))
torture: $(TORTURE)

BENCH := $(addprefix $(BUILD)/,tests/bench/bench baogao tests/bench/floor \
    tests/bench/floor-static)
BENCHES := $(addprefix $(BUILD)/tests/bench/,search line kiosk)
.PHONY: bench
bench: $(BENCH) $(BENCHES) ## measure against the bounds
	@$(BENCH); bench=$$?; $(BUILD)/tests/bench/search || bench=1; \
	    for name in line kiosk; do $(BUILD)/tests/bench/$$name \
	    $(BUILD)/baogao || bench=1; done; exit $$bench

ifneq ($(wildcard tests/fuzz/*.c),)
FUZZ := $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/fuzz/*.c))
FUZZ_SECONDS ?= 60
$(call test_rule,fuzz/%,$(ARCHIVES),-fsanitize=fuzzer)
.PHONY: fuzz fuzz-run
fuzz: ## feed each fuzz target for FUZZ_SECONDS
	+$(MAKE) BUILD=build/fuzz CC=clang SAN=1 \
	    CFLAGS=-fsanitize=fuzzer-no-link fuzz-run
fuzz-run: $(FUZZ)
	@for target in $(FUZZ); do mkdir -p tests/fuzz/corpus/$${target##*/}; \
	    $$target -max_total_time=$(FUZZ_SECONDS) -timeout=2 \
	    tests/fuzz/corpus/$${target##*/} || exit 1; done
endif

# --- What is kept in the tree though a program makes it

.PHONY: tables format
tables: $(GENERATORS:%=%_table.h) ## make the tables from Unicode data
	cp $^ src/text
%_table.h: %
	$< $(UNICODE) >$@

.PHONY: picture
picture: all ## take the picture of the README anew
	tests/picture.sh $(BUILD)/baogao man/baogao.png

format: ## lay the sources out by .clang-format
	@tests/format.sh

# --- Installing

SHARE := $(DESTDIR)$(PREFIX)/share
KIOSK := $(SHARE)/doc/baogao/kiosk
# LANGUAGE/,SECTION: where the manuals are put.
manuals = $(patsubst man/$(1)%,$(SHARE)/man/$(1)man$(2)/%,$(wildcard \
    man/$(1)*.$(2)))
# What names installed files.
PREFIXED := $(foreach section,1 7,$(call manuals,,$(section)) $(call \
    manuals,zh_CN/,$(section))) $(patsubst man/kiosk/%,$(KIOSK)/%,$(wildcard \
    man/kiosk/*))
.PHONY: install uninstall clean
install: all ## install below PREFIX (/usr/local), put into DESTDIR
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/baogao \
	    $(SHARE)/man/man1 $(SHARE)/man/man5 $(SHARE)/man/man7 \
	    $(SHARE)/man/zh_CN/man1 $(SHARE)/man/zh_CN/man7 $(KIOSK)
	install -m 755 $(BUILD)/baogao $(DESTDIR)$(PREFIX)/bin
	install -m 644 content/*.yaml $(SHARE)/baogao
	install -m 644 man/*.1 $(SHARE)/man/man1
	install -m 644 man/zh_CN/*.1 $(SHARE)/man/zh_CN/man1
	install -m 644 man/*.5 $(SHARE)/man/man5
	install -m 644 man/*.7 $(SHARE)/man/man7
	install -m 644 man/zh_CN/*.7 $(SHARE)/man/zh_CN/man7
	install -m 644 man/kiosk/* $(KIOSK)
	sed -i 's|/usr/local|$(PREFIX)|' $(PREFIXED)

uninstall: ## take away what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/baogao \
	    $(call manuals,,5) $(PREFIXED)
	rm -rf $(SHARE)/baogao $(KIOSK)

clean: ## take away all that was built
	rm -rf build

endif

.PHONY: setup
setup: ## install what the goals behind it need (Debian, Ubuntu)
	@tests/packages.sh install $(OTHERS)
	$(if $(OTHERS),@+$(MAKE) --no-print-directory $(OTHERS))
