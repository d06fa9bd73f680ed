/// A question on the terminal; without one nothing is asked and nothing is done.
enum Question {
  /// Whether there is somebody to ask.
  static var canBeAsked: Bool { Surroundings.isTerminal(0) && Surroundings.isTerminal(2) }

  /// Goes on only after a yes.
  ///
  /// - Parameter lines: What is worth knowing before answering.
  /// - Throws: `Exit` with status 64 where the answer is no, or nobody can be asked and the flag was not given.
  static func require(_ title: String, _ lines: [String] = [], isSure: Bool, flag: String) throws {
    if isSure { return }
    try Output.flush()
    guard canBeAsked else {
      // Whoever cannot answer is not asked whether to save; the flag is the answer.
      guard flag != "--sure" else {
        throw Exit(status: 64, lines: lines, then: "Not saved. If it is right, add \(flag).")
      }
      throw Exit(
        status: 64, lines: lines + [title], then: "Nothing was changed. If so, add \(flag).")
    }
    Output.complain(lines: lines)
    guard answer("\(title) y/n").lowercased().hasPrefix("y") else { throw Exit.usage("Nothing was changed.") }
  }

  /// The line that is typed as an answer, without spaces around it; empty where there is none.
  static func answer(_ text: String) -> String {
    Output.complain(text)
    let line = (readLine() ?? "").drop { $0.isWhitespace }
    return String(line.reversed().drop { $0.isWhitespace }.reversed())
  }
}
