import CanonicalJSON
import EventJournal
import MeetingRecords

/// Forms that walks over a record must come to the end of.
enum Shape: CaseIterable {
  /// Items under items, deeper than any agenda.
  case deepAgenda
  /// Items that are part of one another, of themselves, and merged into one another.
  case agendaCircles
  /// Areas, bodies and meetings that are part of one another.
  case broaderCircles
  /// Bodies one after the other.
  case successionChain
  /// Bodies each of which may have passed its functions to either of two.
  case successionLattice
  /// Bodies that came to one another in a circle.
  case successionCircle
  /// Instruments each of which changes the one before.
  case amendmentChain
  /// Instruments that change one another.
  case amendmentCircle
  /// An instrument that has been renewed in silence for longer than anybody remembers.
  case endlessRenewal
  /// Duplicates of duplicates, and of one another.
  case duplicates
  /// Citations of citations, and of themselves.
  case citations
  /// One entry corrected again and again, corrections corrected, and entries that come later.
  case corrections
  /// Names that go round.
  case names
  /// One thing with a great many parts.
  case crowd

  /// Those that go deep, or far.
  static let depths: [Shape] = [.deepAgenda, .successionChain, .successionLattice, .amendmentChain, .crowd]
  /// Those that go round.
  static let circles = allCases.filter { !depths.contains($0) }
}

extension OddJournal {
  private static func text(_ words: String) -> JSONValue {
    var entry = JSONObject()
    (entry["language"], entry["text"], entry["origin"]) = (.string("en"), .string(words), .string("original"))
    return .array([.object(entry)])
  }

  private func member(_ key: String, _ value: String) -> JSONObject.Member {
    JSONObject.Member(key: key, value: .string(value))
  }

  private func named(_ words: String, _ key: String = "name") -> JSONObject.Member {
    JSONObject.Member(key: key, value: Self.text(words))
  }

  private mutating func conference(_ name: String) {
    add("acta.series.established.v1", name, named("Talks"))
    add("acta.conference.proposed.v1", "\(name)/1", member("series", name), member("dates", "2026"))
    begin(.series, name)
    begin(.conference, "\(name)/1")
  }

  private mutating func body(_ name: String) {
    add("acta.organization.registered.v1", name, named("Body \(name)"))
    begin(.organization, name)
  }

  /// Adds the entries of a shape.
  mutating func add(_ shape: Shape) {
    switch shape {
    case .deepAgenda, .agendaCircles: addAgenda(isDeep: shape == .deepAgenda)
    case .broaderCircles: addBroader()
    case .successionChain, .successionLattice, .successionCircle: addSuccession(shape)
    case .amendmentChain, .amendmentCircle, .endlessRenewal: addInstruments(shape)
    case .duplicates: addDuplicates()
    case .citations: addCitations()
    case .corrections: addCorrections()
    case .names: addNames()
    case .crowd: addCrowd()
    }
  }

  private mutating func addAgenda(isDeep: Bool) {
    let talks = isDeep ? "deep-talks" : "talks"
    conference(talks)
    let count = isDeep ? deepest : 6
    for number in 1...count {
      let parent = number > 1 && isDeep ? [member("parent", "\(talks)/1/item-\(number - 1)")] : []
      addItem("\(talks)/1/item-\(number)", of: talks, parent)
    }
    guard !isDeep else { return }
    for (item, parent) in [(1, 2), (2, 3), (3, 1), (4, 4), (5, 1)] {
      add("acta.agenda-item.moved.v1", "\(talks)/1/item-\(item)", member("parent", "\(talks)/1/item-\(parent)"))
    }
    for number in 7...100 { addItem("\(talks)/1/item-\(number)", of: talks, []) }
    for number in 8...100 {
      add("acta.agenda-item.merged.v1", "\(talks)/1/item-\(number)", member("into", "\(talks)/1/item-\(number - 1)"))
    }
    add(
      "acta.agenda-item.merged.v1", "\(talks)/1/item-7",
      member("into", "\(talks)/1/item-\(values.isOne(in: 2) ? 6 : 100)"))
  }

