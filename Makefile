# Kwartaalblad: build the generator, the example magazine, and test both.
#
# `make help` lists the targets. Debian packages are installed only when one
# is missing, with sudo when not root.

.DEFAULT_GOAL := all
SHELL := /bin/bash
.DELETE_ON_ERROR:
.SUFFIXES:

# What the product needs: one list. (make itself is the README's first word.)
PACKAGES := gcc libc6-dev pkg-config libcmark-dev libcjson-dev libcsv-dev libyaml-dev libgmp-dev \
            libmicrohttpd-dev libqrencode-dev libhyphen-dev hyphen-nl libharfbuzz-bin woff2 fonts-inter fonts-vollkorn
# What the tests need besides: command:package, since a machine may have a command from elsewhere.
TEST_TOOLS := valgrind:valgrind git:git chromium:chromium java:default-jre-headless node:nodejs npm:npm perl:perl \
              localedef:locales xmllint:libxml2-utils man:man-db \
              pdftotext:poppler-utils

PREFIX ?= /usr/local
SITE ?= site

# Variants are built beside each other: make VARIANT=asan …
VARIANT ?= release
BUILD_release := generator/build
BUILD_asan := generator/build/asan
BUILD_valgrind := generator/build/valgrind
BUILD := $(BUILD_$(VARIANT))

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wformat=2 -Wundef -Wstrict-prototypes \
            -Wmissing-prototypes -Wwrite-strings -Wcast-qual -Wvla -Wimplicit-fallthrough -Wdouble-promotion
CFLAGS_release := -O2 -g
CFLAGS_asan := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
CFLAGS_valgrind := -O1 -g -DARENA_MALLOC
CC := gcc
# _FORTIFY_SOURCE is left to Debian's defaults; assertions stay on in every variant.
KWARTAAL_CFLAGS := -std=c11 -D_POSIX_C_SOURCE=200809L -Igenerator $(WARNINGS) $(CFLAGS_$(VARIANT)) $(CFLAGS)
LIBS := -lcmark -lcjson -lcsv -lyaml -lgmp -lmicrohttpd -lqrencode -lhyphen -lpthread -lm

