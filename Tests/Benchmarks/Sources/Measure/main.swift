import Acta

/// `Measure WHAT ARGUMENT…` measures one thing once and prints what it took as a line of JSON.
let measurements: [String: ([String]) throws -> Void] = [
  "catalog": measureCatalog, "replay": measureReplay, "replay-ahead": measureReplayAhead, "hash": measureHash,
  "decode": measureDecode, "decode-data": measureDecodeData, "append": measureAppend, "bare": measureBareAppend,
  "queries": measureQueries, "append-to": measureAppendTo, "record": measureRecord, "index": measureIndex,
  "subject": measureSubject, "subject-cold": measureSubjectCold, "stream": measureStream, "fold": measureFold,
  "snapshot": measureSnapshot, "consume": measureConsume, "conditions": measureConditions,
  "append-indexed": measureAppendIndexed,
]

let words = Array(CommandLine.arguments.dropFirst())
guard let name = words.first, let measure = measurements[name] else {
  print("write: Measure \(measurements.keys.sorted().joined(separator: "|")) ARGUMENT…")
  throw UsageMistake()
}
try measure(Array(words.dropFirst()))

/// The words on the command line are none that this program knows.
struct UsageMistake: Error {}
