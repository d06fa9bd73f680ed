import ArgumentParser

/// The program: without a command it opens the screens.
struct Vitals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vitals",
    abstract: "Keep your own blood pressure, glucose and other vital signs.",
    discussion: """
      Without a command the screens open. Everything they can do can be done from the shell too.

        vitals log 128/82 64 left sitting
        vitals log 5.6 mmol/L fasting
        vitals summary --last 30d

      vitals --plain is the line mode, without screens: for screen readers,
      braille displays and simple terminals.

      The data is in --home DIR, else $VITALS_HOME, else
      $XDG_DATA_HOME/vitals, else ~/.local/share/vitals, as plain text.
      Vitals is not a medical device.

      Exit status: 0 done; 10 something is due (due --quiet); 64 usage, or a
      text that is not understood; 65 damaged or unused data; 66 no such
      file; 69 another program is missing or refuses; 73 cannot create;
      74 not saved; 75 locked, try again; 77 permission; 78 made by a newer
      version; 128+n signal n.
      """,
    version: "0.1.0",
    subcommands: [
      ScreensCommand.self, LogCommand.self, ExplainCommand.self, ListCommand.self, EditCommand.self,
      DeleteCommand.self, UndoCommand.self, RedoCommand.self, VersionsCommand.self, SummaryCommand.self,
      ReportCommand.self, ChartCommand.self,
      AlertsCommand.self, DueCommand.self, RemindCommand.self, PlanCommand.self, MedicationCommand.self,
      VisitCommand.self, TargetsCommand.self, ImportCommand.self,
      RecipeCommand.self, ExportCommand.self, CheckCommand.self, ResolveCommand.self, EraseCommand.self,
      BackupCommand.self,
      SettingsCommand.self, KindCommand.self, DemoCommand.self,
      DocumentCommand.self, CompletionCommand.self, ManCommand.self, CompleteCommand.self,
    ],
    defaultSubcommand: ScreensCommand.self)
}
