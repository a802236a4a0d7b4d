"""Curves over a size, on logarithmic axes, each named at its end; sizes that cost far more than the next smaller one are ringed."""
from charts.scale import Log, number, spread
from charts.svg import COLOURS, Image, text_width

WIDTH, HEIGHT, TOP, BOTTOM, LEFT, BETWEEN = 900, 440, 96, 74, 62, 40


def draw(title, subtitle, size, panels):
    """panels: [(heading, {name: [(size, value, is a cliff)]})], which share the axis of the values."""
    image = Image(WIDTH, HEIGHT, title, f"{subtitle}. Curves: {', '.join(sorted({name for _, curves in panels for name in curves}))}.")
    image.heading(subtitle)
    names = list(dict.fromkeys(name for _, curves in panels for name in curves))
    points = [point for _, curves in panels for curve in curves.values() for point in curve]
    values = Log([value for _, value, _ in points], HEIGHT - BOTTOM, TOP)
    width = (WIDTH - LEFT - 24 - BETWEEN * (len(panels) - 1)) / len(panels)
    for place, (heading, curves) in enumerate(panels):
        left = LEFT + place * (width + BETWEEN)
        sizes = Log([at for at, _, _ in points], left, left + width - 20 - max(map(text_width, names)), margin=1.03)
        panel(image, heading, size, curves, sizes, values, names)
    if any(cliff for _, _, cliff in points):
        image.text(24, HEIGHT - 16, "Ringed: more than 1.5 times dearer for each multiply-add than the next smaller size.", "note")
    return str(image)


def panel(image, heading, size, curves, sizes, values, names):
    image.text(sizes.start, TOP - 14, heading, "strong")
    for tick in values.ticks():
        image.line(sizes.start, values(tick), sizes.end, values(tick))
        image.text(sizes.start - 8, values(tick) + 4, number(tick), "tick", "end")
    axis(image, size, sorted({at for curve in curves.values() for at, _, _ in curve}), sizes)

    ends = [values(curve[-1][1]) for curve in curves.values()]
    heights = spread(ends, [15] * len(ends), TOP, HEIGHT - BOTTOM, 1)
    for (name, curve), y in zip(curves.items(), heights):
        series = names.index(name) % COLOURS
        image.path([(sizes(at), values(value)) for at, value, _ in curve], f"curve stroke{series}")
        for at, value, cliff in curve:
            image.add(f'<circle class="fill{series}" cx="{sizes(at):.1f}" cy="{values(value):.1f}" r="3"/>')
            if cliff:
                image.add(f'<circle class="ring" cx="{sizes(at):.1f}" cy="{values(value):.1f}" r="6.5"/>')
        image.path([(sizes.end + 2, values(curve[-1][1])), (sizes.end + 12, y)], f"stroke{series}")
        image.text(sizes.end + 15, y + 4, name, f"strong fill{series}")


def axis(image, size, ticks, sizes):
    """A tick for each size, a number where it does not run into the one before."""
    y, free = HEIGHT - BOTTOM, float("-inf")
    for tick in ticks:
        x, text = sizes(tick), f"{tick:,}"
        image.line(x, y, x, y + 4)
        half = 3.6 * len(text)
        if x - half > free:
            image.text(x, y + 18, text, "tick", "middle")
            free = x + half + 4
    image.text(sizes.end, y + 33, size, "note", "end")
