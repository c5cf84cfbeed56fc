internal import CanonicalJSON

/// The schema of the JSON form of every report (JSON Schema, draft 2020-12), made of the declarations that the form is written by.
public enum ReportSchema {
  /// The schema, laid out for people, with a line feed at its end.
  public static var text: String {
    var definitions = JSONDefinitions()
    let reports = Self.reports.map { name, form in
      var report = definitions.schema(of: form)
      report["title"] = .string(name.rawValue)
      return JSONValue.object(report)
    }
    let schema: JSONObject = [
      "$schema": .string(JSONDefinitions.draft), "$id": .string("urn:acta:reports:1"),
      "title": .string("The JSON form of Acta's reports"),
      "description": .string(
        "Members that have no value are left out, as are empty lists and false. What is new may come with a new version only."
      ),
      "oneOf": .array(reports), "$defs": .object(definitions.all()),
    ]
    return JSONValue.object(schema).laidOut(columns: 118) + "\n"
  }

  private static var reports: [(ReportName, JSONForm)] {
    func form<R: DeclaredReport>(_ report: R.Type) -> (ReportName, JSONForm) { (R.name, R.form) }
    let ofMany = [
      form(AgendaReport.self), form(PendingMattersReport.self), form(InstrumentRegister.self),
      form(AchievementsReport.self), form(CalendarReport.self),
    ]
    return ofMany + ReportOfThing.made.map { form($0) }
  }
}
