import Acta
import CanonicalJSON

extension JournalVerification {
  /// What was found, for people.
  var text: String {
    ([bytes.text(record, isAsSigned: comparisons.allSatisfy { $0.finding == .goesOn })] + comparisons.lines).joined(
      separator: "\n")
      + (identity.clock == .scripted ? "\n" + ScriptClock.note : "")
  }

  /// What was found, for programs.
  var json: String { bytes.json(record, comparisons, isSound: isSound, clock: identity.clock) }
}

extension VerificationReport {
  /// The report for people, with what the check of the entries by the rules found, where there was one.
  fileprivate func text(_ record: RecordVerification?, isAsSigned: Bool) -> String {
    var lines: [String] = []
    let batches = counted(batchCount, "batch", "batches")
    if let firstDamage {
      lines.append("Damaged: \(firstDamage)")
      lines.append("Everything up to entry \(eventCount) is good (\(batches)).")
      lines.append("Nothing was changed. What can be done about it is said by: acta doctor")
    } else {
      let segments = counted(segmentCount, "segment", "segments")
      // A chain can be good of entries that aren't, or that are not those that were signed.
      let judgement = isAsSigned && record?.isSound ?? true ? "Good" : "The chain is good"
      lines.append("\(judgement): \(counted(eventCount, "entry", "entries")) in \(batches), \(segments).")
    }
    if attachments.count > 0 {
      lines.append("\(counted(attachments.count, "attached file", "attached files")), \(attachments.byteCount) bytes.")
    }
    for damage in attachments.damaged { lines.append("Damaged: \(damage)") }
    if let record { lines += record.lines }
    lines.append("Merkle root  \(root)")
    lines.append("last hash    \(leafHash)")
    if let tornTail {
      let place = "at the end of \(tornTail.file)"
      lines.append(
        tornTail.isBlank
          ? "note: \(tornTail.byteCount) zero bytes \(place) were kept ready for entries; the next entry cuts them off."
          : "note: \(tornTail.byteCount) bytes \(place) were never acknowledged; the next entry sets them aside.")
    }
    if isHeadMissing { lines.append("note: head is missing or torn; the loss of the last entries would not show.") }
    for name in unknownFiles { lines.append("note: \(name) is no file of a journal.") }
    return lines.joined(separator: "\n")
  }

  private func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count) \(count == 1 ? one : several)"
  }

  /// The report for programs.
  fileprivate func json(
    _ record: RecordVerification?, _ comparisons: [CheckpointComparison], isSound: Bool, clock: JournalIdentity.Clock
  ) -> String {
    JSONWriter.object { writer in
      writer.member("sound", isSound)
      writer.members([("events", eventCount), ("batches", batchCount), ("segments", segmentCount)])
      writer.member("attachments", attachments.count)
      writer.member("damagedAttachments", .array(attachments.damaged.map { JSONValue.string($0.description) }))
      if let record {
        writer.key("record")
        record.write(to: &writer)
      }
      if !comparisons.isEmpty {
        writer.objects("checkpoints", comparisons) { comparison, writer in comparison.write(to: &writer) }
      }
      writer.member("root", root.description)
      writer.member("leafHash", leafHash.description)
      if let firstDamage {
        writer.key("damage")
        write(firstDamage, to: &writer)
      }
      if let tornTail {
        writer.member("tornTailBytes", tornTail.byteCount)
      }
      writer.member("clock", clock.rawValue)
      writer.member("headMissing", isHeadMissing)
      writer.member("unknownFiles", .array(unknownFiles.map(JSONValue.string)))
    }
  }

  private func write(_ damage: Damage, to writer: inout JSONWriter) {
    writer.beginObject()
    damage.place.writeMembers(to: &writer)
    writer.member("message", damage.message)
    writer.endObject()
  }
}

extension JournalError.Place {
  /// Appends what is known of the place, as members of an object.
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("file", file)
    writer.members([("line", line), ("byteOffset", byteOffset), ("sequence", sequence?.rawValue)])
  }
}

extension RecordVerification {
  /// The report for people.
  fileprivate var lines: [String] {
    var lines = faults.map { "Against the rules: \($0)" }
    if faultCount > faults.count { lines.append("and \(faultCount - faults.count) more") }
    lines += missingFiles.map { "Missing: \($0)" }
    if faultCount == 0 {
      let judged = entryCount - unknownCount - malformedCount
      lines.append(
        judged == 1
          ? "1 entry has its form and obeys the rules." : "\(judged) entries have their form and obey the rules.")
    }
    lines += laterRules.map { "note: a rule of a later version would refuse this today: \($0)" }
    if laterRuleCount > laterRules.count { lines.append("note: and \(laterRuleCount - laterRules.count) more") }
    if case .notCompared(let reason) = catalog { lines.append("note: the catalog was not compared: \(reason)") }
    lines += malformed.map { "note: \($0.name) does not have its form, and is passed over: \($0.message)" }
    if malformedCount > malformed.count { lines.append("note: and \(malformedCount - malformed.count) more") }
    if passedOverCount > 0 {
      lines.append("note: \(passedOverCount) say more than this version knows; that is kept and passed over.")
    }
    let newer = unknownCount - foreignCount
    if newer > 0 { lines.append("note: \(newer) are of a kind that this version does not know.") }
    if foreignCount > 0 { lines.append("note: \(foreignCount) were recorded by another program.") }
    return lines
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.members([
      ("entries", entryCount), ("unknown", unknownCount), ("foreign", foreignCount), ("passedOver", passedOverCount),
      ("malformed", malformedCount), ("keptFiles", keptFileCount), ("faultCount", faultCount),
    ])
    if let catalog {
      writer.member("catalog", catalog.word)
    }
    write("faults", faults, to: &writer)
    writer.member("missingFiles", .array(missingFiles.map { JSONValue.string($0.description) }))
    if malformedCount > 0 { write("malformedEntries", malformed, to: &writer) }
    if laterRuleCount > 0 {
      writer.member("laterRuleCount", laterRuleCount)
      write("laterRules", laterRules, to: &writer)
    }
    writer.endObject()
  }

  private func write(_ name: String, _ faults: [Fault], to writer: inout JSONWriter) {
    writer.key(name)
    writer.beginArray()
    for fault in faults {
      writer.beginObject()
      fault.place.writeMembers(to: &writer)
      writer.members([
        ("kind", fault.kind.rawValue), ("id", fault.id.description), ("type", fault.wireName),
        ("message", fault.message),
      ])
      writer.endObject()
    }
    writer.endArray()
  }
}

extension CatalogComparison {
  /// The outcome, for programs.
  fileprivate var word: String {
    switch self {
    case .absent: "absent"
    case .same: "same"
    case .differs: "differed"
    case .notCompared: "not-compared"
    }
  }
}
