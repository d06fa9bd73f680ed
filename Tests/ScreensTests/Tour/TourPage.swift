import Care
import LineMode
import Model
import Screens
import Terminal

/// The text of `docs/tour.md`.
struct TourPage {
  /// All stops, and a talk in the plain line mode.
  private(set) var text = TourPage.head
  /// The pages that were seen.
  private(set) var pages: Set<Page> = []

  init() throws {
    let year = try TourStop.year()
    let (damaged, sensor) = (try CheckTests.damaged(), try TourStop.sensor())
    for stop in TourStop.all { try visit(stop, stop.isDamaged ? damaged : stop.hasSensor ? sensor : year) }
    text += "\n## The plain line mode\n\n\(Self.plain)\n\n```\n\(try Self.talk(year))\n```\n"
  }

  /// Draws a stop, and leaves the journal as it was.
  private mutating func visit(_ stop: TourStop, _ sofa: Sofa) throws {
    sofa.app = try App(sofa.keeper)
    func entries() -> (ULID?, Int) {
      (sofa.app.record.lastEntered.first?.id, sofa.app.record.standing.count)
    }
    let before = entries()
    for key in stop.keys { sofa.press(key) }
    text += "\n## \(stop.title)\n\n\(stop.sentence)\n\n```\n\(sofa.screen())\n```\n"
    pages.insert(sofa.app.page)
    if entries() != before { _ = try sofa.keeper.carryOut(UndoActs.step(.undo), in: sofa.app.record) }
  }

  private static let head = """
    # A tour of the screens

    Every page at 80 by 24, with the made-up year of `vitals demo`. This file and the pictures beside it are drawn by the
    program itself: `script/tour` writes them, and a test fails where they are not what it draws now.

    The charts in colours, on dark and on light: a day of a sensor ([dark](chart-day-dark.svg),
    [light](chart-day-light.svg)), day by day ([dark](chart-days-dark.svg), [light](chart-days-light.svg)), the profile
    ([dark](chart-profile-dark.svg), [light](chart-profile-light.svg)), a quarter ([dark](chart-bands-dark.svg),
    [light](chart-bands-light.svg)), a year of blood pressure as a calendar ([dark](chart-calendar-dark.svg),
    [light](chart-calendar-light.svg)) and a month of it ([dark](chart-pressure-dark.svg),
    [light](chart-pressure-light.svg)).
    """

  private static let plain =
    "`vitals --plain`, or a terminal that cannot show screens: the same, a line at a time, for screen readers and "
    + "braille lines."

  /// What is said to a few lines, with the prompts as they stand on a terminal.
  private static func talk(_ sofa: Sofa) throws -> String {
    var dialogue = try Dialogue(sofa.keeper, isInteractive: true)
    var lines = DialogueText.printed(dialogue.begin(), columns: 80, isASCII: true)
    for line in ["done 3", "182/121 70", "y", "n", "undo", "history 2", "quit"] {
      lines.append(dialogue.prompt + line)
      lines += DialogueText.printed(dialogue.take(line), columns: 80, isASCII: true)
    }
    return lines.joined(separator: "\n")
  }
}
