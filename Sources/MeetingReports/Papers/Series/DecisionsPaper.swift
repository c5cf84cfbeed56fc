public import MeetingRecords

/// The decisions of a series that are in effect on a day, by subject, with what changed them.
public struct DecisionsPaper: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = ConferenceSeries
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "decisions", title: "Decisions in effect",
    "The decisions of a series that are in effect, by subject, with what changed them.",
    thing: Field("series", placeholder: "series", "The series, such as vn-la-labour."),
    examples: [Verb.Example("vn-la-labour"), Verb.Example("vn-la-labour", ["on": "2026-11-28", "format": "docx"])],
    remarks: """
      One that was superseded, repealed or fulfilled is not among them; one of which
      the record doesn't say is. “list decisions” has all of them.
      """, isPaper: true, paperTitle: .decisions)

  /// What it was made from.
  public var basis: ReportBasis
  /// The series.
  public var series: SeriesFacts
  /// The decisions by subject, in the order in which the subjects came up first.
  public var subjects: [DecisionSubject]
  /// Whether the record has decisions of the series at all: where it has none, it does not say that none is in effect.
  public var isRecorded: Bool
}

/// The decisions about one subject.
public struct DecisionSubject: Sendable, Hashable {
  /// The area of cooperation; absent for decisions about none.
  public var area: ReportReference?
  /// The decisions, in the order of their conferences.
  public var decisions: [DecisionInEffect]
}

/// A decision that is in effect, and where it was taken.
public struct DecisionInEffect: Sendable, Hashable {
  /// What it says.
  public var facts: DecisionFacts
  /// The conference that took it; absent for one that was taken elsewhere.
  public var conference: ReportReference?
  /// When it was taken.
  public var on: EDTFDate?
}

extension DecisionInEffect: ReportRow {
  static let members: [ReportMember<DecisionInEffect>] =
    ReportMember.of(DecisionFacts.members, \.facts) + [
      .optional("conference", \.conference), .optional("on", \.on),
    ]
}

extension DecisionSubject: ReportRow {
  static let members: [ReportMember<DecisionSubject>] = [.optional("area", \.area), .list("decisions", \.decisions)]
}

extension DecisionsPaper: MadeOfThing {
  init<Records: RecordsListing>(of subject: ConferenceSeries, reader: ReportReader<Records>) {
    basis = reader.basis
    series = SeriesFacts(subject, reader)
    let decisions = SeriesScope(subject, in: reader).decisions
    isRecorded = !decisions.isEmpty
    let inEffect = decisions.filter {
      reader.validTime.standing(of: $0, on: AskedDays(reader.basis.on)).certainty != .no
    }
    let dated = inEffect.map { ($0, $0.on ?? $0.conference.flatMap(reader.dates)) }
    let ordered = reader.inTime(dated) { $0.1 }
    var subjects: [Identifier?: [DecisionInEffect]] = [:]
    var order: [Identifier?] = []
    for (decision, on) in ordered {
      let area = decision.areas.first.map(reader.key)
      if subjects[area] == nil { order.append(area) }
      subjects[area, default: []].append(
        DecisionInEffect(facts: reader.facts(decision), conference: decision.conference.map(reader.reference), on: on))
    }
    // What is about no area comes last.
    self.subjects = (order.filter { $0 != nil } + (subjects[nil] == nil ? [] : [nil])).map { area in
      DecisionSubject(area: area.map(reader.reference), decisions: subjects[area] ?? [])
    }
  }

  static let ownMembers: [ReportMember<DecisionsPaper>] =
    ReportMember.of(SeriesFacts.members, \.series) + [.list("subjects", \.subjects), .flag("recorded", \.isRecorded)]

  /// The decisions as canonical JSON.
  public var json: [UInt8] { canonicalJSON }

  /// A sheet with a row for each decision.
  public var sheets: [ReportSheet] {
    let rows = subjects.flatMap { subject in subject.decisions.map { (subject.area, $0) } }
    return [
      ReportSheet(
        "decisions", rows,
        [
          "area": { $0.0?.identifier.description ?? "" }, "decision": { $0.1.facts.decision.identifier.description },
          "text": { $0.1.facts.text?.text ?? "" }, "conference": { $0.1.conference?.identifier.description ?? "" },
          "on": { $0.1.on?.description ?? "" }, "standing": { $0.1.facts.standing.rawValue },
        ])
    ]
  }

  /// The decisions laid out as a paper, numbered from the first to the last.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let words = PaperWording(labels, basis)
    let head = SeriesHead(series: series, words: words)
    var blocks = head.blocks(words(.decisions))
    if subjects.isEmpty { blocks.append(.paragraph(words(isRecorded ? .noDecisions : .noDecisionsRecorded))) }
    var number = 0
    for subject in subjects {
      if subjects.count > 1 || subject.area != nil {
        let title = subject.area.map(words.name) ?? words(.decisionsOther)
        blocks.append(.heading(PaperWording.capitalized(title)))
      }
      for decision in subject.decisions {
        number += 1
        blocks += DecisionParagraphs(decision: decision, words: words).blocks(number)
      }
    }
    return ReportDocument(
      language: labels.language, blocks: blocks, page: words.page(symbol: nil, isSpecimen: false))
  }
}
