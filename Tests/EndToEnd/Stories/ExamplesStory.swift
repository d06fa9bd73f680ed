import Testing

@testable import vitals

/// Every example of the pages and of `--help` is taken as it stands.
@Suite struct ExamplesStory {
  private static let examples = Array(Set(Example.inPages + Example.inHelp)).sorted { $0.line < $1.line }

  @Test(arguments: examples.filter { ExampleSetting.notRun[$0.line] == nil })
  func everyExampleIsTaken(_ example: Example) throws {
    let house = try ExampleHouse()
    let setting = try #require(ExampleSetting.all.first { $0.fits(example) })
    let before = try house.shell(setting.before)
    let line = setting.meant(by: example, after: before.output)
    let run = try house.shell(line)
    guard case .exited(let status) = run.status else {
      Issue.record("\(line) ended with \(run.status)")
      return
    }
    #expect(example.statuses.contains(status), "\(line): \(status) \(run.errors), after \(before.errors)")
    #expect(!run.output.contains("OVERVIEW:"), "\(line) shows its help")
    #expect(line.firstMatch(of: /\b(ID|FILE|DIR|BACKUP|KIND|KEY|VALUE|NOTE)\b/) == nil, "\(line)")
  }

  @Test func examplesAreFound() {
    #expect(Example.inPages.count > 100)
    #expect(Example.inHelp.count > 50)
    // A terminal of 80 columns would break a longer one in the middle of the command.
    for line in Example.helpTexts(Vitals.self).flatMap({ $0.split(separator: "\n") })
    where line.hasPrefix("vitals ") {
      #expect(line.count <= 76, "\(line)")
    }
    let all = Set(Self.examples.map(\.line))
    for line in ExampleSetting.notRun.keys { #expect(all.contains(line), "\(line) stands nowhere") }
  }

  @Test func anExampleEndsWhereWhatIsSaidOfItBegins() {
    let page = """
      Say `vitals list` or `vitals
      list glucose [--json]`, or `git add`.

      ```
      vitals log 128/82 64   or from the shell
      $ vitals remind doctor
      0 21 * * * vitals backup /media/stick --keep 30
        vitals is not what this line begins with
      ```
      """
    #expect(
      Example.blocks(of: page).map(\.line)
        == ["vitals log 128/82 64", "vitals remind doctor", "vitals backup /media/stick --keep 30"])
    #expect(
      Example.sentences(of: page).map(\.line)
        == ["vitals list", "vitals list glucose", "vitals list glucose --json"])
    let help = """
      vitals list says what was logged.

      vitals edit K9VXZ1 138/82      the time stays as it was
                                     and the pulse too

      vitals --plain talks in lines, without
      vitals ever showing screens, such as
      readers need.

        vitals undo
      """
    #expect(Example.examples(ofHelp: help).map(\.line) == ["vitals edit K9VXZ1 138/82", "vitals undo"])
  }
}
