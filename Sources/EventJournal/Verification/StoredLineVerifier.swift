/// Checks all lines of a home of the journal, from the first: chain, numbers, times, batches and canonical form.
///
/// Hand over each line with ``add(_:sequence:at:)`` until that says no, and ask for the ``report(upTo:)`` then.
public struct StoredLineVerifier {
  private let store: String
  private var checker: LineChecker
  private let sizes: Set<Int>
  private var tree = MerkleTree()
  private var report: VerificationReport
  private var last: (sequence: SequenceNumber, location: EventLocation)?
  /// A line whose `prev` is wrong, where it isn't known yet whether it or the line before was changed.
  private var doubtful: (sequence: SequenceNumber, location: EventLocation, hash: LeafHash)?

  /// A check of a journal.
  ///
  /// - Parameters:
  ///   - store: What the lines are stored in, for people.
  ///   - sizes: Numbers of events, whose roots are noted in the report.
  public init(of identity: JournalIdentity, in store: String, rootsAt sizes: Set<Int> = []) {
    (self.store, self.sizes) = (store, sizes)
    checker = LineChecker(identity)
    report = VerificationReport(tree: MerkleTree(), leafHash: identity.hash)
    report.roots = [0: MerkleTree().root]
    report.segmentCount = 1
  }

  /// Checks the next line, which its home has under that number.
  ///
  /// - Parameter mistake: What else is wrong with how it is stored, as the home finds when it compares what it keeps beside it.
  /// - Returns: Whether to go on.
  public mutating func add(
    _ line: ArraySlice<UInt8>, sequence: SequenceNumber, at location: EventLocation,
    mistake: (JournalEvent) -> String? = { _ in nil }
  ) -> Bool {
    if let doubtful {
      let next = try? JournalEvent(line: line, location: location, leafHash: doubtful.hash)
      settle(doubtful, isIntact: next?.previous == doubtful.hash)
      return false
    }
    let next = checker.sequence.next
    guard sequence == next else {
      note(next, location, "the event is missing here, \(sequence) follows")
      return false
    }
    do throws(LineMistake) {
      let event = try checker.admit(line, at: location)
      if let mistake = event.isCanonical ? mistake(event) : "the line isn't in canonical form" {
        throw LineMistake(message: mistake)
      }
      advance(over: event)
      return true
    } catch {
      if error.breaksChain, last != nil {
        doubtful = (next, location, LeafHash(leaf: line))
        return true
      }
      note(next, location, error.message)
      return false
    }
  }

  private mutating func advance(over event: JournalEvent) {
    tree.append(event.leafHash)
    if sizes.contains(tree.count) { report.roots[tree.count] = tree.root }
    last = (event.sequence, event.location)
    guard event.sequence == event.batchEnd else { return }
    report.tree = tree
    report.leafHash = event.leafHash
    report.end = EventLocation(
      segment: event.location.segment, byteOffset: event.location.byteOffset + event.line.count + 1)
    report.batchCount += 1
  }

  private mutating func settle(
    _ line: (sequence: SequenceNumber, location: EventLocation, hash: LeafHash), isIntact: Bool
  ) {
    if isIntact, let last {
      // The last batch is good no longer; what is left of it is not counted again, since nothing is read behind it.
      note(last.sequence, last.location, "the line isn't the one whose hash the next line holds")
    } else {
      note(line.sequence, line.location, "prev isn't the hash of the line before")
    }
  }

  private mutating func note(_ sequence: SequenceNumber, _ location: EventLocation, _ message: String) {
    report.firstDamage = VerificationReport.Damage(
      place: JournalError.Place(file: store, byteOffset: location.byteOffset, sequence: sequence), message: message)
  }

  /// What was found, once there are no more lines, compared with what the home says of how far it goes.
  public mutating func report(upTo head: JournalHead) -> VerificationReport {
    if let doubtful, report.firstDamage == nil {
      settle(doubtful, isIntact: head.sequence == doubtful.sequence && head.leafHash == doubtful.hash)
    }
    guard report.firstDamage == nil else { return report }
    let end = EventLocation(segment: .first, byteOffset: head.endOffset)
    if checker.sequence < head.sequence {
      note(
        checker.sequence.next, report.end, "the journal ends here, but event \(head.sequence) was recorded")
      report.isEndLost = true
    } else if checker.openBatchEnd != nil {
      note(checker.sequence.next, end, "the event is missing here, its batch isn't whole")
    } else if report.leafHash != head.leafHash, let last {
      note(last.sequence, last.location, "the line differs from the one recorded")
    } else if tree != head.tree || report.end != end {
      report.firstDamage = VerificationReport.Damage(
        place: JournalError.Place(file: "head", sequence: head.sequence),
        message: "the head doesn't agree with the events")
    }
    return report
  }
}

extension VerificationReport {
  /// The same with what was found of attached files.
  public func with(_ attachments: AttachmentReport) -> VerificationReport {
    var report = self
    report.attachments = attachments
    return report
  }
}
