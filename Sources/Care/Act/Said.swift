import Model

/// What is said of an act; each sentence stands once, and each front finishes it in its own way.
package struct Said: Sendable, Equatable {
  /// How the act can be taken back.
  package enum Back: Sendable, Equatable {
    /// Undo takes it back; a person who types commands knows.
    case undo
    /// Undo brings back what was taken away, and that is worth a word everywhere.
    case bringsBack
    /// It was undone, and redo does it again.
    case redo
    /// There is nothing to take back.
    case nothing
  }

  /// The deed in a word or two, such as `Added`; empty where ``what`` is a whole sentence.
  let deed: String
  /// What it was done to, without a full stop: `HbA1c, every 3 months, starting tomorrow`; or a whole sentence.
  package let what: String
  /// The same where a whole line is free for it, such as with day, kind and note; nil where that is no more.
  package var inFull: String?
  /// Sentences that follow.
  package var more: [String]
  /// Lines that follow where there is room for them, as in a shell.
  package var below: [String]
  /// The entry by which it is named later; the shell says its id.
  package let id: ULID?
  /// How it can be taken back.
  package let back: Back
  /// Each of several deeds that are one act; a shell says them one by one.
  package var each: [Said] = []

  /// A deed and what it was done to.
  package init(
    _ deed: String, _ what: String, inFull: String? = nil, id: ULID? = nil, more: [String] = [],
    below: [String] = [], back: Back = .undo
  ) {
    (self.deed, self.what, self.inFull, self.id) = (deed, what, inFull, id)
    (self.more, self.below, self.back) = (more, below, back)
  }

  /// A whole sentence.
  package init(_ sentence: String, more: [String] = [], below: [String] = [], back: Back = .undo) {
    self.init("", sentence, more: more, below: below, back: back)
  }

  /// All of it in sentences.
  ///
  /// Such as `Added: HbA1c, every 3 months.`
  package var sentence: String { whole(what) }

  /// Lines for a shell, the first with the id of the entry: `Added K9VXZ1  HbA1c, every 3 months`.
  package var lines: [String] { (each.isEmpty ? own : each.flatMap(\.own)) + undoLine }

  private var own: [String] {
    let what = inFull ?? what
    let room = below.map { $0.isEmpty ? "" : "  \($0)" }
    guard let id, !deed.isEmpty else { return [whole(what)] + room }
    return ["\(deed) \(id.short)  \(what)"] + more.map { "  \($0)" } + room
  }

  private func whole(_ what: String) -> String {
    let first = deed.isEmpty ? what : "\(deed): \(what)"
    return (["\(first)\(Self.isEnded(first) ? "" : ".")"] + more).joined(separator: " ")
  }

  private var undoLine: [String] {
    switch back {
    case .bringsBack: ["To bring \(each.count > 1 ? "them" : "it") back: vitals undo."]
    case .redo: ["To do it again: vitals redo."]
    case .undo, .nothing: []
    }
  }

  private static func isEnded(_ text: String) -> Bool { text.last.map { ".?!".contains($0) } ?? true }
}
