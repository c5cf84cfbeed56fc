internal import CanonicalJSON
import MeetingRecords

/// `{"achievement":THING,"details":TEXT,"on":EDTF,"place":TEXT,"areas":[THING],"organizations":[THING],"conference":THING,
/// "instrument":THING}`.
extension AchievementFacts: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("achievement", achievement)
      $0.member("details", details)
      $0.member("on", on)
      $0.member("place", place)
      $0.list("areas", areas)
      $0.list("organizations", organizations)
      $0.member("conference", conference)
      $0.member("instrument", instrument)
    }
  }
}
