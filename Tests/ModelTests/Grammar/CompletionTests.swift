import Testing

@testable import Model

/// What is offered in a line, at 08:00 on 21 November 2026; the grammar that reads lines is the one that offers.
@Suite struct CompletionTests {
  /// A line up to the cursor, and what is offered there.
  @Test(arguments: [
    ("128/82 64 l", ["left", "lying"]), ("128/82 64 L", ["left", "lying"]), ("128/82 sup", ["lying"]),
    ("128/82 left w", ["wrist"]), ("128/82 w", []), ("128/82 left r", []), ("128/82 irr", ["irregular"]),
    ("5.6 mm", ["mmol/L"]), ("51 mm", ["mmol/L", "mmol/mol"]), ("101 m", ["mg/dL", "mmol/mol"]),
    ("g 5.6 MMOL/L", []),
    ("5.6 mmol/L fa", ["fasting"]), ("5.6 mmol/L be", ["before meal", "bedtime"]),
    ("5.6 mmol/L af", ["after meal"]), ("5.6 mmol/L la", ["laboratory"]),
    ("h", ["pulse", "hba1c", "hdl", "HI"]),
    ("w 81.4 k", ["kg"]), ("36.8 C", ["cm"]), ("a1c 6.8 ", ["%"]), ("wei", ["weight"]),
    ("pot", ["potassium"]),
    ("ldl 2.9 mm", ["mmol/L"]), ("crea 88 u", ["umol/L"]), ("crea 0.9 mm", []),
    ("yest", ["yesterday"]), ("128/82 yes", ["yesterday"]), ("128/82 to", ["today"]),
    ("-", ["-30m", "-1h", "-2h"]), ("128/82 th", ["thu"]),
    ("-1h3", ["-1h3m"]), ("128/82 tom", []), ("128/82 sat", []),
    ("-4", ["-4m", "-4h"]), ("128/82 -4", ["-4m", "-4h"]),
    ("7:40 a", ["hba1c", "irregular", "after meal", "am"]), ("128/82 no", ["note"]),
    ("7:40 128/82 yes", ["yesterday"]), ("yesterday 7:40 to", ["took"]),
    ("128/82 #t", ["#travel", "#tired"]), ("128/82 #travel #t", ["#tired"]), ("took ra", ["ramipril 5 mg"]),
    ("took le", []), ("took am", []), ("128/82 note le", []), ("took \"le", []), ("128/82 zzz", []),
    ("128/82 128/82 l", []), ("1,000 m", []), ("💊 l", []),
  ])
  func offered(_ line: String, _ candidates: [String]) throws {
    #expect(completion(of: line, try Clock.context()).candidates == candidates)
  }

  /// A kind that is named already is not offered again.
  @Test(arguments: ["took ", "7:40 took ", "bp ", "spo2 ", "glucose "])
  func noKindIsOfferedTwice(_ line: String) throws {
    let candidates = completion(of: line, try Clock.context()).candidates
    let word = line.split(separator: " ").last.map(String.init) ?? ""
    #expect(!candidates.contains(word), "\(candidates)")
  }

  @Test func anEmptyLineOffersWhatItCanBeAbout() throws {
    let candidates = completion(of: "", try Clock.context()).candidates
    #expect(candidates.prefix(3) == ["bp", "glucose", "pulse"])
    #expect(candidates.contains("took") && candidates.contains("yesterday") && candidates.last == "note")
    #expect(!candidates.contains("left") && !candidates.contains("kg"))
  }

