import EventJournal

extension Diagnosis.Finding {
  private static let fromCopy =
    "Bring the file back from a copy that has it whole, such as a backup: it is taken only"
    + " where it matches the chain."

  /// A link, a pipe or a device where a file must be.
  static func irregular(_ error: JournalError) -> Self {
    Self(
      code: "irregular-file", gravity: .damage, place: nil,
      message: "\(error.path.map { "\($0)" } ?? "Something") is a symbolic link or no plain file.",
      advice:
        "A journal is made of plain files only, so that nobody can lead a reader elsewhere. Look what it leads to;"
        + " if that is the right file, put the file itself there.", remedy: nil)
  }

  /// `journal.json` is missing or not as it was written.
  static func identity(_ error: JournalError) -> Self {
    Self(
      code: "identity", gravity: .damage, place: nil,
      message: "journal.json, which says what the journal is, cannot be used: \(error.message).",
      advice: "No entry is lost by this, but without it the first one follows nothing. \(fromCopy)", remedy: .restore)
  }

  /// A file that the format does not know.
  static func unknownFile(_ name: String) -> Self {
    let isUnfinished = name.hasSuffix(".new") || name.hasPrefix("attachments/incoming-")
    return Self(
      code: "unknown-file", gravity: .note, place: nil, message: "\(name) is no file of a journal.",
      advice: isUnfinished
        ? "It was left where something was interrupted, and does no harm."
        : "It does no harm. Keep other files elsewhere.", remedy: nil)
  }

  static func catalog(_ code: String, _ message: String) -> Self {
    Self(
      code: code, gravity: .untidy, place: nil, message: message,
      advice: "Nothing is lost: the catalog is made from the journal, and can be made again.", remedy: .rebuildCatalog)
  }
}

extension Diagnosis.Finding {
  /// The same about rows: nothing here mends them.
  var inDatabase: Self {
    Self(
      code: code, gravity: gravity, place: place, message: message,
      advice: gravity == .damage
        ? "Someone with the rights of the owner has changed the tables, or the server's disk has. Ask the administrator; a"
          + " backup or another copy has the entry as it was recorded, and can be copied to a new place" : advice,
      remedy: nil)
  }
}

extension VerificationReport {
  /// What the report says, for people.
  var findings: [Diagnosis.Finding] {
    var findings: [Diagnosis.Finding] = []
    if let firstDamage { findings.append(finding(firstDamage)) }
    findings += attachments.damaged.map { damage in
      Diagnosis.Finding(
        code: "attached-file", gravity: .damage, place: damage.place,
        message: "An attached file is not what was attached: \(damage.message).",
        advice: "Bring it back from a copy of the journal that has it whole, or attach the same file again.",
        remedy: .restore)
    }
    return findings + tailFindings + noteFindings
  }

  private func finding(_ damage: Damage) -> Diagnosis.Finding {
    let good = eventCount == 0 ? "No entry before it is good" : "The entries up to \(eventCount) are good"
    if damage.place.file == "head" {
      return Diagnosis.Finding(
        code: "head", gravity: .damage, place: damage.place,
        message: "head, which says how far the journal goes, does not agree with the entries.",
        advice: "\(good). Make it again from the entries.", remedy: .rewriteHead)
    }
    if damage.place.file == "journal.json" {
      return Diagnosis.Finding(
        code: "identity", gravity: .damage, place: damage.place,
        message: "journal.json, which says what the journal is, was changed: \(damage.message).",
        advice: "Bring it back from a copy of the journal, such as a backup.", remedy: .restore)
    }
    if isEndLost {
      return Diagnosis.Finding(
        code: "end-lost", gravity: .damage, place: damage.place,
        message: "Entries at the end are gone: \(damage.message).",
        advice:
          "\(good). Bring the rest back from a copy that has them. Where no copy has, the journal can go on without"
          + " them: make head again from the entries that are there, which gives the others up.", remedy: .restore)
    }
    return Diagnosis.Finding(
      code: "damaged", gravity: .damage, place: damage.place,
      message: "An entry is not as it was recorded: \(damage.message).",
      advice:
        "\(good); from there on nothing can be relied on, and nothing can be recorded. Bring the file back from a copy"
        + " that has it whole, such as a backup: it is taken only where it matches the chain.", remedy: .restore)
  }

