"""The picture: for each row, how many times what is asked for was reached."""
import html
import math

LINE, LEFT, WIDTH, RIGHT, TOP = 24, 640, 380, 140, 64
# The scale is one of factors; what is beyond its ends is drawn to the end.
LEAST, MOST = 0.25, 8.0
MET, MISSED, INK, FAINT = "#2a6f97", "#c2541b", "#1b1b1b", "#d0d0d0"


def place(share):
    """Where on the scale a share stands, in pixels from the left."""
    share = min(MOST, max(LEAST, share))
    return LEFT + WIDTH * math.log(share / LEAST) / math.log(MOST / LEAST)


def text(x, y, words, **attributes):
    marks = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<text x="{x:.1f}" y="{y:.1f}"{marks}>{html.escape(words)}</text>'


def line(x1, y1, x2, y2, colour, **attributes):
    marks = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"{marks}/>'


def scale(bottom):
    parts = []
    share = LEAST
    while share <= MOST:
        x = place(share)
        parts.append(line(x, TOP - 6, x, bottom, INK if share == 1 else FAINT, stroke_width=1.5 if share == 1 else 1))
        parts.append(text(x, TOP - 12, "as asked" if share == 1 else f"{share:g} ×", text_anchor="middle", fill=INK))
        share *= 2
    return parts


def bar(row, top):
    least, middle, most = row.shares()
    middle_y, colour = top + LINE / 2, MET if row.met else MISSED
    start, end = sorted((place(1), place(middle)))
    parts = [text(LEFT - 12, middle_y + 4, shortened(row.name()), text_anchor="end", fill=INK)]
    parts.append(f'<rect x="{start:.1f}" y="{top + 4:.1f}" width="{max(end - start, 1.5):.1f}" height="{LINE - 8}" fill="{colour}"/>')
    parts.append(line(place(least), middle_y, place(most), middle_y, INK, stroke_width=1.5))
    for share in (least, most):
        parts.append(line(place(share), middle_y - 4, place(share), middle_y + 4, INK, stroke_width=1.5))
    words = f"{middle:.3g} ×" if middle < 100 else f"{middle:,.0f} ×"
    parts.append(text(LEFT + WIDTH + 14, middle_y + 4, f"{words}{'' if row.met else ' (not met)'}", fill=INK))
    return parts


def shortened(words, most=100):
    return words if len(words) <= most else words[:most - 1] + "…"


def picture(sections):
    """The whole picture, of what the sections of the page say."""
    shown = [row for section in sections for row in section.rows if row.met is not None]
    bottom = TOP + LINE * len(shown)
    width, height = LEFT + WIDTH + RIGHT, bottom + 16
    title = "Times what is asked for: to the right of the line is better than that; thin lines are the spread of the runs"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="12" role="img"><title>{title}</title>',
        '<rect width="100%" height="100%" fill="white"/>',
        text(16, 24, title, fill=INK, font_size=14),
        *scale(bottom),
    ]
    for number, row in enumerate(shown):
        parts += bar(row, TOP + LINE * number)
    return "\n".join(parts) + "\n</svg>\n"
