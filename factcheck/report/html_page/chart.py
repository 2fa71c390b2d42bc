"""The course of a fact as a small chart: inline SVG, whose text alternative is the line below it."""

from __future__ import annotations

from factcheck.model import Course
from factcheck.report import series
from factcheck.report.escape import html_text

HEIGHT = 36
BAR = 14
STEP = 18


def chart(course: Course, name: str) -> str:
    """A figure. ``name`` is an id that nothing else on the page begins with.

    Each bar is as high as the least figure of its period; what lies between that and the greatest stands on it, paler.
    Of ranks there is only the line: the least is the best.
    """
    caption = html_text(series.label(course) + series.text(course))
    text = f'<figcaption id="{name}-c"><bdi>{caption}</bdi></figcaption>'
    heights = series.heights(course, HEIGHT)
    if not heights:
        return f'<figure class="course">{text}</figure>'
    points = series.shown(course)
    most = max(point.high for point in points)
    bars = []
    for i, point in enumerate(points):
        low, high = (max(0, round(float(value / most * HEIGHT), 1)) for value in (point.low, point.high))
        told = html_text(f"{point.period}: {series.figure(course, point)}")
        spread = f'<rect class="spread" x="{i * STEP}" y="{HEIGHT - high:g}" width="{BAR}" height="{high - low:g}"/>'
        bars.append(
            f"<g><title>{told}</title>"
            f'<rect x="{i * STEP}" y="{HEIGHT - low:g}" width="{BAR}" height="{low:g}"/>'
            f"{spread if high > low else ''}</g>"
        )
    width = len(points) * STEP - (STEP - BAR)
    return (
        f'<figure class="course"><svg role="img" aria-labelledby="{name}-c" viewBox="0 0 {width} {HEIGHT}" '
        f'width="{width}" height="{HEIGHT}">{"".join(bars)}</svg>{text}</figure>'
    )
