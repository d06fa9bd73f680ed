import Care
import Journal

/// The form or line that is typed into, as the device keeps it until it is saved or dropped.
struct OpenForm {
  private let keeper: Keeper
  /// The form that is open; nil where the screen on top is none.
  private var key: UnsavedForm.Key?
  /// What had been typed before and was filled in: left as it is, it is dropped.
  private var broughtBack: UnsavedForm?
  /// What is kept of it.
  private var kept: UnsavedForm?

  init(_ keeper: Keeper) { self.keeper = keeper }

  /// Follows to the screen on top, and fills in what was typed into it before.
  ///
  /// - Returns: Whether something was filled in.
  mutating func follow(_ screen: inout any Screen, in record: PatientRecord) -> Bool {
    let now = screen.formKey
    guard now != key else { return false }
    key = now
    // What is typed on a screen that comes back is there already.
    guard let now, screen.unsavedForm == nil, let typed = keeper.unsavedForms.last(where: { $0.key == now })
    else {
      (broughtBack, kept) = (nil, nil)
      return false
    }
    screen = screen.takingUp(typed, in: record)
    (broughtBack, kept) = (typed, typed)
    return true
  }

  /// Keeps what was typed on a screen while nobody types; says nothing.
  mutating func keepQuietly(_ screen: any Screen) {
    guard let typed = screen.unsavedForm, typed != kept, (try? keeper.keep(typed)) != nil else { return }
    kept = typed
  }

  /// What became of what was typed on a screen that is left.
  enum Outcome {
    /// Nothing was typed.
    case nothing
    /// It is kept.
    case kept(UnsavedForm)
    /// It could not be kept.
    case lost(UnsavedForm)
    /// It is dropped.
    case dropped(UnsavedForm)
  }

  /// Keeps what was typed on a screen that is left; with Escape, what was brought back and not changed is dropped.
  mutating func leave(_ screen: any Screen, isEscape: Bool) -> Outcome {
    guard let typed = screen.unsavedForm else {
      if screen.isEmptied { forget(screen) }
      return .nothing
    }
    if isEscape, !screen.isKeptByEscape || typed == broughtBack {
      forget(screen)
      return screen.isKeptByEscape ? .dropped(typed) : .nothing
    }
    guard typed == kept || (try? keeper.keep(typed)) != nil else { return .lost(typed) }
    kept = typed
    return .kept(typed)
  }

  /// Forgets what is kept of the form on a screen, because it was saved or dropped.
  mutating func forget(_ screen: any Screen) {
    if let key = screen.formKey { try? keeper.forget(key) }
    (broughtBack, kept) = (nil, nil)
  }
}
