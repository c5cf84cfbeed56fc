internal import CanonicalJSON
public import MeetingRecords

/// For whom a report is made, as it says itself.
public struct ReportAudience: Sendable, Hashable, CustomStringConvertible {
  /// For whom.
  public var audience: Audience
  /// The body, where it is made for one.
  public var body: ReportReference?

  /// The word for the audience, or the identifier of the body.
  public var description: String {
    switch audience {
    case .everybody: ConfidentialityLevel.everybody.rawValue
    case .participants: ConfidentialityLevel.restricted.rawValue
    case .office: ConfidentialityLevel.office.rawValue
    case .body(let key): (body?.identifier ?? key).description
    }
  }
}

extension ReportBasis {
  /// The basis of a report that says for whom it is made.
  public func stating(_ audience: Audience, in records: some RecordsListing) -> ReportBasis {
    var basis = self
    basis.audience = ReportAudience(audience: audience)
    if case .body(let key) = audience { basis.audience?.body = ReportReader(records, self).reference(key) }
    return basis
  }
}

extension ReportRequest {
  /// Whether it is a paper, which is circulated, rather than what an officer works with.
  public var isPaper: Bool {
    switch self {
    case .agenda, .agendaToAdopt, .agendaToCirculate: true
    case .thing(let report, _): report.isPaper
    case .pending, .instruments, .achievements, .calendar: false
    }
  }

  /// For whom it is made unless someone says otherwise: a paper is for everybody, and what an officer works with is not.
  public var usualAudience: Audience {
    switch self {
    case .agenda, .agendaToAdopt, .agendaToCirculate, .instruments, .achievements, .calendar: .everybody
    case .thing(let report, _): report.isPaper ? .everybody : .office
    case .pending: .office
    }
  }
}

extension Report {
  /// The report laid out in the words of a language, with a line under its title that says for whom it is made, where it is
  /// to say so.
  func marked(_ labels: ReportLabels) -> ReportDocument {
    ReportWording(labels: labels, seasons: basis.seasons).marked(document(labels), basis)
  }
}

extension ReportWording {
  /// A document with a line under its title that says for whom it is made, where it is to say so.
  func marked(_ document: ReportDocument, _ basis: ReportBasis) -> ReportDocument {
    guard let audience = basis.audience else { return document }
    var marked = document
    for (place, block) in document.blocks.enumerated() {
      // A paper says it where its symbol and date stand.
      if case .masthead(var masthead) = block {
        masthead.particulars.append(self.audience(audience))
        marked.blocks[place] = .masthead(masthead)
        return marked
      }
      guard case .title(let title, let lines) = block else { continue }
      marked.blocks[place] = .title(title, lines: lines + [self.audience(audience)])
      return marked
    }
    marked.blocks.insert(.paragraph(self.audience(audience)), at: 0)
    return marked
  }

  private func audience(_ audience: ReportAudience) -> ReportInline {
    switch audience.audience {
    case .everybody: self(.forEverybody)
    case .participants: self(.forParticipants)
    case .office: self(.forOffice)
    case .body(let key):
      self(.forBody, ["body": audience.body.map(name) ?? ReportInline(code: key.description)])
    }
  }
}

extension ReportAudience: ReportText {
  static var textForm: JSONForm {
    .defined("audience") { .pattern(Identifier.wirePattern) }
  }
}
