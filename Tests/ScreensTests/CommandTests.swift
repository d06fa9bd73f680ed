import Lettering
import Screens
import Terminal
import Testing

@Suite struct CommandTests {
  @Test(arguments: Page.allCases)
  func noKeyMeansTwoThings(_ page: Page) {
    var taken: [Key: Command.ID] = [:]
    for command in Command.valid(in: page) {
      for key in command.keys {
        #expect(
          taken[key] == nil, "\(key.name) is \(command.id) and \(String(describing: taken[key])) in \(page)")
        taken[key] = command.id
      }
    }
  }

  @Test func everyCommandCanBeReached() {
    let reachable = Set(Command.all.map(\.id))
    #expect(reachable == Set(Command.ID.allCases))
  }

  @Test(arguments: Command.all.map(\.id))
  func everyCommandSaysWhatItDoes(_ id: Command.ID) {
    for command in Command.all where command.id == id {
      #expect(!command.label.isEmpty && command.label.count <= 12)
      #expect(command.help.count > command.label.count)
      #expect(!command.keys.isEmpty && !command.pages.isEmpty)
    }
  }

  @Test func lettersStayLettersWhereTextIsTyped() {
    for page in [Page.log, .form, .filter, .palette, .erase, .span, .date, .tags, .laterTime] {
      for command in Command.valid(in: page) {
        for case .character(let letter) in command.keys {
          Issue.record("\(letter) cannot be typed in \(page): it is \(command.id)")
        }
      }
    }
  }

  /// A line of the help that does not fit is wrapped, and its columns are gone.
  @Test(arguments: Page.allCases) func everyLineOfTheHelpFits(_ page: Page) {
    for command in Command.valid(in: page) {
      let keys = command.keys.map(\.name).joined(separator: ", ")
      #expect(Text.columns(keys) <= 16 && Text.columns(command.label) <= 13, "\(command.id)")
      #expect(Text.columns(command.help) <= 43, "\(command.id)")
    }
  }
}
