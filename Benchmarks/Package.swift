// swift-tools-version: 6.2
import PackageDescription

// What script/bench measures with (docs/benchmarks.md): made-up journals, programs that use the rooms
// by themselves, and plain C to hold the product against.
let core: [Target.Dependency] = [.product(name: "VitalsCore", package: "vitals")]
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "vitals", path: "..")],
  targets: [
    .executableTarget(name: "generate", dependencies: core),
    .executableTarget(name: "read-journal", dependencies: core),
    .executableTarget(name: "save-entries", dependencies: core),
    .executableTarget(name: "work-out-figures", dependencies: core),
    .executableTarget(name: "check-alerts", dependencies: core),
    .executableTarget(name: "pace", linkerSettings: [.linkedLibrary("util")]),
    .executableTarget(name: "empty-frame", linkerSettings: [.linkedLibrary("ncursesw")]),
    .executableTarget(name: "save-lines"),
  ],
  swiftLanguageModes: [.v6]
)
