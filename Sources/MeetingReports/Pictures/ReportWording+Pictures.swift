import MeetingRecords

extension ReportWording {
  /// The conferences of a series in time.
  func timeline(_ conferences: [OverviewConference], _ basis: ReportBasis) -> ReportPicture {
    let rows = conferences.map { row in
      TimelinePicture.Row(
        label: PictureLabel(numbered(row.facts.conference)), date: row.facts.dates,
        words: (row.facts.dates.map(date) ?? self(.datesNotSet)).text, mark: row.facts.status.mark)
    }
    let drawing = TimelinePicture(
      rows: rows, today: basis.on, todayLabel: day(basis.on).text, seasons: basis.seasons)
    let count = ReportInline(words: String(rows.count))
    return picture(
      "timeline", .pictureTimeline, self(.pictureTimelineText, ["count": count]), .timeline(drawing))
  }

  /// Who hosted which conference, and who is next.
  func turns(_ overview: SeriesOverview) -> ReportPicture {
    let isInferred = overview.next.contains { if case .nextHostByRotation = $0 { true } else { false } }
    var turns = overview.conferences.filter { $0.facts.status != .cancelled }.map { row -> TurnsPicture.Turn in
      let isDone = row.facts.status.mark == .done
      let lanes = overview.hosts.indices.filter { lane in
        isDone ? overview.hosts[lane].conferences.contains(row.facts.conference) : overview.hosts[lane].isNext
      }
      return turn(row, lanes, isDone ? .done : isInferred ? .inferred : .expected)
    }
    let next = overview.hosts.indices.filter { overview.hosts[$0].isNext }
    if !next.isEmpty, turns.last?.mark ?? .done == .done {
      turns.append(TurnsPicture.Turn(label: "…", note: "", lanes: next, mark: .inferred))
    }
    let names: [TurnsPicture.Mark: String] = [
      .done: plain(.hosted), .expected: plain(.toHost), .inferred: plain(.nextInTurn),
    ]
    let drawing = TurnsPicture(
      lanes: overview.hosts.map { PictureLabel(name($0.party)) }, turns: turns, names: names)
    let parties = ReportInline.joined(overview.hosts.map(tally), plain(.clauseSeparator))
    return picture("hosts", .pictureHosts, self(.pictureHostsText, ["parties": parties]), .turns(drawing))
  }

  private func turn(_ row: OverviewConference, _ lanes: [Int], _ mark: TurnsPicture.Mark) -> TurnsPicture.Turn {
    let year = row.facts.dates?.earliest().day.map { String($0.year) } ?? ""
    return TurnsPicture.Turn(
      label: row.facts.conference.ordinal.map(String.init) ?? "–", note: year, lanes: lanes, mark: mark)
  }

  /// How often a party hosted: “Viet Nam: 1”.
  private func tally(_ tally: HostTally) -> ReportInline {
    let mark = tally.isNext ? ReportInline(words: " (\(plain(.isNext)))") : ReportInline()
    return name(tally.party) + ReportInline(words: ": \(tally.conferences.count)") + mark
  }

  /// Pending matters by how long ago they were asked for, and how pressing they are.
  func ages(_ matters: [PendingMatter], _ basis: ReportBasis) -> ReportPicture {
    let rows = AgeClass.allCases.map { age -> AgesPicture.Row in
      let ofAge = matters.filter { $0.age(on: basis) == age }
      let counts = Dictionary(ofAge.map { ($0.pressure, 1) }, uniquingKeysWith: +)
      return AgesPicture.Row(label: plain(age.phrase), counts: counts)
    }
    let names: [AgesPicture.Pressure: String] = [
      .overdue: plain(.overdueYes), .perhaps: plain(.overdueMaybe), .notYet: plain(.notDueYet),
      .undated: plain(.noDueDate),
    ]
    let drawing = AgesPicture(rows: rows.filter { !$0.counts.isEmpty }, names: names)
    return picture("ages", .pictureAges, self(.pictureAgesText, ["date": day(basis.on)]), .ages(drawing))
  }

  /// The instruments that change others or are changed by others; absent where none does.
  func lineage(_ instruments: [RegisteredInstrument]) -> ReportPicture? {
    let related = instruments.filter { !$0.relations.isEmpty || !$0.affectedBy.isEmpty }
    let places = Dictionary(
      related.enumerated().map { ($0.element.instrument.identifier, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let arcs = related.enumerated().flatMap { place, row in
      row.relations.compactMap { link in
        places[link.other.identifier].map { LineagePicture.Arc(from: place, to: $0, label: verb(link.kind)) }
      }
    }
    guard !arcs.isEmpty else { return nil }
    let nodes = related.map { row in
      let date = row.signed.map(self.date)
      let note = ReportInline.joined([date, self(row.status.phrase)].compactMap(\.self), " · ")
      return LineagePicture.Node(label: PictureLabel(name(row.instrument)), note: note.text, holds: row.isLiving)
    }
    return picture(
      "lineage", .pictureLineage, self(.pictureLineageText), .lineage(LineagePicture(nodes: nodes, arcs: arcs)))
  }

  /// What one instrument does to another, without naming it.
  private func verb(_ kind: InstrumentRelationKind) -> String {
    self(kind.phrase).text.split(separator: " ").joined(separator: " ")
  }

  /// A conference by its number, where it has one.
  private func numbered(_ conference: ReportReference) -> ReportInline {
    guard conference.ordinal != nil else { return name(conference) }
    var numbered = conference
    numbered.name = nil
    return name(numbered)
  }

  private func picture(
    _ name: String, _ title: ReportPhrase, _ description: ReportInline, _ drawing: ReportPicture.Drawing
  ) -> ReportPicture {
    ReportPicture(name: name, title: plain(title), description: description.text, drawing: drawing)
  }
}

extension ConferenceStatus {
  fileprivate var mark: TimelinePicture.Mark {
    switch self {
    case .open, .closed, .recordAdopted: .done
    case .proposed, .convened, .postponed: .expected
    case .cancelled: .cancelled
    }
  }
}

extension PendingMatter {
  fileprivate var pressure: AgesPicture.Pressure {
    switch overdue {
    case .yes: .overdue
    case .maybe: .perhaps
    case .no: .notYet
    case nil: .undated
    }
  }
}
