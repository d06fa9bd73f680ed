import Care
import Journal

/// What is typed and not saved yet, as the device keeps it: a key that is lost, a line that drops or a program that ends
/// takes at most a second of typing with it.
struct UnsavedLine {
  private let keeper: Keeper
  /// The kept line that is being typed on; nil where what is typed was not kept yet.
  private var kept: String?

  init(_ keeper: Keeper) { self.keeper = keeper }

  /// The line that was kept last and not saved since; nil where there is none.
  var offered: String? { keeper.unsavedLine }

  /// What is typed from now on takes the place of a kept line, or of none.
  mutating func goOn(from line: String?) { kept = line }

  /// Keeps what was typed on a screen while nobody types; says nothing.
  mutating func keepQuietly(_ screen: any Screen) {
    guard let text = screen.unsaved, text != kept else { return }
    guard (try? keeper.keep(unsaved: text, inPlaceOf: kept)) != nil else { return }
    kept = text
  }

  /// What became of what was typed on a screen that is left.
  enum Outcome {
    /// Nothing was typed.
    case nothing
    /// It is kept.
    case kept(String)
    /// It could not be kept.
    case lost(String)
    /// All of a kept line was taken out, so it is dropped.
    case dropped

    /// What is said on the screen.
    var sentence: String? {
      switch self {
      case .nothing: nil
      case .kept: "Not saved yet. Press l to go on with what you typed."
      case .lost(let text): "What you typed is NOT saved. Write it down: \(text)"
      case .dropped: "The unsaved line is dropped."
      }
    }

    /// What is said once the program has ended.
    var farewell: String? {
      switch self {
      case .nothing, .dropped: nil
      case .kept(let text): "What you typed is kept and offered at the next start: \(text)"
      case .lost(let text): "What you typed is NOT saved. Write it down: \(text)"
      }
    }
  }

  /// Keeps what was typed on a screen that is left.
  mutating func leave(_ screen: any Screen) -> Outcome {
    guard let text = screen.unsaved else {
      guard kept != nil, screen.isEmptied else { return .nothing }
      forget()
      return .dropped
    }
    if text != kept, (try? keeper.keep(unsaved: text, inPlaceOf: kept)) == nil { return .lost(text) }
    kept = text
    return .kept(text)
  }

  /// Forgets the kept line, because it was saved or dropped.
  mutating func forget() {
    if let kept { try? keeper.forget(unsaved: kept) }
    kept = nil
  }
}
