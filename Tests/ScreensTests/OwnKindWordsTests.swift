import Care
import LineMode
import Model
import Testing

/// The words that a kind of one's own may be called by.
@Suite struct OwnKindWordsTests {
  private func request(_ words: String, name: String = "steps today") -> OwnKindRequest {
    var request = OwnKindRequest()
    (request.name, request.greatest, request.words) = (name, "100000", words)
    return request
  }

  @Test func noWordOfTheGrammarNamesOne() throws {
    #expect(LogLine.takenWords.count > 150)
    for word in LogLine.takenWords {
      #expect(throws: FieldProblem.self, "\(word)") {
        try request(word).kind(among: .known)
      }
    }
  }

  @Test(arguments: [
    "mon", "sept", "today", "tomorrow", "pm", "ago", "last", "on", "minutes", "kg", "bpm", "percent", "note",
    "n", "left", "l", "wrist", "lying", "irregular", "over", "fasting", "meal", "eating", "cgm", "hi", "lab",
    "rate", "ldl", "waist", "reminder", "visit", "now", "systolic", "diastolic", "sys", "dia",
  ])
  func noneOfThese(_ word: String) {
    #expect(LogLine.takenWords.contains(word))
    #expect(throws: FieldProblem.self) { try request("", name: word).kind(among: .known) }
  }

  /// A reading, a number, a time, or a command of the line mode is no name.
  @Test(arguments: [
    "128/82", "7", "5.6", "1,000", "2d", "90min", "7:40", "7pm", "2026-11-20", "20.11.2026", "7th", "log",
    "undo", "redo",
    "quit", "-5", "80kg", "#tag", "\"x\"",
  ])
  func norThese(_ name: String) {
    #expect(throws: FieldProblem.self) { try request("", name: name).kind(among: .known) }
  }

  @Test func theCommandsOfTheLineModeAreKnown() {
    #expect(OwnKindRequest.commands.isSuperset(of: DialogueCommand.all.map(\.word)))
  }

  /// A limit has the digits of its kind.
  @Test(arguments: ["3.5", "3.0"])
  func aLimitWithMoreDigitsIsRefused(_ limit: String) {
    for path in [\OwnKindRequest.least, \.greatest, \.low, \.high] {
      var request = request("st")
      request[keyPath: path] = limit
      #expect(throws: FieldProblem.self) { try request.kind(among: .known) }
      request.digits = "1"
      #expect(throws: Never.self) { try request.kind(among: .known) }
    }
  }

  @Test(arguments: ["pf", "mood", "pain", "sleep", "walk"])
  func others(_ word: String) throws {
    #expect(try request("", name: word).kind(among: .known).name == word)
    #expect(try request(word).kind(among: .known).words == [word])
  }

  /// A kind from a version that knew fewer words stays as it is and can be changed.
  @Test func aWordThatWasAllowedOnceStays() throws {
    let old = try OwnKind(
      code: "own-left", name: "left", words: ["meal"], unit: "", digits: 0, least: ExactDecimal(0),
      greatest: ExactDecimal(9))
    var request = OwnKindRequest(old)
    request.high = "8"
    #expect(try request.kind(changing: old, among: Kinds([old])).high == ExactDecimal(8))
    request.words = "meal fasting"
    #expect(throws: FieldProblem.self) { try request.kind(changing: old, among: Kinds([old])) }
  }
}
