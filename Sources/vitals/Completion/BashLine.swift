/// A line as bash reads it up to the cursor, and how a word is put into it.
///
/// bash hands over what stands there, quotes and all, and puts in what it is given, as it is: so the quotes that a word
/// needs are ours to write, or a name in the journal could become a command.
struct BashLine {
  /// The words in front of the one at the cursor, behind the name of the program.
  private(set) var words: [String] = []
  /// What is typed of the word at the cursor, without quotes.
  private(set) var typed = ""
  /// The quote that is open at the cursor.
  private var quote: Character?
  /// How many characters of what is typed bash takes for words of their own, as it does before `=` and `:`.
  private var passed = 0

  /// Reads a line; `breaks` are the characters at which bash ends a word for completion.
  init(_ line: String, breaks: String) {
    var isWord = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        typed.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        (isEscaped, isWord) = (true, true)
      } else if let open = quote {
        if character == open { quote = nil } else { typed.append(character) }
      } else if character == "'" || character == "\"" {
        (quote, isWord) = (character, true)
      } else if character.isWhitespace {
        if isWord { words.append(typed) }
        (typed, isWord, passed) = ("", false, 0)
      } else {
        typed.append(character)
        isWord = true
        if breaks.contains(character) { passed = typed.count }
      }
    }
    // What sets variables stands in front of the name.
    words = Array(words.drop { $0.contains("=") }.dropFirst())
  }

  /// What bash has to put in the place of what it takes for the word at the cursor.
  func insertion(_ text: String) -> String {
    let rest = String(text.dropFirst(passed))
    return switch quote {
    case "'": rest.replacing("'", with: #"'\''"#)
    case "\"": Self.escaped(rest) { !#"\"$`!"#.contains($0) }
    default: Self.escaped(rest) { $0.isLetter || $0.isNumber || "/._-+:,@%=".contains($0) }
    }
  }

  private static func escaped(_ text: String, unless isPlain: (Character) -> Bool) -> String {
    text.reduce(into: "") { $0 += (isPlain($1) ? "" : "\\") + String($1) }
  }
}
