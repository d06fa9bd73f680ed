/// What has to be there before an example can be run: a patient who measures, and what the command is about.
struct ExampleSetting: Sendable {
  /// The starts of the commands that need it.
  let commands: [String]
  /// What the shell runs before; an id, a place or a name in what this prints is what the example means.
  let before: String
  /// What a word of the example stands for.
  var words: [String: String] = [:]
  /// What is added, because nobody can answer a question here.
  var answer = ""
}

extension ExampleSetting {
  /// Whether an example needs it.
  func fits(_ example: Example) -> Bool { commands.contains { example.call.hasPrefix($0) } }

  /// What the shell runs for an example, after what was printed before it.
  func meant(by example: Example, after output: String) -> String {
    let meant = example.line.split(separator: " ").map { word in
      words[String(word)] ?? Self.thing(named: String(word), in: output) ?? String(word)
    }
    return (meant + [answer]).joined(separator: " ")
  }

  /// What a word stands for that means an entry, a line or file of the journal, a backup or a disk; nil for another one.
  private static func thing(named word: String, in output: String) -> String? {
    let id = /\b[0-9A-HJKMNP-TV-Z]{6}\b/
    let line = /journal\/[^\/]+\/[^\/]+\.jsonl:[0-9]+/
    let file = /journal\/[^\/]+\/[^\/]+\.jsonl/
    let backup = /\/[^ ]+\/vitals-backup-[^ ]+/
    let found: Substring? =
      if word == "ID" || (word.wholeMatch(of: id) != nil && word.contains(where: \.isNumber)) {
        output.firstMatch(of: id)?.output
      } else if word == "FILE:LINE" || word.wholeMatch(of: line) != nil {
        output.firstMatch(of: line)?.output
      } else if word == "FILE" || word.wholeMatch(of: file) != nil {
        output.firstMatch(of: file)?.output
      } else if word == "BACKUP" || word.wholeMatch(of: backup) != nil {
        output.firstMatch(of: backup)?.output
      } else {
        word == "/media/stick" ? "stick" : nil
      }
    return found.map(String.init)
  }

