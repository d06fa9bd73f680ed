import Care
import Journal
import Model
import Terminal

// What screens want to happen is carried out.
extension App {
  mutating func carryOut(_ effects: [Effect]) {
    isStale = isStale || !effects.isEmpty
    for (index, effect) in effects.enumerated() {
      guard case .act(let act) = effect else {
        carryOut(effect)
        continue
      }
      let rest = Array(effects[(index + 1)...])
      if let question = act.confirmation {
        var confirmed = act
        confirmed.confirmation = nil
        let undo = act.said.back == .nothing ? [] : ["Press u to undo it afterwards."]
        let screen = QuestionScreen(
          question.title, lines: question.lines + undo, yes: [.act(confirmed)] + rest)
        return carryOut([.push(screen)])
      }
      // The rest follows only where it was done; what the act opens comes on top of that.
      guard carryOut(act) else { return }
      carryOut(rest)
      if let next = act.next { carryOut(next.effects(in: record)) }
      return
    }
  }

  mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .act(let act): _ = carryOut(act)
    case .open(let opening): carryOut(opening.effects(in: record))
    case .document(let task): carryOut(task.effects(keeper, record))
    case .report(let task): carryOut(task.effects(keeper.documents))
    case .imports(let task): carryOut(task.effects(keeper, record, watch(task.name)))
    case .link(let link): openLink(link)
    case .need(let scope): if !keeper.covers(scope) { load(scope.doubled(from: record.now.day)) }
    case .push(let screen):
      keepQuietly()
      unsaved.goOn(from: nil)
      show(screen)
    case .become(let screen):
      stack.pop()
      show(screen)
    case .pop: stack.pop()
    case .go:
      keepQuietly()
      stack.reset()
    case .perform(let command): perform(command)
    case .say(let text, let tone): message = (text, tone)
    case .forgetUnsaved:
      unsaved.forget(stack.top)
      forms.forget(stack.top)
    case .ring: isRinging = true
    case .quit: leave(saying: false)
    }
  }

  /// Does what an act says, and says what was done; false where nothing was.
  mutating func carryOut(_ act: Act) -> Bool {
    guard !act.changesNothing else {
      message = (act.said.sentence, .muted)
      return false
    }
    do throws(NotDone) {
      let done = try keeper.carryOut(act, in: record)
      if let question = done.question {
        carryOut([.act(question)])
        return false
      }
      load(nil)
      message = (done.said.sentence + Self.hint(done.said.back), .good)
      if let erasure = done.erasure {
        stack.push(NoticeScreen("ERASED", lines: ErasureText.done(erasure)))
      }
      return true
    } catch {
      // An erasure that was cut short has taken the entry out already, and the screen has to say so too.
      load(nil)
      message = (error.message, .danger)
      return false
    }
  }

  /// The key that takes back what was done.
  private static func hint(_ back: Said.Back) -> String {
    switch back {
    case .nothing: ""
    case .undo, .bringsBack: " Press u to undo."
    case .redo: " Press U to redo."
    }
  }

  mutating func switchMouse() {
    let isOn = record.settings.takesClicks
    let words =
      isOn
      ? "Mouse clicks go to the terminal now. Press M to use them here."
      : "Mouse clicks are used here now. Press M to leave them to the terminal."
    _ = carryOut(Act(.set(.mouse, to: isOn ? "off" : "on"), Said(words, back: .nothing)))
  }

  /// Opens a link in another program; nothing but a page of the web, since it may have come with an invitation.
  mutating func openLink(_ link: String) {
    guard link.hasPrefix("https://") || link.hasPrefix("http://") else {
      message = ("Only links to web pages are opened: \(link)", .warning)
      return
    }
    switch keeper.documents.open(link) {
    case .success(let words): message = (words, .good)
    case .failure(let failure): message = (failure.reason, .warning)
    }
  }

  mutating func load(_ scope: Scope?) {
    do throws(JournalError) {
      record = try keeper.record(scope)
    } catch {
      message = (error.message, .danger)
    }
  }
}
