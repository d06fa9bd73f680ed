import Glibc
import Testing

@testable import vitals

/// Other programs start as from a shell, whatever this one ignores.
@Suite struct ChildTests {
  @Test(arguments: [("PIPE", 13), ("XFSZ", 25)])
  func ignoredSignalsEndThem(_ name: String, _ number: Int32) throws {
    let before = signal(number, SIG_IGN)
    defer { signal(number, before) }
    #expect(try Child(["sh", "-c", "kill -\(name) $$; exit 3"]).status() == 128 + number)
    let tool = SystemTools().run("sh", ["-c", "kill -\(name) $$; exit 3"])
    #expect(tool?.status == 128 + number)
  }

  @Test func theyReadAndPrintWhatTheyAreGiven() {
    let run = SystemTools().run("sh", ["-c", "cat; echo wrong >&2; exit 7"], input: "in\nput")
    #expect(run == ToolRun(status: 7, output: "in\nput", errors: "wrong\n"))
  }

  @Test func whatIsNotThereIsNotStarted() {
    let error = #expect(throws: Child.NotStarted.self) { try Child(["no-such-program-of-vitals"]) }
    #expect(error?.isNotInstalled == true)
  }

  @Test func whatDoesNotEndIsEnded() throws {
    let stopped = try Child(["sh", "-c", "kill -STOP $$; exit 3"])
    #expect(stopped.status(within: 20) == nil)
    #expect(try Child(["sh", "-c", "exit 3"]).status(within: 60_000) == 3)
  }
}
