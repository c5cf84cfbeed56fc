import Acta
@testable import ActaShell
import ArgumentParser
import MeetingRecords
import MeetingReports
@testable import RecordsCatalog
import Testing

/// What the catalog answers, beside what the journal itself says.
struct OddComparison {
  let place: String
  let isBrief: Bool
  /// The time zone as it is set by the newest entry: it counts for all entries, whatever moment is asked about.
  let zone: TimeZoneName?
  let note: (String) -> Void

  /// Compares things, names, entries, lists and links, and gives the state the days of the journal's time zone.
  ///
  /// - Returns: Whether that zone is known here; where it is not, what rests on days is refused.
  func compare(_ state: inout RecordsState, _ reader: CatalogReader) -> Bool {
    #expect(Set(reader.allKeys()) == Set(state.keys), "\(place)")
    for key in state.keys {
      guard let entity = state.entity(at: key) else { continue }
      let other = reader.entity(at: key)
      #expect(other?.kind == entity.kind && other?.wireBytes == entity.wireBytes, "\(place): \(key)")
      #expect(
        reader.entries(touching: key).map(\.sequence) == state.entries(touching: key).map(\.sequence),
        "\(place): \(key)")
      compareNumbers(entity, state, reader)
      for name in entity.identity.names {
        #expect(reader.key(of: name) == state.key(of: name), "\(place): \(name)")
        #expect(reader.keys(of: name) == state.keys(of: name), "\(place): \(name)")
        #expect(reader.any(name)?.key == state.any(name)?.key, "\(place): \(name)")
      }
    }
    for sequence in 1...max(1, state.head) {
      let (first, second) = (reader.standingEntry(sequence), state.standingEntry(sequence))
      #expect(first?.dataBytes == second?.dataBytes, "\(place): entry \(sequence)")
      #expect(
        first?.unread?.problem?.description == second?.unread?.problem?.description, "\(place): entry \(sequence)")
    }
    guard let zone else { return true }
    guard let days = LocalDays(zone) else { return false }
    state.localDays = days
    return true
  }

  /// Compares which items have a number on the agenda to which an item belongs.
  private func compareNumbers(_ entity: any Entity, _ state: RecordsState, _ records: some RecordsReading) {
    guard let item = entity as? AgendaItem, let number = item.number,
      let conference = state.get(Conference.self, item.conference)
    else { return }
    let keys = state.agendaItems(of: conference, numbered: number).map(\.key)
    #expect(records.agendaItems(of: conference, numbered: number).map(\.key) == keys, "\(place): \(number)")
  }

  /// Compares what changes on top of the catalog make with what all entries make.
  func compare(_ state: RecordsState, _ overlay: StateOverlay<CatalogReader>) {
    for key in state.keys {
      guard let entity = state.entity(at: key) else { continue }
      let other = overlay.entity(at: key)
      #expect(other?.kind == entity.kind && other?.wireBytes == entity.wireBytes, "\(place), changed: \(key)")
      for name in entity.identity.names {
        #expect(overlay.keys(of: name) == state.keys(of: name), "\(place), changed: \(name)")
        #expect(overlay.key(of: name) == state.key(of: name), "\(place), changed: \(name)")
      }
      func numbers(_ records: some RecordsReading) -> [[Int]] {
        [
          records.entries(touching: key), records.entries(mentioning: [key], after: 0),
          records.entriesBesidesAmendments(mentioning: [key]),
        ].map { $0.map(\.sequence) }
      }
      #expect(numbers(overlay) == numbers(state), "\(place), changed: entries of \(key)")
      compareNumbers(entity, state, overlay)
    }
  }

  /// Compares every report, lineage and site that is asked for, the lists and the questions of succession.
  func compareReports(
    _ questions: [(words: [String], command: any ParsableCommand)], _ state: RecordsState, _ reader: CatalogReader
  ) {
    let records = RecordsSnapshot(state)
    let on = CalendarDay(dayNumber: 20_781)
    let basis = ReportBasis(on: on, languages: [], of: reader)
    var asked: Set<ReportRequest> = []
    for (line, command) in questions {
      if let lineage = command as? LineageCommand {
        let (first, second) = (
          Result { try InstrumentLineage(of: lineage.typed.fields.instrument, languages: [], from: reader).json },
          Result { try InstrumentLineage(of: lineage.typed.fields.instrument, languages: [], from: records).json }
        )
        #expect((try? first.get()) == (try? second.get()), "\(place): \(line)")
      }
      guard let request = (command as? any ReportingCommand)?.request, asked.insert(request).inserted else { continue }
      note("comparing \(request)")
      let first = Result { try request.report(on: basis, from: reader) }
      let second = Result { try request.report(on: basis, from: records) }
      let (text, other) = ((try? first.get())?.json ?? [], (try? second.get())?.json ?? [])
      #expect(text == other, "\(place): \(line): \(Self.difference(text, other))")
      guard let report = try? first.get(), !isBrief else { continue }
      renderParts(of: report, line)
    }
    note("comparing the pages of a site")
    if !isBrief {
      let first = Result { try RecordSite(basis: basis, labels: .english, from: reader) }
      let second = Result { try RecordSite(basis: basis, labels: .english, from: records) }
      compare((try? first.get())?.files ?? [], (try? second.get())?.files ?? [])
    }
    note("comparing lists and successions")
    compareSuccession(records, reader)
    for type in Vocabulary.meetingRecords.entityTypes { compare(type, records, reader) }
  }

  /// Where two texts differ: what each says from shortly before on.
  private static func difference(_ first: [UInt8], _ second: [UInt8]) -> String {
    let common = zip(first, second).prefix { $0 == $1 }.count
    func text(_ bytes: [UInt8]) -> String {
      String(decoding: bytes.dropFirst(max(0, common - 200)).prefix(400), as: UTF8.self)
    }
    return "\(text(first)) / \(text(second))"
  }

  /// Compares the pages of a site, and says in which line they differ.
  private func compare(_ first: [RecordSite.File], _ second: [RecordSite.File]) {
    #expect(!first.isEmpty && first.map(\.name) == second.map(\.name), "\(place): site")
    #expect(Set(first.map(\.name)).count == first.count, "\(place): site")
    for (page, other) in zip(first, second) where page != other {
      let lines = zip(page.contents.split(separator: "\n"), other.contents.split(separator: "\n"))
      let (line, unlike) = lines.first { $0 != $1 } ?? ("", "")
      Issue.record("\(place): site, \(page.name): \(line.prefix(400)) / \(unlike.prefix(400))")
    }
  }

  /// Every picture and every sheet of a report, beyond the first, which commands print.
  private func renderParts(of report: any Report, _ line: [String]) {
    for labels in ReportLabels.all {
      for part in report.document(labels).pictures.map(\.name) {
        var options = RenderingOptions(labels: labels)
        options.part = part
        #expect(throws: Never.self, "\(place): \(line)") { try report.rendered(as: .svg, options) }
      }
    }
    for sheet in report.sheets {
      var options = RenderingOptions()
      options.part = sheet.name
      #expect(throws: Never.self, "\(place): \(line)") { try report.rendered(as: .csv, options) }
    }
  }

  private func compareSuccession(_ records: RecordsSnapshot, _ reader: CatalogReader) {
    let on = CalendarDay(dayNumber: 20_781)
    for body in records.all(Organization.self).prefix(isBrief ? 5 : 40) {
      let first = SuccessionReading(reader).responsible(for: body.key, on: on)
      let second = SuccessionReading(records).responsible(for: body.key, on: on)
      #expect(first == second, "\(place): who answers for \(body.key)")
    }
  }

  private func compare<E: Entity>(_ type: E.Type, _ records: RecordsSnapshot, _ reader: CatalogReader) {
    let all = records.all(type)
    #expect(reader.all(type).map(\.key) == all.map(\.key), "\(place): \(type)")
    for key in all.prefix(isBrief ? 3 : 30).map(\.key) {
      #expect(
        reader.entries(mentioning: [key], after: 0).map(\.sequence)
          == records.entries(mentioning: [key], after: 0).map(\.sequence), "\(place): what mentions \(key)")
      #expect(
        reader.citations(ofEntriesTouching: [key]).mapValues { $0.map(\.key) }
          == records.citations(ofEntriesTouching: [key]).mapValues { $0.map(\.key) }, "\(place): citations of \(key)")
      for other in Vocabulary.meetingRecords.entityTypes { compare(other, naming: key, records, reader) }
    }
  }

  private func compare<E: Entity>(
    _ type: E.Type, naming key: Identifier, _ records: RecordsSnapshot, _ reader: CatalogReader
  ) {
    #expect(
      reader.all(type, naming: key).map(\.key) == records.all(type, naming: key).map(\.key),
      "\(place): each \(type) that names \(key)")
  }
}
