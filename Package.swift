// swift-tools-version: 6.2
import PackageDescription

// Optimised in debug builds too: the tests of faults and crashes run these two some ten thousand times.
let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

// The rooms of the house; arrows point down only (docs/architecture.md).
let package = Package(
  name: "vitals",
  products: [
    .executable(name: "vitals", targets: ["vitals"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Model", swiftSettings: fast),
    .target(name: "Statistics", dependencies: ["Model"]),
    .target(name: "Alerts", dependencies: ["Model", "Statistics"]),
    .target(name: "CJournal"),
    .target(name: "Journal", dependencies: ["Model", "CJournal"], swiftSettings: fast),
    .target(name: "CContainers"),
    .target(name: "Exchange", dependencies: ["Model", "CContainers"]),
    .target(name: "Lettering"),
    .target(name: "Plotting"),
    .target(name: "Report", dependencies: ["Model", "Statistics", "Alerts", "Lettering", "Plotting"]),
    .target(
      name: "Care",
      dependencies: ["Model", "Statistics", "Alerts", "Journal", "Exchange", "Report", "Lettering"]),
    .target(name: "LineMode", dependencies: ["Model", "Alerts", "Journal", "Exchange", "Care", "Lettering"]),
    .target(name: "Demo", dependencies: ["Model"]),
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal", "Lettering", "Plotting"]),
    .target(
      name: "Screens",
      dependencies: [
        "Model", "Statistics", "Alerts", "Journal", "Exchange", "Report", "Care", "Terminal", "Lettering",
      ]),
    .executableTarget(
      name: "vitals",
      dependencies: [
        "Model", "Statistics", "Alerts", "Journal", "Exchange", "Report", "Care", "LineMode", "Terminal",
        "Screens", "Lettering", "Demo",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "ModelTests", dependencies: ["Model"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "Model"]),
    .testTarget(name: "AlertsTests", dependencies: ["Alerts", "Statistics", "Model"]),
    .testTarget(name: "JournalTests", dependencies: ["Journal", "Model"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Model"]),
    .testTarget(name: "ReportTests", dependencies: ["Report", "Model", "Statistics", "Alerts", "Lettering"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Lettering", "Plotting"]),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Screens", "LineMode", "Care", "Terminal", "Lettering", "Journal", "Model", "Alerts", "Statistics",
        "Report", "Exchange", "Demo",
      ],
      exclude: ["Snapshots"]),
    .testTarget(name: "EndToEnd", dependencies: ["vitals"]),
  ],
  swiftLanguageModes: [.v6]
)
