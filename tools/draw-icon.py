#!/usr/bin/env python3
"""Draws the package's icon, src/Package/icon.png: a 2-3-2 network, 128 x 128 (Python 3 and nothing else).

Usage: draw-icon.py [--check]

--check draws nothing and fails if the image is not what this script draws.
"""
import math
import struct
import sys
import zlib
from pathlib import Path

ICON = Path(__file__).resolve().parent.parent / "src" / "Package" / "icon.png"
SIZE = 128
CORNER = 26
TOP, BOTTOM = (0x4C, 0x2A, 0x9E), (0x1B, 0x6F, 0xC4)
EDGE = (0xFF, 0xFF, 0xFF)
COLORS = ((0xFF, 0xD1, 0x66), (0xFF, 0xFF, 0xFF), (0x7C, 0xF0, 0xC8))
LAYERS = [[(28, 44), (28, 84)], [(64, 28), (64, 64), (64, 100)], [(100, 44), (100, 84)]]
RADIUS = 10.5
EDGE_WIDTH, EDGE_OPACITY = 3.0, 0.45


def coverage(distance):
    """How much of a pixel lies inside a shape, by the distance of the pixel's centre from its outline (inside: below 0)."""
    return min(max(0.5 - distance, 0.0), 1.0)


def square(x, y):
    half = SIZE / 2
    dx, dy = abs(x - half) - half + CORNER, abs(y - half) - half + CORNER
    return math.hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - CORNER


def segment(x, y, start, end):
    (x0, y0), (x1, y1) = start, end
    along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2)
    along = min(max(along, 0), 1)
    return math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0)) - EDGE_WIDTH / 2


def mix(below, above, opacity):
    return tuple(b + (a - b) * opacity for b, a in zip(below, above))


def pixel(x, y):
    color = mix(TOP, BOTTOM, y / SIZE)
    edges = max(
        coverage(segment(x, y, start, end)) for left, right in zip(LAYERS, LAYERS[1:]) for start in left for end in right)
    color = mix(color, EDGE, EDGE_OPACITY * edges)
    for layer, neuron in zip(LAYERS, COLORS):
        for cx, cy in layer:
            color = mix(color, neuron, coverage(math.hypot(x - cx, y - cy) - RADIUS))
    return bytes(round(part) for part in (*color, 255 * coverage(square(x, y))))


def pixels():
    """Each row begins with the number of its filter: none."""
    return b"".join(b"\0" + b"".join(pixel(x + 0.5, y + 0.5) for x in range(SIZE)) for y in range(SIZE))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(rows):
    header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def drawn(file):
    """The rows of an image that this script wrote; another zlib may compress them to other bytes."""
    data = file.read_bytes()
    start = data.index(b"IDAT")
    length, = struct.unpack(">I", data[start - 4:start])
    return zlib.decompress(data[start + 4:start + 4 + length])


if __name__ == "__main__":
    rows = pixels()
    if sys.argv[1:] == ["--check"]:
        if drawn(ICON) != rows:
            sys.exit(f"error: {ICON} is not what tools/draw-icon.py draws; run it")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        ICON.write_bytes(png(rows))
