// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Vitals builds this. Sources/Model and Sources/Journal are links
// to the rooms themselves: what is fuzzed is what people run, and nothing has to be fetched.
let package = Package(
  name: "fuzzing",
  targets: [
    .target(name: "Model"),
    .target(name: "Journal", dependencies: ["Model"]),
    .executableTarget(
      name: "fuzz", dependencies: ["Model", "Journal"], path: "Sources/Fuzzing",
      // libFuzzer brings the main function.
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
  ],
  swiftLanguageModes: [.v6]
)
