import MeetingRecords

extension ReportWording {
  /// The status table of an instrument, as depositaries print it: participant, signature, consent with its letter, since when it
  /// is in force for it, how it stands; and what the letters mean.
  func statusTable(_ participants: [TreatyParticipant]) -> [ReportBlock] {
    guard !participants.isEmpty else { return [] }
    let rows = participants.map { participant -> [[ReportInline]] in
      [
        [party(participant.party)], participant.signatures.map(signature),
        participant.consents.map { marked($0) }, participant.inForce.map { [dateWithEDTF($0)] } ?? [],
        [standing(participant.ground)] + others(participant),
      ]
    }
    let table = table([.participant, .signed, .consent, .inForceForIt, .standing], rows)
    let used = ConsentMeans.allCases.filter { means in
      !means.letter.isEmpty && participants.contains { $0.consents.contains { $0.means == means } }
    }
    let letters = used.map { ReportInline(words: "\($0.letter) ") + self($0.phrase) }
    let legend = letters.isEmpty ? [] : [ReportBlock.paragraph(.joined(letters, plain(.clauseSeparator)))]
    return [.heading(self(.statusTableTitle)), table] + legend
  }

  /// What the parties declared, a line for each statement in the order of their numbers.
  func statementSection(_ participants: [TreatyParticipant]) -> [ReportBlock] {
    let all = participants.flatMap { party in party.statements.map { (party: party.party, statement: $0) } }
      .sorted { $0.statement.number < $1.statement.number }
    return section(.partyStatementsTitle, all.map { line($0.statement, of: $0.party) })
  }

  /// To which territories parties apply it, a line for each time that one said so.
  func territorySection(_ participants: [TreatyParticipant]) -> [ReportBlock] {
    let lines = participants.flatMap { party in
      party.territories.map { facts in
        let phrase: ReportPhrase = facts.isExcluded ? .notAppliedTo : .appliedTo
        let what = self(phrase, ["party": name(party.party.named), "territories": list(facts.territories)])
        return clauses([what, facts.on.map(dateWithEDTF), facts.effective.map(effect)])
      }
    }
    return section(.territorialApplicationTitle, lines)
  }

  private func line(_ statement: StatementFacts, of party: ResponsibleParty) -> ReportInline {
    let kind =
      ReportInline(words: "\(statement.number). ") + name(party.named) + ReportInline(words: ": ")
      + self(statement.kind.phrase)
    let to = statement.to.map { self(.toStatement, ["number": ReportInline(words: String($0))]) }
    let withdrawal = statement.withdrawal.map { extent in
      let word = self(extent == .whole ? .statementWithdrawn : .statementWithdrawnInPart)
      return statement.withdrawn.map { word + ReportInline(words: " ") + date($0) } ?? word
    }
    return clauses([
      kind, to, statement.precludesForce ? self(.precludesForce) : nil,
      statement.provisions.map { ReportInline(recorded: $0) }, statement.on.map(dateWithEDTF),
      statement.effective.map(effect), withdrawal, statement.text.map(text),
    ])
  }

  private func signature(_ signature: PartySignature) -> ReportInline {
    let means = signature.subjectTo.map { self(.signedSubjectTo, ["act": self($0.phrase)]) }
    let languages = signature.languages.map {
      ReportInline(words: labels.languageNames[$0.description] ?? $0.description)
    }
    let versions = languages.isEmpty ? nil : ReportInline.joined(languages, plain(.listSeparator))
    return clauses([
      signature.on.map(dateWithEDTF) ?? self(.timeNotKnown),
      signature.isDefinitive ? self(.definitiveSignature) : means,
      versions,
    ])
  }

  /// The day of a consent, with its letter.
  private func marked(_ consent: ConsentFacts) -> ReportInline {
    let day = consent.on.map(dateWithEDTF) ?? self(.timeNotKnown)
    let letter = consent.means.letter
    let from = consent.predecessor.map { self(.succeededTo, ["party": name($0)]) }
    return clauses([
      letter.isEmpty ? day : day + ReportInline(words: " \(letter)"), consent.effective.map(effect), from,
      consent.isToSignature ? self(.toSignatureAlone) : nil,
    ])
  }

  /// How it stands, as the one reading has it.
  private func standing(_ ground: PartyStanding.Ground) -> ReportInline {
    switch ground {
    case .signedSubjectToConsent: self(.signatoryStanding)
    case .provisionallyApplied: self(.provisionally)
    case .suspended: clauses([self(.yes), self(.suspendedStanding)])
    default: self(ground.certainty.phrase)
    }
  }

  /// What else a party did: it applied the instrument provisionally, left, took another's place.
  private func others(_ participant: TreatyParticipant) -> [ReportInline] {
    func turn(_ facts: TurnFacts, _ begun: ReportPhrase, _ ended: ReportPhrase) -> ReportInline {
      clauses([self(facts.isEnd ? ended : begun), facts.on.map(dateWithEDTF)])
    }
    return participant.successions.map {
      clauses([self(.succeededTo, ["party": name($0.predecessor)]), $0.on.map(date)])
    }
      + participant.provisionalApplications.map { turn($0, .provisionallyFrom, .provisionallyUntil) }
      + participant.suspensions.map { turn($0, .suspendedFrom, .resumedFrom) }
      + participant.withdrawals.map { clauses([self(.hasLeft), $0.on.map(dateWithEDTF), $0.effective.map(effect)]) }
  }

  private func effect(_ date: EDTFDate) -> ReportInline { self(.withEffectFrom, ["date": dateWithEDTF(date)]) }

  private func clauses(_ parts: [ReportInline?]) -> ReportInline {
    .joined(parts.compactMap(\.self), plain(.clauseSeparator))
  }
}

extension ReportWording {
  /// With whom it was registered, and who keeps its originals.
  func keeping(_ registrations: [RegistrationFacts], _ deposits: [DepositFacts]) -> [ReportFact] {
    let registered = registrations.map { facts in
      clauses([facts.with.map(name), facts.number.map { ReportInline(recorded: $0) }, facts.on.map(dateWithEDTF)])
    }
    let kept = deposits.map { facts in
      let languages = facts.languages.map {
        ReportInline(words: labels.languageNames[$0.description] ?? $0.description)
      }
      return clauses([
        name(facts.with),
        facts.originals.map { self(.originalsCount, ["number": ReportInline(words: String($0))]) },
        facts.copies.map { self(.copiesCount, ["number": ReportInline(words: String($0))]) },
        languages.isEmpty ? nil : .joined(languages, plain(.listSeparator)), facts.on.map(dateWithEDTF),
      ])
    }
    return (registered.isEmpty ? [] : [ReportFact(plain(.registeredWith), registered)])
      + (kept.isEmpty ? [] : [ReportFact(plain(.originalsKeptBy), kept)])
  }
}