FLOORS := base data figures mustache charts article site serve cli
SOURCES := $(sort $(wildcard $(FLOORS:%=generator/%/*.c)))
OBJECTS := $(SOURCES:generator/%.c=$(BUILD)/%.o)
LIBRARY := $(BUILD)/libkwartaal.a
PROGRAM := $(BUILD)/kwartaal
UNIT_TESTS := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/unit/*_test.c)))

.PHONY: all site test bench-check bench-hostile check gallery bench help clean install uninstall packages test-packages layers unit advances
all: $(PROGRAM) ## build generator/build/kwartaal

# make V=1 shows the commands.
Q := $(if $(V),,@)

$(BUILD)/%.o: generator/%.c | packages
	@mkdir -p $(@D)
	@echo "cc $*"
	$(Q)$(CC) $(KWARTAAL_CFLAGS) -MMD -MP -c $< -o $@

$(LIBRARY): $(filter-out $(BUILD)/cli/main.o,$(OBJECTS))
	$(Q)rm -f $@ && ar rcs $@ $^

$(PROGRAM): $(BUILD)/cli/main.o $(LIBRARY)
	@echo "ld $(@F)"
	$(Q)$(CC) $(KWARTAAL_CFLAGS) $^ $(LIBS) -o $@

$(BUILD)/tests/%: tests/unit/%.c tests/check.h $(LIBRARY)
	@mkdir -p $(@D)
	@echo "cc tests/unit/$*"
	$(Q)$(CC) $(KWARTAAL_CFLAGS) -Itests -MMD -MP $< $(LIBRARY) $(LIBS) -o $@

-include $(OBJECTS:.o=.d) $(UNIT_TESTS:=.d)

include templates/fonts.mk

site: $(PROGRAM) fonts ## build the example magazine into site/
	$(PROGRAM) build -o $(SITE)

# The scripts test the program of the variant that is being tested.
CONFORMANCE := $(sort $(wildcard tests/conformance/*.sh))
QUICK_SCRIPTS := $(CONFORMANCE) tests/layers.sh tests/headers.sh tests/language.sh tests/cli.sh tests/figures.sh \
                 tests/new.sh tests/corpora.sh tests/articles.sh
# Takes as long as a third of the others, so it goes first.
LONGEST_SCRIPT := tests/errors.sh
SITE_SCRIPTS := tests/publish.sh tests/reproducible.sh tests/serve.sh tests/theme.sh tests/weight.sh tests/policy.sh
export KWARTAAL := $(abspath $(PROGRAM))
export FLOORS

# Fuzzing: `make fuzz` runs every target for FUZZ_SECONDS under clang's sanitizers, or with FUZZ_RUNS=10000000 for so many
# inputs; `make fuzz-csv` one of them. The quick tests replay the corpora with the ordinary compiler.
FUZZ_SECONDS ?= 60
FUZZ_RUNS ?=
FUZZ_TARGETS := $(patsubst tests/fuzz/%_fuzz.c,%,$(sort $(wildcard tests/fuzz/*_fuzz.c)))
BUILD_fuzz := generator/build/fuzz
# UBSan must end the run: what it only prints nobody sees. Tracing every comparison would take half the time; the words
# that parsers know stand in dictionaries (run.sh).
FUZZ_CFLAGS := -std=c11 -D_POSIX_C_SOURCE=200809L -O2 -g1 -fno-omit-frame-pointer -fsanitize=address,undefined \
               -fno-sanitize-recover=all -fno-sanitize-coverage=trace-cmp,indirect-calls,stack-depth -Igenerator -Itests
FUZZ_LIBRARY := $(BUILD_fuzz)/libkwartaal.a
FUZZ_PROGRAMS := $(FUZZ_TARGETS:%=$(BUILD_fuzz)/%)
.PHONY: fuzz $(FUZZ_TARGETS:%=fuzz-%)
fuzz: $(FUZZ_PROGRAMS) ## feed every parser random input for FUZZ_SECONDS (60) each, or FUZZ_RUNS inputs
	@FUZZ_SECONDS=$(FUZZ_SECONDS) FUZZ_RUNS=$(FUZZ_RUNS) tests/fuzz/run.sh $(FUZZ_PROGRAMS)
$(FUZZ_TARGETS:%=fuzz-%): fuzz-%: $(BUILD_fuzz)/%
	@FUZZ_SECONDS=$(FUZZ_SECONDS) FUZZ_RUNS=$(FUZZ_RUNS) tests/fuzz/run.sh $<

$(BUILD_fuzz)/objects/%.o: generator/%.c | packages
	@command -v clang >/dev/null || { echo "fuzzing needs clang: apt-get install clang" >&2; exit 2; }
	@mkdir -p $(@D)
	@echo "clang $*"
	$(Q)clang $(FUZZ_CFLAGS) -fsanitize=fuzzer-no-link -MMD -MP -c $< -o $@
$(FUZZ_LIBRARY): $(patsubst generator/%.c,$(BUILD_fuzz)/objects/%.o,$(filter-out generator/cli/main.c,$(SOURCES)))
	$(Q)rm -f $@ && ar rcs $@ $^
$(FUZZ_PROGRAMS): $(BUILD_fuzz)/%: tests/fuzz/%_fuzz.c $(wildcard tests/fuzz/*.h) $(FUZZ_LIBRARY)
	@echo "clang tests/fuzz/$*"
	$(Q)clang $(FUZZ_CFLAGS) -fsanitize=fuzzer $< $(FUZZ_LIBRARY) $(LIBS) -o $@
-include $(patsubst generator/%.c,$(BUILD_fuzz)/objects/%.d,$(SOURCES))

REPLAYS := $(FUZZ_TARGETS:%=$(BUILD)/tests/replay-%)
$(REPLAYS): $(BUILD)/tests/replay-%: tests/fuzz/%_fuzz.c tests/fuzz/replay.c $(wildcard tests/fuzz/*.h) $(LIBRARY)
	@mkdir -p $(@D)
	@echo "cc tests/fuzz/$*"
	$(Q)$(CC) $(KWARTAAL_CFLAGS) -Itests tests/fuzz/$*_fuzz.c tests/fuzz/replay.c $(LIBRARY) $(LIBS) -o $@

# How many seeded faults in a text the fact checker finds, and how often it complains of a true sentence.
PROSE_CORPUS := $(BUILD)/tests/prose_corpus
$(PROSE_CORPUS): tests/prose/corpus.c $(LIBRARY)
	@mkdir -p $(@D)
	@echo "cc tests/prose/corpus"
	$(Q)$(CC) $(KWARTAAL_CFLAGS) $< $(LIBRARY) $(LIBS) -o $@

bench-check: $(PROSE_CORPUS) ## measure the fact checker on labelled sentences
	$(PROSE_CORPUS) $(sort $(wildcard tests/prose/*.txt))

unit: $(UNIT_TESTS) ## build and run the unit tests alone
	@tests/run.sh $(UNIT_TESTS)

HOSTILE := $(BUILD)/tests/hostile
check: $(PROGRAM) $(UNIT_TESTS) $(REPLAYS) $(HOSTILE) ## the quick tests, under half a minute
	@tests/run.sh $(LONGEST_SCRIPT) $(UNIT_TESTS) $(HOSTILE) $(QUICK_SCRIPTS)

test: test-packages $(PROGRAM) $(UNIT_TESTS) fonts ## every test
	tests/test.sh

# Programs beside the tests: the gallery of charts, and how fast charts are drawn.
$(BUILD)/tests/gallery $(BUILD)/tests/bench $(HOSTILE): $(BUILD)/tests/%: tests/%.c $(LIBRARY)
	@mkdir -p $(@D)
	@echo "cc tests/$*"
	$(Q)$(CC) $(KWARTAAL_CFLAGS) -Itests -MMD -MP $< $(LIBRARY) $(LIBS) -o $@
-include $(BUILD)/tests/gallery.d $(BUILD)/tests/bench.d $(HOSTILE).d

gallery: $(BUILD)/tests/gallery fonts ## every form of chart in every case, into tests/build/gallery
	@rm -rf tests/build/gallery && mkdir -p tests/build/gallery && cp -r templates/assets tests/build/gallery/assets
	$(BUILD)/tests/gallery tests/build/gallery

bench: $(BUILD)/tests/bench ## how fast 8 400 charts are drawn
	$(BUILD)/tests/bench

bench-hostile: $(HOSTILE) ## how long hostile input takes at n, 2n and 4n
	$(HOSTILE) 100

layers: ## check that no floor includes what stands above it
	tests/layers.sh

install: $(PROGRAM) ## install the program and its manual below PREFIX (default /usr/local)
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/kwartaal
	install -D -m 644 generator/kwartaal.1 $(DESTDIR)$(PREFIX)/share/man/man1/kwartaal.1

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/kwartaal $(DESTDIR)$(PREFIX)/share/man/man1/kwartaal.1

advances: | packages ## measure the font of the charts anew
	@mkdir -p $(BUILD)
	generator/charts/advances.sh > $(BUILD)/advances.c && mv $(BUILD)/advances.c generator/charts/advances.c

clean: ## remove everything that was built
	rm -rf generator/build tests/build templates/assets/fonts

# Installing asks for nothing when nothing is missing.
define install_packages
@missing=$$(for p in $(1); do \
  case $$p in \
  *:*) command -v $${p%%:*} >/dev/null || echo $${p#*:} ;; \
  *) dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p ;; \
  esac; done); \
if [ -n "$$missing" ]; then \
  echo "installing:" $$missing; \
  as_root=$$([ $$(id -u) = 0 ] || echo sudo); \
  $$as_root apt-get update && DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y --no-install-recommends $$missing; \
fi
endef
packages:
	$(call install_packages,$(PACKAGES))
test-packages: packages
	$(call install_packages,$(TEST_TOOLS))

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | expand -t 16
