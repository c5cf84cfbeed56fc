import MeetingRecords

extension EntityRows {
  /// The row that the entity is read back from.
  ///
  /// - Parameter document: What stands for the entity; the whole of it where absent.
  mutating func appendEntity(_ entity: some Entity, document: [UInt8]? = nil) {
    append(SharedTables.entity) { cells in
      cells.text(entity.identifier.description)
      cells.text(entity.kind.rawValue)
      cells.sortKey(of: entity.identifier)
      cells.text(entity.identity.mergedInto?.description)
      cells.text(utf8: document ?? entity.wireBytes)
    }
  }

  /// The identifiers under which the entity is found.
  mutating func appendNames(of entity: some Entity) {
    let names = entity.identity.names
    // One or two as a rule.
    for (place, name) in names.enumerated() where !names[..<place].contains(name) {
      appendName(name, isCurrent: name == entity.identifier, kind: entity.kind.rawValue)
    }
  }

  /// An identifier under which an entity is found.
  mutating func appendName(_ name: Identifier, isCurrent: Bool, kind: String) {
    append(SharedTables.identifier) {
      $0.text(name.description)
    } values: {
      $0.text(kind)
      $0.flag(isCurrent)
    }
  }

  /// What the entity is called elsewhere: found by it as it is, and by a part of it as texts are.
  mutating func append(_ recorded: RecordedReference, of field: String, kind: String) {
    let reference = recorded.reference
    append(SharedTables.entityReference) {
      $0.text(reference.description)
    } values: {
      $0.text(kind)
      $0.text(reference.scheme)
      $0.text(reference.value)
      $0.text(recorded.url)
    }
    // By what it says and not by its place, so that the others stay as they are where one is removed.
    appendSpelling(reference.description, kind: kind, weight: SearchWeight.name) {
      $0.append(contentsOf: "\(field)[\(reference)]".utf8)
    }
  }

  /// A text in one language.
  mutating func appendText(
    _ entry: TextEntry, _ position: Int, isBest: Bool, kind: String, weight: Int, path: (inout [UInt8]) -> Void
  ) {
    append(SharedTables.text) {
      $0.text(path)
      $0.text(entry.language.description)
    } values: {
      $0.text(kind)
      $0.integer(position)
      $0.flag(isBest)
      $0.text(entry.text)
      $0.text(entry.origin.rawValue)
      $0.text(entry.from?.description)
      $0.integer(weight)
      $0.folded(entry.isSealed ? "" : entry.text)
    }
  }

  /// A spelling under which something is found, in no language.
  mutating func appendSpelling(_ spelling: String, kind: String, weight: Int, path: (inout [UInt8]) -> Void) {
    append(SharedTables.text) {
      $0.text(path)
      $0.text(LanguageTag.undetermined.description)
    } values: {
      $0.text(kind)
      $0.integer(0)
      $0.flag(true)
      $0.text(spelling)
      $0.text(TextOrigin.original.rawValue)
      $0.null()
      $0.integer(weight)
      $0.folded(spelling)
    }
  }
}

extension RowCells {
  /// The text as it is searched.
  fileprivate mutating func folded(_ text: String) { self.text { TextFolding.fold(text, into: &$0) } }
}

/// How much a field says of what an entity is: what is found in a name comes before what is found in a speech.
enum SearchWeight {
  static let name = 3

  /// Whether a field is a number or symbol by which things of a kind are known.
  static func isNumber(_ field: String, of kind: String) -> Bool {
    switch field {
    case "number": [EntityKind.decision.rawValue, EntityKind.followUp.rawValue].contains(kind)
    case "symbol", "senderReference": kind == EntityKind.document.rawValue
    default: false
    }
  }

  /// The weight, 0–3, of a field.
  static func of(_ field: String) -> Int {
    switch field {
    case "name", "shortName", "formalName", "title", "alsoWritten": name
    case "text", "summary", "post", "purpose", "aims", "details", "outcome": 2
    case "fullText": 0
    default: 1
    }
  }
}
