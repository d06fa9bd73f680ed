import ArgumentParser

/// A shell that can be told what fits: what it runs, and how it is answered.
enum CompletionShell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish

  /// What the shell has to read once.
  ///
  /// All that is known stays in the program, which is asked at each key.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  // bash says how far the line is typed, why it asks, and where it ends a word.
  private static let bashScript = #"""
    # Completion of vitals for bash, written by vitals completion bash.
    _vitals() {
      local found line program=${1/#\~\//$HOME/}
      COMPREPLY=()
      found=$("$program" complete bash -- "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" "$COMP_TYPE" 2>/dev/null)
      case $found in
      files) compopt -o default ;;
      folders) compopt -o dirnames ;;
      *) while IFS= read -r line; do [[ -z $line ]] || COMPREPLY+=("$line"); done <<<"$found" ;;
      esac
    }
    complete -o nosort -F _vitals vitals

    """#

  // zsh puts the quotes in by itself, and shows what is said of a word beside it.
  private static let zshScript = #"""
    #compdef vitals
    # Completion of vitals for zsh, written by vitals completion zsh.
    _vitals() {
      local line program=${words[1]/#\~\//$HOME/}
      local -a found texts shown
      found=("${(@f)$("$program" complete zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
      case $found[1] in
      files) [[ $PREFIX != --*=* ]] || compset -P '*='; _files; return ;;
      folders) [[ $PREFIX != --*=* ]] || compset -P '*='; _files -/; return ;;
      esac
      for line in $found; do
        texts+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  }")
      done
      (( $#texts )) && compadd -U -l -V vitals -d shown -a texts
    }
    if [[ $funcstack[1] == _vitals ]]; then _vitals "$@"; else compdef _vitals vitals; fi

    """#

  private static let fishScript = #"""
    # Completion of vitals for fish, written by vitals completion fish.
    function __vitals_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct | string unescape)
        set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
        set -l found (command $program complete fish -- $words[2..] "$current" 2>/dev/null)
        set -l option (string match -r '^--[^=]+=' -- "$current")
        set -l path (string replace -r '^--[^=]+=' '' -- "$current")
        switch "$found[1]"
            case files
                printf '%s\n' "$option"(__fish_complete_path "$path")
            case folders
                printf '%s\n' "$option"(__fish_complete_directories "$path" '')
            case '*'
                printf '%s\n' $found
        end
    end
    complete -c vitals -f -a '(__vitals_complete)'

    """#
}

extension CompletionShell {
  /// What is printed as an answer, a line each.
  func lines(_ completed: Completed, _ insertion: (String) -> String, isListing: Bool) -> [String] {
    switch completed {
    case .files: return ["files"]
    case .folders: return ["folders"]
    case .candidates(let candidates):
      // What is said of a word would be put into the line by bash, unless it only lists them.
      let isSaid = self != .bash || isListing && candidates.count > 1
      let width = candidates.map(\.text.count).max() ?? 0
      return candidates.map { candidate in
        let text = insertion(candidate.text)
        guard isSaid, !candidate.words.isEmpty else { return text }
        let words = Output.onOneLine(candidate.words)
        return self == .bash
          ? text + String(repeating: " ", count: max(0, width - candidate.text.count))
            + "  (\(words.prefix(60)))"
          : "\(text)\t\(words.prefix(100))"
      }
    }
  }
}
