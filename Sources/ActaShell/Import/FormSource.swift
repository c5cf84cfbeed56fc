import Acta
import Interchange
import MeetingRecords
import SystemPackage

/// The entries of a form that was filled in.
final class FormSource: ImportSource {
  private var entries: ArraySlice<WrittenDocument.Entry>
  let byteCount: Int

  init(_ document: WrittenDocument, byteCount: Int) {
    entries = document.entries[...]
    self.byteCount = byteCount
  }

  func next() -> ImportRow? {
    entries.popFirst().map { entry in
      ImportRow(
        place: "line \(entry.place.line)", reading: .items([entry.line.item], endsBatch: entry.line.endsBatch),
        detail: "column \(entry.place.column)")
    }
  }
}

extension ImportCommand {
  /// Whether a file is a form by its name.
  static func isForm(_ path: FilePath?) -> Bool { ["yaml", "yml"].contains(path?.extension?.lowercased() ?? "") }

  /// The entries of a form; where anything is wrong in it, all of that is told and nothing recorded.
  func formSource(
    _ path: FilePath?, _ forms: VerbForms, _ language: LanguageTag, _ session: ShellSession, asJSON: Bool
  ) throws -> FormSource {
    let name = path?.lastComponent?.string ?? "standard input"
    let bytes = try PieceFile(path).whole(atMost: YAMLReading.greatestSize)
    let node: WrittenNode
    do throws(WrittenMistake) { node = try YAMLReading.node(bytes[...].normalizedForRecord) } catch {
      throw UsageError(mistake: error, in: name)
    }
    let document = WrittenDocument(node, forms: forms, language: language)
    guard document.mistakes.isEmpty else {
      for mistake in document.mistakes {
        _ = CommandRunner(session).report(
          UsageError(mistake.message, hint: mistake.hint), asJSON: asJSON,
          place: "\(name), line \(mistake.place.line), column \(mistake.place.column)")
      }
      throw CommandFailure.Quiet(status: .usage)
    }
    return FormSource(document, byteCount: bytes.count)
  }

  /// A form to fill in.
  func template(_ name: String, _ verb: String?, _ forms: VerbForms) throws -> String {
    guard let form = WrittenForm(rawValue: name) else {
      throw UsageError(
        "There is no form \(ValueError.quoted(name)).",
        hint: "The forms are \(WrittenForm.allCases.map(\.rawValue).joined(separator: ", ")).", word: name)
    }
    do throws(TableMistake) { return try form.template(forms: forms, verb: verb) } catch {
      throw UsageError(error.message, hint: error.hint)
    }
  }
}
