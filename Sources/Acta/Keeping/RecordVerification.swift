public import EventJournal
public import MeetingRecords
import RecordsCatalog
public import SystemPackage

/// What a check of the entries by the rules of the domain found.
public struct RecordVerification: Sendable, Hashable {
  /// An entry that is not as the domain would have it.
  public struct Fault: Sendable, Hashable, CustomStringConvertible {
    /// What is wrong with it.
    public enum Kind: String, Sendable, Hashable {
      /// Its data does not have the form that its name promises.
      case malformed
      /// The history before it does not allow it.
      case notAllowed = "not-allowed"
      /// It breaks a rule that came after it may have been recorded; it stands, and is no fault.
      case laterRule = "later-rule"
    }

    /// What is wrong with it.
    public let kind: Kind
    /// Where it stands.
    public let place: JournalError.Place
    /// The identifier of the entry.
    public let id: EntryIdentifier
    /// Its name on the wire.
    public let wireName: String
    /// What is wrong, as a sentence.
    public let message: String

    /// The entry by its number and type.
    public var name: String { "Entry \(place.sequence.map { String($0.rawValue) } ?? "") (\(wireName))" }

    /// What can be recorded about the entry.
    public var remedies: [Remedy] {
      place.sequence.map { number in [.correct(entry: Int(number.rawValue)), .retract(entry: Int(number.rawValue))] }
        ?? []
    }

    /// Place, entry and message in one line.
    public var description: String { "\(place), \(wireName) \(id): \(message)" }
  }

  /// A file that an entry says is kept, and that isn't there.
  public struct MissingFile: Sendable, Hashable, CustomStringConvertible {
    /// Where the entry stands.
    public let place: JournalError.Place
    /// What the entry is about: a document, a conference whose agenda the file is, a record.
    public let subject: Identifier
    /// The SHA-256 of the file.
    public let hash: LeafHash

    /// The place, the subject and the hash in one line.
    public var description: String { "\(place): the file of \(subject) is gone, which had the SHA-256 \(hash)" }
  }

  /// How many faults are kept, the first ones; all are counted.
  public static let keptFaults = 20

  /// How many entries were checked.
  public internal(set) var entryCount = 0
  /// How many of them this version does not know: they are kept, and cannot be judged.
  public internal(set) var unknownCount = 0
  /// How many of those another program recorded, under names of its own.
  public internal(set) var foreignCount = 0
  /// How many say something that this version does not know, and passes over.
  public internal(set) var passedOverCount = 0
  /// How many do not have their form, and are passed over: reported, and no fault.
  public internal(set) var malformedCount = 0
  /// The first of those.
  public internal(set) var malformed: [Fault] = []
  /// How many break a rule that there always was.
  public internal(set) var faultCount = 0
  /// The first of those.
  public internal(set) var faults: [Fault] = []
  /// How many break a rule that a later version added: reported, and no fault.
  public internal(set) var laterRuleCount = 0
  /// The first of those.
  public internal(set) var laterRules: [Fault] = []
  /// How many entries name a file that is kept beside the journal.
  public internal(set) var keptFileCount = 0
  /// The files that are not there, though an entry says that they are kept.
  public internal(set) var missingFiles: [MissingFile] = []

  /// How the catalog compares with the journal; absent where none was compared.
  public internal(set) var catalog: CatalogComparison?

  /// Whether no entry breaks a rule that there always was, and every file is there; the catalog, which is only made
  /// from the journal, does not count.
  public var isSound: Bool { faultCount == 0 && missingFiles.isEmpty }

  /// The first entries of a kind.
  fileprivate subscript(kind: Fault.Kind) -> [Fault] {
    get {
      switch kind {
      case .malformed: malformed
      case .notAllowed: faults
      case .laterRule: laterRules
      }
    }
    set {
      switch kind {
      case .malformed: malformed = newValue
      case .notAllowed: faults = newValue
      case .laterRule: laterRules = newValue
      }
    }
  }

  /// Counts entries of a kind.
  fileprivate mutating func count(_ kind: Fault.Kind, _ change: Int) {
    switch kind {
    case .malformed: malformedCount += change
    case .notAllowed: faultCount += change
    case .laterRule: laterRuleCount += change
    }
  }
}

extension FileJournal {
  /// Checks the form of every entry and whether the history obeys the rules of the domain, and changes nothing.
  ///
  /// Each entry is decided once more over what the entries before it left behind, by the rules of this version. What
  /// breaks only a rule that a later version added is reported apart, and so is what does not have its form: neither is a
  /// fault (``Rejection/isLaterRule``). Once an entry was corrected or retracted it is not reported any more. Streams:
  /// memory is bounded by that of a few thousand entries, of the identifiers of what is reported, and a cache of 64 MiB.
  /// O(n log n) in the number of entries.
  ///
  /// - Parameters:
  ///   - report: what ``verify(progress:)`` found; the entries that it calls good are checked.
  ///   - catalog: where the catalog of the journal is, to be compared with what the entries make; absent for not.
  ///   - vocabulary: what the entries can say.
  ///   - progress: called now and then with the number of entries checked.
  /// - Throws: ``ActaError`` when the journal cannot be read up to there; what is wrong with entries is no error.
  public func verifyRecord(
    _ report: VerificationReport, comparing catalogPath: FilePath? = nil, vocabulary: Vocabulary = .meetingRecords,
    progress: (Int) -> Void = { _ in }
  ) throws(ActaError) -> RecordVerification {
    try verifyRecord(report, at: .directory(path), comparing: catalogPath, vocabulary, progress: progress)
  }
}

