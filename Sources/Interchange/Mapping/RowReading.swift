internal import CanonicalJSON
internal import MeetingRecords

/// Reads one row by a mapping.
struct RowReading {
  let table: MappedTable
  let cells: [String]
  var notes: [TableMistake] = []
  /// Whether a cell was read that held something.
  private var hasContent = false

  init(table: MappedTable, cells: [String]) { (self.table, self.cells) = (table, cells) }

  /// The verb that a record of the mapping makes of the row; nil where a column is empty that it asks for.
  mutating func line(
    _ record: TableMapping.Record, _ keyName: String, _ data: [MappedTable.BoundField]
  ) throws(TableMistake) -> VerbLine? {
    for cell in record.when { guard try text(cell) != nil else { return nil } }
    var object: JSONObject = ["verb": .string(record.verb)]
    if let subject = record.subject { object["subject"] = .string(try needed(subject, "what it is about")) }
    if let key = record.key ?? table.mapping.key {
      let text = try needed(key, "the key")
      object["key"] = .string(record.key == nil ? "\(text) \(keyName)" : text)
    }
    if let cite = record.cite, case let sources = try texts(cite), !sources.isEmpty {
      object["cite"] = .array(sources.map(JSONValue.string))
    }
    object["data"] = .object(try self.object(data))
    do throws(VerbLineError) { return try table.forms.line(object, language: table.language) } catch {
      throw TableMistake(error.message, hint: error.hint, column: error.field.flatMap { column(of: $0, data) })
    }
  }

  /// The heading of the column that a field is read from.
  private func column(of field: String, _ data: [MappedTable.BoundField]) -> String? {
    let name = field.prefix { $0 != "." && $0 != "[" }
    guard let bound = data.first(where: { $0.member.name == name }) else { return nil }
    return Self.column(bound.template)
  }

  private static func column(_ template: TableMapping.Template) -> String? {
    switch template {
    case .cell(let cell): cell.column
    case .list(let templates): templates.lazy.compactMap { column($0) }.first
    case .record(let fields, _): fields.lazy.compactMap { column($0.template) }.first
    }
  }

  private mutating func object(_ fields: [MappedTable.BoundField]) throws(TableMistake) -> JSONObject {
    var object = JSONObject()
    for field in fields {
      guard let value = try value(field, isElement: false) else { continue }
      object[field.member.name] = value
    }
    return object
  }

  private mutating func value(
    _ bound: MappedTable.BoundField, isElement: Bool
  ) throws(TableMistake) -> JSONValue? {
    let isList = bound.member.presence == .list
    switch bound.template {
    case .record:
      hasContent = false
      let object = try self.object(bound.fields)
      guard hasContent, !object.isEmpty else { return nil }
      return isList && !isElement ? .array([.object(object)]) : .object(object)
    case .list:
      if bound.member.kind == .text, !isList { return try languages(bound) }
      var elements: [JSONValue] = []
      for alternative in bound.alternatives {
        switch try value(alternative, isElement: true) {
        case .array(let several)?: elements += several
        case let one?: elements.append(one)
        case nil: break
        }
      }
      return elements.isEmpty ? nil : .array(elements)
    case .cell(let cell):
      var values: [JSONValue] = []
      for text in try texts(cell) {
        if let value = try converted(text, cell, bound.member.kind) { values.append(value) }
      }
      guard let first = values.first else { return nil }
      if isList { return .array(values) }
      guard values.count == 1 else {
        throw TableMistake("\(bound.member.name) takes one value.", column: cell.column)
      }
      return first
    }
  }

  /// One text in several languages, each from a column of its own.
  private mutating func languages(_ bound: MappedTable.BoundField) throws(TableMistake) -> JSONValue? {
    var texts = JSONObject()
    for alternative in bound.alternatives {
      guard case .object(let object)? = try value(alternative, isElement: true) else { continue }
      for member in object.members { texts[member.key] = member.value }
    }
    return texts.isEmpty ? nil : .object(texts)
  }

  private mutating func converted(
    _ text: String, _ cell: TableMapping.Cell, _ kind: MappedTable.Kind
  ) throws(TableMistake) -> JSONValue? {
    switch kind {
    case .text: return .object([(cell.language ?? table.language).description: .string(text)])
    case .date:
      let date: SpreadsheetDate
      do throws(TableMistake) { date = try SpreadsheetDate(text, cell.dates ?? table.mapping.dates) } catch {
        throw TableMistake(error.message, hint: error.hint, column: cell.column)
      }
      if let note = date.note { notes.append(TableMistake(note + ".", column: cell.column)) }
      return date.text.map(JSONValue.string)
    case .number:
      guard let number = Int64(text), JSONLimits.integers.contains(number) else {
        throw TableMistake("\(ValueError.quoted(text)) is not a whole number.", column: cell.column)
      }
      return .integer(number)
    case .flag:
      switch text.lowercased() {
      case "yes", "true", "1", "x": return .bool(true)
      case "no", "false", "0": return nil
      default:
        throw TableMistake(
          "\(ValueError.quoted(text)) is neither yes nor no.",
          hint: "Say with words in the mapping which words mean yes and no.", column: cell.column)
      }
    case .plain: return .string(text)
    }
  }

  private mutating func needed(_ cell: TableMapping.Cell, _ what: String) throws(TableMistake) -> String {
    guard let text = try text(cell) else {
      throw TableMistake("The cell is empty that says \(what).", column: cell.column)
    }
    return text
  }

  private mutating func text(_ cell: TableMapping.Cell) throws(TableMistake) -> String? { try texts(cell).first }

  /// What a cell says, divided where the mapping says so; none where it says nothing.
  private mutating func texts(_ cell: TableMapping.Cell) throws(TableMistake) -> [String] {
    guard let column = cell.column else { return cell.constant.map { [$0] } ?? [] }
    let whole = table.places[column].map { cells[$0] } ?? ""
    guard !whole.isEmpty, !table.mapping.nothing.contains(whole) else { return [] }
    guard !whole.unicodeScalars.contains("\u{FFFD}") else {
      throw TableMistake(
        "The cell has the replacement character U+FFFD, where another was lost.", hint: "Write what it was.",
        column: column)
    }
    let parts =
      cell.split.map { mark in
        whole.split(separator: mark).map { String($0).withoutWhiteSpaceAround }.filter { !$0.isEmpty }
      } ?? [whole]
    hasContent = hasContent || !parts.isEmpty
    var result: [String] = []
    for part in parts {
      let word = cell.words[part] ?? part
      guard !word.isEmpty else { continue }
      if cell.isSimplified {
        guard let made = Identifier.suggestion(for: word) else {
          throw TableMistake(
            "No identifier can be made of \(ValueError.quoted(word)).",
            hint: "Give it one in a column of its own.", column: column)
        }
        result.append(cell.prefix + made.description.replacing("/", with: "-"))
      } else {
        result.append((cell.scheme.map { "\($0):" } ?? "") + cell.prefix + word)
      }
    }
    return result
  }
}

extension MappedTable {
  /// How the text of a cell becomes a value.
  enum Kind { case text, date, number, flag, plain }
}
