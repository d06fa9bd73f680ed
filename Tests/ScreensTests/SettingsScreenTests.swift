import Alerts
import Care
import Model
import Terminal
import Testing

@testable import Screens

/// Settings changed from the screens hold at once, and are still there the next time.
@Suite struct SettingsScreenTests {
  @Test func aChoiceGoesRound() throws {
    let sofa = try Sofa()
    sofa.press(.character(","), .down, .down, .down)
    #expect(sofa.screen().contains("[default]  high-contrast"))
    sofa.press(.enter)
    #expect(sofa.app.record.settings[.theme] == "high-contrast")
    #expect(sofa.screen().contains("[high-contrast]"))
    sofa.press(.enter, .enter)
    #expect(sofa.app.record.settings[.theme] == "default")
    sofa.press(.character("D"))
    #expect(sofa.app.record.settings.isSet(.theme) == false)
    #expect(sofa.screen().contains("back to its default"))
  }

  @Test func theSchemeIsKeptInTheJournal() throws {
    let sofa = try Sofa("131/84 66")
    sofa.press(.character(","))
    #expect(sofa.screen().contains("guideline          [ESC 2024]"))
    sofa.press(.enter)
    let chosen = sofa.app.record.targets.scheme
    let title = try #require(Scheme.named(chosen)?.title)
    #expect(chosen != "esc-2024" && sofa.screen().contains("[\(title)]"))
    #expect(sofa.app.record.targetsEntry != nil)
    sofa.press(.down, .enter)
    #expect(sofa.app.record.targets.setting == .office && sofa.app.record.targets.scheme == chosen)
    sofa.press(.up, .character("D"))
    #expect(sofa.app.record.targets.scheme == "esc-2024" && sofa.app.record.targets.setting == .office)
    sofa.press(.escape, .character("u"))
    #expect(sofa.app.record.targets.scheme == chosen, "it is an action like any other")
  }

  @Test func theSchemeOfGlucoseIsKeptInTheJournal() throws {
    let sofa = try Sofa("3.9 mmol/L")
    sofa.press(.character(","), .down, .down)
    #expect(sofa.screen().contains("glucose guideline  [\(GlucoseScheme.consensus2019.title)]"))
    sofa.press(.enter)
    #expect(sofa.app.record.targets.glucoseScheme == "uk-4.0")
    #expect(sofa.app.record.alerts.map(\.rule) == ["glucose-level-1-low"])
    sofa.press(.character("D"))
    #expect(sofa.app.record.targets.glucoseScheme == nil && sofa.app.record.alerts.isEmpty)
  }

  @Test func aUnitIsTheOneThatIsMeant() throws {
    let sofa = try Sofa()
    sofa.press(
      .character(","), .down, .down, .down, .down, .down, .down, .down, .enter, .escape, .character("l"))
    sofa.type("112")
    #expect(sofa.app.record.settings.unit(of: .glucose) == "mg/dL")
    sofa.press(.control("u"))
    sofa.type("g 112")
    #expect(sofa.screen().contains("112 mg/dL"))
  }

  @Test func aSpanIsTyped() throws {
    let sofa = try Sofa()
    sofa.press(.character(","), .end, .up, .enter)
    sofa.press(.control("u"))
    sofa.type("5:00-18:00")
    sofa.press(.enter)
    #expect(sofa.screen().contains("both morning"))
    sofa.press(.control("u"))
    sofa.type("05:00 - 10:59")
    sofa.press(.enter)
    #expect(sofa.app.record.settings[.morning] == "05:00-10:59")
    #expect(sofa.screen().contains("morning is 05:00-10:59."))
    sofa.press(.enter, .escape)
    #expect(sofa.screen().contains("SETTINGS"))
    sofa.press(.escape)
    #expect(!sofa.screen().contains("SETTINGS"))
  }

  @Test func noIdStandsWhereAWordIsExpected() throws {
    let rows = SettingRow.all
    for row in rows {
      #expect(!row.title.contains("-") && !row.title.contains("scheme"), "\(row.title)")
      #expect(try SettingRow.named(row.name) == row && SettingRow.named(row.title) == row)
    }
    #expect(try SettingRow.named("scheme") == .scheme && SettingRow.named("glucose-scheme") == .glucoseScheme)
    let sofa = try Sofa()
    sofa.press(.character(","))
    for size in [(40, 12), (80, 24), (200, 60)] {
      let screen = sofa.screen(size.0, size.1)
      let ids = Scheme.all.map(\.id) + GlucoseScheme.all.map(\.id) + [Setting.asTyped]
      for id in ids where id.contains("-") { #expect(!screen.contains(id), "\(id)\n\(screen)") }
    }
  }

  @Test func themesAreThoseOfTheTerminal() {
    #expect(Setting.theme.choices == Theme.allCases.map(\.rawValue))
    #expect(Setting.glyphs.choices == ["auto", "unicode", "blocks", "ascii"])
  }
}
