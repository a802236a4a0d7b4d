"""An SVG image as a list of elements, with styles for light and for dark surroundings."""
from xml.sax.saxutils import escape

# Told apart by people with any colour vision, after Okabe and Ito, darkened or lightened until legible on either background; shapes
# (dots.py) and labels tell the same again.
LIGHT = {"ground": "#ffffff", "ink": "#1f2328", "faint": "#59636e", "grid": "#dfe3e8",
         "series": ["#c2410c", "#0072b2", "#00795a", "#a23b7c", "#8a6d00", "#4f56c8", "#5b5b5b", "#0e7c86"]}
DARK = {"ground": "#15191f", "ink": "#e6edf3", "faint": "#9aa4af", "grid": "#2f363f",
        "series": ["#ff9a5c", "#5ab4f0", "#3ecf9f", "#e58fc5", "#d9b84a", "#a5aaf7", "#b5b5b5", "#4fc9d3"]}
COLOURS = len(LIGHT["series"])


def text_width(text, size=12.6):
    """Generous, since every reader's font is another: of bold text of 12 pixels, if nothing is said."""
    return sum(0.4 if c in "iljtf.,:;'()[]| " else 0.9 if c in "mwMW@" else 0.66 if c.isupper() else 0.58 for c in text) * size


class Image:
    def __init__(self, width, height, title, description):
        self.width, self.height = width, height
        self.title, self.description = title, description
        self.elements = []

    def add(self, element):
        self.elements.append(element)

    def line(self, x1, y1, x2, y2, style="grid"):
        self.add(f'<line class="{style}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>')

    def path(self, points, style):
        self.add(f'<polyline class="{style}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>')

    def text(self, x, y, text, style="label", anchor="start"):
        at = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self.add(f'<text class="{style}" x="{x:.1f}" y="{y:.1f}"{at}>{escape(text)}</text>')

    def heading(self, subtitle):
        self.text(24, 34, self.title, "title")
        self.text(24, 54, subtitle, "note")

    def __str__(self):
        return "\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" width="{self.width}" '
            f'height="{self.height}" role="img" aria-labelledby="title description">',
            f'<title id="title">{escape(self.title)}</title>',
            f'<desc id="description">{escape(self.description)}</desc>',
            "<style>",
            "text { font-family: system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; font-size: 12px }",
            ".title { font-size: 17px; font-weight: 600 } .strong { font-weight: 600 } .number { font-variant-numeric: tabular-nums }",
            "line, polyline { fill: none; stroke-width: 1 } .curve { stroke-width: 2; stroke-linejoin: round }",
            ".range { stroke-width: 3 } .ring { fill: none; stroke-width: 1.5 }",
            *colours(LIGHT),
            "@media (prefers-color-scheme: dark) {",
            *colours(DARK),
            "}",
            "</style>",
            f'<rect class="ground" width="{self.width}" height="{self.height}" rx="8"/>',
            *self.elements,
            "</svg>",
        ]) + "\n"


def colours(theme):
    yield f'.ground {{ fill: {theme["ground"]} }} .grid, .range {{ stroke: {theme["grid"]} }} .ring {{ stroke: {theme["ink"]} }}'
    yield f'.title, .label, .strong, .number {{ fill: {theme["ink"]} }} .note, .tick {{ fill: {theme["faint"]} }}'
    for number, colour in enumerate(theme["series"]):
        yield f".fill{number} {{ fill: {colour} }} .stroke{number} {{ stroke: {colour} }}"