  @Test func aWholeReadingOffersWhatSaysSomethingNew() throws {
    let context = try Clock.context(glucose: .mmol)
    #expect(
      completion(of: "128/82 left ", context).candidates == [
        "wrist", "sitting", "standing", "lying", "irregular", "pulse", "#travel", "#tired", "yesterday",
        "today",
        "-30m", "-1h", "-2h", "note",
      ])
    let glucose = completion(of: "g 5.6 ", context).candidates
    #expect(!glucose.contains("mmol/L") && !glucose.contains("finger-stick") && glucose.contains("fasting"))
  }

  @Test func aWordIsCompletedOnlyAtItsEnd() throws {
    let context = try Clock.context()
    #expect(Completion(of: "128/82 left", cursor: 9, context: context).candidates.isEmpty)
    #expect(Completion(of: "128/82 l sit", cursor: 8, context: context).candidates == ["left"])
    #expect(Completion(of: "128/82 l sit", cursor: 99, context: context).typed == 3)
    #expect(Completion(of: "", cursor: -1, context: context).typed == 0)
  }

  /// Whatever is offered, anywhere in these lines, makes a line that is understood, if need be with what is missing.
  @Test(arguments: [
    "", "128/82 64 left sitting #travel", "bp 128/82 right wrist irregular pulse 70",
    "5.6 mmol/L fasting sensor",
    "g hi mg/dL", "yesterday 7:40 142/91 l sit", "-2h w 81.4 kg", "98.4 F", "spo2 97", "a1c 6.8 %",
    "ketones 0.4", "ldl 2.9 mmol/L",
    "took ramipril 5 mg", "7:40 am pulse 64 bpm", "2026-11-20 07:40 note slept", "101 mg/dL before meal",
  ])
  func everyCandidateCanBeRead(_ line: String) throws {
    let context = try Clock.context(glucose: .mmol, weight: .kilogram)
    let tails = [
      "", " 0:00", " x", " mmol/L", " 64", " 128/82", " 128/82 64 left arm sitting", " 5.6 mmol/L fasting",
      " 81.4 kg", " 97", " 36.8 C", " 6.8 %", " 0.4", " ramipril 5 mg",
      " 5.2 mmol/L", " 88 umol/L", " 94 cm",
    ]
    let heads = ["", "128/82 ", "5.6 mmol/L ", "81.4 kg ", "36.8 C "]
    for cursor in 0...line.count {
      let completion = Completion(
        of: line, cursor: cursor, context: context, tags: ["travel", "tired"], medicines: ["ramipril 5 mg"])
      for candidate in completion.candidates {
        let before = String(line.prefix(cursor - completion.typed)) + candidate
        let after = String(line.dropFirst(cursor))
        let isRead = heads.contains { head in
          tails.contains { (try? LogLine.read(head + before + $0 + after, context: context)) != nil }
        }
        #expect(isRead, "\(before)|\(after)")
      }
    }
  }

  /// Every word of the tables is understood, and means the same as the one that is offered for it.
  @Test(arguments: Kind.measurements.filter { !($0.logging?.offers ?? []).isEmpty })
  func everyWordIsUnderstood(_ kind: Kind) throws {
    let context = try Clock.context()
    let readings = [
      "128/82 left", "128/82", "5.6 mmol/L", "101", "5.6", "81.4", "36.8", "98.4", "6.8", "51", "a1c 6.8",
      "g", "ldl 2.9", "creatinine 88", "egfr 90", "potassium 4.1", "waist 94", "insulin 4",
    ]
    for offer in kind.logging?.offers ?? [] {
      let meant = readings.compactMap { reading in
        try? LogLine.read("\(reading) \(offer.text)\(offer.tail)", context: context)
      }
      #expect(meant.contains { $0.measurement.kind == kind }, "\(offer.text) is not understood")
      for synonym in offer.synonyms {
        let same = readings.compactMap { reading in
          try? LogLine.read("\(reading) \(synonym)\(offer.tail)", context: context)
        }
        #expect(same == meant, "\(synonym) is not \(offer.text)")
      }
    }
  }

  @Test func aLongLineIsSurvived() throws {
    let long = String(repeating: "word ", count: 800)
    #expect(completion(of: long, try Clock.context()).candidates.isEmpty)
  }

  private func completion(of line: String, _ context: EntryContext) -> Completion {
    Completion(
      of: line, cursor: line.count, context: context, tags: ["travel", "tired"], medicines: ["ramipril 5 mg"])
  }
}
