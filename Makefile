# Everything a newcomer, a release and CI need. `make check` is what must pass before a change is delivered.

PREFIX ?= /usr/local
# Options for every build, such as `BUILD_OPTIONS='--jobs 2'`.
BUILD_OPTIONS ?=

# A release is one file that needs nothing of the machine it runs on. `-static-executable` is there for the start:
# no library to load and no address to relocate; `kvaom eval '1 + 1'` took 2.6 ms with it and 4.6 ms without. libedit
# needs the three libraries behind it, which its development package brings.
release_build := swift build $(BUILD_OPTIONS) --configuration release --static-swift-stdlib \
	-Xswiftc -static-executable -Xlinker -lbsd -Xlinker -lmd -Xlinker -ltinfo \
	--scratch-path .build-release --product kvaom
release_binary := .build-release/release/kvaom

.PHONY: requirements run test test-release release install deb gates figures browser coverage long check clean

## Installs what the build needs and the machine lacks; quick where nothing is missing.
requirements:
	@scripts/install-requirements

## Builds the release and runs the plan the language was made for.
run: requirements
	$(release_build)
	$(release_binary) scenarios/klepp-barnevern.kvaom

# Foundation's `Process`, with which the tests start programs, copies directory entries whole and so reads up to 280 bytes
# past the buffer the C library has for them; where that buffer ends a heap, the test run dies (seen once in some twenty
# runs). One heap with room at its end takes the end away.
test_environment := MALLOC_ARENA_MAX=1 MALLOC_TOP_PAD_=16777216

## Runs every test, documentation and scenarios included.
test: requirements
	$(test_environment) swift test $(BUILD_OPTIONS) --disable-xctest

# Which suites can differ once the optimiser has been at work: arithmetic, running programs, language, robustness.
optimised_suites := KvaomDecimalTests|KvaomCompilerTests|KvaomLanguageTests|KvaomRobustnessTests

## Runs the tests of what the optimiser could change in a release build; `OPTIMISED=.` runs all.
test-release: requirements
	$(test_environment) swift test $(BUILD_OPTIONS) --disable-xctest --configuration release -Xswiftc -enable-testing \
		--scratch-path .build-release-tests --filter '$(or $(OPTIMISED),$(optimised_suites))'

## Puts the stripped program into dist/.
release: requirements
	$(release_build)
	mkdir -p dist
	strip -o dist/kvaom $(release_binary)

## Installs the program, its manual and its completions below PREFIX.
install: release
	DESTDIR='$(DESTDIR)' scripts/install-program dist/kvaom '$(PREFIX)'

## Packs the program for Debian and Ubuntu into dist/, and tries the package.
deb: release
	scripts/check-deb

## What is checked besides the tests: version, spelling, layers, the core built for the browser, declared imports, layout of
## the scripts. (SwiftPM looks at the imports only where a product is named.)
gates:
	scripts/install-requirements ci
	scripts/check-version
	scripts/check-spelling
	scripts/check-style
	scripts/check-layers
	scripts/check-quotations
	scripts/check-words
	scripts/check-embedded
	swift build $(BUILD_OPTIONS) --product kvaom --explicit-target-dependency-import-check error
	scripts/check-format

## The engine for the browser: built into dist/, compared with the native program, and moved in a live page. Each part is
## left out, with a line that says so, where what it needs cannot be installed.
browser: requirements
	scripts/install-requirements browser
	scripts/build-browser
	swift build $(BUILD_OPTIONS) --product kvaom
	scripts/check-browser .build/debug/kvaom
	scripts/check-live .build/debug/kvaom

## What the release is measured by: instructions, and the time to start.
figures: release
	scripts/check-instructions .build-release/release/kvaom
	scripts/check-start

## Everything a delivery must pass. CI also runs `figures` and `deb`; `test-release` runs before a release, in `long`.
check: gates test

## What every module's tests reach of it, line by line, in a table; the report stays in .build-coverage.
coverage: requirements
	scripts/coverage

## The long forms, before a release: all tests optimised, with twenty times the spoiled plans; the release's figures; the
## benchmarks, which write docs/performance.md anew.
long: check
	KVAOM_MUTATIONS=120 KVAOM_SEED=$(or $(KVAOM_SEED),7) $(MAKE) test-release OPTIMISED=.
	$(MAKE) figures deb
	scripts/benchmark

## Throws away what was built.
clean:
	rm -rf .build .build-release .build-release-tests .build-coverage .build-browser dist
