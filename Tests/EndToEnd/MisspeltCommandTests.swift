import Testing

@testable import vitals

/// A slip in the name of a command is answered with the name that was meant.
@Suite struct MisspeltCommandTests {
  private static let all = [CommandDescription.program].flatMap(\.groups)

  /// Slips of the kinds that fingers make: a letter doubled, left out, swapped with the next, another one.
  private static func slips(of name: String) -> [String] {
    let letters = Array(name)
    let places = letters.indices.dropFirst()
    return places.flatMap { place -> [String] in
      var (doubled, without, swapped, other) = (letters, letters, letters, letters)
      doubled.insert(letters[place], at: place)
      without.remove(at: place)
      swapped.swapAt(place - 1, place)
      other[place] = "q"
      return [doubled, without, swapped, other].map { String($0) }
    }
  }

  @Test func everyNameOfEveryCommandIsFoundBehindASlip() {
    var tried = 0
    for group in Self.all {
      let names = Set(group.commands.map(\.name))
      for name in names where name.count > 2 {
        for slip in Self.slips(of: name) where !names.contains(slip) && slip.count > 2 {
          tried += 1
          let found = MisspeltCommand.found(in: group.words + [slip])
          #expect(found?.meant.contains(name) == true, "\(group.words + [slip]): \(found?.meant ?? [])")
        }
      }
    }
    #expect(tried > 1000)
  }

  @Test(
    "A command, an option and what a command takes are no slips",
    arguments: [
      [], ["list"], ["help"], ["--plain"], ["--home", "loog"], ["log", "loog"], ["remind", "K9VXZ1"],
      ["document", "laboratory"], ["remind", "templates", "add", "ey"], ["--", "loog"],
    ])
  func noSlips(_ arguments: [String]) { #expect(MisspeltCommand.found(in: arguments) == nil) }

  @Test(
    "The program says what was meant, and does nothing",
    arguments: [
      (["loog", "128/82"], "There is no command vitals loog. Did you mean vitals log?"),
      (["Log", "128/82"], "Did you mean vitals log?"), (["summmary"], "Did you mean vitals summary?"),
      (["visit", "lst"], "Did you mean vitals visit list?"), (["sum"], "Did you mean vitals summary?"),
      (["alerts", "resolv", "K9"], "Did you mean vitals alerts resolve?"),
      (["remind", "ad"], "Did you mean vitals remind add?"),
      (["remind", "templates", "shwo"], "Did you mean vitals remind templates show?"),
      (["128/82", "64"], "To save a reading: vitals log 128/82 64."),
      (["xyzzy"], "There is no command vitals xyzzy. To see all commands: vitals --help."),
    ])
  func theProgramSaysSo(_ arguments: [String], _ words: String) throws {
    let household = try Household()
    household.now = nil
    let run = try CommandLineRun(in: household, arguments)
    #expect(run.status == .exited(64) && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try household.written().isEmpty)
  }
}

extension CommandDescription {
  /// This and all below it that have commands of their own.
  fileprivate var groups: [CommandDescription] {
    (commands.isEmpty ? [] : [self]) + commands.flatMap(\.groups)
  }
}
