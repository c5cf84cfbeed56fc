import Acta
import CanonicalJSON
import Interchange
import MeetingRecords
import SystemPackage

extension ImportCommand {
  /// Whether a file is a table by its name.
  static func isTable(_ path: FilePath?) -> Bool {
    ["csv", "tsv", "tab"].contains(path?.extension?.lowercased() ?? "")
  }

  /// The rows of a table.
  func tableSource(
    _ path: FilePath?, _ fields: Fields, _ forms: VerbForms, _ language: LanguageTag, _ session: ShellSession
  ) throws -> TableSource {
    guard let name = fields.mapping else {
      throw UsageError(
        "A table needs a mapping.",
        hint: "Have one proposed: acta import \(fields.file) --propose-mapping", word: fields.file)
    }
    let file = session.locator.absolute(name)
    let bytes = try PieceFile(file).whole(atMost: YAMLReading.greatestSize)
    let mapping: TableMapping
    do throws(WrittenMistake) {
      mapping = try TableMapping(YAMLReading.node(bytes[...].normalizedForRecord))
    } catch { throw UsageError(mistake: error, in: file.lastComponent?.string ?? name) }
    return try TableSource(
      PieceFile(path), mapping, mappingName: file.lastComponent?.string ?? name, encoding: try encoding(fields), forms,
      language: language)
  }

  private func encoding(_ fields: Fields) throws -> TableEncoding? {
    guard let name = fields.encoding else { return nil }
    guard let encoding = TableEncoding(rawValue: name.lowercased()) else {
      throw UsageError(
        "\(ValueError.quoted(name)) is no encoding that is read.",
        hint: "The encodings are \(TableEncoding.allCases.map(\.rawValue).joined(separator: ", ")).", word: name)
    }
    return encoding
  }

  /// Writes a mapping beside the table, made of its headings.
  func propose(
    _ path: FilePath?, _ fields: Fields, _ forms: VerbForms, _ language: LanguageTag, _ session: ShellSession
  ) throws {
    guard let path, let name = path.lastComponent else {
      throw UsageError("A mapping is proposed for a file, not for standard input.")
    }
    let proposal: MappingProposal
    do {
      let beginning = try PieceFile(path).next()
      let found = try TableReader.headings(of: beginning, encoding: try encoding(fields))
      proposal = try MappingProposal(
        headings: found.row.cells.map(\.normalizedForRecord), table: name.string, separator: found.separator,
        encoding: found.encoding, verb: fields.verb, forms: forms, language: language)
    } catch let error as TableMistake {
      throw UsageError(
        error.message, hint: error.hint ?? "Name the verb that records a row with --verb; help lists the verbs.")
    }
    let target = path.removingLastComponent().appending("\(name.stem).mapping.yaml")
    do { try WholeFile.write(Array(proposal.text.utf8), to: target, replacing: false) } catch {
      throw ActaError.output(error)
    }
    guard !global.json else {
      session.print(
        JSONWriter.object { writer in
          writer.member("mapping", target.string)
          writer.member("verb", proposal.verb)
        })
      return
    }
    session.print("The mapping is in \(target); its rows are to be recorded with: \(proposal.verb)")
    session.print(
      "Look it over, then: acta import \(fields.file) --mapping \(name.stem).mapping.yaml --dry-run --keep-going")
  }
}
