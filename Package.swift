// swift-tools-version: 6.3
import PackageDescription

/// Settings every Swift target shares: no warnings, audited unsafety, explicit imports.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One layer of the interpreter: `name` may import only what `needs` lists.
func layer(_ name: String, needs: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: needs, swiftSettings: house)
}

/// A layer of the core: it knows nothing of the machine it runs on, of threads or of Foundation, and so builds for the
/// browser too. `scripts/check-layers` and `scripts/check-embedded` hold it to that.
func core(_ name: String, needs: [Target.Dependency] = []) -> Target { layer(name, needs: needs) }

/// The tests of one layer; they may also import what `needs` lists and the shared test support.
/// Files named in `excluding` are read by the tests themselves, by path.
func tests(of name: String, needs: [Target.Dependency] = [], excluding: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + needs, exclude: excluding,
    swiftSettings: house)
}

/// Tests of the built program as its users see it; `needs` are the layers whose tables they look up.
func productTests(_ name: String, needs: [Target.Dependency] = []) -> Target {
  .testTarget(name: name, dependencies: ["kvaom", "KvaomTestSupport"] + needs, swiftSettings: house)
}

let package = Package(
  name: "kvaom",
  products: [.executable(name: "kvaom", targets: ["kvaom"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    core("KvaomDecimal"),
    core("KvaomWords", needs: ["KvaomDecimal"]),
    core("KvaomSource", needs: ["KvaomWords"]),
    .systemLibrary(name: "CAllocator"),
    .target(name: "CStart"),
    layer("KvaomPlatform", needs: ["CAllocator", "CStart", "KvaomWords"]),
    .target(name: "CStandardLibrary"),
    core("KvaomLibrary", needs: ["CStandardLibrary", "KvaomWords"]),
    core("KvaomUnits", needs: ["KvaomDecimal", "KvaomWords"]),
    core("KvaomTables", needs: ["KvaomDecimal", "KvaomWords", "KvaomSource", "KvaomUnits"]),
    core("KvaomSyntax", needs: ["KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomUnits"]),
    core(
      "KvaomChecker",
      needs: ["KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomUnits", "KvaomSyntax", "KvaomTables"]),
    core("KvaomRuntime", needs: ["KvaomDecimal"]),
    core("KvaomCompiler", needs: ["KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomChecker", "KvaomRuntime"]),
    core("KvaomPictures", needs: ["KvaomDecimal", "KvaomWords", "KvaomUnits"]),
    core("KvaomRender", needs: ["KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomUnits", "KvaomPictures"]),
    core(
      "KvaomSession",
      needs: [
        "KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomUnits", "KvaomTables", "KvaomSyntax", "KvaomChecker",
        "KvaomRuntime", "KvaomCompiler", "KvaomRender", "KvaomLibrary",
      ]),
    core(
      "KvaomQuestions",
      needs: [
        "KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomUnits", "KvaomTables", "KvaomSyntax", "KvaomChecker",
        "KvaomRuntime", "KvaomCompiler", "KvaomPictures", "KvaomRender", "KvaomSession", "KvaomLibrary",
      ]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    layer("KvaomFormats", needs: ["CExpat", "CZlib", "KvaomTables", "KvaomWords"]),
    layer(
      "KvaomEngine",
      needs: [
        "KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomUnits", "KvaomTables", "KvaomFormats", "KvaomPlatform",
        "KvaomSyntax", "KvaomChecker", "KvaomRuntime", "KvaomCompiler", "KvaomRender", "KvaomSession", "KvaomQuestions",
        "KvaomLibrary",
      ]),
    layer(
      "KvaomDocumentation",
      needs: [
        "KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomUnits", "KvaomPlatform", "KvaomSyntax", "KvaomChecker",
        "KvaomCompiler", "KvaomRender", "KvaomSession", "KvaomEngine", "KvaomLibrary",
      ]),
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    layer(
      "KvaomReport",
      needs: [
        "CMark", "KvaomFormats", "KvaomPictures", "KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomSyntax",
        "KvaomChecker", "KvaomCompiler", "KvaomRender", "KvaomSession", "KvaomQuestions", "KvaomEngine",
      ]),
    .target(name: "CLivePage", exclude: ["codec.js", "live.css", "live.js", "shell.css", "shell.js"]),
    layer(
      "KvaomLive",
      needs: [
        "CLivePage", "KvaomSource", "KvaomWords", "KvaomPlatform", "KvaomSyntax", "KvaomChecker", "KvaomRender",
        "KvaomSession", "KvaomQuestions", "KvaomReport",
      ]),
    layer(
      "KvaomTesting",
      needs: [
        "KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomPlatform", "KvaomSyntax", "KvaomChecker", "KvaomCompiler",
        "KvaomRender", "KvaomSession", "KvaomQuestions", "KvaomEngine", "KvaomDocumentation", "KvaomReport",
      ]),
    layer(
      "KvaomWorkbench",
      needs: [
        "KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomUnits", "KvaomTables", "KvaomPlatform", "KvaomSyntax",
        "KvaomChecker",
        "KvaomRuntime", "KvaomCompiler", "KvaomPictures", "KvaomRender", "KvaomSession", "KvaomQuestions",
        "KvaomEngine", "KvaomDocumentation", "KvaomLibrary",
      ]),
    layer(
      "KvaomWorkbook",
      needs: [
        "KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomUnits", "KvaomTables", "KvaomFormats", "KvaomSyntax",
        "KvaomChecker", "KvaomCompiler", "KvaomRender", "KvaomSession", "KvaomEngine",
      ]),
    .systemLibrary(name: "CEditline", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(
      name: "CLineEditor", dependencies: ["CEditline"],
      linkerSettings: [.linkedLibrary("edit"), .linkedLibrary("tinfo")]),
    layer(
      "KvaomShell",
      needs: [
        "CLineEditor", "KvaomPlatform", "KvaomWords", "KvaomLibrary", "KvaomSyntax", "KvaomTables", "KvaomChecker",
        "KvaomPictures",
        "KvaomRender", "KvaomSession", "KvaomEngine", "KvaomDocumentation", "KvaomWorkbench", "KvaomWorkbook",
        "KvaomSource",
      ]),
    layer(
      "KvaomLanguageServer",
      needs: [
        "KvaomWords", "KvaomSource", "KvaomPlatform", "KvaomLibrary", "KvaomFormats", "KvaomSyntax", "KvaomRuntime",
        "KvaomRender", "KvaomSession", "KvaomEngine", "KvaomWorkbench",
      ]),
    .target(name: "CPackaging"),
    .executableTarget(
      name: "kvaom",
      dependencies: [
        "CPackaging", "KvaomSource", "KvaomWords", "KvaomPlatform", "KvaomLibrary", "KvaomTables", "KvaomFormats",
        "KvaomRender", "KvaomSession", "KvaomEngine", "KvaomDocumentation", "KvaomTesting", "KvaomReport", "KvaomLive",
        "KvaomWorkbench", "KvaomWorkbook", "KvaomShell", "KvaomLanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: house),
    .target(
      name: "KvaomTestSupport", dependencies: ["KvaomTesting"], path: "Tests/KvaomTestSupport", swiftSettings: house),
    tests(of: "KvaomPlatform", needs: ["KvaomTestSupport"]),
    tests(of: "KvaomDecimal", excluding: ["generate-vectors.py", "vectors.tsv"]),
    tests(of: "KvaomWords", needs: ["KvaomDecimal"]),
    tests(
      of: "KvaomCompiler",
      needs: ["KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomUnits", "KvaomChecker", "KvaomRuntime"]),
    tests(of: "KvaomTables", needs: ["KvaomDecimal", "KvaomUnits", "KvaomWords"]),
    tests(of: "KvaomFormats", needs: ["KvaomTables", "KvaomWords", "KvaomTestSupport"], excluding: ["Fixtures"]),
    tests(
      of: "KvaomReport",
      needs: [
        "KvaomSource", "KvaomFormats", "KvaomRender", "KvaomWords", "KvaomSession", "KvaomQuestions", "KvaomEngine",
        "KvaomTestSupport",
      ]),
    tests(
      of: "KvaomWorkbook",
      needs: [
        "KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomTables", "KvaomFormats", "KvaomCompiler", "KvaomRender",
        "KvaomSession", "KvaomEngine", "KvaomTestSupport",
      ]),
    tests(
      of: "KvaomLive",
      needs: [
        "KvaomPlatform", "KvaomRender", "KvaomSession", "KvaomSource", "KvaomWords", "KvaomQuestions", "KvaomLibrary",
        "KvaomReport",
      ]),
    tests(of: "KvaomPictures", needs: ["KvaomDecimal", "KvaomUnits"]),
    tests(of: "KvaomRender", needs: ["KvaomDecimal", "KvaomWords", "KvaomUnits", "KvaomPictures", "KvaomQuestions"]),
    tests(
      of: "KvaomEngine",
      needs: [
        "KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomChecker", "KvaomCompiler", "KvaomRuntime", "KvaomRender",
        "KvaomLibrary", "KvaomPlatform", "KvaomSession", "KvaomQuestions", "KvaomDocumentation", "KvaomTesting",
        "KvaomWorkbench", "KvaomTables", "KvaomTestSupport",
      ]),
    tests(
      of: "KvaomSyntax", needs: ["KvaomSource", "KvaomDecimal", "KvaomWords", "KvaomTestSupport"],
      excluding: ["Programs"]),
    tests(
      of: "KvaomLibrary",
      needs: [
        "KvaomSource", "KvaomWords", "KvaomSession", "KvaomEngine", "KvaomDocumentation", "KvaomTesting",
        "KvaomTestSupport", "kvaom",
      ]),
    productTests("KvaomCommandTests"),
    productTests("KvaomShellTests"),
    productTests("KvaomLanguageServerTests", needs: ["KvaomSource", "KvaomSyntax"]),
    productTests("KvaomDocumentationTests"),
    productTests("KvaomScenarioTests"),
    productTests("KvaomDiagnosticTests", needs: ["KvaomSource", "KvaomWords"]),
    productTests(
      "KvaomLanguageTests",
      needs: ["KvaomSource", "KvaomWords", "KvaomChecker", "KvaomSession", "KvaomEngine", "KvaomDocumentation"]),
    productTests("KvaomRobustnessTests", needs: ["KvaomSource", "KvaomSession", "KvaomEngine"]),
  ],
  swiftLanguageModes: [.v6]
)
