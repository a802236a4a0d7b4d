"""Dots on a logarithmic axis: one line for each thing measured, one dot for each contender."""
from charts.scale import Log, number, spread
from charts.svg import COLOURS, Image, text_width

LEFT, RIGHT, LINE, GAP = 202, 116, 23, 12
WIDTH = 900

# Square, triangle, diamond, triangle on its head, cross, upright and lying bar: x, y, x, y, … They are one fewer than the colours, so
# that no two of the first 56 contenders share both.
SHAPES = [
    (-4.5, -4.5, 4.5, -4.5, 4.5, 4.5, -4.5, 4.5), (0, -5.5, 5.5, 4.5, -5.5, 4.5),
    (0, -6, 6, 0, 0, 6, -6, 0), (-5.5, -4.5, 5.5, -4.5, 0, 5.5),
    (-5, -2, -2, -2, -2, -5, 2, -5, 2, -2, 5, -2, 5, 2, 2, 2, 2, 5, -2, 5, -2, 2, -5, 2),
    (-2.5, -5.5, 2.5, -5.5, 2.5, 5.5, -2.5, 5.5), (-5.5, -2.5, 5.5, -2.5, 5.5, 2.5, -5.5, 2.5),
]


def draw(title, subtitle, groups, contenders, column):
    """
    groups: [((heading, what stands below it), [(label, {contender: value}, text of the column at the right)])];
    contenders in the order of their colours, the first being the one that matters; column: what stands at the right.
    """
    lines = [line for _, rows in groups for line in rows]
    scale = Log([value for _, values, _ in lines for value in values.values()], LEFT, WIDTH - RIGHT)
    keys = keys_above(scale, lines[0][1], contenders)
    top = 98 if keys else 82 + 20 * len(wrapped(contenders))
    bottom = top + sum(LINE * len(rows) + GAP for _, rows in groups)
    image = Image(WIDTH, bottom + 40, title, f"{subtitle}. {len(lines)} lines, {', '.join(contenders)}.")
    image.heading(subtitle)

    for tick in scale.ticks():
        image.line(scale(tick), top - 6, scale(tick), bottom)
        image.text(scale(tick), bottom + 18, number(tick), "tick", "middle")
    image.text(WIDTH - 24, top - 14, column, "note", "end")

    y = top + LINE / 2
    if keys:
        leaders(image, scale, keys, lines[0][1], contenders, top, y)
    else:
        key(image, contenders)
    for heading, rows in groups:
        image.text(24, y + 4, heading[0], "strong")
        image.text(24, y + LINE - 2, heading[1], "note")
        for label, values, text in rows:
            line(image, scale, y, label, values, text, contenders)
            y += LINE
        y += GAP
    return str(image)


def line(image, scale, y, label, values, text, contenders):
    image.text(LEFT - 14, y + 4, label, "label", "end")
    image.line(scale(min(values.values())), y, scale(max(values.values())), y, "range")
    # The first contender last, so that it lies on top.
    for series, name in reversed(list(enumerate(contenders))):
        if name in values:
            marker(image, scale(values[name]), y, series)
    image.text(WIDTH - 24, y + 4, text, "number strong", "end")


def marker(image, x, y, series):
    """A circle for what matters; every other contender has a shape of its own too."""
    style = f"fill{series % COLOURS}"
    if series == 0:
        image.add(f'<circle class="{style}" cx="{x:.1f}" cy="{y:.1f}" r="6"/>')
        return
    corners = SHAPES[(series - 1) % len(SHAPES)]
    points = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in zip(corners[::2], corners[1::2]))
    image.add(f'<polygon class="{style}" points="{points}"/>')


def keys_above(scale, values, contenders):
    """Where the contenders' names stand above the first line; None if not all of them are in it, or there is no room."""
    if any(name not in values for name in contenders):
        return None
    return spread([scale(values[name]) for name in contenders], [text_width(name) for name in contenders], 24, WIDTH - 130, 12)


def leaders(image, scale, centres, values, contenders, top, y):
    for series, name in enumerate(contenders):
        x = scale(values[name])
        image.path([(centres[series], top - 17), (centres[series], top - 13), (x, top - 4), (x, y - 7)], f"stroke{series % COLOURS}")
        image.text(centres[series], top - 21, name, f"strong fill{series % COLOURS}", "middle")


def wrapped(contenders):
    """The key's lines, where names do not fit above the dots."""
    rows, width = [[]], 0
    for series, name in enumerate(contenders):
        needed = text_width(name) + 34
        if width + needed > WIDTH - 48:
            rows.append([])
            width = 0
        rows[-1].append((24 + width, series, name))
        width += needed
    return rows


def key(image, contenders):
    for row, entries in enumerate(wrapped(contenders)):
        for x, series, name in entries:
            marker(image, x + 6, 76 + 20 * row, series)
            image.text(x + 18, 80 + 20 * row, name, "label")
