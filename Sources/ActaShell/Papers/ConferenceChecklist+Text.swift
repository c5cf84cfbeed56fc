import CanonicalJSON
import MeetingRecords
import MeetingReports
import TerminalText

extension ConferenceChecklist {
  /// How many things of one kind are named before the rest is counted.
  private static let mostOfAKind = 20

  /// The checklist for people: by weight, then by kind, each thing with what is typed to mend it.
  var text: String {
    let title = "\(title) (\(conference.identifier))"
    guard !findings.isEmpty else { return TerminalSafety.escape("\(title): nothing is missing.") }
    let lines = ChecklistFinding.Weight.allCases.flatMap { weight -> [String] in
      let weighing = findings.filter { $0.weight == weight }
      guard !weighing.isEmpty else { return [] }
      let groups = Dictionary(grouping: weighing, by: \.kind)
      let kinds = ChecklistFinding.Kind.allCases.compactMap { kind in groups[kind].map { (kind, $0) } }
      return ["", "\(weight.heading) (\(weighing.count))"] + kinds.flatMap { Self.lines($0, $1) }
    }
    return ([TerminalSafety.escape("\(title):")] + lines).joined(separator: "\n")
  }

  private static func lines(_ kind: ChecklistFinding.Kind, _ findings: [ChecklistFinding]) -> [String] {
    let shown = findings.prefix(mostOfAKind)
    let rest = findings.count - shown.count
    return ["  \(kind.sentence)"] + shown.flatMap(\.lines)
      + (rest > 0 ? ["    … and \(rest) more; with --json all of them are shown."] : [])
  }

  /// The checklist for programs.
  var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("conference", conference.identifier.description)
    writer.member("hasToBeMended", hasToBeMended)
    writer.key("findings")
    writer.beginArray()
    for finding in findings { finding.write(to: &writer) }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension ChecklistFinding {
  /// What is typed to mend it.
  private var command: String? { remedy.flatMap(RemedySpelling().commandLine).map { "acta \($0)" } }
  /// Whether the command does more than show the thing.
  private var isMendedByCommand: Bool { if case .show? = remedy { false } else { true } }

  /// With what it is wrong, and what mends it.
  fileprivate var lines: [String] {
    let name = subject.name.map { "\(subject.identifier)  \($0.text)" } ?? subject.identifier.description
    let details = [language.map { "language \($0)" }, detail].compactMap(\.self)
    let line = name + (details.isEmpty ? "" : "  (\(details.joined(separator: ", ")))")
    let typed = isMendedByCommand ? command : nil
    return [TerminalSafety.escape("    " + line)] + (typed.map { [TerminalSafety.escape("      " + $0)] } ?? [])
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.members([
      ("kind", kind.rawValue), ("weight", weight.rawValue), ("subject", subject.identifier.description),
      ("name", subject.name?.text), ("language", language?.description), ("detail", detail), ("command", command),
    ])
    writer.strings("papers", papers.map(\.rawValue))
    writer.endObject()
  }
}

extension ChecklistFinding.Weight {
  /// What is written above findings of this weight.
  fileprivate var heading: String {
    switch self {
    case .mend: "To be mended"
    case .look: "To be looked at"
    case .know: "Good to know"
    }
  }
}

extension ChecklistFinding.Kind {
  /// What is wrong, in a sentence.
  fileprivate var sentence: String {
    switch self {
    case .hostNotNamed: "No host is named."
    case .dayNotSet: "The day is not known."
    case .placeNotSet: "The place is not known."
    case .notTranslated: "A text has no words in a language of the conference."
    case .translatedByMachine: "A machine translated a text, and no one has confirmed it."
    case .illustration: "An illustration is among the facts: the paper is marked as a specimen."
    case .numberNotKept: "A number that was given is printed as another."
    case .itemWithoutOutcome: "Nothing is recorded of an item."
    case .speakerOutside: "Someone spoke who belongs to no delegation and was not invited."
    case .minutesNotSigned: "No minutes are signed, and no record is adopted."
    case .pastDue: "A commitment is past due."
    case .nobodyAnswers: "No one answers for a commitment today, or for a part of it."
    }
  }
}