  private mutating func addItem(_ name: String, of talks: String, _ more: [JSONObject.Member]) {
    var data = JSONObject()
    data["conference"] = .string("\(talks)/1")
    data["title"] = Self.text("Item")
    for member in more { data[member.key] = member.value }
    add("acta.agenda-item.proposed.v1", name, data)
    begin(.agendaItem, name)
  }

  private mutating func addBroader() {
    for number in 1...80 {
      add(
        "acta.area.registered.v1", "deep-area-\(number)", named("Area"),
        member("broader", "deep-area-\(number % 80 + 1)"))
      begin(.area, "deep-area-\(number)")
      add(
        "acta.organization.registered.v1", "deep-body-\(number)", named("Body"),
        member("parent", "deep-body-\(number % 80 + 1)"))
      begin(.organization, "deep-body-\(number)")
    }
    // Who answers is asked by area, with all that it is part of.
    add(
      "acta.function.transferred.v1", "deep-body-1", member("to", "deep-body-2"),
      JSONObject.Member(key: "functions", value: .array([.string("deep-area-40")])))
    add(
      "acta.follow-up.scheduled.v1", "owed-by-deep-body", named("Owed", "title"),
      JSONObject.Member(key: "owners", value: .array([.string("deep-body-1")])),
      JSONObject.Member(key: "areas", value: .array([.string("deep-area-1")])))
    begin(.followUp, "owed-by-deep-body")
    add("acta.series.established.v1", "talks-b", named("Talks"))
    for number in 1...5 {
      add(
        "acta.conference.proposed.v1", "talks-b/\(number)", member("series", "talks-b"),
        member("preparatoryTo", "talks-b/\(number % 5 + 1)"))
      begin(.conference, "talks-b/\(number)")
    }
  }

  private mutating func addSuccession(_ shape: Shape) {
    let count = shape == .successionChain ? deepest * 4 / 10 : shape == .successionLattice ? deepest / 5 : 5
    let line = "\(shape == .successionChain ? "line" : shape == .successionLattice ? "lattice" : "ring")"
    for number in 1...count { body("\(line)-\(number)") }
    switch shape {
    case .successionLattice:
      for number in 1...(count - 3) {
        for step in 1...2 {
          add(
            "acta.function.transferred.v1", "\(line)-\(number)", member("occurred", "2020/2030"),
            member("to", "\(line)-\(number + step)"))
        }
      }
    case .successionCircle:
      for number in 1...count {
        add("acta.function.transferred.v1", "\(line)-\(number)", member("to", "\(line)-\(number % count + 1)"))
        add("acta.function.transferred.v1", "\(line)-\(number)", member("to", "\(line)-\(number)"))
      }
    default:
      for number in 1..<count {
        add("acta.function.transferred.v1", "\(line)-\(number)", member("to", "\(line)-\(number + 1)"))
      }
    }
    add(
      "acta.follow-up.scheduled.v1", "owed-by-\(line)", named("Owed", "title"),
      JSONObject.Member(key: "owners", value: .array([.string("\(line)-1")])))
    begin(.followUp, "owed-by-\(line)")
  }

