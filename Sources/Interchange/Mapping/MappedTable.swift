public import MeetingRecords

/// What a row of a table became.
public struct MappedRow: Sendable {
  /// The verbs, in the order of the mapping; none where the row says nothing that the mapping asks for.
  public var lines: [VerbLine]
  /// What is to be told of how its cells were read.
  public var notes: [TableMistake]
}

/// A mapping that was checked against the headings of a table, and makes verbs of its rows.
public struct MappedTable: Sendable {
  /// The heading of the column that says why a row was refused.
  public static let refusalHeading = "Refused because"

  /// The headings, without that of refusals.
  public let headings: [String]
  private let hasRefusals: Bool
  let mapping: TableMapping
  let forms: VerbForms
  let language: LanguageTag
  let places: [String: Int]
  private let records: [(record: TableMapping.Record, keyName: String, data: [BoundField])]

  /// A field of the mapping with its declaration.
  struct BoundField: Sendable {
    var member: WireMember
    var template: TableMapping.Template
    var fields: [BoundField]
    var alternatives: [BoundField]
  }

  /// Checks a mapping.
  ///
  /// - Throws: ``WrittenMistake`` where it names a verb, field or column that there is not.
  public init(
    _ mapping: TableMapping, headings: [String], forms: VerbForms, language: LanguageTag
  ) throws(WrittenMistake) {
    var headings = headings
    hasRefusals = headings.last == Self.refusalHeading
    if hasRefusals { headings.removeLast() }
    var places: [String: Int] = [:]
    for (place, heading) in headings.enumerated() where !heading.isEmpty && places[heading] == nil {
      places[heading] = place
    }
    self.headings = headings
    self.mapping = mapping
    self.forms = forms
    self.language = mapping.language ?? language
    self.places = places
    if let key = mapping.key { try Self.check(key, headings, places) }
    var counts: [String: Int] = [:]
    var records: [(record: TableMapping.Record, keyName: String, data: [BoundField])] = []
    for record in mapping.records {
      guard let form = forms.form(record.verb), let type = forms.vocabulary.type(form.wireName) else {
        let near = forms.nearest(to: record.verb)
        throw WrittenMistake(
          record.place, "There is no verb \(ValueError.quoted(record.verb)).",
          hint: near.isEmpty ? nil : "did you mean \(near.joined(separator: ", or "))?")
      }
      for cell in [record.subject, record.key, record.cite].compactMap({ $0 }) + record.when {
        try Self.check(cell, headings, places)
      }
      counts[record.verb, default: 0] += 1
      let number = counts[record.verb] ?? 1
      records.append(
        (
          record, number == 1 ? record.verb : "\(record.verb) \(number)",
          try Self.bind(record.data, type.dataMembers, record.verb, headings, places)
        ))
    }
    self.records = records
  }

  private static func bind(
    _ fields: [TableMapping.Field], _ members: [WireMember], _ owner: String, _ headings: [String],
    _ places: [String: Int]
  ) throws(WrittenMistake) -> [BoundField] {
    var bound: [BoundField] = []
    for field in fields {
      guard let member = members.first(where: { $0.name == field.name }) else {
        throw TableMapping.unknown(
          WrittenNode.Member(
            name: field.name, place: field.place, value: WrittenNode(content: .nothing, place: field.place)),
          members.map(\.name), owner)
      }
      bound.append(try bind(field.template, member, headings, places, field.place))
    }
    return bound
  }

  private static func bind(
    _ template: TableMapping.Template, _ member: WireMember, _ headings: [String], _ places: [String: Int],
    _ place: WrittenPlace
  ) throws(WrittenMistake) -> BoundField {
    var bound = BoundField(member: member, template: template, fields: [], alternatives: [])
    switch template {
    case .cell(let cell):
      guard member.members.isEmpty else {
        throw WrittenMistake(
          place, "\(member.name) has fields of its own.",
          hint: "write them below it: \(member.members.map(\.name).joined(separator: ", "))")
      }
      try check(cell, headings, places)
    case .list(let templates):
      for template in templates { bound.alternatives.append(try bind(template, member, headings, places, place)) }
    case .record(let fields, let place):
      guard !member.members.isEmpty else {
        throw WrittenMistake(place, "\(member.name) has no fields of its own.", hint: "write {column: HEADING}")
      }
      bound.fields = try bind(fields, member.members, member.name, headings, places)
    }
    return bound
  }

  private static func check(
    _ cell: TableMapping.Cell, _ headings: [String], _ places: [String: Int]
  ) throws(WrittenMistake) {
    guard let column = cell.column else { return }
    guard places[column] != nil else {
      let near = headings.filter {
        EditDistance.between(
          Array(TextFolding.fold($0).utf8.prefix(80)), Array(TextFolding.fold(column).utf8.prefix(80)), cutoff: 2)
          != nil
      }
      throw WrittenMistake(
        cell.place, "The table has no column \(ValueError.quoted(column)).",
        hint: near.isEmpty
          ? "its columns are \(headings.prefix(30).joined(separator: ", "))"
          : "did you mean \(near.prefix(3).map { ValueError.quoted($0) }.joined(separator: " or "))?")
    }
    guard headings.count(where: { $0 == column }) == 1 else {
      throw WrittenMistake(
        cell.place, "Several columns are called \(ValueError.quoted(column)).", hint: "give each a heading of its own")
    }
  }

  /// Makes verbs of a row.
  ///
  /// - Throws: ``TableMistake`` for the first thing in it that cannot be read.
  public func row(_ row: TableRow) throws(TableMistake) -> MappedRow {
    if let mistake = row.mistake { throw mistake }
    // What a spreadsheet has to the right of the last heading is empty.
    let surplus = row.cells.dropFirst(headings.count + (hasRefusals ? 1 : 0))
    guard row.cells.count >= headings.count, surplus.allSatisfy(\.isEmpty) else {
      throw TableMistake(
        "The row has \(row.cells.count) cells, and the table \(headings.count) columns.",
        hint: "Look for a separator or an end of line within a cell, which needs quotation marks around the cell.")
    }
    var reading = RowReading(table: self, cells: row.cells)
    var lines: [VerbLine] = []
    for (record, keyName, data) in records {
      guard let line = try reading.line(record, keyName, data) else { continue }
      lines.append(line)
    }
    return MappedRow(lines: lines, notes: reading.notes)
  }
}

extension MappedTable {
  /// A row that was refused, as a row of a file that can be mended and read with the same mapping.
  public func refusedRow(_ row: TableRow, reason: String) -> String {
    let missing = max(0, headings.count - row.cells.count)
    let cells = row.cells.prefix(headings.count) + Array(repeating: "", count: missing)
    let surplus = row.cells.dropFirst(headings.count + (hasRefusals ? 1 : 0))
    let shown = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    return TableRow.text(cells + [shown] + surplus, separator: mapping.separator)
  }

  /// The headings of such a file, behind the mark by which its encoding is known.
  public var refusedHeadings: String {
    "\u{FEFF}" + TableRow.text(headings + [Self.refusalHeading], separator: mapping.separator)
  }
}
