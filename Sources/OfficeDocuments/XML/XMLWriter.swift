/// Writes XML, in order and without blanks between elements.
struct XMLWriter {
  /// What was written.
  private(set) var text = ""

  /// A part: its declaration, and one element.
  static func part(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: (inout XMLWriter) -> Void)
    -> String
  {
    var writer = XMLWriter()
    writer.text = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    writer.element(name, attributes, content)
    return writer.text
  }

  /// An element with what is in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes, end: ">")
    content(&self)
    text += "</\(name)>"
  }

  /// An element with nothing in it.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    open(name, attributes, end: "/>")
  }

  /// An element that holds text alone.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    element(name, attributes) { $0.text += XMLText.escaped(text) }
  }

  /// An element that has one attribute of WordprocessingML, its value: `<w:jc w:val="center"/>`.
  mutating func value(_ name: String, _ value: String) { empty(name, ["w:val": value]) }

  /// What is XML already.
  mutating func raw(_ xml: String) { text += xml }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>, end: String) {
    text += "<" + name
    for (name, value) in attributes { text += " \(name)=\"\(XMLText.escaped(value))\"" }
    text += end
  }
}
