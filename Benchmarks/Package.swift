// swift-tools-version: 6.2
import PackageDescription

// What script/bench measures with (docs/benchmarks.md): made-up journals, programs that use the rooms by themselves, and
// plain C to hold the product against. The rooms are links to those of the house: what is measured is what people run,
// and no name has to be public for it.
let core: [Target.Dependency] = ["Model", "Statistics", "Alerts", "Journal"]
let package = Package(
  name: "benchmarks",
  targets: [
    .target(name: "Model"),
    .target(name: "Statistics", dependencies: ["Model"]),
    .target(name: "Alerts", dependencies: ["Model", "Statistics"]),
    .target(name: "CJournal"),
    .target(name: "Journal", dependencies: ["Model", "CJournal"]),
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
