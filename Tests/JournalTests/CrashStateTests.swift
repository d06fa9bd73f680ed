import Foundation
import Testing

@testable import Journal

/// Every state in which a power cut can leave the disk, at every system call of what people do.
///
/// `VITALS_CRASH_STATES=all` takes every sequence of three actions and cuts every write off at every byte.
struct CrashStateTests {
  private static let isFull = ProcessInfo.processInfo.environment["VITALS_CRASH_STATES"] == "all"
  /// In a quick run, every so manieth sequence of three.
  private static let stride = 24
  /// In a quick run, where a write of a longer sequence is cut off: every so manieth byte.
  private static let step = 127

  private static let singles = sequences([CrashAction.allCases])
  private static let pairs =
    sequences([CrashAction.ordinary, CrashAction.allCases])
    + sequences([CrashAction.rare, CrashAction.ordinary])
  private static let triples = sequences([CrashAction.ordinary, CrashAction.ordinary, CrashAction.ordinary])

  /// All that can be done one after the other.
  private static func sequences(_ choices: [[CrashAction]]) -> [[CrashAction]] {
    choices.reduce([[]]) { sequences, actions in
      sequences.flatMap { sequence in
        actions.filter { $0.isPossible(after: sequence) }.map { sequence + [$0] }
      }
    }
  }

  /// The quick run takes all sequences of one and two actions, and of three a choice that is always the same.
  @Test func sequencesOfUpToThreeActions() async throws {
    let triples = Self.triples.enumerated().filter { Self.isFull || $0.offset % Self.stride == 0 }.map(
      \.element)
    let runs = (Self.singles + Self.pairs + triples).map { sequence in
      let isThorough = Self.isFull || sequence.count == 1 && CrashAction.ordinary.contains(sequence[0])
      return CrashRun(sequence: sequence, states: CrashStates(step: isThorough ? 1 : Self.step))
    }
    let total = try await Self.outcome(of: runs) { try $0.outcome() }
    print(
      "crash states: \(total.states) in \(total.sequences) sequences, at \(total.points) system calls that change something;",
      "\(total.capped) of these had more than \(CrashStates.most)")
    #expect(total.violations.isEmpty, "\(total.violations.prefix(20).joined(separator: "\n"))")
    #expect(total.sequences >= 140)
    #expect(total.states >= 9_000)
    #expect(total.capped == 0)
    #expect(try total.calls == Self.callsOfTheProtocol())
  }

  /// A program that is killed at any call, the next one that writes, and only then the power cut.
  @Test func killedThenWrittenThenPowerCut() async throws {
    let runs = (Self.singles + (Self.isFull ? Self.pairs : [])).map {
      CrashRun(sequence: $0, states: CrashStates(step: Self.isFull ? 1 : Self.step))
    }
    let total = try await Self.outcome(of: runs) { try $0.outcomeAfterKills() }
    print("crash states after a kill: \(total.states) in \(total.sequences) sequences")
    #expect(total.violations.isEmpty, "\(total.violations.prefix(20).joined(separator: "\n"))")
    #expect(total.states >= 500)
  }

  /// The checks do find what they are there for.
  @Test(arguments: LyingFileSystem.Lie.allCases)
  func everyLieIsFound(_ lie: LyingFileSystem.Lie) throws {
    let sequences: [[CrashAction]] = [[.log], [.log, .log], [.keepDraft], [.log, .logInAnotherMonth]]
    let violations = try sequences.flatMap { sequence in
      try CrashRun(sequence: sequence, states: CrashStates(step: Self.step)) { LyingFileSystem($0, lie) }
        .outcome().violations
    }
    #expect(violations.contains { $0.contains("I1") || $0.contains("I2") }, "\(lie)")
  }

  /// A file system that only ever lies about nothing leaves nothing to find.
  @Test func theTruthIsNoLie() throws {
    let outcome = try CrashRun(sequence: [.log, .log], states: CrashStates(step: 1)) { FileSystemWrapper($0) }
      .outcome()
    #expect(outcome.violations.isEmpty)
  }

  /// The methods of the protocol, read from its source, so that a new one cannot stay out of the enumeration.
  private static func callsOfTheProtocol() throws -> Set<String> {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Journal/Files/FileSystem.swift").standardized
    let text = try String(contentsOf: source, encoding: .utf8)
    let body = try #require(text.firstMatch(of: /protocol FileSystem[^{]*\{\n([\s\S]*?)\n\}/)).1
    return Set(body.matches(of: /func (\w+)\(/).map { String($0.1) })
  }

  /// What several tasks find together.
  private static func outcome(
    of runs: [CrashRun], _ body: @escaping @Sendable (CrashRun) throws -> CrashRun.Outcome
  ) async throws -> CrashRun.Outcome {
    try await withThrowingTaskGroup(of: CrashRun.Outcome.self) { group in
      for run in runs { group.addTask { try body(run) } }
      return try await group.reduce(into: CrashRun.Outcome()) { $0.add($1) }
    }
  }
}
