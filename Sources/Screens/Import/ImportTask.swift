import Care
import Exchange
import Journal
import Model
import Terminal

/// Something a screen wants done with a file that is imported, which needs the machine or takes its time.
package enum ImportTask: Sendable {
  /// Go on with a path that is being typed.
  case complete(String)
  /// Read the file at a path.
  case open(String)
  /// Read it anew by what is said of it; the place in the list of what can be said stays.
  case read(ImportFile, ImportRequest, place: Int)
  /// Save what is new of it.
  case save(ImportTrial)
  /// Keep what was said of it under a name.
  case keep(ImportTrial, String)

  /// What the file is called.
  var name: String {
    switch self {
    case .complete(let path), .open(let path): ImportFile.name(of: path)
    case .read(let file, _, _): file.name
    case .save(let trial), .keep(let trial, _): trial.file.name
    }
  }

  /// Does it, and says what should happen then.
  func effects(_ keeper: Keeper, _ record: PatientRecord, _ watch: ImportWatch) -> [Effect] {
    do throws(JournalError) {
      switch self {
      case .complete(let path):
        return [.become(ImportFileScreen(path, offers: keeper.paths(beginning: path)))]
      case .open(let path): return try open(path, keeper, record, watch)
      case .read(let file, let request, let place):
        let trial = try keeper.trial(of: file, request, watch: watch)
        if trial.wasStopped { return [Self.stopped] }
        return [.become(ImportScreen(trial, at: place))]
      case .save(let trial): return save(trial, keeper, watch)
      case .keep(let trial, let name): return keep(trial, name, keeper)
      }
    } catch {
      return [.say(error.message, .danger)]
    }
  }

  private static let stopped = Effect.say("Stopped. Nothing was imported.", .muted)

  private func open(
    _ path: String, _ keeper: Keeper, _ record: PatientRecord, _ watch: ImportWatch
  ) throws(JournalError) -> [Effect] {
    let bytes = try keeper.source(path)
    guard !CalendarFile.recognises(bytes) else {
      return [
        .say("This is a calendar. In a shell its events become visits: vitals import \(name)", .warning)
      ]
    }
    let trial = try keeper.trial(
      of: ImportFile(path, ByteSource(bytes: bytes), watch: watch), ImportRequest(), watch: watch)
    if trial.wasStopped { return [Self.stopped] }
    let screen = ImportScreen(trial)
    guard trial.needed == .columns, let columns = ColumnsScreen(trial, in: record) else {
      return [.become(screen)]
    }
    return [.become(screen), .push(columns)]
  }

  private func save(_ trial: ImportTrial, _ keeper: Keeper, _ watch: ImportWatch) -> [Effect] {
    guard case .found(_, let plan) = trial.outcome else { return [] }
    let count = plan.toStore.count + plan.joined.count
    guard (try? watch.tell(ImportProgress(.saving, done: count))) != nil else { return [Self.stopped] }
    let act = ImportActs.save(plan) { keeper.newID() }
    return [.act(act), .become(ImportScreen(trial, saved: act))]
  }

  private func keep(_ trial: ImportTrial, _ name: String, _ keeper: Keeper) -> [Effect] {
    do throws(FieldProblem) {
      let recipe = try trial.recipe(named: name)
      do throws(SettingsNotKept) {
        return [.say(RecipeActs.kept(recipe, at: try keeper.keep(recipe)), .good)]
      } catch {
        return [.say(error.message, .danger)]
      }
    } catch {
      return [.say("Not kept: \(error.reason).", .warning)]
    }
  }
}
