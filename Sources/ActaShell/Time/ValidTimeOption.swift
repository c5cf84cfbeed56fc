import ArgumentParser
import MeetingRecords

/// The time at which something is asked to have held in the world.
struct ValidTimeOption: ParsableArguments {
  /// The day, or a coarser date.
  @Option(
    help: ArgumentHelp(
      "What held then in the world: what existed, was in force, who was party, who held the office. A day, or a coarser date; the answer is yes, no or maybe.",
      valueName: "date"), transform: EDTFDate.typed)
  var on: EDTFDate?
}
