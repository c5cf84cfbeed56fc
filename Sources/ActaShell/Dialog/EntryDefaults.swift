import Acta
import MeetingRecords

/// What the record suggests for a field of a command that is being asked for.
struct EntryDefaults {
  private let session: ShellSession
  private let path: [String]
  private let typed: [String]

  /// - Parameters:
  ///   - path: the words of the command.
  ///   - typed: the words so far, those of the command among them.
  init(_ session: ShellSession, _ path: [String], _ typed: [String]) {
    self.session = session
    self.path = path
    self.typed = typed
  }

  private var subject: Identifier? { typed.count > path.count ? try? Identifier.typed(typed[path.count]) : nil }

  private func read<Value>(_ body: (CatalogReader) -> Value?) -> Value? {
    (try? session.book().read { body($0) }) ?? nil
  }

  /// The value that Enter takes; absent where the record suggests none.
  func value(for field: GrammarArgument) -> String? {
    guard path.first == "conference" else { return valueBesideConferences(for: field) }
    if field.kind == .positional { return conference }
    switch (path.last, field.label) {
    case ("propose", "--ordinal"), ("convene", "--ordinal"): return next.map { String($0.ordinal) } ?? ordinalOfSubject
    case ("propose", "--state"), ("convene", "--state"): return proposal?.state?.description ?? host(.state)
    case ("propose", "--host"), ("convene", "--host"): return proposal?.hosts.first?.description ?? host(.organization)
    case ("convene", "--dates"): return proposal?.dates?.description
    default: return nil
    }
  }

  /// What other commands are most likely about: the conference that is going on, the one thing that the verb fits.
  private func valueBesideConferences(for field: GrammarArgument) -> String? {
    switch (path.first, field.label) {
    case ("instrument", "--party") where path.last == "sign": return partyToSign
    case (_, "--conference"): return conferenceInHand
    case _ where field.kind == .positional && field.valueName.hasPrefix("conference"): return conferenceInHand
    case ("instrument", _) where field.kind == .positional, ("followup", _) where field.kind == .positional:
      return LifeCycle.all.first { $0.noun == path.first }.flatMap { only($0.kind, $0.states(for: verb)) }
    default: return nil
    }
  }

  private var verb: String { path.last ?? "" }

  /// The only one in one of the states.
  private func only(_ kind: EntityKind, _ statuses: [String]) -> String? {
    let found = read { $0.things(of: kind, in: statuses, limit: 1) }
    return found?.count == 1 ? found?.shown.first?.identifier : nil
  }

  /// The conference that is going on, or else the only one.
  private var conferenceInHand: String? {
    only(.conference, ["open"]) ?? only(.conference, ["open", "closed", "convened", "proposed"])
  }

  /// The first party to the instrument that has not signed.
  private var partyToSign: String? {
    read { reader -> String? in
      guard let instrument = subject.flatMap({ reader.get(Instrument.self, $0) }) else { return nil }
      let signed = instrument.signatures.map { reader.key(of: $0.party) ?? $0.party }
      return instrument.parties.first { !signed.contains(reader.key(of: $0) ?? $0) }
        .map { (reader.any($0)?.identifier ?? $0).description }
    }
  }

  /// The number that the identifier ends in, of a conference whose series is only now established.
  private var ordinalOfSubject: String? {
    subject?.description.split(separator: "/").last.flatMap { Int($0) }.map(String.init)
  }

  /// Whether a field makes no sense with what was answered: a proposal of what was proposed before, what was said in another
  /// way.
  func isPointless(_ field: GrammarArgument) -> Bool {
    // Where it matters, it was asked with the speaker.
    if path == ["speech", "record"] { return field.label == "--invited" }
    if field.label == "--conference", [["followup", "schedule"], ["decision", "adopt"]].contains(path) {
      return proposal != nil
    }
    if path == ["decision", "adopt"] { return isPointlessOfDecision(field.label) }
    if path == ["followup", "schedule"] { return isPointlessOfFollowUp(field.label) }
    if path == ["instrument", "sign"] {
      return typed.contains("--party") && ["--signature", "--capacity"].contains(field.label)
    }
    // The identifier says it.
    if path.first == "conference", field.label == "--series", subject?.parent != nil { return true }
    let proposing = ["--series", "--ordinal", "--level", "--title", "--preparatory-to", "--aims", "--period"]
    return path == ["conference", "convene"] && proposing.contains(field.label) && proposal != nil
  }

  /// What follows from how a decision was adopted: votes from a vote, answers from a procedure that awaits some.
  private func isPointlessOfDecision(_ label: String) -> Bool {
    let mode = answer(to: "--adopted-by").flatMap(AdoptionMode.init)
    switch label {
    case "--body": return proposal != nil || answer(to: "--conference") != nil
    case "--answers-until": return mode?.awaitsAnswers != true
    case "--votes-for", "--votes-against", "--abstentions", "--party-for", "--party-against", "--party-abstaining":
      return mode?.countsVotes != true
    case "--verb-text": return answer(to: "--verb") != nil
    case "--number-series": return answer(to: "--number") == nil
    default: return false
    }
  }

  /// What follows from when a follow-up is due, and from which decision it comes.
  private func isPointlessOfFollowUp(_ label: String) -> Bool {
    switch label {
    case "--recurs-until": answer(to: "--every") == nil
    case "--continuous": answer(to: "--due") != nil || answer(to: "--every") != nil
    case "--decision-part": answer(to: "--decision") == nil
    default: false
    }
  }

  /// What was answered to a field, as typed.
  private func answer(to label: String) -> String? {
    typed.lastIndex(of: label).flatMap { place in typed.indices.contains(place + 1) ? typed[place + 1] : nil }
  }

  /// The conference that the command is about, where it is in the record.
  private var proposal: Conference? {
    subject.flatMap { subject in read { $0.get(Conference.self, subject) } }
  }

  /// The conference that the command can be about, where there is only one.
  private var conference: String? {
    guard let verb = path.last else { return nil }
    if verb == "propose" { return next.map { "\($0.series.identifier)/\($0.ordinal)" } }
    let states = LifeCycle.all.first { $0.kind == .conference }?.states(for: verb) ?? []
    let fitting = read { $0.all(Conference.self) }?.filter { states.contains($0.status.rawValue) } ?? []
    // A conference that nobody proposed can be convened all the same.
    if fitting.isEmpty, verb == "convene" { return next.map { "\($0.series.identifier)/\($0.ordinal)" } }
    return fitting.count == 1 ? fitting.first?.identifier.description : nil
  }

  /// The next conference of the series, which is the one of the identifier, or else the only one.
  private var next: (series: ConferenceSeries, ordinal: Int)? {
    read { reader in
      let all = reader.all(ConferenceSeries.self)
      let named = subject?.parent.flatMap { reader.get(ConferenceSeries.self, $0) }
      guard let series = named ?? (all.count == 1 ? all.first : nil) else { return nil }
      return (series, SeriesRhythm(series).nextOrdinal(level: series.level))
    }
  }

  /// Whose turn it is to host, where the series has an order and that is one of the kind.
  private func host(_ kind: EntityKind) -> String? {
    guard let next else { return nil }
    return read { reader in
      let rhythm = SeriesRhythm(next.series)
      let previous = rhythm.previous(to: next.ordinal, level: next.series.level, besides: nil, in: reader)
      guard let host = rhythm.nextHost(after: previous, in: reader), let entity = reader.any(host), entity.kind == kind
      else { return nil }
      return entity.identifier.description
    }
  }
}
