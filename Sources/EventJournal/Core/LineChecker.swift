/// Why a line can't follow what came before it.
struct LineMistake: Error {
  /// Whether the line is the next by its number, and its `prev` isn't the hash of what came before.
  var breaksChain = false
  /// Whether the line is as it was written, so that nothing torn or changed explains it.
  var isAsWritten = false
  let message: String
}

/// Walks along the chain: admits a line when it is an event that follows the one before in every way.
///
/// Writers check with it what they are about to write, and readers, recovery and verification what they read.
struct LineChecker {
  private let source: ArraySlice<UInt8>
  /// The event that was admitted last; before the first, what precedes it.
  private(set) var sequence: SequenceNumber
  /// Its leaf hash; nil when the walk began in the middle, so that there is nothing to compare the first line with.
  private(set) var leafHash: LeafHash?
  /// Its time.
  private(set) var time: Instant?
  /// The end of the batch that isn't complete yet.
  private(set) var openBatchEnd: SequenceNumber?

  /// A walk behind the event with that number, hash and time.
  init(_ identity: JournalIdentity, sequence: SequenceNumber, leafHash: LeafHash?, time: Instant?) {
    source = identity.quotedOrigin
    self.sequence = sequence
    self.leafHash = leafHash
    self.time = time
  }

  /// A walk from the beginning.
  init(_ identity: JournalIdentity) {
    self.init(identity, sequence: .zero, leafHash: identity.hash, time: nil)
  }

  /// The event that the line is, once it is known to follow.
  ///
  /// O(length). Sequence and chain are compared first: when they hold, whatever else is wrong is wrong in this line.
  mutating func admit(_ line: ArraySlice<UInt8>, at location: EventLocation) throws(LineMistake) -> JournalEvent {
    if line.count > JournalLimits.lineBytes { throw LineMistake(message: "the line is too long") }
    let event: JournalEvent
    do {
      event = try JournalEvent(line: line, location: location, leafHash: LeafHash(leaf: line))
    } catch {
      throw LineMistake(message: error.message)
    }
    try admit(event)
    return event
  }

  /// Goes on to an event that was read from its line, with the leaf hash of that, once it is known to follow.
  mutating func admit(_ event: borrowing JournalEvent) throws(LineMistake) {
    guard event.sequence == sequence.next else {
      throw LineMistake(message: "sequence is \(event.sequence) where \(sequence.next) must be")
    }
    if let leafHash, event.previous != leafHash {
      throw LineMistake(breaksChain: true, message: "prev isn't the hash of the line before")
    }
    try checkMembers(of: event)
    sequence = event.sequence
    leafHash = event.leafHash
    time = event.time
    openBatchEnd = event.sequence == event.batchEnd ? nil : event.batchEnd
  }

  private func checkMembers(of event: borrowing JournalEvent) throws(LineMistake) {
    if !event.hasText(event.members.source, source) { throw LineMistake(message: "source isn't the journal's origin") }
    if let time, event.time < time { throw LineMistake(message: "time goes backwards") }
    if let clockTime = event.clockTime, clockTime >= event.time {
      throw LineMistake(message: "clocktime isn't before time")
    }
    if let openBatchEnd, event.batchEnd != openBatchEnd {
      throw LineMistake(message: "batchend isn't that of its batch, \(openBatchEnd)")
    }
    if event.namesBatch && event.batchEnd == event.sequence && openBatchEnd == nil && leafHash != nil {
      throw LineMistake(message: "batchend is in an event that is a batch of its own")
    }
    if event.batchEnd < event.sequence { throw LineMistake(message: "batchend lies before the event") }
    if event.batchEnd.rawValue - event.sequence.rawValue >= JournalLimits.batchEvents {
      throw LineMistake(message: "the batch has more than \(JournalLimits.batchEvents) events")
    }
  }
}