  private var tailFindings: [Diagnosis.Finding] {
    var findings: [Diagnosis.Finding] = []
    if let tornTail {
      findings.append(
        Diagnosis.Finding(
          code: "torn-tail", gravity: .untidy,
          place: JournalError.Place(file: tornTail.file, byteOffset: tornTail.byteOffset),
          message: tornTail.isBlank
            ? "\(tornTail.byteCount) zero bytes follow the last whole entry, kept ready by a program that was cut short."
            : "\(tornTail.byteCount) bytes follow the last whole entry, as a crash while recording leaves them.",
          advice: "Nothing that was acknowledged is lost. The next command that records "
            + (tornTail.isBlank ? "cuts them off; so can you now." : "puts them into quarantine; so can you now."),
          remedy: .quarantineTail))
    }
    if isHeadMissing {
      findings.append(
        Diagnosis.Finding(
          code: "head-missing", gravity: .untidy, place: nil,
          message: "head, which says how far the journal goes, is missing or torn.",
          advice:
            "The entries are good, but if some were lost at the end, nothing would show it: compare with a backup."
            + " The next command that records makes it again; so can you now.", remedy: .rewriteHead))
    }
    return findings
  }

  private var noteFindings: [Diagnosis.Finding] {
    unknownFiles.filter { !Diagnosis.isCopy($0) }.map(Diagnosis.Finding.unknownFile)
  }
}

extension RecordVerification {
  /// What the check of the rules says, for people.
  var findings: [Diagnosis.Finding] {
    var findings = faults.map { fault in
      Diagnosis.Finding(
        code: fault.kind.rawValue, gravity: .damage, place: fault.place,
        message: "\(fault.name) would not be recorded today: \(fault.message)",
        advice:
          "Its bytes are as they were recorded: another program or version wrote it. Correct or retract it, with a"
          + " reason.", remedy: nil, remedies: fault.remedies)
    }
    findings += malformed.map { fault in
      Diagnosis.Finding(
        code: fault.kind.rawValue, gravity: .note, place: fault.place,
        message: "\(fault.name) does not have its form: \(fault.message)",
        advice:
          "It is as it was recorded, by another program or version, and is passed over. Correct or retract it, with a"
          + " reason.", remedy: nil, remedies: fault.remedies)
    }
    findings += laterRules.map { fault in
      Diagnosis.Finding(
        code: fault.kind.rawValue, gravity: .note, place: fault.place,
        message: "\(fault.name) would be refused today, by a rule that a later version added: \(fault.message)",
        advice: "The journal is good. Correct the entry where you know better, with a reason.", remedy: nil,
        remedies: fault.remedies)
    }
    findings += missingFiles.map { missing in
      Diagnosis.Finding(
        code: "attached-file-missing", gravity: .damage, place: missing.place,
        message: "The file of \(missing.subject) is no longer kept here; its SHA-256 is \(missing.hash).",
        advice: "Bring it back from a copy of the journal that has it, or attach the same file again.", remedy: .restore
      )
    }
    if passedOverCount > 0 {
      findings.append(
        Diagnosis.Finding(
          code: "unknown-members", gravity: .note, place: nil,
          message:
            "\(passedOverCount) \(passedOverCount == 1 ? "entry says" : "entries say") more than this version knows.",
          advice: "What it does not know is kept with the data of the entry, and passed over.", remedy: nil))
    }
    let newerCount = unknownCount - foreignCount
    if newerCount > 0 {
      findings.append(
        Diagnosis.Finding(
          code: "unknown-entries", gravity: .note, place: nil,
          message:
            "\(newerCount) \(newerCount == 1 ? "entry is" : "entries are") of a kind that this version does not know.",
          advice: "They are kept and chained like all others. A newer version of Acta reads them.", remedy: nil))
    }
    if foreignCount > 0 {
      findings.append(
        Diagnosis.Finding(
          code: "foreign-entries", gravity: .note, place: nil,
          message:
            "\(foreignCount) \(foreignCount == 1 ? "entry was" : "entries were") recorded by another program, under names of "
            + "its own.",
          advice: "They are kept and chained like all others, and nothing here rests on them.", remedy: nil))
    }
    return findings
  }
}
