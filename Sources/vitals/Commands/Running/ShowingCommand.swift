/// A command that saves nothing, whatever comes of it, so that no refusal has to say so.
protocol ShowingCommand: JournalCommand {}
