internal import GRDB
import MeetingRecords

extension RevisionRow {
  /// The row that the entity is read back from.
  init(_ entity: some Entity) {
    self.init(
      table: SharedTables.entity, identity: [],
      values: [
        entity.identifier.description.databaseValue, entity.kind.rawValue.databaseValue,
        entity.identifier.sortKey.databaseValue, entity.identity.mergedInto?.description.databaseValue ?? .null,
        String(decoding: entity.wireBytes, as: UTF8.self).databaseValue,
      ])
  }

  /// The identifiers under which the entity is found.
  static func names(of entity: some Entity) -> [RevisionRow] {
    var seen: Set<Identifier> = []
    return entity.identity.names.filter { seen.insert($0).inserted }.map { name in
      RevisionRow(
        table: SharedTables.identifier, identity: [name.description.databaseValue],
        values: [entity.kind.rawValue.databaseValue, (name == entity.identifier ? 1 : 0).databaseValue])
    }
  }

  /// A text in one language.
  static func text(
    _ path: String, _ position: Int, _ entry: TextEntry, isBest: Bool, kind: DatabaseValue
  ) -> RevisionRow {
    RevisionRow(
      table: SharedTables.text, identity: [path.databaseValue, entry.language.description.databaseValue],
      values: [
        kind, position.databaseValue, (isBest ? 1 : 0).databaseValue, entry.text.databaseValue,
        entry.origin.rawValue.databaseValue, entry.from?.description.databaseValue ?? .null,
        SearchWeight.of(path).databaseValue,
        entry.isSealed ? "".databaseValue : TextFolding.fold(entry.text).databaseValue,
      ])
  }

  /// A spelling under which something is found, in no language.
  static func spelling(_ path: String, _ spelling: String, kind: DatabaseValue) -> RevisionRow {
    RevisionRow(
      table: SharedTables.text, identity: [path.databaseValue, LanguageTag.undetermined.description.databaseValue],
      values: [
        kind, 0.databaseValue, 1.databaseValue, spelling.databaseValue, TextOrigin.original.rawValue.databaseValue,
        .null, SearchWeight.of(path).databaseValue, TextFolding.fold(spelling).databaseValue,
      ])
  }
}

/// How much a field says of what an entity is: what is found in a name comes before what is found in a speech.
enum SearchWeight {
  static let name = 3

  /// The weight, 0–3, of the field at the path.
  static func of(_ path: String) -> Int {
    let field = path.split(separator: ".").last.map { $0.prefix { $0 != "[" } } ?? ""
    return switch field {
    case "name", "shortName", "formalName", "title", "alsoWritten": name
    case "text", "summary", "post", "purpose", "aims", "details", "outcome": 2
    case "fullText": 0
    default: 1
    }
  }
}
