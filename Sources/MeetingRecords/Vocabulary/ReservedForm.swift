public import CanonicalJSON

/// A name in the data of events, or of a type of event, that is reserved for what comes later.
///
/// Nothing of this version writes one, and no event of ours or of a host may use its name for anything else. What this version does
/// where it meets one is said by its sentence.
public struct ReservedForm: Sendable {
  /// The name of the member, or the type of the event.
  public let name: String
  /// What it is for, and what this version makes of it.
  public let sentence: String
  /// The form of the value of the member, or of the data of the event.
  public let form: JSONForm

  /// A value that only the holders of a key can read.
  public static let sealed = ReservedForm(
    name: "sealed",
    sentence:
      "A sealed value. A text has it instead of its plain text; any other optional member has an object with this member alone "
      + "instead of its value. A sealed text is shown as “[sealed]”. Another sealed member is read as absent, kept, and reported.",
    form: .defined("sealed") {
      .described(
        "A value that only the holders of a key can read.",
        .object(
          [
            member("age", "An age file (C2SP), in base64.", .text),
            member("for", "The names of the keys to which it is sealed.", .array(.text)),
          ], isOpen: true))
    })

  /// Where an entry comes from that was taken over from another journal.
  public static let mergedFrom = ReservedForm(
    name: "mergedFrom",
    sentence:
      "Of the data of an entry that was taken over from another journal: which entry it is there. This version passes over "
      + "it, keeps it and shows it.",
    form: .object(
      [
        member("origin", "The origin of that journal.", .text),
        member("id", "Its identifier there.", EntryIdentifier.wireForm),
        member("sequence", "Its sequence number there: twelve digits.", .pattern("^[0-9]{12}$")),
        member("leaf", "Its leaf hash there.", ContentDigest.wireForm),
        member("time", "When it was recorded there.", .text),
        member("actor", "Who recorded it there.", .text, isRequired: false),
      ], isOpen: true))

  /// A key was destroyed, so that nobody can read again what was sealed to it alone.
  public static let keyErased = ReservedForm(
    name: "acta.sealing.key-erased.v1",
    sentence:
      "The keys of its subject were destroyed: nobody can read again what was sealed to them alone. Until this version "
      + "is replaced, it records nothing that rests on the subject.",
    form: .object(
      [
        member("occurred", "When it happened.", EDTFDate.wireForm, isRequired: false),
        member("keys", "The names of the keys.", .array(.text)), member("reason", "Why.", LocalizedText.wireForm),
      ], isOpen: true))

  /// Someone decided to go on although the clock was behind the journal.
  public static let clockAccepted = ReservedForm(
    name: "acta.clock.accepted.v1",
    sentence:
      "Without a subject: a person decided to go on although the clock was more than a day before the last entry. Nothing "
      + "rests on it.",
    form: .object(
      [
        member("clocktime", "What the clock showed.", .text), member("time", "The time of the last entry.", .text),
        member("reason", "Why.", LocalizedText.wireForm, isRequired: false),
      ], isOpen: true))

  /// The journal goes on from another one.
  public static let journalContinued = ReservedForm(
    name: "acta.journal.continued.v1",
    sentence:
      "Without a subject, and first in its journal: the journal goes on from another, whose format has changed. Nothing "
      + "rests on it.",
    form: .object(
      [
        member("origin", "The origin of the earlier journal.", .text),
        member("size", "How many entries it has.", .count),
        member("root", "The root of its Merkle tree.", ContentDigest.wireForm),
      ], isOpen: true))

  /// What is reserved in the data of every event.
  public static let members = [sealed, mergedFrom]
  /// The types of events that are reserved.
  public static let events = [keyErased, clockAccepted, journalContinued]

  private static func member(
    _ name: String, _ sentence: String, _ form: JSONForm, isRequired: Bool = true
  ) -> JSONForm.Member {
    JSONForm.Member(name: name, form: .described(sentence, form), isRequired: isRequired)
  }

  /// Whether a value is a sealed one, in the place of that of a member.
  static func isSealed(_ value: JSONValue) -> Bool {
    guard case .object(let object) = value, object.count == 1 else { return false }
    return object.members[0].key == sealed.name
  }

  /// The first field that has a reserved name; none may, in the data of an event or in the records there.
  static func reserved(in fields: [FieldDescription]) -> String? {
    let names = members.map(\.name) + [Field.occurred.name]
    return fields.lazy.compactMap { names.contains($0.name) ? $0.name : reserved(in: $0.fields) }.first
  }
}
