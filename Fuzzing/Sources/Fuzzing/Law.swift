import Glibc

/// Ends the process, which libFuzzer reports and keeps the input of, where a law does not hold.
func law(_ holds: Bool, _ text: @autoclosure () -> String) {
  guard !holds else { return }
  complain("broken law: \(text())")
  abort()
}

/// Writes a line to standard error, where libFuzzer's own report goes.
func complain(_ line: String) {
  let bytes = Array("\(line)\n".utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

/// Whether two texts are the same bytes; `==` takes composed and decomposed letters for the same.
func same(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
  left.utf8.elementsEqual(right.utf8)
}
