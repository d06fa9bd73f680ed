import Care
import Journal

/// What is typed and not saved yet, as the device keeps it: a key that is lost, a line that drops or a program that ends
/// takes at most a second of typing with it.
struct UnsavedLine {
  private let keeper: Keeper
  /// The kept line that is being typed on; nil where what is typed was not kept yet.
  private var kept: String?
  /// A kept line that was brought back: left as it is, it is dropped.
  private var broughtBack: String?

  init(_ keeper: Keeper) { self.keeper = keeper }

  /// The line that was kept last and not saved since; nil where there is none.
  var offered: String? { keeper.unsavedLine }

  /// What is typed from now on takes the place of a kept line that was brought back, or of none.
  mutating func goOn(from line: String?) { (kept, broughtBack) = (line, line) }

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
    case emptied
    /// A kept line was looked at and left as it is, so it is dropped.
    case dropped(String)
  }

  /// Keeps what was typed on a screen that is left; with Escape, a line that was brought back and not changed is
  /// dropped.
  mutating func leave(_ screen: any Screen, isEscape: Bool) -> Outcome {
    guard let text = screen.unsaved else {
      guard kept != nil, screen.formKey == nil, screen.isEmptied else { return .nothing }
      forget(screen)
      return .emptied
    }
    if isEscape, text == broughtBack {
      forget(screen)
      return .dropped(text)
    }
    if text != kept, (try? keeper.keep(unsaved: text, inPlaceOf: kept)) == nil { return .lost(text) }
    // What is typed after Escape is something else.
    kept = isEscape ? nil : text
    return .kept(text)
  }

  /// Forgets what was kept of the line on a screen, because it was saved or dropped.
  mutating func forget(_ screen: any Screen) {
    for line in [kept, screen.unsaved].compactMap(\.self) { try? keeper.forget(unsaved: line) }
    (kept, broughtBack) = (nil, nil)
  }
}
