import ArgumentParser
import MeetingRecords

struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "followup", "Follow-ups: what someone is to do, by when.",
    discussion: """
      A follow-up is scheduled, perhaps started, and then completed, waived, or carried forward to a later \
      conference. Whether it is overdue is never recorded: it follows from the date that it is due and the day of \
      asking.
      """)
}
