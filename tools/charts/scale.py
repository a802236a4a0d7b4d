"""A logarithmic axis, and labels kept apart along a line."""
import math


class Log:
    """Maps values from low to high onto pixels from start to end."""

    def __init__(self, values, start, end, margin=1.15):
        self.low, self.high = min(values) / margin, max(values) * margin
        self.start, self.end = start, end

    def __call__(self, value):
        part = math.log(value / self.low) / math.log(self.high / self.low)
        return self.start + part * (self.end - self.start)

    def ticks(self):
        """1, 2 and 5 of each power of ten, more within a single one, else the powers alone, or every so many of them."""
        decades = math.log10(self.high / self.low)
        low, high = math.floor(math.log10(self.low)), math.ceil(math.log10(self.high))
        steps = (1, 1.5, 2, 3, 4, 5, 7) if decades <= 1 else (1, 2, 5) if decades <= 3.2 else (1,)
        each = max(1, round(decades / 8))
        all_ticks = [step * 10.0 ** power for power in range(low, high + 1) if power % each == 0 for step in steps]
        return [tick for tick in all_ticks if self.low <= tick <= self.high]


def number(value):
    """To three digits, with thousands apart."""
    if value >= 1000:
        return f"{float(f'{value:.3g}'):,.0f}"
    return f"{value:.3g}"


def spread(places, sizes, low, high, gap):
    """The centres nearest to the places at which neighbours of the sizes do not touch, in the places' order; None if there is no room."""
    if sum(sizes) + gap * (len(sizes) - 1) > high - low:
        return None
    order = sorted(range(len(places)), key=lambda k: (places[k], k))
    centres = [0.0] * len(places)
    # Blocks of labels that touch: each stands where its members on average want it, and joins its neighbour when they meet.
    blocks = []
    for k in order:
        block = {"members": [k], "size": sizes[k], "wish": places[k]}
        settle(block, low, high)
        while blocks and blocks[-1]["start"] + blocks[-1]["size"] + gap > block["start"]:
            block = join(blocks.pop(), block, gap)
            settle(block, low, high)
        blocks.append(block)
    for block in blocks:
        position = block["start"]
        for k in block["members"]:
            centres[k] = position + sizes[k] / 2
            position += sizes[k] + gap
    return centres


def settle(block, low, high):
    block["start"] = min(max(block["wish"] - block["size"] / 2, low), high - block["size"])


def join(left, right, gap):
    parts = len(left["members"]), len(right["members"])
    wish = (left["wish"] * parts[0] + right["wish"] * parts[1]) / sum(parts)
    return {"members": left["members"] + right["members"], "size": left["size"] + gap + right["size"], "wish": wish}
