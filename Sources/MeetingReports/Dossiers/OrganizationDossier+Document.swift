import MeetingRecords

extension OrganizationDossier {
  /// The dossier as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    var blocks: [ReportBlock] = [
      .title(say.name(organization), lines: [say.title(of: Self.declaration)]), .facts(facts(say)),
    ]
    blocks += say.succession(existence, .predecessorsTitle, .successorsTitle, saysFunctions: true)
    blocks += say.section(.officesTitle, offices.map { say.office($0, isOfPerson: false) })
    blocks += say.section(.hostedTitle, hosted.map(say.dated))
    blocks += say.instrumentSection(instruments) + say.pendingSection(pendingMatters)
    blocks += say.section(.results, achievements.map { say.achievement($0) })
    blocks += say.mentionSection(alsoNamedIn) + say.sources(sources)
    return ReportDocument(language: labels.language, blocks: blocks)
  }

  private func facts(_ say: ReportWording) -> [ReportFact] {
    var facts = say.identity(organization, existence.references)
    func add(_ term: ReportPhrase, _ value: ReportInline?) {
      if let value { facts.append(ReportFact(say.plain(term), [value])) }
    }
    facts += say.names(existence).prefix(1)
    add(.shortName, organization.shortName.map(say.text))
    facts += say.names(existence).dropFirst() + say.facts(fields)
    add(.state, state.map(say.name))
    add(.partOf, parent.map(say.noted))
    facts += say.lifetime(existence)
    add(.functions, functions.isEmpty ? nil : say.list(functions))
    return facts + say.basis(basis)
  }
}

extension ReportWording {
  /// The instruments of a dossier, as a part with a table; left out where there are none.
  func instrumentSection(_ instruments: [RegisteredInstrument]) -> [ReportBlock] {
    instruments.isEmpty
      ? [] : [.heading(self(.instrumentsTitle)), register(instruments) { ReportInline(words: String($0)) }]
  }
}
