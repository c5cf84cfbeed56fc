import CanonicalJSON
internal import GRDB
import MeetingRecords

extension CatalogReader {
  /// What a document says with the lists that are kept apart from it (``WideLists``).
  ///
  /// - Parameter sequence: The moment of which the document is; that of the reader where absent.
  func whole(_ document: JSONValue, at sequence: Int?) throws -> JSONValue {
    guard case .string(let key)? = document.objectValue?["key"] else { return document }
    let sql =
      sequence == nil
      ? "SELECT field, elements FROM part WHERE key = :key ORDER BY field, number"
      : """
      SELECT field, elements FROM main.part_revision WHERE key = :key AND since <= :sequence \
      AND (until IS NULL OR until > :sequence) ORDER BY field, number
      """
    let arguments: StatementArguments = sequence.map { ["key": key, "sequence": $0] } ?? ["key": key]
    let parts = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
    return try document.joined(with: parts.map { (Self.text($0[0]), Self.text($0[1])) })
  }
}

extension JSONValue {
  /// Whether lists of the document are kept apart from it.
  var keepsParts: Bool { objectValue?[WideLists.member] != nil }

  /// How many parts its lists have.
  var partCount: Int {
    guard case .integer(let count)? = objectValue?[WideLists.member]?.objectValue?["count"] else { return 0 }
    return Int(count)
  }

  /// The document with the lists that parts hold, given list by list and in order.
  func joined(with parts: [(field: String, elements: String)]) throws -> JSONValue {
    guard case .object(let object) = self, keepsParts else { return self }
    var lists: [String: [JSONValue]] = [:]
    for part in parts {
      guard case .array(let elements) = try CatalogReader.value(of: part.elements) else { continue }
      lists[part.field, default: []] += elements
    }
    var whole = JSONObject()
    for member in object.members where member.key != WideLists.member { whole[member.key] = member.value }
    for (field, elements) in lists.sorted(by: { $0.key < $1.key }) { whole[field] = .array(elements) }
    return .object(whole)
  }
}
