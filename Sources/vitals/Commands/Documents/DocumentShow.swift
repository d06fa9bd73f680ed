import ArgumentParser
import Care
import Journal
import Model

/// `vitals document show`.
struct DocumentShow: ShowingCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the text of a document.")

  @OptionGroup var options: Options
  @Argument(help: "The document, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    let record = try program.record(.standing)
    let (entry, document) = try record.named { try $0.document(id) }
    let reading = try DocumentReading(document, in: program)
    guard reading.path != nil else { throw reading.unreadable }
    if json {
      try Output.json(.text(of: entry, document, reading.text.lines.map(\.text)))
    } else {
      for line in reading.text.lines { try Output.line(line.text) }
    }
    return 0
  }
}

/// `vitals document open`.
struct DocumentOpen: ShowingCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a document in the desktop's program for it.")

  @OptionGroup var options: Options
  @Argument(help: "The document, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    let record = try program.record(.standing)
    let (_, document) = try record.named { try $0.document(id) }
    let reading = try DocumentReading(document, in: program)
    guard let path = reading.path else { throw reading.unreadable }
    switch DocumentMachine.here.open(path) {
    case .success(let words): try program.say(.nothing(words), Said(words))
    case .failure(let failure): throw Exit(status: 74, message: failure.reason)
    }
    return 0
  }
}

/// `vitals document export`.
struct DocumentExport: ShowingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Copy a document out of the data folder.")

  @OptionGroup var options: Options
  @Option(name: .shortAndLong, help: "The file, or - for standard output.") var output: String
  @Flag(help: "Replace a file that is there already.") var force = false
  @Argument(help: "The document, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    let destination = try Destination(output)
    try destination.require(isSure: force, outside: program.store.ownFolders)
    let record = try program.record(.standing)
    let (_, document) = try record.named { try $0.document(id) }
    guard case .whole(let bytes, _) = try program.store.bytes(of: document) else {
      let reading = try DocumentReading(document, in: program)
      throw reading.unreadable
    }
    try destination.write(bytes)
    if json, !destination.isOutput {
      try Output.json(.written(to: destination.path, [.init("bytes", .whole(bytes.count))]))
    } else if !destination.isOutput {
      try Output.line("Wrote \(destination.path), \(DocumentWords.size(bytes.count)).")
    }
    return 0
  }
}

extension JSONValue {
  fileprivate static func text(of entry: Entry, _ document: Document, _ lines: [String]) -> JSONValue {
    .object([
      Member("id", .text("\(entry.id)")), Member("title", .text(document.title)),
      Member("lines", .list(lines.map(JSONValue.text))),
    ])
  }
}
