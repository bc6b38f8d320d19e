"""Figures as SVG: shapes alone, never letters. Between compose and render: a figure of the brief
goes in, the text of its drawings and the places of its labels come out."""

from reportgen.charts.agreement import draw_degree
from reportgen.charts.coverage import centre, draw_sections, draw_stance, draw_strip
from reportgen.charts.drawing import draw_axis, draw_key, draw_lane
from reportgen.charts.map import draw_map, draw_measure, draw_place, labels
from reportgen.charts.scale import spot

__all__ = [
    "centre", "draw_axis", "draw_degree", "draw_key", "draw_lane", "draw_map", "draw_measure",
    "draw_place", "draw_sections", "draw_stance", "draw_strip", "labels", "spot",
]  # fmt: skip
