import Glibc
import Synchronization

/// Tells every block of a text whether it begins inside a quoted cell, from the counts of quotes in the blocks before.
final class QuoteChain: Sendable {
  private struct State {
    /// Whether the count of a block's quotes is odd; nil while it is not known.
    var isOdd: [Bool?]
    /// Whether each block begins inside quotes, for the blocks of which that is known.
    var isInside = [false]
    var isBroken = false
  }

  private let state: Mutex<State>

  /// A chain of so many blocks.
  init(blocks: Int) { state = Mutex(State(isOdd: Array(repeating: nil, count: blocks))) }

  /// Notes whether a block has an odd number of quotes.
  func note(block: Int, isOdd: Bool) {
    state.withLock { state in
      state.isOdd[block] = isOdd
      var next = state.isInside.count - 1
      while next < state.isOdd.count, let odd = state.isOdd[next] {
        state.isInside.append(state.isInside[next] != odd)
        next += 1
      }
    }
  }

  /// Waits until it is known whether a block begins inside quotes; nil once the chain is broken.
  ///
  /// Blocks are taken in order and counted at once, so that the wait is hardly ever one.
  func isInside(block: Int) -> Bool? {
    while true {
      let (known, isBroken) = state.withLock { state in
        (block < state.isInside.count ? state.isInside[block] : nil, state.isBroken)
      }
      if isBroken { return nil }
      if let known { return known }
      sched_yield()
    }
  }

  /// Ends all waiting, as a block will never be counted.
  func breakOff() { state.withLock { $0.isBroken = true } }
}
