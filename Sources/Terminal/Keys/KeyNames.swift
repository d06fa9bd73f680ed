extension Key {
  /// The name for footers, help and settings, for example `q`, `enter`, `ctrl-l`, `f1`.
  package var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(let character): "ctrl-\(character)"
    case .alt(" "): "alt-space"
    case .alt(let character): "alt-\(character)"
    case .function(let number): "f\(number)"
    case .paste: "paste"
    default: Self.names.first { $0.key == self }?.name ?? "other"
    }
  }

  /// Makes the key with the given name, or nil when no key is called so.
  ///
  /// Pasted text has no name of its own: `paste` gives nil.
  package init?(name: String) {
    if let named = Self.names.first(where: { $0.name == name }) {
      self = named.key
    } else if name == "space" {
      self = .character(" ")
    } else if let character = Self.only(name) {
      self = .character(character)
    } else if name.hasPrefix("ctrl-"), let character = Self.only(name.dropFirst(5)) {
      self = .control(character)
    } else if name == "alt-space" {
      self = .alt(" ")
    } else if name.hasPrefix("alt-"), let character = Self.only(name.dropFirst(4)) {
      self = .alt(character)
    } else if name.hasPrefix("f"), name.dropFirst().allSatisfy(\.isNumber),
      let number = Int(name.dropFirst()), (1...63).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }
}

extension Key {
  fileprivate static let names: [(key: Key, name: String)] = [
    (.enter, "enter"), (.escape, "esc"), (.tab, "tab"), (.backTab, "shift-tab"), (.backspace, "backspace"),
    (.delete, "del"), (.insert, "ins"), (.up, "up"), (.down, "down"), (.left, "left"), (.right, "right"),
    (.home, "home"), (.end, "end"), (.pageUp, "pgup"), (.pageDown, "pgdn"), (.resize, "resize"),
    (.tick, "tick"), (.interrupt, "ctrl-c"), (.suspend, "ctrl-z"), (.hangUp, "hang-up"), (.other, "other"),
  ]

  fileprivate static func only(_ text: some StringProtocol) -> Character? {
    text.count == 1 ? text.first : nil
  }
}
