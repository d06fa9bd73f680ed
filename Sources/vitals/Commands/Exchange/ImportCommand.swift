import ArgumentParser
import Care
import Exchange
import Journal
import Model

/// `vitals import`: other programs' files.
struct ImportCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import another program's file; what is there already is not imported again.",
    discussion: """
      Known: \(ImportFormat.all.map(\.title).joined(separator: ", ")), and iCalendar
      (.ics): an invitation adds or changes a visit, a cancellation cancels it.

      A reading that is there already, whichever way it came, is not saved twice; what the file knows besides joins it.
      What you deleted stays deleted. Every row that is not imported is shown with its line and the reason. One undo
      undoes a whole import.

      With --watch DIR every file that another program puts into a folder is imported if it leaves no question open, \
      until Ctrl-C; with --once the folder is looked through once. Nothing in it is moved or deleted, each file is taken \
      once, and the others are named and left for you. vitals remind install --inbox DIR has it done by systemd.

      With --columns time,sys,dia,pulse and --keep-recipe meter another file is read as the first was, if its columns are
      the same. vitals recipe lists what is kept.
      """)

  @OptionGroup var options: Options
  @Option(
    help: "The format: \(ImportFormat.all.map(\.id).joined(separator: ", ")), ics (default: detected).")
  var format: String?
  @Option(help: "The unit, if the file does not name it: mg/dL or mmol/L, kg or lb; may be given twice.")
  var unit: [String] = []
  @Option(help: "The zone of the times in the file, such as Europe/Paris.") var zone: String?
  @Option(help: "The order of day and month, if the file does not show it: dmy or mdy.") var dayOrder: String?
  @Option(help: "What measured the glucose values: finger-stick, cgm (a sensor) or laboratory.") var source:
    String?
  @Option(
    help: ArgumentHelp(
      "For rows with a day and no time: day keeps the day alone, 07:30 is the time at which you always measured.",
      valueName: "day|time"))
  var time: String?
  @Option(
    help: ArgumentHelp("Only the rows with this in a column, such as user=1.", valueName: "column=value"))
  var only: String?
  @Option(
    help: ArgumentHelp(
      "The names of the columns, if the file has none: time,systolic,diastolic,pulse; - for one that is not read.",
      valueName: "names"))
  var columns: String?
  @Option(
    help: ArgumentHelp(
      "Keep what is said here as a recipe: files with the same columns are read so from then on.",
      valueName: "name"))
  var keepRecipe: String?
  @Option(
    help: ArgumentHelp("Use this recipe: its name, or its file.", valueName: "name|file"),
    completion: .file())
  var recipe: String?
  @Flag(help: "Take dates as they are that look like those of a clock which was reset.") var asDated = false
  @Flag(help: "Bring back readings that you deleted, where the file has them.") var bringBack = false
  @Option(
    help: ArgumentHelp(
      "Write every row that is not imported, with the reason, to this file.", valueName: "file"),
    completion: .file())
  var refused: String?
  @Flag(help: "Replace a file that is there already.") var force = false
  @Flag(help: "Show what would happen and save nothing.") var dryRun = false
  @Option(
    help: ArgumentHelp(
      "Import what comes into a folder, as far as it leaves no question open.", valueName: "dir"),
    completion: .directory)
  var watch: String?
  @Flag(help: "With --watch: look through the folder once and end.") var once = false
  @Argument(help: "The file; - reads standard input.", completion: .file()) var file: String?

  func run(in program: Program) throws -> Int32 {
    if let watch { return try look(through: watch, in: program) }
    guard !once else { throw Exit.usage("--once goes with --watch. Nothing was imported.") }
    guard let file else { throw Exit.usage("Which file? Name one, or - for standard input.") }
    return try run(file, in: program)
  }

  /// Looks through an inbox; nothing can be said of its files but by recipes.
  private func look(through folder: String, in program: Program) throws -> Int32 {
    let answers =
      [format, zone, dayOrder, source, time, only, columns, keepRecipe, recipe, refused, file].compactMap(
        \.self)
      + unit
    guard answers.isEmpty, !asDated, !bringBack, !force else {
      throw Exit.usage(
        "--watch goes with --once, --dry-run and --json alone. What files of a form need said is kept with vitals import "
          + "FILE --keep-recipe NAME. Nothing was imported.")
    }
    var inbox = try InboxWatch(Surroundings.absolute(folder), program, isTrial: dryRun)
    return once || dryRun ? try inbox.once() : try inbox.go()
  }
}

extension ImportCommand {
  private func run(_ file: String, in program: Program) throws -> Int32 {
    let source = try Files.source(file)
    if try format == "ics" || format == nil && CalendarFile.recognises(source.start(512)) {
      return try InvitationImport(file: file, isTrial: dryRun).run(
        source.all(), zone: try request.namedZone(or: program.zone), in: program)
    }
    let refusals = try Destination(refused)
    if refused != nil { try refusals.require(isSure: force, outside: program.store.ownFolders) }
    let progress = ProgressLine(ImportFile.name(of: file))
    defer { progress.end() }
    let read = ImportFile(file, source, watch: progress.watch)
    let trial = try trial(of: read, program, progress.watch)
    let (result, plan) = try Self.understood(trial.found)
    guard let proof = trial.proof(isTrial: dryRun) else { return 65 }
    let kept = try keepRecipe.map { name in try Self.understood { try trial.recipe(named: name) } }
    if !dryRun { try save(plan, trial, program, progress) }
    progress.end()
    if refused != nil { try refusals.write(result.refused.map { "\($0)\n" }.joined()) }
    try say(file, proof, trial, result, plan)
    if let kept, !dryRun {
      try program.recipes.keep(kept.name, kept.json)
      if !json { try Output.line(RecipeActs.kept(kept, at: program.recipes.path(kept.name))) }
    }
    return proof.isEmpty || !result.refused.isEmpty ? 65 : 0
  }
}

