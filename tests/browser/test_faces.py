"""Every letter of a page is drawn by the face it is set in: the cut faces lack none of them."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from io import BytesIO

import pytest
from briefs_tried import CEDAR, EVENTS, Open
from fontTools.ttLib import TTFont

pytestmark = pytest.mark.browser

FACE = re.compile(r'font-family:"(RG \w+)";font-weight:(\d+).*?base64,([^)]*)')
USED = """() => {
  const used = {};
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (element.matches("script, style")) continue;
    const { fontFamily, fontWeight } = getComputedStyle(element);
    const face = `${fontFamily.split(",")[0]} ${fontWeight}`;
    used[face] = (used[face] ?? "") + texts.currentNode.data;
  }
  return used;
}"""


def characters(html: str) -> dict[tuple[str, int], set[str]]:
    """Family and weight → what the embedded face has."""
    return {
        (family, int(weight)): set(map(chr, TTFont(BytesIO(base64.b64decode(data))).getBestCmap()))
        for family, weight, data in FACE.findall(html)
    }


@pytest.mark.parametrize("example", EVENTS)
@pytest.mark.parametrize("edition", ["side-by-side", "ar", "en", "digest", f"digest {CEDAR}"])
def test_no_face_lacks_a_letter_of_its_words(
    open_page: Open, page_of: Callable[[str, str], str], edition: str, example: str
) -> None:
    faces = characters(page_of(example, edition))
    page = open_page(edition, example)
    for named, words in page.evaluate(USED).items():
        family, weight = re.fullmatch(r'"(.*?)" (\d+)', named).groups()  # type: ignore[union-attr]
        ours = {bold: held for (name, bold), held in faces.items() if name == family}
        if ours:
            nearest = min(ours, key=lambda bold: abs(bold - int(weight)))
            lost = set(words) & set.union(*ours.values()) - ours[nearest]
            assert lost == set(), (named, sorted(lost))
