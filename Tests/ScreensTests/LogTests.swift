import Model
import Terminal
import Testing

@testable import Screens

@Suite struct LogTests {
  @Test func aLineIsSavedAndShown() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 64 l sit note before breakfast")
    #expect(sofa.screen().contains("note: before breakfast"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("Saved: 128/82 mmHg, pulse 64, left arm, sitting"))
    #expect(sofa.app.record.readings.count == 1)
  }

  @Test(arguments: [
    ("400/20", "40 to 300"), ("128", "could be many things"), ("82/128", "were they swapped"),
    ("", "nothing was"),
    ("5.6x mmol/L", "not a number"), ("1,000 mg/dL", "two ways"), ("23:50 120/80", "still to come"),
  ])
  func whatCanNotBeIsRefusedWithItsReason(_ line: String, _ reason: String) throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type(line)
    sofa.press(.enter)
    #expect(sofa.screen(160, 24).contains("Not saved"))
    #expect(sofa.screen(160, 24).contains(reason))
    #expect(!sofa.folder.isThere)
  }

  @Test func theUnlikelyIsAskedAboutOnce() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("255/100")
    #expect(sofa.screen().contains("Sure?"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("Enter saves it as it is"))
    #expect(sofa.app.record.readings.isEmpty)
    sofa.press(.enter)
    #expect(sofa.app.record.readings.count == 1)
  }

  @Test func aChangeAfterTheQuestionAsksAgain() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("255/100")
    sofa.press(.enter)
    sofa.type(" 64")
    sofa.press(.enter)
    #expect(sofa.app.record.readings.isEmpty)
  }

  @Test func aSevereReadingAsksForSymptoms() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("182/121 70")
    sofa.press(.enter)
    let question = sofa.screen()
    #expect(question.contains("chest pain"))
    #expect(sofa.app.record.readings.count == 1)
    sofa.press(.character("n"))
    #expect(sofa.screen().contains("at least one minute"))
  }

  @Test func symptomsGiveTheEmergencyText() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("182/121 70")
    sofa.press(.enter)
    sofa.press(.character("y"))
    #expect(sofa.screen().contains("Do not wait"))
  }

  @Test(arguments: [Key.escape, .interrupt, .hangUp])
  func whatWasTypedIsKept(_ key: Key) throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 6")
    sofa.press(key)
    let later = try App(sofa.keeper)
    var canvas = Canvas(width: 80, height: 24)
    var app = later
    _ = app.draw(on: &canvas)
    #expect(canvas.text().contains("128/82 6"))
    app.handle(.character("4"))
    app.handle(.enter)
    #expect(app.record.readings.first?.measurement?.valueText == "128/82")
    #expect(sofa.keeper.draft == nil)
  }

  @Test func theFormMakesTheSameReading() throws {
    let sofa = try Sofa()
    sofa.press(.character("b"))
    sofa.type("128")
    sofa.press(.tab)
    sofa.type("82")
    sofa.press(.tab)
    sofa.type("64")
    sofa.press(.tab)
    sofa.type("l")
    #expect(sofa.screen().contains("[left]"))
    #expect(sofa.screen().contains("128/82 mmHg, pulse 64, left arm"))
    sofa.press(.enter)
    #expect(sofa.app.record.readings.first?.measurement?.sentence == "128/82 mmHg, pulse 64, left arm")
  }

  @Test func aPastedMegabyteIsCutAndSaysSo() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"), .paste(String(repeating: "x", count: 1_000_000)))
    #expect(sofa.screen().contains("The line is full"))
  }
}
