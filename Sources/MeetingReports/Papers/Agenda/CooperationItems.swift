import MeetingRecords

/// The items of an agenda about cooperation under instruments, while items of the record find their places in them.
struct CooperationItems {
  typealias Part = (area: Identifier, item: AgendaReportItem)

  private var groups: [(instrument: Instrument, parts: [Part])]
  private let reference: (Identifier) -> ReportReference
  /// Where the item of an area stands.
  private var places: [Identifier: (group: Int, part: Int)] = [:]
  private var dropped: Set<Identifier> = []

  init(groups: [(instrument: Instrument, parts: [Part])], reference: @escaping (Identifier) -> ReportReference) {
    (self.groups, self.reference) = (groups, reference)
    for (group, content) in groups.enumerated() {
      for (part, item) in content.parts.enumerated() { places[item.area] = (group, part) }
    }
  }

  /// The areas that have an item, in order.
  var areas: [Identifier] { groups.flatMap(\.parts).map(\.area) }

  /// Puts an item of the record in the place of that of an area, or under it; `false` where the area has none.
  mutating func take(_ item: AgendaReportItem, for area: Identifier, inItsPlace: Bool) -> Bool {
    guard let place = places[area] else { return false }
    if inItsPlace {
      groups[place.group].parts[place.part].item = groups[place.group].parts[place.part].item.inWords(of: item)
    } else if item.number.isEmpty {
      groups[place.group].parts[place.part].item.subitems.append(item)
    } else {
      return false
    }
    return true
  }

  /// Leaves the item of an area out.
  mutating func drop(_ area: Identifier, unlessRecorded: Bool = false) {
    guard let place = places[area] else { return }
    let item = groups[place.group].parts[place.part].item
    guard !unlessRecorded || (item.recorded == nil && item.subitems.isEmpty) else { return }
    dropped.insert(area)
  }

  /// An item for each instrument of which an area is left.
  ///
  /// - Parameter further: what stands behind the areas of an instrument.
  func items(_ further: (Instrument) -> AgendaReportItem?) -> [AgendaReportItem] {
    groups.compactMap { group in
      let parts = group.parts.filter { !dropped.contains($0.area) }.map(\.item)
      guard !parts.isEmpty else { return nil }
      let reference = reference(group.instrument.key)
      return AgendaReportItem(
        .cooperation(reference), mandates: [.thing(reference)],
        subitems: parts + [further(group.instrument)].compactMap(\.self))
    }
  }
}
