import Lettering

/// Why the screens cannot be opened, and what to do instead.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Input or output is a file, a pipe or nothing.
  case notATerminal
  /// The environment does not say which terminal this is.
  case typeMissing
  /// The terminal database does not know this type.
  case typeUnknown(String)
  /// The terminal cannot place its cursor.
  case typeTooSimple(String)
  /// One terminal is open already, or the library refused for a reason it does not tell.
  case cannotStart

  /// A sentence about the cause.
  package var cause: String {
    switch self {
    case .notATerminal: "The screens need a terminal for input and output."
    case .typeMissing: "TERM is not set, so the kind of terminal is not known."
    case .typeUnknown(let type):
      "The terminal type \"\(Text.visible(type))\" is not known here; TERM=xterm-256color may work."
    case .typeTooSimple(let type): "A terminal of type \"\(Text.visible(type))\" cannot show screens."
    case .cannotStart: "The terminal could not be started."
    }
  }

  /// A sentence about the cause and one about the way out.
  package var description: String { "\(cause) \(Self.instead)" }

  private static let instead = "Everything works from the command line too: vitals --help."
}
