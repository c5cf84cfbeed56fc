import Acta
import LineEditor
import MeetingRecords

/// Says what was understood, and asks where something can be understood in several ways.
struct UnderstoodAnswers {
  private let session: ShellSession
  private let answers: AnswerReader

  init(_ session: ShellSession, _ answers: AnswerReader) {
    self.session = session
    self.answers = answers
  }

  /// How this session understands what is typed.
  var understanding: Understanding {
    let today = (try? session.book()).flatMap { try? session.today(in: $0) }
    let shell = session.shell
    return Understanding(
      reading: WrittenDate.Reading(today: today, dayFirst: shell?.isDayFirst, isBuddhist: shell?.isBuddhist))
  }

  /// The value that a text means; absent where the question is to be asked again.
  ///
  /// - Parameter name: how what is understood is introduced, such as an option; empty within a question.
  /// - Throws: ``AnswerReader/End``, and what the source throws.
  func value(_ text: String, for argument: GrammarArgument, name: String = "") throws -> String? {
    switch understanding.outcome(of: text, for: argument) {
    case .asTyped: return text
    case .understood(let meaning):
      say(meaning, name)
      return meaning.value
    case .unclear(let meanings):
      guard let meaning = try chosen(text, meanings) else { return nil }
      remember(meaning, of: meanings)
      say(meaning, name)
      return meaning.value
    }
  }

  private func say(_ meaning: Meaning, _ name: String) {
    let words = meaning.words == meaning.value ? "" : " (\(meaning.words))"
    answers.say("  Understood: \(name.isEmpty ? "" : name + " ")\(meaning.value)\(words)")
  }

  /// The one of several meanings that the person chooses; absent for none of them.
  func chosen(_ text: String, _ meanings: [Meaning]) throws -> Meaning? {
    answers.say("  “\(text)” can be read in several ways; press Enter to type another:")
    for (number, meaning) in meanings.enumerated() { answers.show("  \(number + 1)  \(meaning.words)") }
    while true {
      let answer = try answers.line("  Which one? 1–\(meanings.count): ") {
        answers.say("  Type the number of what you mean. Nothing is taken unless you do.")
      }
      if answer == "<" { throw AnswerReader.End.back }
      if answer.isEmpty { return nil }
      if let number = Int(WrittenText(answer).plain), meanings.indices.contains(number - 1) {
        return meanings[number - 1]
      }
      let fitting = meanings.filter { $0.value == answer || $0.words.lowercased().hasPrefix(answer.lowercased()) }
      if fitting.count == 1 { return fitting[0] }
      answers.say("  Answer with a number.")
    }
  }

  /// Of a day and a month in numbers, the order is asked once; of a year that may be counted from the Buddha, whether it is.
  private func remember(_ meaning: Meaning, of meanings: [Meaning]) {
    let years = meanings.compactMap { (try? EDTFDate($0.value))?.earliest().day?.year }
    if years.count == 2, years[1] - years[0] == WrittenDate.buddhistEra {
      session.shell?.isBuddhist = meaning == meanings[0]
    }
    let days = meanings.compactMap { (try? EDTFDate($0.value))?.day }
    guard meanings.count == 2, days.count == 2, days[0].day == days[1].month, days[0].month == days[1].day else {
      return
    }
    session.shell?.isDayFirst = meaning == meanings[0]
  }
}
