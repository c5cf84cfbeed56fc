extension Rejection: CustomStringConvertible {
  /// The message, and what to do instead.
  public var description: String { "\(message) \(hint)" }

  /// The sentence a person needs.
  public var message: String {
    switch self {
    case .unknownIdentifier(let identifier, let expected, _) where identifier.isReference:
      "Nothing here has the reference “\(identifier)”; \(expected.inWords) was expected."
    case .unknownIdentifier(let identifier, let expected, _):
      "Nothing here is called “\(identifier)”; \(expected.inWords) was expected."
    case .wrongKind(let identifier, let kind, let expected):
      "“\(identifier)” is \(kind.withArticle); \(expected.inWords) was expected."
    case .identifierTaken(let identifier, let kind):
      "“\(identifier)” is taken" + (kind.map { " by \($0.withArticle)." } ?? ": it was used before.")
    case .referenceTaken(let reference, let owner, let kind):
      "“\(reference)” is a reference of “\(owner)”, \(kind.withArticle)."
    case .referenceNotHeld(let reference, let owner, _): "“\(owner)” does not have the reference “\(reference)”."
    case .missingField(let field, let event):
      "\(event.prefix(1).uppercased())\(event.dropFirst()) needs \(Self.fieldInWords(field))."
    case .unfitText(let field, let problem, _, _): "\(field): \(problem)"
    case .ordinalTaken(let ordinal, let series, let conference):
      "Number \(ordinal) of “\(series)” is taken by “\(conference)”."
    case .notInState(let identifier, let status, let act, _): "“\(identifier)” is \(status); it cannot be \(act)."
    case .alreadySigned(let instrument, let party): "“\(party)” has signed “\(instrument)” before."
    case .alreadyConsented(let instrument, let party, let means):
      "“\(party)” has consented to be bound by “\(instrument)” before, by \(means.inWords)."
    case .successorSigns(let instrument, let party, let predecessor):
      "“\(predecessor)” signed “\(instrument)”, and “\(party)” is its successor: a successor does not sign again."
    case .signatureAfterEnd(let instrument, let status): "“\(instrument)” is \(status.rawValue); it cannot be signed."
    case .notAParty(let instrument, let party, _): "“\(party)” is not a party to “\(instrument)”."
    case .lineageCycle(let path): "They would act on one another in a circle: \(Self.path(path))."
    case .successionCycle(let path): "Each would come after the other: \(Self.path(path))."
    case .hasEnded(let identifier, let status, let date, _):
      "“\(identifier)” was \(status.words)\(date.map { " (\($0))" } ?? ""); it can no longer act."
    case .recordAdopted(let conference, let act):
      "The record of “\(conference)” was adopted; “\(act)” would change it."
    case .speakerNotPresent(let speaker, let conference):
      "“\(speaker)” is in no delegation to “\(conference)” and was not marked as invited."
    case .notAMember(let delegation, let person): "“\(person)” is not a member of “\(delegation)”."
    case .agendaAdopted(let conference, let act):
      "The agenda of “\(conference)” was adopted; \(act)."
    case .agendaNumberTaken(let number, let item): "Number \(number) is taken by “\(item)”."
    case .selfReference(let identifier, let act): "“\(identifier)” cannot be \(act) itself."
    case .otherConference(let identifier, let owner, let expected):
      "“\(identifier)” belongs to “\(owner)”, not to “\(expected)”."
    case .endBeforeBeginning(let identifier, let end, let beginning):
      "“\(identifier)” would end (\(end)) before it begins (\(beginning))."
    case .dateTooFarAhead(let date, let field, let latest):
      "\(field): \(date) is more than 100 years after the day of recording; the latest possible day is \(latest)."
    case .placeholderDate(let date, let field):
      "\(field): \(date) is what other programs write for “no date”; it is not recorded as a date."
    case .sequenceBeyondHead(let sequence, let head):
      "Entry \(sequence) does not exist; the newest is \(head)."
    case .unknownEntry(let entry): "No entry has the identifier \(entry)."
    case .otherEventType(let entry, let type, let replacement):
      "Entry \(entry) says “\(eventName(type))”; its replacement says “\(eventName(replacement))”."
    case .notCorrectable(let entry, let type, let target):
      "Entry \(entry) says “\(eventName(type))”\(target.map { " of entry \($0)" } ?? ""); it cannot itself be corrected or "
        + "retracted."
    case .alreadyRetracted(let entry): "Entry \(entry) was retracted."
    case .nothingChanged(let entry): "The replacement says what entry \(entry) says already."
    case .dependentEntries(let entry, let dependents):
      "Entry \(entry) cannot change while later entries rest on it. "
        + dependents.map { "\($0.sequence), \(eventName($0.wireName)): \($0.problem)" }.joined(separator: " ")
    case .unknownEventInHistory(let identifier, let wireName):
      "“\(identifier)” rests on an event that this version does not know: \(wireName)."
    case .notInVocabulary(let wireName):
      "“\(wireName)” is not one of the events that this record book knows, and could not be read back as what it says."
    case .changesWhatIsOurs(let identifier, let wireName):
      "“\(wireName)” would change “\(identifier)”, which is not of a kind of its own: anyone who reads the journal without that "
        + "event would see another record."
    case .malformedEntryInHistory(let identifier, let sequence, let wireName, let problem):
      "“\(identifier)” rests on entry \(sequence) (\(wireName)), which does not have its form: \(problem)"
    case .partOfItself(let identifier): "“\(identifier)” would be part of itself."
    case .nestedTooDeep(let identifier, let levels):
      "“\(identifier)” would be more than \(levels) levels deep."
    case .namedTwice(let identifier, let field): "\(field) names “\(identifier)” twice."
    }
  }

  /// What a field lacks, by its path in the wire form: “a person” for `signatories[0].person`.
  private static func fieldInWords(_ path: String) -> String {
    let name = path.split(separator: ".").last.map(String.init) ?? path
    switch name {
    case "owners": return "an owner"
    case "parties": return "a party"
    case "merged": return "a body that is merged into it"
    case "united": return "a state that is united in it"
    case "into": return "a body that comes of it"
    case "entries": return "an entry or a thing that it is about"
    case "values": return "a value"
    case "repliesTo": return "a speech that it replies to"
    case "expires": return "a day on which the instrument expires"
    default:
      let words = name.reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
      return withArticle(words)
    }
  }

  /// What an event makes of its subject: “a proposed conference”; the event in words where its act has several.
  static func subjectInWords(_ wireName: String) -> String {
    let parts = wireName.split(separator: ".").dropFirst().dropLast()
    guard parts.count == 2, let noun = parts.first, let act = parts.last, !act.contains("-") else {
      return "“\(eventName(wireName))”"
    }
    return withArticle("\(act) \(String(noun).replacing("agenda-item", with: "agenda item"))")
  }

  private static func withArticle(_ words: String) -> String {
    "aeiou".contains(words.prefix(1)) && !words.hasPrefix("uni") ? "an \(words)" : "a \(words)"
  }

  private static func path(_ identifiers: [Identifier]) -> String {
    identifiers.map(\.description).joined(separator: " → ")
  }
}
