import CanonicalJSON
public import MeetingRecords

/// The value that a source gives for a field of something.
public struct SourceValue: Sendable {
  /// The citation that says so.
  public var citation: Citation
  /// The field.
  public var field: String
  /// The value as typed; several of a list.
  public var values: [String]
  /// Whether the record holds another value.
  public var differs: Bool
}

extension CatalogReader {
  /// The values that sources give for fields of an entity, in natural order of the citations.
  ///
  /// - Complexity: O(n) in the number of citations that name it; those that give the same value are compared once.
  public func sourceValues(of entity: any Entity) -> [SourceValue] {
    var compared: [String: Bool] = [:]
    return citations(about: entity.key).compactMap { citation in
      guard let field = citation.field else { return nil }
      let value = ([field] + citation.values).joined(separator: "\u{0}")
      let differs = compared[value] ?? holdsOther(entity, citation.values, in: field)
      compared[value] = differs
      return SourceValue(citation: citation, field: field, values: citation.values, differs: differs)
    }
  }

  /// Whether the record holds something else in a field than the values say; what they cannot say is something else.
  private func holdsOther(_ entity: any Entity, _ values: [String], in field: String) -> Bool {
    let language = settings.language ?? .undetermined
    guard let said = try? entity.holding(resolved(values, in: field, of: entity), in: field, language: language) else {
      return true
    }
    return said.valueText(of: field) != entity.valueText(of: field)
  }
}

extension CatalogReader {
  /// The values with keys in the place of identifiers, as the record holds them.
  private func resolved(_ values: [String], in field: String, of entity: any Entity) -> [String] {
    guard let description = type(of: entity).field(named: field), !description.kinds.isEmpty else { return values }
    return values.map { value in
      let identifiers = (try? Identifier.list(value)) ?? []
      return identifiers.isEmpty ? value : identifiers.map { "\(key(of: $0) ?? $0)" }.joined(separator: ",")
    }
  }
}

extension Entity {
  /// The value of a field in its wire form; empty where it has none.
  fileprivate func valueText(of field: String) -> String {
    guard case .object(let object)? = try? JSONValue(parsing: wireBytes), let value = object[field] else { return "" }
    return String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
  }
}
