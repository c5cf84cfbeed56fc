internal import CanonicalJSON
import MeetingRecords

extension RecordStanding: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("status", status.rawValue)
      $0.member("on", on)
      $0.list("versions", versions)
      $0.list("corrigenda", corrigenda)
      $0.member("text", text)
    }
  }
}

extension RecordVersionFacts: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("status", status.rawValue)
      $0.member("on", on)
      $0.member("asOf", asOf)
      $0.member("sha256", sha256?.description)
      $0.member("note", note)
    }
  }
}

extension RecordCorrigendum: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("number", number)
      $0.member("text", text)
      $0.member("on", on)
    }
  }
}

extension DiscussionSection: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("topic", topic.word)
      $0.member("item", topic.item)
      if case .item(_, let number) = topic { $0.member("number", number) }
      $0.list("paragraphs", paragraphs)
    }
  }
}

extension DiscussionParagraph: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("number", number)
      writer.member("statement", statement.word)
      statement.writeMembers(to: &writer)
    }
  }
}

extension DiscussionStatement {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .held: break
    case .preparedBy(let meeting): writer.member("thing", meeting)
    case .agendaAdopted(let symbol, let on):
      writer.member("symbol", symbol)
      writer.member("on", on)
    case .words(let text): writer.member("text", text)
    case .spoke(let speech, let summary, let annex):
      writer.member("speech", speech)
      writer.member("summary", summary)
      writer.member("annex", annex)
    case .decided(let decision): decision.writeMembers(to: &writer)
    case .achieved(let achievement): writer.member("achievement", achievement)
    case .signed(let instrument, let signatures):
      writer.member("thing", instrument)
      writer.list("signatures", signatures)
    case .next(let note): writer.member("next", note)
    case .closed(let on): writer.member("on", on)
    }
  }
}

extension SpeechFacts: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("speech", speech)
      $0.member("kind", kind.rawValue)
      $0.member("speaker", speaker)
      $0.member("capacity", capacity)
      $0.member("organization", organization)
      $0.member("language", language?.description)
      $0.flag("invited", isInvited)
    }
  }
}

extension DecisionFacts {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("decision", decision)
    writer.member("number", number)
    writer.member("title", title)
    writer.member("text", text)
    writer.list("owners", owners)
    writer.member("due", due)
  }
}

extension SignatureFacts: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("party", party)
      $0.list("persons", persons)
      $0.member("on", on)
      $0.member("place", place)
    }
  }
}

extension Participant: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("person", person)
      $0.member("role", role?.rawValue)
      $0.member("capacity", capacity)
    }
  }
}

extension ParticipantList: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("party", party)
      $0.list("persons", persons)
    }
  }
}

extension AnnexedStatement {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("speech", speech)
    writer.member("on", on)
    writer.member("title", title)
    writer.member("fullText", fullText)
    writer.list("quotations", quotations)
  }
}
