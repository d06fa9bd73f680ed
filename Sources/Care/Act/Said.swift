import Model

/// What is said of an act.
///
/// Each sentence stands once; each front finishes it in its own way.
public struct Said: Sendable, Equatable {
  /// How the act can be taken back.
  public enum Back: Sendable, Equatable {
    /// Undo takes it back; a person who types commands knows.
    case undo
    /// Undo brings back what was taken away, and that is worth a word everywhere.
    case bringsBack
    /// There is nothing to take back.
    case nothing
  }

  /// The deed in a word or two, such as `Added`; empty where ``what`` is a whole sentence.
  public let deed: String
  /// What it was done to, without a full stop: `HbA1c, every 3 months, starting tomorrow`; or a whole sentence.
  public let what: String
  /// Sentences that follow.
  public var more: [String]
  /// The entry by which it is named later; the shell says its id.
  public let id: ULID?
  /// How it can be taken back.
  public let back: Back

  /// A deed and what it was done to.
  public init(_ deed: String, _ what: String, id: ULID? = nil, more: [String] = [], back: Back = .undo) {
    (self.deed, self.what, self.id, self.more, self.back) = (deed, what, id, more, back)
  }

  /// A whole sentence.
  public init(_ sentence: String, more: [String] = [], back: Back = .undo) {
    self.init("", sentence, more: more, back: back)
  }

  /// All of it in sentences, such as "Added: HbA1c, every 3 months."
  public var sentence: String {
    let first = deed.isEmpty ? what : "\(deed): \(what)"
    return (["\(first)\(Self.isEnded(first) ? "" : ".")"] + more).joined(separator: " ")
  }

  /// Lines for a shell, the first with the id of the entry: `Added K9VXZ1  HbA1c, every 3 months`.
  public var lines: [String] {
    guard let id, !deed.isEmpty else { return [sentence] + undoLine }
    return ["\(deed) \(id.short)  \(what)"] + more.map { "  \($0)" } + undoLine
  }

  private var undoLine: [String] { back == .bringsBack ? ["vitals undo brings it back."] : [] }

  private static func isEnded(_ text: String) -> Bool { text.last.map { ".?!".contains($0) } ?? true }
}
