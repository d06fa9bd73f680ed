// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Vitals builds this. Its sources but Fuzzing are links to the rooms
// themselves: what is fuzzed is what people run, and nothing has to be fetched.

/// What libFuzzer learns from; the peers and the laws are left out, so that it does not chase their branches.
let watched: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])]

let package = Package(
  name: "fuzzing",
  targets: [
    .target(name: "Model", swiftSettings: watched),
    .target(name: "CJournal"),
    .target(name: "Journal", dependencies: ["Model", "CJournal"], swiftSettings: watched),
    .target(name: "CContainers"),
    .target(name: "Exchange", dependencies: ["Model", "CContainers"], swiftSettings: watched),
    .executableTarget(
      name: "fuzz", dependencies: ["Model", "Journal", "Exchange"], path: "Sources/Fuzzing",
      // Its entry is in Main.swift; `@main` would leave no room for libFuzzer's words.
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ],
  swiftLanguageModes: [.v6]
)
