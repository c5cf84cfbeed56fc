import MeetingRecords

/// Something that names the subject of a dossier and stands in none of its other lists.
public struct DossierMention: Sendable, Hashable {
  /// What names it.
  public var thing: ReportReference
  /// The fields that do, such as `lead` or `owners[0]`, in their order.
  public var fields: [String]
}

extension ReportReader {
  /// Everything of the record that names a thing, in the order of the kinds, then in natural order; citations are left
  /// out, since they are the sources.
  ///
  /// - Parameter listed: The identifiers of what a dossier lists already.
  /// - Complexity: Linear in what names the thing.
  func mentions(of key: Identifier, except listed: Set<Identifier>) -> [DossierMention] {
    func naming<E: Entity>(_ type: E.Type) -> [DossierMention] {
      records.all(type, naming: key).filter { $0.key != key && !listed.contains($0.identifier) }.map { entity in
        let fields = entity.references.filter { self.key($0.identifier) == key }.map(\.path)
        return DossierMention(thing: reference(entity.key), fields: fields)
      }
    }
    return records.vocabulary.entityTypes.filter { $0.kind != .citation }.flatMap { naming($0) }
  }
}

extension ReportWording {
  /// What else names the subject of a dossier; left out where nothing does.
  func mentionSection(_ mentions: [DossierMention]) -> [ReportBlock] {
    section(
      .alsoNamedTitle,
      mentions.map { mention in
        let date = mention.thing.date.map { [self.date($0)] } ?? []
        return .joined([noted(mention.thing)] + date, plain(.clauseSeparator))
      })
  }
}

extension DossierMention: ReportRow {
  static let definition: String? = "mention"
  static let members: [ReportMember<DossierMention>] = [
    .required("thing", \.thing).column("identifier").and("kind") { $0.thing.kind.rawValue }
      .and("name") { SheetValue.text($0.thing.name) },
    .list("fields", \.fields).and("fields") { $0.fields.joined(separator: ", ") },
  ]

  /// A row for each.
  static func sheet(_ mentions: [DossierMention]) -> ReportSheet { sheet("also_named_in", mentions) }
}
