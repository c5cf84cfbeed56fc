"""A terminal's screen as an SVG picture: the same screen gives the same bytes.

The text stays text: it can be selected and searched. Colours follow the reader's light or dark scheme.
"""

import unicodedata
from xml.sax.saxutils import escape

from wcwidth import wcswidth

CELL_WIDTH, ROW_HEIGHT, FONT_SIZE, MARGIN = 8.4, 18, 14, 14

STYLE = """
    svg { background: #ffffff; }
    rect { fill: #ffffff; stroke: #d0d7de; }
    text { font: 14px ui-monospace, 'DejaVu Sans Mono', 'Cascadia Mono', Menlo, Consolas, monospace; fill: #1f2328; }
    .bold { font-weight: bold; }
    .red { fill: #c62828; }
    @media (prefers-color-scheme: dark) {
      svg { background: #0d1117; }
      rect { fill: #0d1117; stroke: #30363d; }
      text { fill: #e6edf3; }
      .red { fill: #ff7b72; }
    }
"""


def is_regular(cluster):
    """Whether a monospaced font for Latin text has the cluster, in one cell: the rest is placed cell by cell."""
    return all(ord(character) < 0x250 or 0x1E00 <= ord(character) < 0x2600 for character in cluster)


def style_of(cell):
    return " ".join((["bold"] if cell.bold else []) + (["red"] if cell.fg == "red" else []))


def runs(screen, y):
    """The row's text as (column, text, style): words of the same style together, each other script's cells alone."""
    found, start, text, style = [], 0, "", ""

    def end():
        if text.strip():
            found.append((start, text.rstrip(), style))

    previous_regular = False
    for x in range(screen.columns):
        cell = screen.buffer[y][x]
        cluster, regular = unicodedata.normalize("NFC", cell.data), is_regular(cell.data)
        if cluster == "":
            continue
        joins = text and regular and previous_regular and style_of(cell) == style and not (cluster == " " and text.endswith(" "))
        if joins:
            text += cluster
        else:
            end()
            start, text, style = x, cluster, style_of(cell)
            if cluster == " ":
                text = ""
        previous_regular = regular
    end()
    return found


def last_row(screen):
    rows = [y for y in range(screen.lines) if any(screen.buffer[y][x].data.strip() for x in range(screen.columns))]
    return rows[-1] if rows else 0


def number(value):
    return f"{value:.1f}".rstrip("0").rstrip(".")


def svg(screen, title):
    """The rows of the screen down to the last one with text."""
    rows = last_row(screen) + 1
    width, height = 2 * MARGIN + screen.columns * CELL_WIDTH, 2 * MARGIN + rows * ROW_HEIGHT
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}" height="{number(height)}" '
        f'viewBox="0 0 {number(width)} {number(height)}" role="img">',
        f"  <title>{escape(title)}</title>",
        f"  <style>{STYLE}  </style>",
        f'  <rect x="0.5" y="0.5" width="{number(width - 1)}" height="{number(height - 1)}" rx="8"/>',
    ]
    for y in range(rows):
        for column, text, style in runs(screen, y):
            x, baseline = MARGIN + column * CELL_WIDTH, MARGIN + y * ROW_HEIGHT + FONT_SIZE
            length = wcswidth(text)
            attributes = f' class="{style}"' if style else ""
            if length > 1:
                attributes += f' textLength="{number(length * CELL_WIDTH)}"'
            lines.append(
                f'  <text x="{number(x)}" y="{number(baseline)}"{attributes} xml:space="preserve">{escape(text)}</text>')
    return "\n".join(lines + ["</svg>", ""])
