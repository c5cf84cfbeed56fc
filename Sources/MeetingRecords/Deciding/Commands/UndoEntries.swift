import CanonicalJSON

/// The command to take entries back, the newest first.
///
/// An entry that begins or changes something is retracted. A correction is made good by another one, which restores what
/// the corrected entry said before it. What no longer stands, or was only about an entry that is itself taken back, needs
/// nothing.
public struct UndoEntries: RecordCommand {
  /// The sequence numbers of the entries.
  public var sequences: ClosedRange<Int>
  /// What is taken back with them, in other commands, the newest first.
  public var whole: ClosedRange<Int>
  /// The reason.
  public var reason: LocalizedText

  /// A command from its parts.
  ///
  /// - Parameter whole: What is taken back with them in other commands; nothing when absent.
  public init(_ sequences: ClosedRange<Int>, of whole: ClosedRange<Int>? = nil, reason: LocalizedText) {
    self.sequences = sequences
    self.whole = whole ?? sequences
    self.reason = reason
  }

  /// The entries that take these back; none where nothing of them stands any more.
  ///
  /// Refuses to take back a retraction, a correction of an entry that was changed again since, and what later entries rest
  /// on.
  public func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry] {
    var proposed: [ProposedEntry] = []
    for sequence in sequences.reversed() {
      guard let entry = state.standingEntry(sequence) else { continue }
      guard let amendment = entry.payload?.amendment else {
        let retraction = EntryRetracted {
          $0.entry = entry.stamp.id
          $0.reason = reason
        }
        proposed.append(ProposedEntry(entry.stamp.subject, retraction))
        continue
      }
      guard let amended = state.recordedEntry(amendment.entry) else { throw .unknownEntry(amendment.entry) }
      // Where the amended entry is one of these, it is itself taken back.
      if sequences.contains(amended.sequence) { continue }
      // What it retracted is gone, and would have been taken back.
      if whole.contains(amended.sequence), state.standingEntry(amended.sequence) == nil { continue }
      proposed.append(ProposedEntry(amended.stamp.subject, try restoring(amended, before: entry, in: state)))
    }
    return proposed
  }

  /// The correction that lets an entry say again what it said before an amendment.
  private func restoring<S: RecordsReading>(
    _ amended: Entry, before amendment: Entry, in state: S
  ) throws(Rejection) -> EntryCorrected {
    guard let correction = amendment.payload as? EntryCorrected else {
      throw .notCorrectable(amendment.sequence, type: amendment.wireName, of: amended.sequence)
    }
    guard let standing = state.standingEntry(amended.sequence) else { throw .alreadyRetracted(amended.sequence) }
    let amendments = amendments(of: amended, like: amendment, in: state)
    // What somebody corrected since is not undone over theirs.
    let later = amendments.last { $0.sequence > amendment.sequence && !sequences.contains($0.sequence) }
    if later != nil, correction.standing(amended, in: state.vocabulary)?.dataBytes != standing.dataBytes {
      throw .notCorrectable(amendment.sequence, type: amendment.wireName, of: amended.sequence)
    }
    let before = amendments.last { $0.sequence < amendment.sequence }?.payload as? EntryCorrected
    guard let earlier = before.map({ $0.standing(amended, in: state.vocabulary) }) ?? amended,
      let payload = earlier.payload
    else {
      throw .resting(amended.stamp.subject, on: amended)
    }
    // What this version does not know of what it said is restored, too.
    let written = EventData(payload, occurred: earlier.stamp.occurred).object
    let unknown = UnknownMembers(besides: type(of: payload).fieldDescriptions)
    return EntryCorrected {
      $0.entry = amended.stamp.id
      $0.type = type(of: payload).wireName
      $0.replacement = EventData(unknown.carried(from: earlier.unread?.data ?? JSONObject(), into: written))
      $0.reason = reason
    }
  }

  /// What changed how an entry stands, in order; after a merge of duplicates, amendments are about the one that stays.
  private func amendments<S: RecordsReading>(of entry: Entry, like known: Entry, in state: S) -> [Entry] {
    let subjects = [entry.stamp.subject, known.stamp.subject, state.any(entry.stamp.subject)?.key].compactMap(\.self)
    return state.entries(mentioning: Set(subjects), after: entry.sequence).filter {
      $0.payload?.amendment?.entry == entry.stamp.id
    }
  }
}
