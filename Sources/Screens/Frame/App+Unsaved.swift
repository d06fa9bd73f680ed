import Care
import Journal
import Model
import Terminal

/// Something that was typed and not saved, and is offered: a line, or a form.
enum UnsavedOffer: Equatable {
  case line(String)
  case form(UnsavedForm)

  /// What was typed.
  var words: String {
    switch self {
    case .line(let text): text
    case .form(let form): form.words
    }
  }

  /// What is said of it on Today.
  var sentence: String { "Not saved: \(words). Press \(key) to go on with it, Esc to drop it." }

  private var key: String { if case .line = self { "l" } else { "F2" } }
}

// What is typed and not saved: kept where a screen is left or the program ends, offered again, and dropped.
extension App {
  /// What is offered next: readings first.
  var nextOffer: UnsavedOffer? { offers.first }

  /// All that is offered, readings first, and the last one typed before those before it.
  private var offers: [UnsavedOffer] {
    keeper.unsavedTexts.reversed().map(UnsavedOffer.line)
      + keeper.unsavedForms.reversed().map(UnsavedOffer.form)
  }

  /// Offers what comes next, and names what waits behind it, so that nothing seems to be gone.
  mutating func offerNext() {
    let all = offers
    guard let next = all.first else { return }
    offer = next
    let rest = all.dropFirst().map(\.words)
    let waiting = rest.isEmpty ? "" : " Also not saved: \(rest.joined(separator: "; "))."
    message = (next.sentence + waiting, .accent)
  }

  /// Keeps what was typed on the screen on top, and says so.
  mutating func keepTyped(isEscape: Bool) {
    let line = unsaved.leave(stack.top, isEscape: isEscape)
    let form = forms.leave(stack.top, isEscape: isEscape)
    switch (line, form) {
    case (.kept(let text), _): note(kept: text, "Not saved yet. Press l to go on with what you typed.")
    case (_, .kept(let form)): note(kept: form.words, "Not saved yet. It is here when you open this again.")
    case (.lost(let text), _): note(lost: text)
    case (_, .lost(let form)): note(lost: form.words)
    case (.dropped(let text), _): note(dropped: .line(text))
    case (_, .dropped(let form)): note(dropped: .form(form))
    case (.emptied, _): message = ("The unsaved line is dropped.", .muted)
    case (.nothing, .nothing): break
    }
  }

  private mutating func note(kept words: String, _ sentence: String) {
    isDroppedLast = false
    message = (sentence, .muted)
    farewell = "What you typed is kept and offered at the next start: \(words)"
  }

  private mutating func note(lost words: String) {
    message = ("What you typed is NOT saved. Write it down: \(words)", .danger)
    farewell = message?.text
  }

  private mutating func note(dropped offer: UnsavedOffer) {
    dropped.append(offer)
    isDroppedLast = true
    let waiting = nextOffer.map { " Also not saved: \($0.words)." } ?? ""
    message = ("Dropped: \(offer.words). Press F2 to get it back.\(waiting)", .muted)
  }

  /// Drops what is offered on Today; where nothing is, nothing is dropped unseen.
  mutating func dropOffered() {
    guard let offer else {
      // What waited behind something that was dropped is seen before it is dropped.
      if !dropped.isEmpty { offerNext() }
      return
    }
    do throws(JournalError) {
      switch offer {
      case .line(let text): try keeper.forget(unsaved: text)
      case .form(let form): try keeper.forget(form.key)
      }
    } catch {
      message = (error.message, .danger)
      return
    }
    note(dropped: offer)
  }

  /// Opens what was typed and not saved, or what was dropped last.
  mutating func goOn() {
    let waits = offer ?? (isDroppedLast ? nil : nextOffer)
    let back = waits == nil ? dropped.popLast() : nil
    guard let next = waits ?? back ?? nextOffer else {
      message = ("There is nothing that you typed and did not save.", .muted)
      return
    }
    switch next {
    case .line(let text): open(LogScreen(text: text), from: back == nil ? text : nil)
    case .form(let form):
      if back != nil { try? keeper.keep(form) }
      carryOut(form.effects(in: record))
    }
  }

  /// Fills in what was typed before, where the screen on top is a form that was opened with this key.
  mutating func followForm() {
    guard forms.follow(&stack.top, in: record) else { return }
    sayTypedEarlier()
  }

  mutating func sayTypedEarlier() {
    message = ("You typed this earlier and did not save it. Press Esc to drop it.", .accent)
  }

  /// Takes away what lies over a screen that was typed on, so that the end of the program keeps that.
  mutating func uncover() {
    while stack.depth > 1, stack.top.unsaved == nil, stack.top.unsavedForm == nil, !stack.top.isEmptied {
      stack.pop()
    }
  }

  mutating func leave(saying: Bool) {
    uncover()
    keepTyped(isEscape: false)
    if !saying { farewell = nil }
    ending = .left
  }

  mutating func hangUp() {
    uncover()
    keepTyped(isEscape: false)
    ending = .hungUp
  }
}
