import Acta
import CanonicalJSON
import MeetingRecords

/// What held of one thing on the days asked about, as questions and answers.
struct ValidTimeAnswers {
  /// One question and what the record answers.
  struct Answer {
    var question: String
    /// What it is asked of, by identifier; absent where it is the thing itself.
    var about: Identifier?
    var certainty: Certainty
    /// The answer in a word, where there are more than yes, no and maybe.
    var word: String?
    /// What the record says beyond yes, no and maybe.
    var remark: String?

    /// The answer as it is shown.
    var said: String { word ?? certainty.rawValue }
  }

  private let reader: CatalogReader
  private let reading: ValidTimeReading<CatalogReader>
  private let titles: EntityTitles
  private let date: EDTFDate
  private let days: AskedDays

  /// - Throws: ``QuestionError`` where the date has no beginning or no end.
  init(_ reader: CatalogReader, _ titles: EntityTitles, on date: EDTFDate) throws(QuestionError) {
    let seasons = reader.settings.seasons ?? .northern
    days = try AskedDays.asked(date, in: seasons)
    self.reader = reader
    reading = ValidTimeReading(reader, seasons: seasons)
    (self.titles, self.date) = (titles, date)
  }

  /// Everything that can be asked of a thing.
  ///
  /// - Throws: A usage error where nothing of its kind is dated so.
  func answers(_ entity: any Entity) throws(UsageError) -> [Answer] {
    switch entity {
    case let organization as Organization: return of(organization) + offices(of: organization)
    case let state as State: return of(state)
    case let territory as Territory: return of(territory) + [state(of: territory)]
    case let series as ConferenceSeries: return [called(series)] + officers(of: series)
    case let office as Office: return [held(office)]
    case let person as Person: return reader.all(Office.self, naming: person.key).map { held($0, about: $0.identifier) }
    case let instrument as Instrument: return of(instrument)
    case let decision as Decision: return of(decision)
    case let record as ConferenceRecord: return of(record)
    default:
      throw UsageError(
        "What held of \(entity.kind.withArticle) on a day is not in the record.",
        hint:
          """
          --on asks about states, territories, organizations, persons, offices, series, instruments, decisions and records of \
          conferences; --as-of about the record itself.
          """
      )
    }
  }

  private func of(_ thing: some SucceedingEntity) -> [Answer] {
    var answers = [Answer(question: "existed", certainty: reading.existed(thing, on: days))]
    answers.append(called(thing))
    let responsible = SuccessionReading(reader, seasons: reader.settings.seasons ?? .northern)
      .responsible(for: thing.key, on: days.last)
    if !responsible.isUnchanged {
      answers += responsible.shares.map { share in
        Answer(
          question: "was answered for by", certainty: share.certainty, remark: reader.text(of: share, in: responsible))
      }
    }
    return answers
  }

  private func called(_ thing: some RenamedEntity) -> Answer {
    let names = unique(reading.designations(of: thing).designations(on: days).map(name))
    return Answer(
      question: "was called", certainty: names.count == 1 ? .yes : .maybe, remark: names.joined(separator: " or "))
  }

  private func officers(of series: ConferenceSeries) -> [Answer] {
    reading.officers(of: series, on: days).map { officer, certainty in
      Answer(
        question: "had as \(officer.role.rawValue)", about: reader.any(officer.holder)?.identifier ?? officer.holder,
        certainty: certainty,
        remark: titles.named(officer.holder, on: date))
    }
  }

  /// The name, and the formal one behind it.
  private func name(_ designation: Designation) -> String {
    let formal = titles.text(designation.formalName)
    return titles.text(designation.name) + (formal.isEmpty ? "" : " (\(formal))")
  }

  private func offices(of organization: Organization) -> [Answer] {
    reader.all(Office.self, naming: organization.key).map { held($0, about: $0.identifier) }
      .filter { $0.certainty != .no }
  }

  private func state(of territory: Territory) -> Answer {
    let states = reading.states(answeringFor: territory, on: days)
    let names = states.map { state in state.map { titles.namedWithIdentifier($0, on: date) } ?? "no state" }
    return Answer(
      question: "was under", certainty: states.count == 1 ? states == [nil] ? .no : .yes : .maybe,
      remark: names.joined(separator: " or "))
  }

  private func held(_ office: Office, about: Identifier? = nil) -> Answer {
    Answer(
      question: "held", about: about, certainty: reading.wasHeld(office, on: days),
      remark: "\(titles.text(office.post)), by \(titles.namedWithIdentifier(office.person))")
  }

  private func of(_ instrument: Instrument) -> [Answer] {
    let parties = reading.parties(of: instrument, on: days)
    return [Answer(question: "was in force", certainty: reading.wasInForce(instrument, on: days))]
      + parties.map { party in
        let shares = party.responsible.isUnchanged ? [] : party.responsible.shares
        let answering = shares.map { reader.text(of: $0, in: party.responsible) }.joined(separator: "; ")
        let remark = [party.ground.words] + (answering.isEmpty ? [] : ["answered for by \(answering)"])
        return Answer(
          question: "was party", about: titles.state.any(party.party)?.identifier ?? party.party,
          certainty: party.certainty, word: party.answer, remark: remark.joined(separator: "; "))
      }
  }

  private func of(_ decision: Decision) -> [Answer] {
    let standing = reading.standing(of: decision, on: days)
    var answers = [
      Answer(
        question: "was in effect", certainty: standing.certainty, remark: standing.rawValue.replacing("-", with: " "))
    ]
    let ended = reading.endedParts(of: decision, on: days)
    answers += decision.parts.compactMap { part in
      ended[part.number].map {
        Answer(question: "part \(part.number) was in effect", certainty: .no, remark: $0.rawValue)
      }
    }
    let texts = reading.texts(of: decision, on: days).map { titles.text($0) }
    guard decision.changes.contains(where: { $0.formerText != nil }) else { return answers }
    return answers + [
      Answer(question: "said", certainty: texts.count == 1 ? .yes : .maybe, remark: texts.joined(separator: " or "))
    ]
  }

  /// Who has commented on the record of a conference, and who is silent.
  private func of(_ record: ConferenceRecord) -> [Answer] {
    record.responses(on: days, in: reader, seasons: reader.settings.seasons ?? .northern).map { response in
      let comments =
        response.comments == 0 ? "silent" : response.comments == 1 ? "1 comment" : "\(response.comments) comments"
      return Answer(
        question: "assents", about: reader.any(response.addressee)?.identifier ?? response.addressee,
        certainty: response.assents, remark: response.isAddressed ? comments : "\(comments), not asked")
    }
  }

  /// The answers as lines under a heading.
  func lines(_ answers: [Answer]) -> [(title: String, value: String)] {
    answers.map { answer in
      let value = [answer.said, answer.remark].compactMap { $0 }.joined(separator: ": ")
      return ([answer.question, answer.about?.description].compactMap { $0 }.joined(separator: " "), value)
    }
  }

  /// The heading of the lines.
  var heading: String { "On \(date)" }

  /// Appends the answers as a member of an object that was begun: `"valid":{"on","answers"}`.
  func write(_ answers: [Answer], to writer: inout JSONWriter) {
    writer.key("valid")
    writer.beginObject()
    writer.member("on", date.description)
    writer.objects("answers", answers) { answer, writer in
      writer.members([
        ("question", answer.question), ("about", answer.about?.description), ("answer", answer.said),
        ("remark", answer.remark),
      ])
    }
    writer.endObject()
  }
}
