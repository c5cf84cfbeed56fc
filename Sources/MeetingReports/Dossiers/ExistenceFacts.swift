public import MeetingRecords

/// How a state, territory or body exists, as reports say it.
public struct ExistenceFacts: Sendable, Hashable {
  /// What it is called elsewhere.
  public var references: [RecordedReference]
  /// The name in every language that is recorded.
  public var names: [TextEntry]
  /// Names that it bore before, oldest first.
  public var formerNames: [FormerNameFacts]
  /// When it was established.
  public var established: EDTFDate?
  /// Whether it still exists.
  public var status: ExistenceStatus
  /// When it ceased to exist, where that is known.
  public var ended: EDTFDate?
  /// After whom it came, or from whom functions came, in the order recorded.
  public var predecessors: [SuccessionFacts]
  /// Who came after it, or to whom functions passed, in the order recorded.
  public var successors: [SuccessionFacts]
}

/// A name that something bore.
public struct FormerNameFacts: Sendable, Hashable {
  /// The name.
  public var name: TextEntry
  /// The formal name that a state had with it.
  public var formalName: TextEntry?
  /// When it was given up.
  public var until: EDTFDate?
}

/// How one came after another, or functions passed between them.
public struct SuccessionFacts: Sendable, Hashable {
  /// How it came about.
  public var kind: SuccessionKind
  /// The other one.
  public var counterpart: ReportReference
  /// The functions that passed; all of them when empty.
  public var functions: [ReportReference]
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
}

extension ReportReader {
  /// How a state, territory or body exists.
  func existence(_ thing: some SucceedingEntity) -> ExistenceFacts {
    ExistenceFacts(
      references: Array(thing.identity.references), names: thing.name.entries,
      formerNames: formerNames(of: thing),
      established: thing.established, status: thing.status, ended: thing.ended,
      predecessors: thing.predecessors.map(passing), successors: thing.successors.map(passing))
  }

  /// Names that something bore before, oldest first.
  func formerNames(of thing: some RenamedEntity) -> [FormerNameFacts] {
    thing.formerNames.compactMap { former in
      text(former.name).map { FormerNameFacts(name: $0, formalName: text(former.formalName), until: former.until) }
    }
  }

  private func passing(_ link: SuccessionLink) -> SuccessionFacts {
    SuccessionFacts(
      kind: link.kind, counterpart: reference(link.counterpart, on: link.on),
      functions: link.functions.map(reference), on: link.on)
  }
}

extension ReportWording {
  /// What it is called in every language, and what it was called before.
  func names(_ facts: ExistenceFacts) -> [ReportFact] {
    [ReportFact(plain(.names), facts.names.map(inLanguage))] + names(facts.formerNames)
  }

  /// What it was called before; nothing where it was never renamed.
  func names(_ former: [FormerNameFacts]) -> [ReportFact] {
    guard !former.isEmpty else { return [] }
    let lines = former.map { former in
      let formal = former.formalName.map { ReportInline(words: " (") + text($0) + ReportInline(words: ")") }
      let name = text(former.name) + (formal ?? ReportInline())
      return former.until.map { self(.untilDate, ["name": name, "date": date($0)]) } ?? name
    }
    return [ReportFact(plain(.formerNames), lines)]
  }

  /// Since when it exists, and whether it still does.
  func lifetime(_ facts: ExistenceFacts) -> [ReportFact] {
    let end = facts.ended.map { ReportInline(words: plain(.clauseSeparator)) + dateWithEDTF($0) }
    return (facts.established.map { [ReportFact(plain(.established), [dateWithEDTF($0)])] } ?? [])
      + [ReportFact(plain(.status), [self(facts.status.phrase) + (end ?? ReportInline())])]
  }

  /// After whom it came and who came after it, under the titles given.
  ///
  /// - Parameter saysFunctions: Whether it is told which functions passed.
  func succession(
    _ facts: ExistenceFacts, _ before: ReportPhrase, _ after: ReportPhrase, saysFunctions: Bool = false
  ) -> [ReportBlock] {
    func line(_ passing: SuccessionFacts) -> ReportInline {
      let functions = passing.functions.isEmpty ? self(.allFunctions) : list(passing.functions)
      return .joined(
        [noted(passing.counterpart), self(passing.kind.phrase)] + (saysFunctions ? [functions] : [])
          + [passing.on.map(date) ?? self(.timeNotKnown)], plain(.clauseSeparator))
    }
    return section(before, facts.predecessors.map(line)) + section(after, facts.successors.map(line))
  }
}

extension ReportMember {
  /// What it is and was called, elsewhere too.
  static func names(_ facts: @escaping @Sendable (Row) -> ExistenceFacts) -> [ReportMember] {
    [
      .list("references") { facts($0).references }, .list("names") { facts($0).names },
      .list("formerNames") { facts($0).formerNames },
    ]
  }

  /// Since when it exists, and whether it still does.
  static func lifetime(_ facts: @escaping @Sendable (Row) -> ExistenceFacts) -> [ReportMember] {
    [
      .optional("established") { facts($0).established }, .word("status") { facts($0).status },
      .optional("ended") { facts($0).ended },
    ]
  }

  /// After whom it came and who came after it.
  static func succession(_ facts: @escaping @Sendable (Row) -> ExistenceFacts) -> [ReportMember] {
    [.list("predecessors") { facts($0).predecessors }, .list("successors") { facts($0).successors }]
  }
}

extension FormerNameFacts: ReportRow {
  static let members: [ReportMember<FormerNameFacts>] = [
    .required("name", \.name), .optional("formalName", \.formalName), .optional("until", \.until),
  ]
}

extension SuccessionFacts: ReportRow {
  static let members: [ReportMember<SuccessionFacts>] = [
    .word("kind", \.kind), .required("counterpart", \.counterpart), .list("functions", \.functions),
    .optional("on", \.on),
  ]

  /// A row for each; `counterpart` is what the column of the other one is called.
  static func sheet(_ facts: ExistenceFacts, counterpart: String) -> ReportSheet {
    let passings = facts.predecessors.map { ("predecessor", $0) } + facts.successors.map { ("successor", $0) }
    return ReportSheet(
      "succession", passings,
      [
        "direction": { $0.0 }, counterpart: { $0.1.counterpart.identifier.description },
        "kind": { $0.1.kind.rawValue }, "functions": { SheetValue.identifiers($0.1.functions) },
        "date": { SheetValue.date($0.1.on) },
      ])
  }
}
