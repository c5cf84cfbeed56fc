import Synchronization
import SystemPackage

/// The calls of the seam, by their names.
enum SystemCall: String, Sendable, CaseIterable {
  case open, kind, names, makeDirectory, synchronizeDirectory, rename, remove, changes
  case read, write, truncate, synchronize, size, tryLock, unlock, isLocked
}

/// Which calls fail, and how.
final class FaultPlan: Sendable {
  private struct State {
    var faults: [SystemCall: [Errno?]] = [:]
    var writtenAtOnce = Int.max
    var visits: [SystemCall: Int] = [:]
    var fired: [SystemCall: Int] = [:]
    var bytesRead = 0
  }

  private let state = Mutex(State())

  /// Makes the next calls of that kind fail, each with one of these, after `count` that don't.
  func fail(_ call: SystemCall, after count: Int = 0, _ errors: Errno...) {
    state.withLock { $0.faults[call] = Array(repeating: nil, count: count) + errors }
  }

  /// How many bytes one write takes at most.
  var writtenAtOnce: Int {
    get { state.withLock { $0.writtenAtOnce } }
    set { state.withLock { $0.writtenAtOnce = newValue } }
  }

  /// How many faults have come to pass in that call.
  func fired(_ call: SystemCall) -> Int { state.withLock { $0.fired[call] ?? 0 } }

  /// How often the call was made.
  func visits(_ call: SystemCall) -> Int { state.withLock { $0.visits[call] ?? 0 } }

  /// How many bytes were read.
  var bytesRead: Int { state.withLock { $0.bytesRead } }

  func noteRead(_ count: Int) { state.withLock { $0.bytesRead += count } }

  func attempt(_ call: SystemCall) throws(Errno) {
    let error = state.withLock { state -> Errno? in
      state.visits[call, default: 0] += 1
      guard let list = state.faults[call], let first = list.first else { return nil }
      state.faults[call] = Array(list.dropFirst())
      if first != nil { state.fired[call, default: 0] += 1 }
      return first
    }
    if let error { throw error }
  }
}
