import Acta
import MeetingRecords

/// What can be done with the things of a noun as they stand: “mou-1 is signed: you can enter-into-force it”.
struct NounAdvice {
  let session: ShellSession
  /// How many things are named; of the rest it is said how many there are.
  private static let greatestCount = 5

  /// A line a thing that something can be done with; the ones that changed last first.
  func lines(noun: String) -> [String] {
    guard let life = LifeCycle.all.first(where: { $0.noun == noun }) else { return [] }
    return stand(life) { identifier, status in
      life.kind == .conference ? conference(identifier) : Self.text(identifier, status, life.advised(in: status))
    }
  }

  private func stand(_ life: LifeCycle, _ text: (_ identifier: String, _ status: String) -> String?) -> [String] {
    let found = try? session.book().read { reader in
      reader.things(of: life.kind, in: life.livingStates, limit: Self.greatestCount)
    }
    guard let found else { return [] }
    let more = found.count - found.shown.count
    return found.shown.compactMap(text) + (more > 0 ? ["… and \(more) more: list \(life.kind.listName)"] : [])
  }

  private func conference(_ identifier: String) -> String? {
    let found = try? session.book().read { reader in
      try? reader.get(Conference.self, Identifier(identifier)).map(ConferenceAdvice.text)
    }
    return found ?? nil
  }

  private static func text(_ identifier: String, _ status: String, _ verbs: [String]) -> String {
    "\(identifier) is \(status.replacing("-", with: " ")): you can \(ShellGrammar.alternatives(verbs, isQuoted: false)) it."
  }
}

/// The life of the things of a noun: its states, and the verbs that the domain takes in each.
struct LifeCycle {
  let noun: String
  let kind: EntityKind
  private let states: [String]

  private init<Status: WireVocabulary>(_ noun: String, _ kind: EntityKind, _ status: Status.Type) {
    (self.noun, self.kind) = (noun, kind)
    states = status.allCases.map(\.rawValue)
  }

  /// Those of which something can be said.
  static let all = [
    LifeCycle("conference", .conference, ConferenceStatus.self),
    LifeCycle("instrument", .instrument, InstrumentStatus.self),
    LifeCycle("followup", .followUp, FollowUpStatus.self),
    LifeCycle("decision", .decision, DecisionStatus.self),
    LifeCycle("record", .record, RecordStatus.self),
  ]

  private func declared(in state: String) -> [Verb] {
    Vocabulary.meetingRecords.verbs(for: kind, in: state).filter { $0.noun == noun }
  }

  /// The verbs of the noun in a state, in the order of the domain.
  func verbs(in state: String) -> [String] { declared(in: state).map(\.name) }

  /// Those that are named as what can be done next.
  func advised(in state: String) -> [String] {
    Vocabulary.meetingRecords.advisedVerbs(for: kind, in: state).filter { $0.noun == noun }.map(\.name)
  }

  /// The states in which something can be done.
  var livingStates: [String] { states.filter { !verbs(in: $0).isEmpty } }

  /// The states in which a verb can be used.
  func states(for verb: String) -> [String] { states.filter { verbs(in: $0).contains(verb) } }
}

/// What can be done with a conference as it stands.
enum ConferenceAdvice {
  /// How it stands and what can be done: “The 10th (vn-la-labour/10) is proposed: you can convene, relocate or cancel it”.
  static func text(_ conference: Conference) -> String {
    let name = conference.ordinal.map { "The \(ordinal($0)) (\(conference.identifier))" } ?? "\(conference.identifier)"
    let status = conference.status.rawValue.replacing("-", with: " ")
    return "\(name) is \(status): you can \(verbs(conference.status))."
  }

  /// What can be done in a state: with the conference itself, and in it.
  static func verbs(_ status: ConferenceStatus) -> String {
    let own = Vocabulary.meetingRecords.advisedVerbs(for: .conference, in: status.rawValue).map(\.name).filter {
      $0 != "close"
    }
    let itself = own.isEmpty ? nil : ShellGrammar.alternatives(own, isQuoted: false) + " it"
    return [itself, within(status)].compactMap(\.self).joined(separator: ", and ")
  }

  /// What else can be done while a conference is in a state.
  private static func within(_ status: ConferenceStatus) -> String? {
    switch status {
    case .proposed: "propose items for its agenda"
    case .convened: "register delegations"
    case .open: "open sessions, record speeches and decisions, sign instruments, and close it"
    case .closed: "draft, circulate and adopt its record (\(RecordDrafted.verb.typed))"
    case .postponed, .recordAdopted, .cancelled: nil
    }
  }

  /// 1st, 2nd, 3rd, 11th.
  static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let suffix =
      switch number % 10 {
      case 1 where !isTeen: "st"
      case 2 where !isTeen: "nd"
      case 3 where !isTeen: "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }
}
