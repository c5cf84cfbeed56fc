import MeetingRecords

extension InstrumentLineage {
  /// The lineage as a picture: the newest instrument above, arcs to those that it acts on.
  public func picture(labels: ReportLabels = .english) -> ReportPicture {
    let say = ReportWording(labels: labels, seasons: seasons)
    // What has no date stands above, as what is not signed yet.
    let shown = Array(nodes.reversed())
    let places = Dictionary(shown.enumerated().map { ($0.element.instrument.identifier, $0.offset) }) { first, _ in
      first
    }
    let arcs = edges.compactMap { edge -> LineagePicture.Arc? in
      guard let from = places[edge.later], let to = places[edge.earlier] else { return nil }
      return LineagePicture.Arc(from: from, to: to, label: say(edge.kind.phrase).text.trimmed)
    }
    let drawn = shown.map { node in
      LineagePicture.Node(
        label: PictureLabel(say.noted(node.instrument)), note: Self.note(node, say), holds: node.status.isLiving)
    }
    return ReportPicture(
      name: "lineage", title: say.plain(.lineage), description: description(say),
      drawing: .lineage(LineagePicture(nodes: drawn, arcs: arcs)))
  }

  /// What each does to which, in words; of one alone, what it is called.
  private func description(_ say: ReportWording) -> String {
    let names = Dictionary(nodes.map { ($0.instrument.identifier, say.noted($0.instrument)) }) { first, _ in first }
    let deeds = edges.compactMap { edge -> String? in
      guard let later = names[edge.later], let earlier = names[edge.earlier] else { return nil }
      return "\(later.text) \(say(edge.kind.phrase, ["instrument": earlier]).text)"
    }
    let told = deeds.isEmpty ? nodes.map { say.noted($0.instrument).text } : deeds
    return told.joined(separator: say.plain(.clauseSeparator))
  }

  /// When it was signed and entered into force, and how it stands where that is not said so.
  static func note(_ node: Node, _ say: ReportWording) -> String {
    var clauses: [String] = []
    for (phrase, date) in [(ReportPhrase.signed, node.signed), (.inForce, node.inForce)] {
      if let date { clauses.append("\(say.plain(phrase).lowercased()) \(say.date(date).text)") }
    }
    let isSaid = node.status == .signed && node.signed != nil || node.status == .inForce && node.inForce != nil
    if !isSaid { clauses.append(say(node.status.phrase).text) }
    return clauses.joined(separator: say.plain(.clauseSeparator))
  }
}

extension String {
  /// The text without blanks at its end, where a phrase has a place for something.
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
