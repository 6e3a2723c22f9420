# Everything a newcomer, a release and CI need. `make check` is what must pass before a change is delivered. Where `make` is
# missing, scripts/run and scripts/test do the same as the first two.

PREFIX ?= /usr/local
# Options for every build, such as `BUILD_OPTIONS='--jobs 2'`.
BUILD_OPTIONS ?=
# The scripts read these from their surroundings, so that no shell takes blanks and apostrophes in them apart.
export PREFIX BUILD_OPTIONS DESTDIR

.PHONY: requirements run test test-release release install uninstall deb dist gates figures browser coverage editors fuzz \
	soak hostile sanitize long check clean

## Installs what the build needs and the machine lacks; quick where nothing is missing.
requirements:
	@scripts/install-requirements

## Builds the release and runs the plan the language was made for.
run:
	@scripts/run

## Runs every test, documentation and scenarios included.
test:
	@scripts/test

# Which suites can differ once the optimiser has been at work: arithmetic, running programs, language, robustness.
optimised_suites := KvaomDecimalTests|KvaomCompilerTests|KvaomLanguageTests|KvaomRobustnessTests

## Runs the tests of what the optimiser could change in a release build; `OPTIMISED=.` runs all.
test-release:
	@scripts/test --configuration release -Xswiftc -enable-testing --scratch-path .build-release-tests \
		--filter '$(or $(OPTIMISED),$(optimised_suites))'

## Puts the stripped program into dist/, with the commit it was built from.
release: requirements
	scripts/check-toolchain static
	scripts/fetch-dependencies .build-release
	scripts/build-release
	scripts/stamp .build-release/release/kvaom dist/kvaom

## Installs dist/kvaom, its manual, its licences and its completions below PREFIX. Builds nothing: `sudo make install` leaves
## no file of root's in the sources.
install:
	@scripts/install-program dist/kvaom "$$PREFIX"

## Takes away what `make install` put below PREFIX.
uninstall:
	@scripts/uninstall-program "$$PREFIX"

## Packs the program for Debian and Ubuntu into dist/, and tries the package.
deb: release
	scripts/check-deb

## Packs a release into dist/: archive, package, Dockerfile, formula, checksums; and tries what it has packed.
dist: release
	scripts/make-dist
	scripts/check-dist

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
	scripts/check-manual
	scripts/check-completions
	scripts/check-install

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

## Everything a delivery must pass. CI also runs `figures` and `dist`; `test-release` runs before a release, in `long`.
check: gates test

## What every module's tests reach of it, line by line, in a table; the report stays in .build-coverage.
coverage: requirements
	scripts/coverage

## Drives the language server as editors do: every feature, ten thousand random edits, Neovim, the client for VS Code; packs
## that client into dist/.
editors: release
	scripts/install-requirements editors
	scripts/check-language-server $(release_binary)
	scripts/check-language-server $(release_binary) --edits 10000
	scripts/check-neovim $(release_binary)
	scripts/check-vscode $(release_binary)
	scripts/pack-vscode dist

## Searches for inputs that break a promise, TIME seconds a target, guided by which lines they reach; that the search finds
## what there is to find is shown by a trap.
fuzz:
	TRAP=1 TIME=300 scripts/fuzz
	TIME=$(or $(TIME),60) scripts/fuzz

## Random plans against the oracle, PLANS of them.
soak:
	KVAOM_SOAK=$(or $(PLANS),100000) $(MAKE) test-release OPTIMISED=OracleTests

## What a stranger's files can do, a thousand kills, and disks and clocks that break: the long forms of what the tests try.
hostile: release
	scripts/check-hostile $(release_binary)
	swift build $(BUILD_OPTIONS) --product kvaom
	scripts/check-kills .build/debug/kvaom
	scripts/check-disks .build/debug/kvaom

## All tests with what looks for overruns, and those of the parallel parts with what looks for races.
sanitize:
	scripts/sanitize

## The long forms, before a release: all tests optimised, with twenty times the spoiled plans; the release's figures; the
## benchmarks, which write docs/performance.md anew.
long: check
	KVAOM_MUTATIONS=120 KVAOM_SEED=$(or $(KVAOM_SEED),7) $(MAKE) test-release OPTIMISED=.
	$(MAKE) figures dist editors hostile sanitize
	$(MAKE) soak PLANS=10000
	$(MAKE) fuzz
	scripts/check-workbooks
	scripts/check-growth .build-release/release/kvaom
	scripts/benchmark

## Throws away what was built.
clean:
	rm -rf .build .build-* dist