extension PlacedJournal {
  /// The same of a journal at any place.
  func verifyRecord(
    _ report: VerificationReport, at place: JournalPlace, comparing catalogPath: FilePath?, _ vocabulary: Vocabulary,
    progress: (Int) -> Void
  ) throws(ActaError) -> RecordVerification {
    do {
      let catalog = try RecordsCatalog.temporary(identity: CatalogIdentity(identity, vocabulary))
      var verifier = RecordVerifier(catalog: catalog, attachments: attachmentHome)
      let reader = try goodEvents(of: report)
      while try verifier.takeEvents(from: reader) { progress(verifier.verification.entryCount) }
      var verification = verifier.verification
      if let catalogPath, report.firstDamage == nil {
        verification.catalog = try CatalogComparison(ofJournalAt: place, at: catalogPath, with: catalog)
      }
      return verification
    } catch { throw ActaError(error) }
  }
}

/// One check of all entries.
private struct RecordVerifier {
  /// How many entries, and bytes of them, are checked over one state of the catalog.
  private static let chunkEntries = 1000
  private static let chunkBytes = 4 << 20

  let catalog: RecordsCatalog
  let attachments: any AttachmentHome
  private(set) var verification = RecordVerification()
  /// What is reported, by the identifier of the entry.
  private var reported: [EntryIdentifier: RecordVerification.Fault.Kind] = [:]

  init(catalog: RecordsCatalog, attachments: any AttachmentHome) {
    self.catalog = catalog
    self.attachments = attachments
  }

  /// Takes the next events and checks them; false when there are no more.
  mutating func takeEvents(from reader: EventReader) throws -> Bool {
    var chunk: [(event: JournalEvent, entry: Entry)] = []
    var bytes = 0
    while chunk.count < Self.chunkEntries, bytes < Self.chunkBytes, let event = try reader.next() {
      chunk.append((event, Entry(event, in: catalog.identity.vocabulary)))
      bytes += event.line.count
    }
    guard !chunk.isEmpty else { return false }
    try check(chunk)
    try catalog.ingest(chunk.map { CatalogEvent($0.event, $0.entry) })
    return true
  }

  private mutating func check(_ chunk: [(event: JournalEvent, entry: Entry)]) throws {
    // Whether the zone is known here says nothing about the entries.
    try catalog.read(zones: { LocalDays($0) ?? .utc }) { reader in
      var overlay = StateOverlay(reader)
      for (event, entry) in chunk {
        verification.entryCount += 1
        if let problem = entry.unread?.problem {
          if entry.isMalformed {
            note(.malformed, event, entry.wireName, problem.sentence)
          } else {
            verification.passedOverCount += 1
          }
        } else if entry.payload == nil {
          verification.unknownCount += 1
          if entry.isForeign { verification.foreignCount += 1 }
        }
        var refusal: Rejection?
        do throws(Rejection) { try checkHistory(entry, in: overlay) } catch { refusal = error }
        // A catalog that could not be read answers as if nothing were there.
        if let failure = reader.failure { throw failure }
        if let refusal {
          note(refusal.isLaterRule ? .laterRule : .notAllowed, event, entry.wireName, refusal.message)
        } else if let amendment = entry.payload?.amendment {
          settle(amendment.entry)
        }
        try checkFile(of: entry, event)
        overlay.apply(entry)
      }
    }
  }

  /// Whether the file that an entry says is kept is there; whether it is whole is seen where the files are read.
  private mutating func checkFile(of entry: Entry, _ event: JournalEvent) throws {
    guard let naming = entry.payload as? any FileNaming, naming.isKept else { return }
    for sha256 in naming.digests {
      verification.keptFileCount += 1
      guard let hash = LeafHash(sha256.description), try attachments.contents(of: hash) == nil else { continue }
      verification.missingFiles.append(
        RecordVerification.MissingFile(place: event.place, subject: entry.stamp.subject, hash: hash))
    }
  }

  /// What was corrected or retracted need not be reported any more.
  private mutating func settle(_ id: EntryIdentifier) {
    guard let kind = reported.removeValue(forKey: id) else { return }
    verification.count(kind, -1)
    verification[kind].removeAll { $0.id == id }
  }

  private mutating func note(
    _ kind: RecordVerification.Fault.Kind, _ event: JournalEvent, _ wireName: String, _ message: String
  ) {
    let fault = RecordVerification.Fault(
      kind: kind, place: event.place, id: EntryIdentifier(event.id), wireName: wireName, message: message)
    reported[fault.id] = kind
    verification.count(kind, 1)
    if verification[kind].count < RecordVerification.keptFaults { verification[kind].append(fault) }
  }
}
