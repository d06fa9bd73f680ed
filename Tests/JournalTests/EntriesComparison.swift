import Journal
import Model

/// Whether a ledger's entries are those of a list, in its order.
func == (left: Entries, right: some Sequence<Entry>) -> Bool { left.elementsEqual(right) }
