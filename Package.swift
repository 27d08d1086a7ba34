// swift-tools-version: 6.2
import PackageDescription

/// Settings that hold in every room: Swift 6 mode, explicit existentials and imports, warnings as errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // Generic types are made by calls that the compiler wrote out, and not looked up by their names among all types and
  // conformances of the program when each is first needed: that was a sixth of the time of a question to a small file.
  // Each function has a section of its own, so that the linker can put them in order (see below).
  .unsafeFlags(
    [
      "-disable-concrete-type-metadata-mangled-name-accessors",
      "-disable-generic-metadata-prespecialization",
      "-function-sections",
    ].flatMap { ["-Xfrontend", $0] },
    .when(configuration: .release)),
]

/// The functions that a question to a small file runs, one beside the other in the program.
///
/// Scattered over it they make the system map nearly all of its 13 MB, 64 KB at a time, for the one that they take: an
/// eighth of the time of such a question. `FirstFunctions.order` says how it is written anew; a name too few or too
/// many costs a part of that time, nothing else. The linker is the toolchain's own.
let firstFunctions: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-Xlinker", "--no-warn-symbol-ordering", "-Xlinker",
      "--symbol-ordering-file=\(Context.packageDirectory)/Sources/mittari/FirstFunctions.order",
    ], .when(platforms: [.linux], configuration: .release))
]

/// A room of the house and the rooms at whose doors it may knock.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one room, with the shared test support.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "mittari",
  products: [.executable(name: "mittari", targets: ["mittari"])],
  targets: [
    // libedit and, as it is linked statically, what it stands on itself.
    .target(
      name: "CLibedit",
      linkerSettings: ["edit", "bsd", "tinfo", "md"].map { .linkedLibrary($0) }),
    // Loops over bytes for the widest instructions of the machine, which Swift compiles no function for alone.
    .target(name: "CBytes"),
    room("Diagnostics"),
    room("Tables", ["CBytes"]),
    room("Language", ["Diagnostics"]),
    room("Indicators", ["Tables", "Diagnostics"]),
    room("Formats", ["CBytes", "Tables", "Diagnostics"]),
    room("Catalog", ["Formats", "Indicators", "Tables", "Diagnostics"]),
    room("Engine", ["Language", "Indicators", "Tables", "Diagnostics"]),
    room("Rendering", ["Tables", "Indicators", "Diagnostics"]),
    room(
      "Sessions",
      ["Engine", "Catalog", "Formats", "Language", "Indicators", "Tables", "Diagnostics"]),
    room(
      "Replay",
      ["Sessions", "Rendering", "Formats", "Language", "Indicators", "Tables", "Diagnostics"]),
    room(
      "Shell",
      [
        "Sessions", "Replay", "Rendering", "Formats", "Engine", "Language", "Indicators",
        "CLibedit", "Tables", "Diagnostics",
      ]),
    .executableTarget(
      name: "mittari",
      dependencies: ["Shell", "Replay", "Sessions", "Rendering"],
      exclude: ["FirstFunctions.order"],
      swiftSettings: strict,
      // Nothing to look up and to move at the start: that takes longer than a question to a small file.
      linkerSettings: firstFunctions + [.unsafeFlags(["-static-executable"])]),
    .executableTarget(
      name: "mittari-benchmarks",
      dependencies: ["Sessions", "Catalog", "Language", "Tables", "Diagnostics"],
      path: "Sources/Benchmarks", swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-static-stdlib"])]),
    .target(
      name: "TestSupport", dependencies: ["CBytes", "Tables"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Tables", ["CBytes", "Tables"]),
    tests("Language", ["Language", "Diagnostics"], exclude: ["Goldens"]),
    tests("Indicators", ["Indicators", "Tables"]),
    tests("Formats", ["Formats", "CBytes", "Tables", "Diagnostics"]),
    tests(
      "Catalog", ["Catalog", "Formats", "Indicators", "Tables", "Diagnostics"],
      exclude: ["Transcriptions"]),
    tests(
      "Engine", ["Engine", "Catalog", "Language", "Indicators", "Tables", "Diagnostics"],
      exclude: ["Goldens"]),
    tests(
      "Rendering", ["Rendering", "Indicators", "Tables", "Diagnostics"],
      exclude: ["Goldens", "Prose/spec-examples.txt"]),
    tests(
      "Sessions",
      [
        "Sessions", "Engine", "Catalog", "Formats", "Language", "Indicators", "Tables",
        "Diagnostics",
      ]),
    tests(
      "Replay",
      [
        "Replay", "Sessions", "Catalog", "Rendering", "Formats", "Language", "Tables",
        "Diagnostics",
      ], exclude: ["Goldens"]),
    tests(
      "Shell",
      [
        "Shell", "Replay", "Sessions", "Engine", "Catalog", "Formats", "Language", "Diagnostics",
      ]),
    // Drives the built binary; no dependency on it, whose static linking would spread to the tests.
    tests("Command", [], exclude: ["Goldens"]),
  ]
)