extension ImportCommand {
  private func trial(
    of file: ImportFile, _ program: Program, _ watch: ImportWatch
  ) throws -> ImportTrial {
    let recipes = Recipes(program.recipes)
    let named = try recipe.map { name in try Self.understood { try Self.recipe(name, recipes) } }
    return try ImportTrial(
      file, request, recipe: named, recipes: recipes, now: program.clock(), watch: watch,
      namedZone: SystemZone.named
    ) { scope throws(JournalError) in try program.record(scope) }
  }

  /// Saves what is new; a signal to end is heeded once all of it is saved, so that no half of it is.
  private func save(
    _ plan: ImportPlan, _ trial: ImportTrial, _ program: Program, _ progress: ProgressLine
  ) throws {
    try progress.watch.tell(ImportProgress(.saving, done: plan.toStore.count + plan.joined.count))
    try HeldSignals.during {
      _ = try program.keeper.carryOut(ImportActs.save(plan) { program.newID() }, in: trial.record)
    }
  }

  /// A recipe by its name, or in a file.
  private static func recipe(_ name: String, _ recipes: Recipes) throws -> ImportRecipe {
    guard name.contains("/") || name.hasSuffix(".json") else { return try recipes.named(name) }
    let title = name.split(separator: "/").last.map { $0.hasSuffix(".json") ? $0.dropLast(5) : $0 } ?? ""
    return try Recipes.read(String(title), path: name, try Files.read(name))
  }

  /// What is not understood of an option ends the command.
  private static func understood<Value>(_ make: () throws -> Value) throws -> Value {
    do { return try make() } catch let problem as FieldProblem {
      throw Exit.usage("\(problem.reason). Nothing was imported.")
    }
  }

  private func say(
    _ file: String, _ proof: ImportProof, _ trial: ImportTrial, _ result: ImportResult, _ plan: ImportPlan
  ) throws {
    guard json else { return try proof.lines.forEach { try Output.line($0) } }
    try Output.json(.imported(file, trial, result, plan, proof, isTrial: dryRun))
  }

  private var request: ImportRequest {
    var request = ImportRequest()
    request.units = unit
    request.zone = zone ?? ""
    request.dayOrder = dayOrder ?? ""
    request.source = source ?? ""
    request.time = time ?? ""
    request.only = only ?? ""
    request.columns = columns ?? ""
    request.keepsResetClocks = asDated
    request.bringsBack = bringBack
    request.format = format ?? ""
    return request
  }
}

extension ImportRequest {
  fileprivate func namedZone(or zone: Zone) throws -> Zone {
    guard !self.zone.isEmpty else { return zone }
    guard let named = SystemZone.named(self.zone) else {
      throw Exit.usage("--zone \(self.zone) is not known on this machine.")
    }
    return named
  }
}

extension JSONValue {
  /// What became of a file's rows; the readings themselves are what `vitals list` shows.
  fileprivate static func imported(
    _ file: String, _ trial: ImportTrial, _ result: ImportResult, _ plan: ImportPlan, _ proof: ImportProof,
    isTrial: Bool
  ) -> JSONValue {
    let kinds = Dictionary(plan.toStore.map { ($0.measurement.kind.id, 1) }, uniquingKeysWith: +)
    let recipe = trial.recipe.map { [Member("recipe", .text($0.name))] } ?? []
    let head = [Member("file", .text(file)), Member("format", .text(result.formatID))] + recipe
    return .object(
      head + [
        Member("saved", .flag(!isTrial && !plan.isEmpty)), Member("rows", .whole(result.rowsRead)),
        Member("readings", .whole(plan.toStore.count)),
        Member("kinds", .object(kinds.sorted { $0.key < $1.key }.map { Member($0.key, .whole($0.value)) })),
        Member("joined", .whole(plan.joined.count { !$0.correctsSource })),
        Member("source-corrected", .whole(plan.joined.count(where: \.correctsSource))),
        Member("already-there", .whole(plan.alreadyThere.count)),
        Member("in-another-zone", .whole(plan.alreadyThere.count(where: \.isOfOtherZone))),
        Member("twice-in-the-file", .whole(plan.repeated.count)),
        Member("alike-in-one-minute", .whole(plan.alike)),
        Member("deleted-before", .whole(plan.deleted.count)),
        Member("erased-before", .whole(plan.erased.count)),
        Member("without-a-reading", .whole(result.ignoredCount)),
        Member("decisions", .list(result.decisions.map(JSONValue.text))),
        Member("suspicions", .list(proof.suspicions.map(JSONValue.text))),
        Member("unusual", .list(result.doubts.map { line($0.line, $0.reason) })),
        Member("not-imported", .list(result.refused.map { line($0.line, "\($0)") })),
      ])
  }

  private static func line(_ number: Int, _ reason: String) -> JSONValue {
    .object([Member("line", .whole(number)), Member("reason", .text(reason))])
  }
}
