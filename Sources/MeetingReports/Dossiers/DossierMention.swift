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
    let found = knownMentions.map { $0[key] ?? [] } ?? readMentions(of: key)
    return found.filter { !listed.contains($0.identifier) }.map { mention in
      DossierMention(thing: reference(mention.key), fields: mention.fields)
    }
  }

  private func readMentions(of key: Identifier) -> [Mention] {
    func naming<E: Entity>(_ type: E.Type) -> [Mention] {
      records.all(type, naming: key).filter { $0.key != key }.map { entity in
        Mention(naming: entity, fields: entity.references.filter { self.key($0.identifier) == key }.map(\.path))
      }
    }
    return records.vocabulary.entityTypes.filter { $0.kind != .citation }.flatMap { naming($0) }
  }

  /// What names each thing, by its key, in the order in which ``mentions(of:except:)`` gives it.
  ///
  /// Who asks of every thing of the record reads it once for all: else what names very many things is read for each of them.
  ///
  /// - Complexity: Linear in the record.
  func allMentions() -> [Identifier: [Mention]] {
    var mentions: [Identifier: [Mention]] = [:]
    func note<E: Entity>(_ type: E.Type) {
      for entity in records.all(type) {
        for named in entity.references {
          let key = key(named.identifier)
          guard key != entity.key else { continue }
          let count = mentions[key]?.count ?? 0
          if count > 0, mentions[key]?[count - 1].key == entity.key {
            mentions[key]?[count - 1].fields.append(named.path)
          } else {
            mentions[key, default: []].append(Mention(naming: entity, fields: [named.path]))
          }
        }
      }
    }
    for type in records.vocabulary.entityTypes where type.kind != .citation { note(type) }
    return mentions
  }
}

/// Something that names another thing, before it is known what it is called.
struct Mention {
  let key: Identifier
  let identifier: Identifier
  /// The fields that do, in their order.
  var fields: [String]
}

extension Mention {
  fileprivate init(naming entity: some Entity, fields: [String]) {
    self.init(key: entity.key, identifier: entity.identifier, fields: fields)
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
