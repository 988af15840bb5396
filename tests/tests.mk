# The tests, the generators and the benches, below the Makefile. Each file is a
# program, run from the folder of the Makefile with baogao's path.

# What such goals lack is named at once, with its packages.
TOOLS := $(filter-out $(UNBUILT),$(filter check-% bench,$(MAKECMDGOALS)))
ifneq ($(TOOLS),)
ifneq ($(shell CC='$(firstword $(CC))' PKG_CONFIG='$(PKG_CONFIG)' \
    tests/packages.sh missing $(TOOLS) || echo missing),)
$(error there is something missing)
endif
endif

$(BUILD)/tests/%.o: private INCLUDES += -Itests
$(BUILD)/tests/%.o: tests/%.c $(BUILD)/flags
	$(COMPILE)

# --- What they link: the program's archive, a terminal of their own, or both

objects_of = $(patsubst %.c,$(BUILD)/%.o,$(wildcard $(1)))
HARNESS := $(call objects_of,tests/tty/harness/*.c)
TERMINAL_HARNESS := $(call objects_of,tests/terminals/harness/*.c) $(HARNESS)
PLAYER := $(call objects_of,tests/screens/player/*.c)
FIGURES := $(BUILD)/tests/bench/figures.o

LINK_TEST = $(LINK) $(filter-out %.a,$^) $(filter %.a,$^) $(LIBS) -lcmocka
LINK_TERMINAL = $(LINK_TEST) -lvterm -lutil

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/baogao.a
	$(LINK_TEST)
$(BUILD)/tests/property/%: $(BUILD)/tests/property/%.o $(BUILD)/baogao.a
	$(LINK_TEST)
$(BUILD)/tests/import/%: $(BUILD)/tests/import/%.o $(BUILD)/baogao.a
	$(LINK_TEST)
$(BUILD)/tests/screens/%: $(BUILD)/tests/screens/%.o $(PLAYER) \
    $(BUILD)/baogao.a
	$(LINK_TEST)
$(BUILD)/tests/tty/%: $(BUILD)/tests/tty/%.o $(HARNESS)
	$(LINK_TERMINAL)
# It packs a Word file.
$(BUILD)/tests/tty/loading: $(BUILD)/baogao.a
$(BUILD)/tests/tty/programs/%: $(BUILD)/tests/tty/programs/%.o \
    $(BUILD)/baogao.a
	$(LINK) $^ $(LIBS)
$(BUILD)/tests/terminals/%: $(BUILD)/tests/terminals/%.o \
    $(TERMINAL_HARNESS) $(BUILD)/baogao.a
	$(LINK_TERMINAL)
$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.o $(FIGURES) \
    $(TERMINAL_HARNESS) $(BUILD)/baogao.a
	$(LINK_TERMINAL)
$(BUILD)/tests/bench/bench: $(BUILD)/tests/bench/large.o
$(BUILD)/tests/bench/patterns: $(BUILD)/tests/bench/large.o
$(BUILD)/tests/bench/search: $(BUILD)/tests/bench/sentences.o

# The program with the settings of a kiosk that a test can write.
$(BUILD)/tests/kiosk: $(BUILD)/main.o $(BUILD)/tests/tty/programs/kiosk.o \
    $(BUILD)/baogao.a
	$(LINK) $^ $(LIBS)
# The program with a clock that goes fast.
$(BUILD)/tests/hasty: $(BUILD)/main.o $(BUILD)/tests/tty/programs/hasty.o \
    $(BUILD)/baogao.a
	$(LINK) $^ $(LIBS)
$(BUILD)/tests/tty/programs/kiosk.o: private DEFINES += \
    -DKIOSK_SETTINGS='"$(CURDIR)/$(BUILD)/tests/kiosk.conf"'
$(BUILD)/tests/terminals/preload/fault.so: tests/terminals/preload/fault.c
	@mkdir -p $(@D) && echo LINK $@ && $(CC) -std=c11 $(DEFINES) \
	    $(WARNINGS) -O2 -fPIC -shared -o $@ $<

# The terminal of GNOME and Xfce as a program, where there is its library.
VTE := $(BUILD)/tests/terminals/programs/vte
$(VTE): tests/terminals/programs/vte.c
	@mkdir -p $(@D) && ! $(PKG_CONFIG) --exists vte-2.91 || { \
	    echo LINK $@ && $(CC) -std=c11 $(DEFINES) $(WARNINGS) $(CFLAGS) \
	    $$($(PKG_CONFIG) --cflags vte-2.91 | sed 's/-I/-isystem /g') \
	    -o $@ $< $$($(PKG_CONFIG) --libs vte-2.91); }

# --- Running them

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
# Nothing is kept from one test to the next, nor of the reader's own read.
$(TTY) $(TERMINALS) bench picture: export BAOGAO_OPTIONS := --private
$(TESTS) $(TERMINALS): %.run: %
	@tests/run.sh $<.log $< $(BUILD)/baogao
$(TTY) $(TERMINALS): $(BUILD)/baogao
$(BUILD)/tests/tty/crash.run: $(BUILD)/tests/tty/programs/crash
$(BUILD)/tests/tty/kiosk.run: $(BUILD)/tests/kiosk
$(BUILD)/tests/tty/opening.run: $(BUILD)/tests/hasty
$(BUILD)/tests/tty/sandbox.run: $(BUILD)/tests/tty/programs/refuse
$(TERMINALS): $(BUILD)/tests/screens/play
$(BUILD)/tests/terminals/emulators.run: $(VTE)
$(BUILD)/tests/terminals/fault.run: $(BUILD)/tests/terminals/preload/fault.so
$(BUILD)/tests/terminals/kiosk.run: $(BUILD)/tests/terminals/torture

.PHONY: check-unit check-property check-screens check-tty check-tests
check-unit: $(UNIT) ## run the tests of single layers
check-property: $(PROPERTY) ## run the tests over every width
check-screens: $(SCREENS) ## compare the screens with those kept
check-tty: $(TTY) ## run the program itself in a terminal
check-tests: $(TESTS) ## run all of these, in this build

# --- Scripts

.PHONY: check-format check-layers check-readme check-manuals check-links check-tables \
    check-plain check-install check-kiosk
SCRIPT = @tests/run.sh $(BUILD)/tests/$(@:check-%=%).log
check-format: ## compare the sources with .clang-format
	$(SCRIPT) tests/format.sh --check

check-layers: ## prove the order of the layers and the sources' shape
	$(SCRIPT) sh -c 'tests/layers.sh $(LAYERS) && tests/structure-test.sh && \
	    tests/environment.sh && tests/held.sh && tests/words.sh && \
	    tests/structure.sh'

check-readme: ## follow the names in the papers for contributors
	$(SCRIPT) tests/readme.sh $(LAYERS)

check-manuals: ## set the manuals with groff
	$(SCRIPT) tests/manuals.sh

check-kiosk: ## compare what sets up a kiosk with its manuals
	$(SCRIPT) tests/kiosk.sh

check-plain: all $(BUILD)/tests/import/pack ## run the program without a screen
	$(SCRIPT) tests/plain.sh $(BUILD)/baogao

.PHONY: check-musl check-arm
check-musl: ## compile all sources by the headers of musl
	$(SCRIPT) tests/cross.sh musl
check-arm: ## build for arm64, and run the plain tests by qemu
	$(SCRIPT) tests/cross.sh arm64

# In a build of its own: others run the program while this one changes where it
# is to be installed.
check-install: ## install, move, run from elsewhere, uninstall
	@+BUILD=$(BUILD)/install MAKE='$(MAKE)' \
	    tests/run.sh $(BUILD)/tests/install.log tests/install.sh

# Each layer with all that it is given below it, and nothing it would need above.
LINKS := $(LAYERS:%=$(BUILD)/links/%)
check-links: $(LINKS)
$(LINKS): $(BUILD)/tests/empty.o
	$(LINK) $^ $(LIBS)
LOWER :=
$(foreach layer,$(LAYERS),$(eval LOWER += $(call \
    object_of,src/$(layer)/*.c))$(eval $(BUILD)/links/$(layer): $(LOWER)))

# --- Everything

.PHONY: check check-terminals check-roots terminals torture
check: ## everything: gcc, clang, sanitisers, layers
	@+MAKE='$(MAKE)' tests/check.sh check

check-terminals: ## run it in real terminals, tmux, screen, over ssh
	@+MAKE='$(MAKE)' tests/check.sh check-terminals

check-roots: ## run both commands of the README in fresh systems (root, debootstrap)
	@tests/roots.sh $(SYSTEMS) || [ $$? = 77 ]

TORTURE := $(BUILD)/tests/terminals/torture.run
terminals: $(filter-out $(TORTURE),$(TERMINALS))
torture: $(TORTURE)

# --- The tables of src/text and their generators

UNICODE ?= /usr/share/unicode
GENERATED := src/text
GENERATORS := $(addprefix $(BUILD)/gen/,fold pinyin width)
$(BUILD)/gen/%: $(BUILD)/text/gen/make_%.o $(BUILD)/text/gen/generator.o
	$(LINK) $^ $(LIBS)
$(BUILD)/gen/fold: $(addprefix $(BUILD)/text/gen/,fold_read.o fold_variants.o fold_write.o \
    opencc.o unihan.o)
$(BUILD)/gen/pinyin: $(addprefix $(BUILD)/text/gen/,pinyin_read.o unihan.o)

check-tables: $(GENERATORS) ## compare the tables with the Unicode data here
	$(SCRIPT) tests/tables.sh $(UNICODE) $^

.PHONY: tables format picture
tables: $(GENERATORS:%=%_table.h) ## make the tables from Unicode data
	cp $^ $(GENERATED)
%_table.h: %
	$< $(UNICODE) >$@

# --- Other goals

# The Word file of the tests that LibreOffice writes, as the folder of its parts.
# What it says of who wrote it, and when, is left out.
.PHONY: office
office: ## write tests/import/office.docx.d anew; needs soffice and unzip
	@rm -rf $(BUILD)/office && mkdir -p $(BUILD)/office
	soffice --headless --convert-to 'docx:MS Word 2007 XML' \
	    --outdir $(BUILD)/office tests/import/office.fodt
	rm -rf tests/import/office.docx.d
	unzip -q $(BUILD)/office/office.docx -x 'docProps/*' \
	    -d tests/import/office.docx.d

format: ## lay the sources out by .clang-format
	@tests/format.sh

picture: all ## take the pictures of the README anew
	tests/picture.sh $(BUILD)/baogao man/baogao.png 6 z o j
	tests/picture.sh $(BUILD)/baogao man/search.png slash r g z n Down
	tests/picture.sh $(BUILD)/baogao man/targets.png shift+d j j j j j

.PHONY: dist deb deb-check rpm apk
dist: ## make the tarball of the last commit, in build/package
	@tests/package.sh dist
deb: ## make Debian's packages of it (debhelper)
	@tests/package.sh deb
rpm: ## make Fedora's, where there is rpmbuild
	@tests/package.sh rpm
apk: ## fill in Alpine's APKBUILD, and try its functions
	@tests/package.sh apk
deb-check: ## make both in two folders, and compare
	@tests/package.sh same

# What the start is measured against: the least that a program does with the
# same libraries, all of them loaded; with archives, as the system links curses.
BENCH := $(BUILD)/tests/bench
$(BENCH)/floor: $(BENCH)/floor.o
	$(LINK) $^ -Wl,--no-as-needed $(if $(filter 1,$(STATIC)),$(shell \
	    $(PKG_CONFIG) --libs ncursesw),$(LIBS))
$(BUILD)/tests/unconfined: $(BUILD)/main.o $(BENCH)/unconfined.o \
    $(BUILD)/baogao.a
	$(LINK) $^ $(LIBS)
.PHONY: bench
bench: $(addprefix $(BENCH)/,start floor bench search patterns line \
    kiosk import numbers desk) \
    $(BUILD)/tests/unconfined
bench: all ## measure against the bounds
	@status=0; \
	    $(BENCH)/start $(BUILD)/baogao $(BENCH)/floor \
	    $(BUILD)/tests/unconfined $(STATIC) || status=1; \
	    $(BENCH)/bench $(BUILD)/baogao || status=1; \
	    $(BENCH)/search || status=1; \
	    $(BENCH)/import || status=1; \
	    $(BENCH)/numbers || status=1; \
	    $(BENCH)/desk || status=1; \
	    for name in patterns line kiosk; do \
	    $(BENCH)/$$name $(BUILD)/baogao || status=1; done; exit $$status

# --- Fuzzing: one target for each kind of foreign byte, with the inputs it has
# been reached by, and the words of its grammar (tests/fuzz/NAME.dict).

FUZZ := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/*.c))
FUZZ_SECONDS ?= 60
CORPUS := tests/fuzz/corpus
$(BUILD)/tests/fuzz/%: $(BUILD)/tests/fuzz/%.o $(BUILD)/baogao.a
	$(LINK) $^ $(LIBS) -fsanitize=fuzzer
$(BUILD)/tests/replay/%: $(BUILD)/tests/fuzz/%.o \
    $(BUILD)/tests/fuzz/replay/replay.o $(BUILD)/baogao.a
	$(LINK) $^ $(LIBS)

# Its settings are root's where the input says so.
$(BUILD)/tests/fuzz/kiosk $(BUILD)/tests/replay/kiosk: private LDFLAGS += \
    -Wl,--wrap=stat

REPLAY := $(FUZZ:%=$(BUILD)/tests/replay/%)
.PHONY: check-fuzz $(REPLAY:%=%.run)
check-fuzz: $(REPLAY:%=%.run) ## run the kept inputs of the fuzz targets
$(REPLAY:%=%.run): export LOCPATH := $(CURDIR)/build/locales:/usr/lib/locale
$(REPLAY:%=%.run): | locales
$(REPLAY:%=%.run): %.run: %
	@tests/run.sh $<.log $< $(CORPUS)/$(<F)

.PHONY: fuzz fuzz-keep fuzz-coverage fuzz-run fuzz-keep-run fuzz-coverage-run
IN_FUZZ = $(MAKE) BUILD=build/fuzz CC=clang SAN=1 \
    CFLAGS=-fsanitize=fuzzer-no-link
fuzz: ## feed each fuzz target for FUZZ_SECONDS, print what is covered
	+$(IN_FUZZ) fuzz-run
	+$(MAKE) fuzz-coverage
fuzz-keep: ## keep of what was found the inputs that reach something new
	+$(IN_FUZZ) fuzz-keep-run
fuzz-coverage: ## print what lines the kept inputs cover, by layer
	+$(MAKE) BUILD=build/coverage CC=clang \
	    CFLAGS='-O1 -fprofile-instr-generate -fcoverage-mapping' \
	    fuzz-coverage-run

# What is found goes into the build first, and is read again the next time.
fuzz-run: $(FUZZ:%=$(BUILD)/tests/fuzz/%)
	@for name in $(FUZZ); do \
	    mkdir -p $(BUILD)/corpus/$$name $(BUILD)/found && \
	    echo "== $$name" && $(BUILD)/tests/fuzz/$$name -timeout=2 \
	    -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1 \
	    -artifact_prefix=$(BUILD)/found/$$name- \
	    -dict=tests/fuzz/$$name.dict $(BUILD)/corpus/$$name \
	    $(CORPUS)/$$name || exit 1; done
fuzz-keep-run: $(FUZZ:%=$(BUILD)/tests/fuzz/%)
	@for name in $(FUZZ); do \
	    mkdir -p $(BUILD)/corpus/$$name $(BUILD)/found && \
	    $(BUILD)/tests/fuzz/$$name -merge=1 -use_counters=0 -timeout=2 \
	    -artifact_prefix=$(BUILD)/found/$$name- \
	    $(CORPUS)/$$name $(BUILD)/corpus/$$name || exit 1; done
# The program itself brings in what no target reaches.
fuzz-coverage-run: $(REPLAY) $(BUILD)/baogao
	@tests/coverage.sh $(BUILD) $(CORPUS) $(FUZZ)
