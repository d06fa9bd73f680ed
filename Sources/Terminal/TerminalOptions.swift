extension NcursesTerminal {
  /// What the program found out about its surroundings.
  package struct Options: Hashable, Sendable {
    /// The type of the terminal, from the environment's TERM.
    package var term: String?
    /// Whether colours are wanted; false for NO_COLOR.
    ///
    /// Bold, underline and reverse stay.
    package var useColor: Bool
    /// Whether the terminal shows UTF-8; where not, what is not ASCII becomes a question mark.
    package var utf8: Bool
    /// The colours.
    package var theme: Theme

    /// Whether the terminal tells of clicks and the wheel.
    var useMouse: Bool

    /// Makes options.
    package init(
      term: String?, useColor: Bool = true, utf8: Bool = true, theme: Theme = .standard,
      useMouse: Bool = false
    ) {
      self.useMouse = useMouse
      self.theme = theme
      self.term = term
      self.useColor = useColor
      self.utf8 = utf8
    }
  }
}
