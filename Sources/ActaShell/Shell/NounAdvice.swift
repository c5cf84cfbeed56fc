import Acta
import MeetingRecords

/// What can be done with the things of a noun as they stand: “mou-1 is signed: you can enter-into-force it”.
struct NounAdvice {
  let session: ShellSession
  /// How many things are named; of the rest it is said how many there are.
  private static let greatestCount = 5

  /// A line a thing that something can be done with; the ones that changed last first.
  func lines(noun: String) -> [String] {
    let lines =
      switch noun {
      case "conference":
        stand(
          "conference", Self.verbs(ConferenceStatus.self) { !ConferenceAdvice.verbs($0).isEmpty }, listed: "conferences"
        ) {
          (identifier, _) in conference(identifier)
        }
      case "instrument":
        stand("instrument", Self.verbs(InstrumentStatus.self) { !$0.verbs.isEmpty }, listed: "instruments") {
          Self.text($0, $1, InstrumentStatus(rawValue: $1)?.verbs ?? [])
        }
      case "followup":
        stand("follow_up", Self.verbs(FollowUpStatus.self) { !$0.verbs.isEmpty }, listed: "followups") {
          Self.text($0, $1, FollowUpStatus(rawValue: $1)?.verbs ?? [])
        }
      case "record":
        stand("record", Self.verbs(RecordStatus.self) { !$0.verbs.isEmpty }, listed: "records") {
          Self.text($0, $1, RecordStatus(rawValue: $1)?.verbs ?? [])
        }
      default: [String]()
      }
    return lines
  }

  private static func verbs<Status: CaseIterable & RawRepresentable>(
    _ type: Status.Type, _ isLiving: (Status) -> Bool
  ) -> [String] where Status.RawValue == String {
    type.allCases.filter(isLiving).map(\.rawValue)
  }

  private func stand(
    _ view: String, _ statuses: [String], listed: String, _ text: (_ identifier: String, _ status: String) -> String?
  ) -> [String] {
    let words = statuses.map(ListStatement.literal).joined(separator: ", ")
    let found = try? session.query(
      """
      SELECT identifier, status, count(*) OVER () FROM \(view) WHERE status IN (\(words)) \
      ORDER BY since DESC, identifier LIMIT \(Self.greatestCount)
      """)
    guard let rows = found?.texts, let first = rows.first, let count = Int(first[2]) else { return [] }
    let more = count - rows.count
    return rows.compactMap { text($0[0], $0[1]) } + (more > 0 ? ["… and \(more) more: list \(listed)"] : [])
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

extension InstrumentStatus {
  /// The verbs that the domain takes in this state.
  var verbs: [String] {
    switch self {
    case .negotiated: ["initial", "sign"]
    case .initialled: ["sign"]
    case .signed: ["sign", "apply-provisionally", "enter-into-force", "withdraw", "expire", "terminate"]
    case .provisionallyApplied: ["enter-into-force", "withdraw", "expire", "terminate"]
    case .inForce: ["amend", "revise", "extend", "supersede", "withdraw", "expire", "terminate"]
    case .unknown: ["withdraw", "expire", "terminate"]
    case .expired, .terminated, .superseded: []
    }
  }
}

extension FollowUpStatus {
  /// The verbs that the domain takes in this state.
  var verbs: [String] {
    switch self {
    case .scheduled: ["start", "reschedule", "complete", "waive", "carry-forward", "reassign"]
    case .inProgress: ["reschedule", "complete", "waive", "carry-forward", "reassign"]
    case .carriedForward: ["start", "reschedule", "complete", "waive", "carry-forward", "reassign"]
    case .completed, .waived: []
    }
  }
}

extension RecordStatus {
  /// The verbs that the domain takes in this state.
  var verbs: [String] {
    switch self {
    case .draft: ["circulate"]
    case .circulated, .corrected: ["circulate", "correct", "adopt"]
    case .adopted: []
    }
  }
}

/// What can be done with a conference as it stands.
enum ConferenceAdvice {
  /// How it stands and what can be done: “The 10th (vn-la-labour/10) is proposed: you can convene, relocate or cancel it”.
  static func text(_ conference: Conference) -> String {
    let name = conference.ordinal.map { "The \(ordinal($0)) (\(conference.identifier))" } ?? "\(conference.identifier)"
    let status = conference.status.rawValue.replacing("-", with: " ")
    return "\(name) is \(status): you can \(verbs(conference.status))."
  }

  /// What the domain allows in each state.
  static func verbs(_ status: ConferenceStatus) -> String {
    switch status {
    case .proposed: "convene, relocate or cancel it, and propose items for its agenda"
    case .convened: "open, postpone, relocate or cancel it, and register delegations"
    case .postponed: "convene, relocate or cancel it"
    case .open: "open sessions, record speeches and decisions, sign instruments, and close it"
    case .closed: "draft, circulate and adopt its record (record draft)"
    case .recordAdopted, .cancelled: ""
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
