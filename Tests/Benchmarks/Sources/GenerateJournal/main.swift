import Acta
import BenchmarkData

/// `GenerateJournal DIRECTORY EVENTS [standard|long|revised] [SEED]` makes a journal.
///
/// `GenerateJournal --check EVENTS …` has the domain decide every event instead. `GenerateJournal DIRECTORY EVENTS accounts` makes
/// one of another domain with many accounts, and with `account` one with a single account.
func generate(_ arguments: [String]) throws {
  let places = Array(arguments.dropFirst())
  if places.count == 3, let events = Int(places[1]), events > 0 {
    if places[2] == "accounts" { return try AccountJournal.write(events, to: FilePath(places[0])) }
    if places[2] == "account" { return try AccountJournal.writeOne(events, to: FilePath(places[0])) }
  }
  guard places.count >= 2, let events = Int(places[1]), events > 0,
    let variant = places.count > 2 ? DataVariant(rawValue: places[2]) : .standard,
    let seed = places.count > 3 ? UInt64(places[3]) : 1
  else {
    throw UsageMistake(
      "write: GenerateJournal DIRECTORY EVENTS [standard|long|revised] [SEED], or --check for DIRECTORY")
  }
  let generation = JournalGeneration(variant, seed: seed)
  if places[0] == "--check" {
    try generation.check(events)
  } else {
    try generation.write(events, to: FilePath(places[0]))
  }
}

struct UsageMistake: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

try generate(CommandLine.arguments)
