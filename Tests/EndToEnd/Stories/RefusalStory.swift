import Testing

/// What is refused says where the ids are, and only a command that saves says that nothing was saved.
@Suite struct RefusalStory {
  @Test(arguments: [
    (["visit", "show", "K9"], "vitals visit list", false),
    (["document", "show", "K9"], "vitals document list", false),
    (["plan", "status", "K9"], "vitals plan list", false),
    (["alerts", "explain", "K9"], "vitals alerts list", false),
    (["plan", "stop", "K9"], "vitals plan list", true),
    (["remind", "done", "K9"], "vitals remind list", true),
    (["alerts", "seen", "K9"], "vitals alerts list", true), (["delete", "K9"], "vitals list", true),
  ])
  func namesTheListOfIds(_ arguments: [String], _ list: String, saves: Bool) throws {
    let run = try CommandLineRun(in: try Household(), arguments)
    #expect(run.status == .exited(64))
    let end = saves ? " Nothing was saved." : ""
    #expect(run.errors == "vitals: No entry has the id K9. To see the ids: \(list).\(end)\n")
  }

  @Test func theHelpNamesHowSoonAlertsAsk() throws {
    let help = try CommandLineRun(in: try Household(), ["alerts", "list", "--help"]).output
    #expect(help.contains("now)") && !help.contains("- visit"), "\(help)")
  }
}
