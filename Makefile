# baogao (报告): a terminal reader for Chinese government work reports.
# `make help` lists the targets.

# A file includes its own layer and the ones before it, never a later one.
LAYERS := base host text report input view app term command

BUILD ?= build
PREFIX ?= /usr/local
VERSION := 0.1.0
CC ?= cc
SAN ?= 0

LIBRARIES := ncursesw yaml-0.1 libutf8proc libunibreak
PKG_CONFIG ?= pkg-config

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
    -Wmissing-prototypes -Wstrict-prototypes -Wold-style-definition -Wvla
HARDENING := -fstack-protector-strong -fstack-clash-protection \
    -fcf-protection -ftrivial-auto-var-init=zero -fPIE
ifeq ($(SAN),1)
OPTIMISE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
    -fno-sanitize-recover=all
else
OPTIMISE := -O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3
endif
CFLAGS ?=
ALL_CFLAGS = -std=c11 -D_XOPEN_SOURCE=700 -Isrc $(WARNINGS) $(HARDENING) \
    $(OPTIMISE) $(filter-out -D_XOPEN_SOURCE=%,$(shell $(PKG_CONFIG) \
    --cflags $(LIBRARIES))) $(CFLAGS)
ALL_LDFLAGS = $(OPTIMISE) -pie -Wl,-z,relro,-z,now,-z,noexecstack $(LDFLAGS)
LIBS = $(shell $(PKG_CONFIG) --libs $(LIBRARIES))

ARCHIVES := $(LAYERS:%=$(BUILD)/%.a)

.PHONY: all
all: $(BUILD)/baogao

-include $(wildcard $(BUILD)/*/*.d $(BUILD)/tests/*/*.d)

$(BUILD)/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

define LAYER_RULE
$(BUILD)/$(1).a: $(patsubst src/%.c,$(BUILD)/%.o,$(wildcard src/$(1)/*.c))
	@rm -f $$@
	ar rcs $$@ $$^
endef
$(foreach layer,$(LAYERS),$(eval $(call LAYER_RULE,$(layer))))

# The upper layers call the lower ones, so the linker wants them first.
reverse = $(if $(1),$(call reverse,$(wordlist 2,99,$(1))) $(firstword $(1)))
# A layer and all below it.
up_to = $(call until,$(1),$(LAYERS))
until = $(firstword $(2)) $(if $(filter $(1),$(firstword $(2))),,$(call \
    until,$(1),$(wordlist 2,99,$(2))))

$(BUILD)/baogao: $(BUILD)/main.o $(ARCHIVES)
	$(CC) $(ALL_LDFLAGS) -o $@ $< $(call reverse,$(ARCHIVES)) $(LIBS)

# Unit tests: tests/unit/<layer>/<file>.c links that layer and the lower ones.
UNIT_SOURCES := $(wildcard tests/unit/*/*.c)
UNITS := $(UNIT_SOURCES:tests/unit/%.c=$(BUILD)/tests/unit/%)
define UNIT_RULE
$(BUILD)/tests/unit/$(1)/%: tests/unit/$(1)/%.c $(patsubst \
    %,$(BUILD)/%.a,$(call up_to,$(1)))
	@mkdir -p $$(@D)
	$$(CC) $$(ALL_CFLAGS) -Itests $$(ALL_LDFLAGS) -o $$@ $$< \
	    $(patsubst %,$(BUILD)/%.a,$(call reverse,$(call up_to,$(1)))) \
	    $$(LIBS) -lcmocka
endef
$(foreach layer,$(LAYERS),$(eval $(call UNIT_RULE,$(layer))))

.PHONY: check-unit
check-unit: $(UNITS)
	@for unit in $(UNITS); do $$unit || exit 1; done

.PHONY: format
format:
	clang-format -i $(wildcard src/*.c src/*/*.[ch] src/*/*/*.[ch] \
	    tests/*/*.[ch] tests/*/*/*.[ch])

.PHONY: clean
clean:
	rm -rf build
