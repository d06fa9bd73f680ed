import Testing

@testable import Journal

struct ShellWordTests {
  @Test(arguments: [
    ("", "''"), ("/usr/bin/vitals", "/usr/bin/vitals"), ("2026-11.jsonl:12", "2026-11.jsonl:12"),
    ("o'neil", #"'o'\''neil'"#), ("a b", "'a b'"), ("$HOME", "'$HOME'"), ("~", "'~'"), ("a=b", "'a=b'"),
    ("100%", "'100%'"), ("größe", "'größe'"), ("a\nb", "'a\nb'"), ("*", "'*'"), ("!1", "'!1'"),
  ])
  func isOneWordToAShell(_ word: String, _ quoted: String) throws {
    #expect(ShellWord.quoted(word) == quoted)
    let (status, output) = try ScratchHome.run(["/bin/sh", "-c", "printf %s \(ShellWord.quoted(word))"])
    #expect(status == 0 && output == word)
  }

  @Test func remediesCanBeTyped() {
    #expect(Remedy.close(folder: "/home/o'neil").command() == #"chmod 700 '/home/o'\''neil'"#)
    #expect(
      Remedy.seen(place: "journal/a/2026-11 (copy).jsonl:3").command(home: "/my data")
        == "vitals check --seen 'journal/a/2026-11 (copy).jsonl:3' --home '/my data'")
  }
}
