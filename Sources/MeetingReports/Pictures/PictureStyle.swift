/// How pictures look: in light, in dark and on paper, each in its own file or inside a page.
///
/// Nothing is said by colour alone: what differs, differs in pattern, dash or words too.
public enum PictureStyle {
  /// What a shape or text is, for the style sheet.
  public enum Class: String, Sendable, Hashable, CaseIterable {
    /// Text: plain, less important, outstanding, in front of a filled shape.
    case text = "p-text", muted = "p-muted", strong = "p-strong", inverse = "p-inverse"
    /// A line: of the drawing, of the grid, of the day for which it is asked.
    case line = "p-line", grid = "p-grid", today = "p-today"
    /// A shape: filled, filled lightly, outlined, hatched, ground.
    case filled = "p-fill", light = "p-light", outlined = "p-outline", alert = "p-alert", ground = "p-ground"
  }

  /// The rules of the classes.
  ///
  /// The colours are variables, which a page sets; beside each is the one for light ground.
  static let rules = """
    .p-text,.p-muted,.p-strong{fill:var(--ink,#1a1d21);font:14px/1.3 var(--sans,"Noto Sans","Noto Sans Lao",system-ui,\
    sans-serif)}.p-muted{fill:var(--muted,#555c65);font-size:13px}.p-strong{font-weight:600}\
    .p-inverse{fill:var(--paper,#fff);font:600 13px/1.3 var(--sans,"Noto Sans","Noto Sans Lao",system-ui,sans-serif)}\
    .p-line{stroke:var(--ink,#1a1d21);fill:none}.p-grid{stroke:var(--rule,#d5d9de);fill:none}\
    .p-today{stroke:var(--alert,#9c2a12);fill:none}.p-fill{fill:var(--accent,#1f4d7a)}\
    .p-light{fill:var(--tint,#c9d8e8);stroke:var(--accent,#1f4d7a)}\
    .p-outline{fill:var(--paper,#fff);stroke:var(--accent,#1f4d7a)}.p-alert{fill:var(--alert,#9c2a12)}\
    .p-ground{fill:var(--paper,#fff)}.p-stop{stop-color:var(--accent,#1f4d7a)}
    """

  /// What a picture in a file of its own sets, where a page would.
  static let colours = """
    svg{color-scheme:light dark}@media (prefers-color-scheme:dark){svg{--ink:#e8eaed;--muted:#a9b1bb;--paper:#15181c;\
    --rule:#3a4149;--accent:#8fbbe8;--tint:#2c4560;--alert:#ff9d80}}
    """
}
