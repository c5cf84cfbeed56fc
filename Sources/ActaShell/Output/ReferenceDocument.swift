import Acta
import MeetingReports
import OfficeDocuments
import SystemPackage

extension ShellSession {
  /// The document whose looks others take; what of it is left out is noted.
  func reference(_ file: String) throws -> WordReference {
    let path = locator.absolute(file)
    let bytes: [UInt8]
    do { bytes = try FileContents.bytes(of: path, atMost: WordReference.greatestBytes) } catch {
      throw UsageError("\(path) cannot be read: \(error).", hint: "Check the name of the file.", word: file)
    }
    let reference: WordReference
    do { reference = try WordReference(bytes) } catch {
      throw UsageError(
        "\(path) cannot be taken as a letterhead. \(error)",
        hint: "Save the letterhead as DOCX in a word processor, and name that file.", word: file)
    }
    for omission in reference.omissions { note("\(path.lastComponent?.string ?? file): \(omission.sentence)") }
    return reference
  }
}

extension ReportOptions.Fields {
  /// Refuses what only a document for word processors can have where another format is printed.
  func checkDocuments(_ format: ReportFormat) throws(UsageError) {
    guard format != .docx else { return }
    if let referenceDoc {
      throw UsageError(
        "Only DOCX takes the looks of a document.", hint: "Add --format docx, or leave out --reference-doc.",
        word: referenceDoc)
    }
    if let output, output.lowercased().hasSuffix(".docx") {
      throw UsageError("\(output) would hold no DOCX document.", hint: "Add --format docx.", word: output)
    }
  }
}

extension WordReference.Omission {
  /// What was left out, in a sentence.
  fileprivate var sentence: String {
    switch self {
    case .macros: "its macros were left out"
    case .externalLinks: "its links to other files and pages were left out"
    case .activeContent: "its embedded objects and controls were left out"
    case .fields: "its fields were replaced by what they showed last; only page numbers are kept"
    case .pictures: "some pictures of its header or footer were left out"
    case .embeddedFonts: "the fonts embedded in it were left out"
    case .evenPages: "its header and footer of even pages were left out"
    }
  }
}

extension UsageError {
  /// A document of a word processor, where a person reads text.
  static let notForTerminals = UsageError(
    "A DOCX document cannot be shown on a terminal.", hint: "Add --output FILE.docx, or send the output to a file.")
}