  private mutating func addInstruments(_ shape: Shape) {
    let count = shape == .amendmentChain ? 150 : 5
    let name = "\(shape)".lowercased()
    for number in 1...count {
      var data = JSONObject()
      (data["title"], data["type"]) = (Self.text("Treaty"), .string("treaty"))
      if shape == .endlessRenewal {
        data["duration"] = .string(["P1D", "P0D", "P1M", "P1W", "P999999Y"][number - 1])
        data["renewal"] = .string(number == 4 ? "by-agreement" : "tacit")
        data["renewalPeriod"] = .string(["P1D", "P0D", "P1M", "P1D", "P999999Y"][number - 1])
        data["noticePeriod"] = .string("P999999Y")
      }
      add("acta.instrument.negotiated.v1", "\(name)-\(number)", data)
      begin(.instrument, "\(name)-\(number)")
    }
    for number in 1...count where shape == .endlessRenewal {
      let day = ["0001-01-01", "2020-02-29", "-9999-01-01", "Y-999999999999", "Y999999999999"][number - 1]
      add("acta.instrument.entered-into-force.v1", "\(name)-\(number)", member("occurred", day))
    }
    let last = shape == .amendmentCircle ? count : count - 1
    for number in 1...last where shape != .endlessRenewal {
      add("acta.instrument.amended.v1", "\(name)-\(number)", member("by", "\(name)-\(number % count + 1)"))
    }
  }

  private mutating func addDuplicates() {
    for number in 1...40 {
      add("acta.person.registered.v1", "double-\(number)", named("Double"))
      begin(.person, "double-\(number)")
    }
    func merge(_ first: Int, _ second: Int) {
      add(
        "acta.identifier.duplicates-merged.v1", "double-\(first)", member("duplicate", "double-\(second)"),
        JSONObject.Member(key: "names", value: .array([.string("double-\(second)")])))
    }
    for number in 1...30 { merge(number + 1, number) }
    for (first, second) in [(32, 33), (33, 32), (34, 34), (35, 36), (36, 37), (37, 35)] { merge(first, second) }
  }

  private mutating func addCitations() {
    add("acta.document.attached.v1", "paper", named("Paper", "title"))
    for (name, source) in [("cite-a", "cite-a"), ("cite-b", "cite-c"), ("cite-c", "cite-b"), ("cite-d", "paper")] {
      add(
        "acta.citation.added.v1", name, member("source", source),
        JSONObject.Member(key: "about", value: .array([.string(name)])),
        JSONObject.Member(key: "entries", value: .array([.string(Self.id(drafts.count + 1).description)])))
      begin(.citation, name)
    }
    add(
      "acta.speech.delivered.v1", "speech-a", member("conference", "speech-a"), member("speaker", "speech-a"),
      member("kind", "statement"))
    add(
      "acta.delegation.registered.v1", "delegation-a", member("party", "delegation-a"),
      member("conference", "delegation-a"))
    begin(.speech, "speech-a")
    begin(.delegation, "delegation-a")
  }

  private mutating func addCorrections() {
    body("mended")
    let first = drafts.count
    func correct(_ number: Int, _ words: String) {
      var replacement = JSONObject()
      replacement["name"] = Self.text(words)
      add(
        "acta.entry.corrected.v1", "mended", member("entry", Self.id(number).description),
        member("type", "acta.organization.registered.v1"),
        JSONObject.Member(key: "replacement", value: .object(replacement)), named("Spelling", "reason"))
    }
    for number in 1...120 { correct(first, "Mended \(number)") }
    // Of itself, of one that is itself a correction, of one that comes later, of one of another type.
    for number in [drafts.count + 1, first + 3, drafts.count + 9, 1] {
      correct(number, "Odd")
      add(
        "acta.entry.retracted.v1", "mended", member("entry", Self.id(number).description), named("Odd", "reason"))
    }
  }

  private mutating func addNames() {
    for name in ["round-a", "round-b", "round-c"] { body(name) }
    for (subject, name) in [
      ("round-a", "round-b"), ("round-b", "round-c"), ("round-c", "round-a"), ("round-a", "round-a"), ("round-a", "x"),
      ("x", "round-a"),
    ] {
      add("acta.identifier.changed.v1", subject, member("identifier", name))
    }
  }

  private mutating func addCrowd() {
    conference("crowd")
    for number in 1...deepest {
      add(
        "acta.speech.delivered.v1", "crowd/1/speech-\(number)", member("conference", "crowd/1"),
        member("speaker", "crowd/1"), member("kind", "statement"))
    }
    begin(.speech, "crowd/1/speech-1")
  }
}