  /// The settings; the first that fits is taken.
  static let all: [ExampleSetting] = [
    ExampleSetting(
      commands: ["alerts explain", "alerts seen", "alerts acknowledge", "alerts resolve"],
      before: "vitals log 182/121 70; vitals alerts", words: ["NOTE": "told"]),
    ExampleSetting(
      commands: ["alerts try", "alerts use"],
      before: """
        echo '{"rules": [{"id": "slow", "kind": "pulse", "below": 45, "message": "Tell Dr Weber."}]}' >rules.json
        """, words: ["FILE": "rules.json"]),
    ExampleSetting(
      commands: [
        "remind done", "remind snooze", "remind skip", "remind pause", "remind edit", "remind remove",
        "remind list",
      ],
      before: "vitals remind add HbA1c --on 2026-11-20"),
    ExampleSetting(
      commands: ["remind install", "remind uninstall", "completion bash --", "completion zsh --", "man --"],
      before: "", answer: "--yes"),
    ExampleSetting(
      commands: ["plan status", "plan result", "plan stop"], before: "vitals plan start esh-2023"),
    ExampleSetting(
      commands: ["plan seen"], before: "vitals plan start esh-2023 --now 2026-11-01T08:00+01:00"),
    ExampleSetting(
      commands: ["medication resume"],
      before: "vitals medication add ramipril; vitals medication stop ramipril"),
    ExampleSetting(commands: ["medication add"], before: ""),
    ExampleSetting(
      commands: ["medication taken"],
      before:
        #"vitals medication add ramipril --at 07:30 --at 20:00 --since 2026-10-01 --now 2026-10-01T08:00+02:00"#
    ),
    ExampleSetting(
      commands: ["medication"],
      before:
        #"vitals medication add ramipril "5 mg" --at 07:30 --since 2026-10-01 --now 2026-10-01T08:00+02:00"#),
    ExampleSetting(
      commands: ["visit answer"], before: #"vitals visit add "3 Dec 10:30" >visit; vitals visit ask May I"#),
    ExampleSetting(commands: ["visit done"], before: #"vitals visit add "2026-11-20 10:30""#),
    ExampleSetting(
      commands: ["visit edit", "visit prepare"], before: #"vitals visit add "3 Dec 10:30""#,
      words: ["N": "60"]),
    ExampleSetting(
      commands: ["document add"],
      before: #"echo LDL 2.9 mmol/L | tee report.txt >report.pdf; vitals visit add "3 Dec 10:30""#,
      words: ["FILE": "report.txt", "T": "Report", "DAY": "2026-11-12", "K": "letter"]),
    ExampleSetting(
      commands: ["document"],
      before: """
        printf '%s\\n' 'LDL 2.9 mmol/L' 'HbA1c 6.8 %' 'Potassium 4.1 mmol/L' >report.txt
        vitals document add report.txt --date 2026-11-12
        """, words: ["FILE": "copy.txt", "KIND": "laboratory"]),
    ExampleSetting(
      commands: ["resolve"], before: conflict),
    ExampleSetting(commands: ["check --accept"], before: changedLine, answer: "--yes"),
    ExampleSetting(commands: ["check"], before: changedLine),
    ExampleSetting(commands: ["erase"], before: "vitals log 128/82 64", answer: "--yes"),
    ExampleSetting(commands: ["edit", "delete", "versions", "undo"], before: "vitals log 128/82 64"),
    ExampleSetting(commands: ["import --watch DIR --once"], before: "mkdir inbox", words: ["DIR": "inbox"]),
    // It would go on until Ctrl-C.
    ExampleSetting(
      commands: ["import --watch"], before: "mkdir inbox",
      words: ["DIR": "inbox", "~/Sync/vitals": "inbox"], answer: "--once"),
    ExampleSetting(
      commands: ["import"],
      before: """
        vitals log 128/82 64
        vitals export --format csv -o export.csv
        vitals visit add "3 Dec 10:30"
        vitals export --format ics -o invitation.ics
        """, words: ["FILE": "export.csv", "FILE.ics": "invitation.ics"]),
    ExampleSetting(commands: ["export"], before: "vitals log 128/82 64", words: ["FILE": "new"]),
    ExampleSetting(
      commands: ["backup", "list --home"],
      before: "vitals log 128/82 64; vitals backup stick --now 2026-11-20T21:00+01:00",
      words: ["DIR": "other"]),
    ExampleSetting(
      commands: ["kind edit", "kind retire", "log pf", #"chart "peak flow""#],
      before: #"vitals kind add "peak flow" --unit L/min --from 50 --to 900 --word pf; vitals log pf 420"#),
    ExampleSetting(
      commands: ["summary", "chart", "settings set", "log"],
      before: "printf '%s\\n' '128/82 64' '5.6 mmol/L' 'w 81.4 kg' | tee list.txt | vitals log",
      words: ["KIND": "glucose", "KEY": "clock", "VALUE": "12h"]),
    ExampleSetting(commands: ["targets scheme"], before: "", words: ["ID": "aha-2025"]),
    ExampleSetting(commands: [""], before: ""),
  ]

  /// An entry that was changed on two devices, the phone's copy beside this one.
  static let conflict = """
    id=$(vitals log 128/82 | sed -n 's/Saved \\(......\\).*/\\1/p')
    cp -r "$VITALS_HOME" phone
    (
      export VITALS_HOME=phone XDG_STATE_HOME="$PWD/state"
      vitals edit $id 130/80 --now 2026-11-21T08:10+01:00 >edited
    )
    vitals edit $id 138/82 --now 2026-11-21T08:20+01:00 >edited
    cp -rn phone/. "$VITALS_HOME"
    vitals resolve
    """

  private static let changedLine = """
    vitals log 128/82
    sed -i s/128/129/ "$VITALS_HOME"/journal/*/2026-11.jsonl
    vitals check
    """

  /// What is not run, and why.
  static let notRun: [String: String] = [
    "vitals demo": "the screens need a terminal; CommandLineStory has `demo --into`",
    "vitals remind install --inbox DIR": "needs systemd; InstallStory has one that is made up",
    "vitals remind install --systemd": "needs systemd; InstallStory has one that is made up",
    "vitals remind install --cron": "needs cron; InstallStory has one that is made up",
    "vitals due --notify": "needs a desktop; DueLineStory has one that is made up",
    "vitals document open ID": "needs a desktop",
    "vitals resolve K9VXZ1": "asks which is right, at a terminal; SettlingStory answers",
    "vitals due --format": "names an option and leaves its value out",
    "vitals log ...": "the dots stand for a reading",
  ]
}
