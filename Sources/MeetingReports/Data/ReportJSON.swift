internal import CanonicalJSON
import MeetingRecords

/// Something that has a place in the JSON form of a report.
///
/// Members that have no value are left out, as are empty lists and `false`.
protocol ReportJSON {
  /// Writes the value, whole.
  func write(to writer: inout JSONWriter)
}

extension JSONWriter {
  /// Writes an object whose members the closure writes.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    beginObject()
    members(&self)
    endObject()
  }

  /// Writes what the JSON form of every report begins with:
  /// `"report","version","on":DAY,"languages":[TAG],"journal":{"origin","head","clockIsScripted"}`.
  mutating func begin<R: Report>(_ report: R) {
    member("report", R.name.rawValue)
    member("version", 1)
    member("on", report.basis.on)
    list("languages", report.basis.languages.map(\.description))
    member("journal", report.basis.journal)
  }

  /// Writes a member, where it has a value.
  mutating func member(_ name: String, _ value: (some ReportJSON)?) {
    guard let value else { return }
    key(name)
    value.write(to: &self)
  }

  /// Writes a list, where it is not empty.
  mutating func list(_ name: String, _ values: [some ReportJSON]) {
    guard !values.isEmpty else { return }
    key(name)
    beginArray()
    for value in values { value.write(to: &self) }
    endArray()
  }

  /// Writes `true`, where it is.
  mutating func flag(_ name: String, _ value: Bool) {
    guard value else { return }
    key(name)
    bool(true)
  }
}

extension String: ReportJSON {
  func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: ReportJSON {
  func write(to writer: inout JSONWriter) { writer.integer(Int64(self)) }
}

extension Identifier: ReportJSON {
  func write(to writer: inout JSONWriter) { writer.string(description) }
}

extension EDTFDate: ReportJSON {
  func write(to writer: inout JSONWriter) { writer.string(description) }
}

extension CalendarDay: ReportJSON {
  func write(to writer: inout JSONWriter) { writer.string(description) }
}

/// `{"text","language","origin","from"}`; `origin` is left out of an original.
extension TextEntry: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("text", text)
      $0.member("language", language.description)
      $0.member("origin", origin == .original ? nil : origin.rawValue)
      $0.member("from", from?.description)
    }
  }
}

/// `{"kind","id","name","nameToday","shortName","state","ordinal","level","date"}`.
extension ReportReference: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", kind.rawValue)
      $0.member("id", identifier)
      $0.member("name", name)
      $0.member("nameToday", nameToday)
      $0.member("shortName", shortName)
      $0.member("state", state)
      $0.member("ordinal", ordinal)
      $0.member("level", level?.rawValue)
      $0.member("date", date)
    }
  }
}

/// `{"subject","event","occurred","recorded","sequence"}`.
extension LastAction: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("subject", subject)
      $0.member("event", wireName)
      $0.member("occurred", occurred)
      $0.member("recorded", recordedDay)
      $0.member("sequence", sequence)
    }
  }
}

/// `{"thing"}`, `{"entry"}` or `{"standing"}`.
extension Mandate: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      switch self {
      case .thing(let thing): $0.member("thing", thing)
      case .entry(let action): $0.member("entry", action)
      case .standing(let series): $0.member("standing", series)
      }
    }
  }
}

/// `{"named","shares":[{"areas","holders","openAt","perhaps"}]}`; the shares are left out where the one named answers for all.
extension ResponsibleParty: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("named", named)
      $0.list("shares", isUnchanged ? [] : shares)
    }
  }
}

extension ResponsibleParty.Share: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.list("areas", areas)
      $0.list("holders", holders)
      $0.list("openAt", openAt)
      $0.flag("perhaps", isUncertain)
    }
  }
}

extension JournalFacts: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("origin", origin)
      $0.member("head", head)
      $0.flag("clockIsScripted", clockIsScripted)
    }
  }
}
