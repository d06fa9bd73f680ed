/// The manual page of the program, made from what its commands say of themselves, in the language of `man`.
struct ManualPage {
  private let program: CommandDescription

  init(_ program: CommandDescription) { self.program = program }

  /// The page.
  var text: String {
    let head = [
      #".\" Written by vitals man; vitals man --uninstall takes it out."#,
      ".TH VITALS 1 \"\" \"Vitals \(Vitals.configuration.version)\" \"User Commands\"",
      ".SH NAME", "vitals \\- \(Roff.text(Self.lowercased(program.abstract)))",
      ".SH SYNOPSIS", ".B vitals", #"[\fIcommand\fR] [\fIoptions\fR]"#, ".SH DESCRIPTION",
    ]
    let common = [".SH OPTIONS", "Every command has these; most have others, listed with it."]
    let page =
      head + Roff.prose(program.discussion) + common + shared.flatMap(Self.option)
      + [".SH COMMANDS"] + program.working.flatMap(section) + [".SH FILES"] + Self.files
      + [
        ".SH SEE ALSO", "The pages in", ".I docs", "of the source, and each command's own",
        ".BR \\-\\-help .",
      ]
    return page.joined(separator: "\n") + "\n"
  }

  /// What most commands have: told once.
  private var shared: [CommandDescription.Argument] {
    let all = program.working
    return program.working.first?.arguments.filter { option in
      option.kind != .positional && all.count { $0.argument(named: option.names[0]) != nil } * 2 > all.count
    } ?? []
  }

  private func section(_ command: CommandDescription) -> [String] {
    let known = Set(shared.map { $0.names[0] })
    let own = command.arguments.filter { $0.kind == .positional || !known.contains($0.names[0]) }
    return [".SS \(Roff.text(synopsis(command)))"] + Roff.prose(command.abstract)
      + Roff.prose(command.discussion) + own.flatMap(Self.option)
  }

  /// Such as `vitals remind done [options] <id>`.
  private func synopsis(_ command: CommandDescription) -> String {
    let isUsual = command.words.dropLast().isEmpty && command.name == program.usual
    let places = command.arguments.filter { $0.kind == .positional }.map { place in
      let word = "<\(place.value)>\(place.isRepeating ? " ..." : "")"
      return place.isOptional ? "[\(word)]" : word
    }
    let words = ["vitals"] + (isUsual ? ["[\(command.name)]"] : command.words)
    return (words + ["[options]"] + places).joined(separator: " ")
  }

  private static func option(_ argument: CommandDescription.Argument) -> [String] {
    let value = argument.kind == .flag ? "" : "<\(argument.value)>"
    let names = argument.names.reversed().joined(separator: ", ")
    let head = [names, value].filter { !$0.isEmpty }.joined(separator: " ")
    let usual = argument.usual.map { " (default: \($0))" } ?? ""
    return [".TP", ".B \(Roff.code(head))", Roff.line(argument.help + usual)]
  }

  private static func lowercased(_ sentence: String) -> String {
    let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private static let files = [
    ("$XDG_DATA_HOME/vitals", "The data folder, unless --home or $VITALS_HOME names another."),
    ("$XDG_CONFIG_HOME/vitals/settings.json", "The settings of this device."),
    ("$XDG_STATE_HOME/vitals", "What this device keeps for itself: locks, unsaved lines, copies."),
  ].flatMap { [".TP", ".I \(Roff.code($0))", Roff.line($1)] }
}

/// Text in the language of `man`.
private enum Roff {
  /// Text within a line.
  static func text(_ text: String) -> String { text.replacing("\\", with: "\\e") }

  /// What is typed as it stands: its dashes stay dashes.
  static func code(_ text: String) -> String { self.text(text).replacing("-", with: "\\-") }

  /// A line of text, which begins with nothing that would be taken for a request.
  static func line(_ text: String) -> String {
    let text = self.text(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&\(text)" : text
  }

  /// Lines that flow into each other, but for those of a list: `day: median and spread by the time of day`.
  private static func flowing(_ lines: [String]) -> [String] {
    guard lines.count(where: isItem) > 1 else { return [line(lines.joined(separator: " "))] }
    let breaks = lines.indices.dropFirst().filter { isItem(lines[$0]) || isItem(lines[$0 - 1]) }
    let starts = [0] + breaks
    let parts = zip(starts, starts.dropFirst() + [lines.count]).map { lines[$0..<$1].joined(separator: " ") }
    return parts.flatMap { [line($0), ".br"] }.dropLast()
  }

  private static func isItem(_ line: String) -> Bool {
    guard let end = line.firstIndex(of: ":") else { return false }
    return !line[..<end].contains(" ") && line[end...].hasPrefix(": ")
  }

  /// Paragraphs; those that show what is typed keep their lines.
  static func prose(_ text: String) -> [String] {
    text.split(separator: "\n\n").flatMap { paragraph in
      let lines = paragraph.split(separator: "\n").map(String.init)
      let isShown =
        lines.allSatisfy { $0.hasPrefix("vitals ") || $0.hasPrefix(" ") } && lines.last?.last != "."
      guard isShown else { return [".PP"] + flowing(lines) }
      return [".PP", ".RS", ".nf"] + lines.map { code($0) } + [".fi", ".RE"]
    }
  }
}
