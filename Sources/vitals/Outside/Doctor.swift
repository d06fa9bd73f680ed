import Journal
import Model

/// Tests each way by which reminders reach the person.
struct Doctor {
  let tools: any Tools
  let installation: Installation
  let reached: [ReachedStore.Reached]
  /// The variable of the environment with a name; nil where it is not set.
  let variable: (String) -> String?

  /// Every way, the surest first.
  func checks() -> [ChannelCheck] {
    [launch, login, prompt, tmux, notification, systemd, cron, calendar]
  }

  private func last(_ way: String) -> Moment? { reached.last { $0.way == way }?.at }
}

extension Doctor {
  private var launch: ChannelCheck {
    ChannelCheck(
      name: "launch", verdict: .works,
      found: ["Today shows all that is due whenever vitals is opened, and vitals due in any shell."],
      survivesReboot: true)
  }

  private var login: ChannelCheck {
    var check = block(.profile, "login", in: installation.profilePath)
    check.last = last("login")
    return check
  }

  private var prompt: ChannelCheck { block(.prompt, "prompt", in: installation.promptPath) }

  private var tmux: ChannelCheck {
    let check = block(.tmux, "tmux", in: installation.tmuxPath)
    guard check.verdict != .off, tools.path(of: "tmux") == nil else { return check }
    return ChannelCheck(
      name: "tmux", verdict: .broken, found: check.found + ["tmux is not installed."],
      advice: "Install tmux.",
      survivesReboot: true)
  }

  /// A channel that is some lines in a file which another program reads.
  private func block(_ channel: Channel, _ name: String, in path: String) -> ChannelCheck {
    let advice = "vitals remind install --\(channel.rawValue)"
    var elsewhere: String?
    for case .block(let other, let block, _) in installation.everywhere(channel) {
      guard let text = try? Files.text(other) else { continue }
      do throws(MarkedBlock.Broken) {
        guard try block.lines(in: text) != nil else { continue }
      } catch {
        return ChannelCheck(
          name: name, verdict: .broken,
          found: ["What vitals wrote into \(other) has lost its end; it begins on line \(error.line)."],
          advice: "Delete it by hand, then \(advice).", survivesReboot: true)
      }
      guard other == path else {
        elsewhere = other
        continue
      }
      let changes = try? Installer(tools: tools).install(installation.pieces(channel))
      let isCurrent = changes?.allSatisfy(\.isNothing) ?? false
      return ChannelCheck(
        name: name, verdict: isCurrent ? .works : .partly,
        found: ["It is in \(path)\(isCurrent ? "." : ", for another program or journal than this one.")"],
        advice: isCurrent ? nil : advice, survivesReboot: true)
    }
    if let elsewhere {
      return ChannelCheck(
        name: name, verdict: .broken,
        found: ["It is in \(elsewhere); \(installation.shell) reads \(path) instead."],
        advice: advice, survivesReboot: false)
    }
    return ChannelCheck(name: name, verdict: .off, found: ["It is not in \(path)."], advice: advice)
  }
}
