internal import MeetingRecords

extension TableMapping {
  private static let names = ["separator", "encoding", "dates", "language", "nothing", "key", "records"]
  private static let recordNames = ["verb", "subject", "key", "cite", "when", "data"]
  private static let cellNames = [
    "column", "constant", "language", "split", "dates", "words", "scheme", "prefix", "simplify",
  ]

  /// Reads a mapping.
  ///
  /// - Throws: ``WrittenMistake`` at the first mistake.
  public init(_ node: WrittenNode) throws(WrittenMistake) {
    separator = .comma
    for member in try node.members(expecting: "the members of a mapping, such as records") {
      let value = member.value
      switch member.name {
      case "separator":
        separator = try Self.word(value, "a separator: comma, semicolon or tab") { CSVStyle.Separator(rawValue: $0) }
      case "encoding":
        let known = TableEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        encoding = try Self.word(value, "an encoding: \(known)") { TableEncoding(rawValue: $0.lowercased()) }
      case "dates": dates = try Self.dates(value)
      case "language": language = try Self.language(value)
      case "nothing":
        for element in value.elements { nothing.insert(try element.text(expecting: "a text that means nothing")) }
      case "key": key = try Self.cell(value)
      case "records":
        for element in value.elements { records.append(try Self.record(element)) }
      default: throw Self.unknown(member, Self.names, "a mapping")
      }
    }
    guard !records.isEmpty else {
      throw WrittenMistake(
        node.place, "The mapping has no records.", hint: "write records: with a verb, a subject and data")
    }
  }

  private static func record(_ node: WrittenNode) throws(WrittenMistake) -> Record {
    var record = Record(verb: "", place: node.place)
    for member in try node.members(expecting: "a record with verb, subject and data") {
      switch member.name {
      case "verb": record.verb = try member.value.text(expecting: "a verb, such as person register")
      case "subject": record.subject = try cell(member.value)
      case "key": record.key = try cell(member.value)
      case "cite": record.cite = try cell(member.value)
      case "when": for element in member.value.elements { record.when.append(try cell(element)) }
      case "data": record.data = member.value.isNothing ? [] : try fields(member.value)
      default: throw unknown(member, recordNames, "a record")
      }
    }
    guard !record.verb.isEmpty else {
      throw WrittenMistake(node.place, "The record has no verb.", hint: "add verb: person register, or another")
    }
    return record
  }

  private static func fields(_ node: WrittenNode) throws(WrittenMistake) -> [Field] {
    var fields: [Field] = []
    for member in try node.members(expecting: "fields, each with a column") where !member.value.isNothing {
      fields.append(Field(name: member.name, place: member.place, template: try template(member.value)))
    }
    return fields
  }

  private static func template(_ node: WrittenNode) throws(WrittenMistake) -> Template {
    switch node.content {
    case .list(let elements):
      var templates: [Template] = []
      for element in elements { templates.append(try template(element)) }
      return .list(templates)
    case .members(let members) where members.contains(where: { $0.name == "column" || $0.name == "constant" }):
      return .cell(try cell(node))
    case .members: return .record(try fields(node), node.place)
    case .text, .nothing: throw node.unexpected("{column: HEADING} or {constant: VALUE}")
    }
  }

  private static func cell(_ node: WrittenNode) throws(WrittenMistake) -> Cell {
    var cell = Cell(place: node.place)
    for member in try node.members(expecting: "{column: HEADING} or {constant: VALUE}") {
      let value = member.value
      switch member.name {
      case "column": cell.column = try value.text(expecting: "the heading of a column")
      case "constant": cell.constant = try value.text(expecting: "a text")
      case "language": cell.language = try language(value)
      case "split": cell.split = try value.text(expecting: "the sign between the values, such as \";\"")
      case "dates": cell.dates = try dates(value)
      case "words":
        for word in try value.members(expecting: "what is in the cells, and what it means") {
          cell.words[word.name] = word.value.isNothing ? "" : try word.value.text(expecting: "what the word means")
        }
      case "scheme": cell.scheme = try value.text(expecting: "the scheme of references, such as untsid")
      case "prefix": cell.prefix = try value.text(expecting: "a text")
      case "simplify": cell.isSimplified = try flag(value)
      default: throw unknown(member, cellNames, "a value")
      }
    }
    guard (cell.column == nil) != (cell.constant == nil) else {
      throw WrittenMistake(node.place, "A value has either a column or a constant.")
    }
    return cell
  }

  private static func dates(_ node: WrittenNode) throws(WrittenMistake) -> DateReading {
    var reading = DateReading()
    for member in try node.members(expecting: "order, serial or era") {
      switch member.name {
      case "order":
        reading.order = try word(member.value, "an order: day-month, month-day or year-month") {
          DateReading.Order(rawValue: $0)
        }
      case "serial": reading.serial = try word(member.value, "1900 or 1904") { ["1900": 1900, "1904": 1904][$0] }
      case "era":
        reading.isBuddhist = try word(member.value, "buddhist or common") { ["buddhist": true, "common": false][$0] }
      default: throw unknown(member, ["order", "serial", "era"], "dates")
      }
    }
    return reading
  }

  private static func flag(_ node: WrittenNode) throws(WrittenMistake) -> Bool {
    try word(node, "true or false") { ["true": true, "yes": true, "false": false, "no": false][$0] }
  }

  private static func language(_ node: WrittenNode) throws(WrittenMistake) -> LanguageTag {
    let text = try node.text(expecting: "a language, such as vi, lo or en")
    do throws(ValueError) { return try LanguageTag(text) } catch {
      throw WrittenMistake(node.place, error.message, hint: error.hint)
    }
  }

  private static func word<Value>(
    _ node: WrittenNode, _ expected: String, _ read: (String) -> Value?
  ) throws(WrittenMistake) -> Value {
    guard let value = read(try node.text(expecting: expected)) else { throw node.unexpected(expected) }
    return value
  }

  static func unknown(_ member: WrittenNode.Member, _ names: [String], _ what: String) -> WrittenMistake {
    let near = names.filter {
      EditDistance.between(Array($0.utf8), Array(member.name.utf8.prefix(80)), cutoff: 2) != nil
    }
    return WrittenMistake(
      member.place, "\(ValueError.quoted(member.name)) is no member of \(what).",
      hint: near.isEmpty
        ? "its members are \(names.joined(separator: ", "))" : "did you mean \(near.joined(separator: " or "))?")
  }
}
