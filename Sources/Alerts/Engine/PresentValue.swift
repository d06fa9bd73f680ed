/// What an alert that stands for days is about at present.
///
/// Where nothing crosses the limit any more, that may be because it recovered, or because nobody measured.
enum PresentValue: Sendable {
  /// There are too few readings to say: nothing is over.
  case tooFew
  /// Another limit holds now, and judges anew.
  case other
  /// The value that is held against the limit.
  case value(String)

  /// The value in words; nil where there is none.
  var text: String? {
    if case .value(let text) = self { return text }
    return nil
  }
  /// Whether there are too few readings to say.
  var isTooFew: Bool {
    if case .tooFew = self { return true }
    return false
  }
}
