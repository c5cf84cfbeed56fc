import ArgumentParser
import MeetingRecords

/// The time at which something is asked to have held in the world.
struct ValidTimeOption: ParsableArguments {
  struct Fields: CommandFields {
    var on: EDTFDate?

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optional(
        Field(
          "on",
          """
          What held then in the world: what existed, was in force, who was party, who held the office; the answer is yes, \
          no or maybe.
          """), &on)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  /// The day, or a coarser date.
  var on: EDTFDate? { typed.fields.on }
}
