import CanonicalJSON
import Synchronization

/// Makes of each entry of a journal what an audience may know of it.
///
/// Whoever makes the state of a record of the entries that come out of it makes the record of that audience: nothing that is
/// hidden can be found, counted or named in it, however it is asked.
public struct EntryFilter: Sendable {
  private let hidden: HiddenThings
  private let vocabulary: Vocabulary
  /// What was asked, where that is what is wanted.
  private let asked: Asked?

  /// A filter that hides some things.
  public init(hiding hidden: HiddenThings, in vocabulary: Vocabulary) {
    (self.hidden, self.vocabulary, asked) = (hidden, vocabulary, nil)
  }

  private init(noting asked: Asked, in vocabulary: Vocabulary) {
    (hidden, self.vocabulary, self.asked) = (HiddenThings(), vocabulary, asked)
  }

  /// What some entries name: whatever else is hidden or not, the same is made of them.
  public static func identifiers(in entries: some Sequence<Entry>, _ vocabulary: Vocabulary) -> Set<Identifier> {
    let asked = Asked()
    let filter = EntryFilter(noting: asked, in: vocabulary)
    for entry in entries {
      _ = filter.seen(entry)
      asked.note([entry.stamp.subject] + entry.effects.map(\.target))
    }
    return asked.identifiers
  }

  private func hides(_ identifier: Identifier) -> Bool {
    asked?.note([identifier])
    return !identifier.isBlank && hidden.hides(identifier)
  }

  /// Identifiers that were asked about.
  private final class Asked: Sendable {
    private let noted = Mutex<Set<Identifier>>([])
    var identifiers: Set<Identifier> { noted.withLock { $0 } }
    func note(_ identifiers: [Identifier]) {
      noted.withLock { $0.formUnion(identifiers.filter { !$0.isBlank }) }
    }
  }

  /// The entry as it may be known; absent where nothing may be known of it, not even that it is there.
  ///
  /// Nobody but the office knows who recorded it, why it amends another, or what this version cannot read of it.
  public func seen(_ entry: Entry) -> Entry? {
    guard let payload = entry.payload, !hides(entry.stamp.subject) else { return nil }
    guard let kept = redacted(payload, hidingTexts: hiddenTexts(in: entry, payload)) else { return nil }
    var stamp = entry.stamp
    stamp.actor = nil
    return Entry(stamp: stamp, wireName: type(of: kept).wireName, payload: kept)
  }

  /// The fields whose texts are hidden in an entry: those of all that it is about, or changes.
  private func hiddenTexts(in entry: Entry, _ payload: any EventPayload) -> Set<String> {
    guard !hidden.texts.isEmpty else { return [] }
    var fields = hidden.texts[entry.stamp.subject] ?? []
    for effect in payload.effects(entry.stamp) { fields.formUnion(hidden.texts[effect.target] ?? []) }
    return fields
  }

  /// The payload without what is hidden; absent where it cannot do without.
  private func redacted(_ payload: any EventPayload, hidingTexts texts: Set<String>) -> (any EventPayload)? {
    guard !type(of: payload).isInternal else { return nil }
    if let translation = payload as? TextTranslated, texts.contains(translation.field) { return nil }
    if let correction = payload as? EntryCorrected { return redacted(correction, hidingTexts: texts) }
    let told = withoutHiddenValue(Self.withoutReason(payload)).told(hiding: hides)
    return redactedFields(told, hidingTexts: texts)
  }

  /// The payload as it is, but for the value that a source gives for what is hidden: as the field it is for.
  private func withoutHiddenValue(_ payload: any EventPayload) -> any EventPayload {
    guard var citation = payload as? CitationAdded, let field = citation.field else { return payload }
    let isHidden = citation.about.contains { hides($0) || hidden.texts[$0]?.contains(field) ?? false }
    let namesHidden = citation.values.contains { (try? Identifier.list($0))?.contains(where: hides) ?? false }
    guard isHidden || namesHidden else { return payload }
    (citation.field, citation.values) = (nil, [])
    return citation
  }

  /// The payload as it is, but for the reason of one that amends another.
  static func withoutReason(_ payload: any EventPayload) -> any EventPayload {
    switch payload {
    case var correction as EntryCorrected:
      correction.reason = .withheld
      return correction
    case var retraction as EntryRetracted:
      retraction.reason = .withheld
      return retraction
    default: return payload
    }
  }

  private func redactedFields<P: EventPayload>(_ payload: P, hidingTexts texts: Set<String>) -> (any EventPayload)? {
    Redaction(hides: hides, texts: texts).redacted(payload)
  }

  /// A correction whose replacement cannot be told takes its entry away.
  private func redacted(_ correction: EntryCorrected, hidingTexts texts: Set<String>) -> (any EventPayload)? {
    guard vocabulary.type(correction.type)?.isInternal != true else { return nil }
    guard let reading = try? vocabulary.read(correction.type, correction.replacement.object),
      let kept = redacted(reading.payload, hidingTexts: texts)
    else {
      return EntryRetracted {
        $0.entry = correction.entry
        $0.reason = .withheld
      }
    }
    var seen = correction
    seen.type = type(of: kept).wireName
    seen.replacement = EventData(kept, occurred: reading.occurred)
    return Self.withoutReason(seen)
  }
}

extension LocalizedText {
  /// What stands in the place of a reason that only the office knows: three dots, in no language (`zxx` of ISO 639-2).
  static let withheld: LocalizedText = {
    guard let entry = try? TextEntry(language: LanguageTag("zxx"), text: "…", origin: .original) else { return .blank }
    return LocalizedText(entry)
  }()
}

extension Entry {
  /// The entry without mention of entries that a record lacks; absent where it is about one.
  ///
  /// An audience whose record lacks an entry does not learn that it was corrected.
  public func known(in state: some RecordsReading) -> Entry? {
    guard let payload else { return self }
    func known<P: EventPayload>(_ payload: P) -> (any EventPayload)? {
      Redaction(lacks: { state.recordedEntry($0) == nil }).redacted(payload)
    }
    return known(payload).map { Entry(stamp: stamp, wireName: wireName, payload: $0) }
  }
}
