/// Words as a shell takes them.
package enum ShellWord {
  /// A word in single quotes where it has anything that a shell would take for its own.
  package static func quoted(_ word: String) -> String {
    let isSafe = word.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "/._-+:,@".utf8.contains(byte)
    }
    return isSafe && !word.isEmpty
      ? word : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}
