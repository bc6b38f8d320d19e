"""Figures made by hand: every form of mark, an account that denies, the silent and the unread."""

from __future__ import annotations

import math

from page_words import both

from reportgen.brief.model.figure import (
    Band,
    Coverage,
    Figure,
    Key,
    Lane,
    Map,
    Mark,
    Panel,
    Section,
    Speaker,
    Spot,
    Strip,
    Tick,
    Town,
)

OUTLET = Speaker("A1", both("الموقع الإخباري", "The outlet"), "#a1")
REPORT = Speaker("A2", both("الموقع ينقل البيان", "The outlet on the statement"), "#a2")
ARMY = Speaker("A3", both("قوة المهام المشتركة", "CJTF-OIR"), "#a3")
DENIED = both("نفي", "denied")
ACCOUNT, BESIDE = both("الرواية", "Account"), both("لا قيمة", "No value")

NUMBERS = Figure(
    name="numbers",
    title=both("الأرقام على محور واحد", "The figures, on one axis"),
    caption=both("لكل رواية سطر.", "One row for each account."),
    alternative=both("القتلى: من ١٥ إلى ٤٠.", "Deaths: from 15 to 40."),
    low=0,
    high=50,
    ticks=tuple(Tick(n, both(str(n), str(n))) for n in (0, 25, 50)),
    panels=(
        Panel(
            both("القتلى من المدنيين", "Civilians killed"),
            (
                Lane((OUTLET,), "asserts", (both("حوالي ٤٠ مدنياً", "about 40 civilians"),),
                     (Mark("about", 36, 44), Mark("exact", 15, 15, reading=True, row=1))),
                Lane((REPORT,), "asserts", (both("أكثر من ٢٠ مدنياً", "more than 20 civilians"),),
                     (Mark("floor", 20, math.inf, strict=True),)),
                Lane((ARMY,), "denies", (both("نفي، من دون رقم", "denied, no figure"),),
                     beside=DENIED),
                Lane((REPORT,), "silent", (both("لم يُذكر", "not mentioned"),)),
                Lane((REPORT,), "not_examined", (both("لم يُقرأ", "not read for this"),)),
            ),
        ),
    ),
    keys=(Key("about", both("رقم تقريبي", "about")), Key("more", both("أكثر من", "more than"))),
    account=ACCOUNT,
    beside=BESIDE,
)  # fmt: skip

TIMES = Figure(
    name="times",
    title=both("الأوقات على محور واحد", "The times, on one axis"),
    caption=both("توقيت سوريا.", "Syria Time."),
    alternative=both("الغارات: بين المساء والفجر.", "Strikes: between evening and dawn."),
    low=0,
    high=1440,
    ticks=(
        Tick(0, both("٠٠:٠٠", "00:00"), strong=True, detail=both("منتصف الليل", "midnight")),
        Tick(720, both("١٢:٠٠", "12:00"), detail=both("الظهر", "noon")),
        Tick(1440, both("٠٠:٠٠", "00:00"), strong=True, detail=both("منتصف الليل", "midnight")),
    ),
    panels=(
        Panel(
            both("الغارات والضربات", "Strikes"),
            (
                Lane((REPORT,), "asserts", (both("من ١١:٠٠", "from 11:00"),),
                     (Mark("range", 270, 660, reading=True),
                      Mark("range", 270, 1380, reading=True, row=1))),
                Lane((ARMY,), "asserts", (both("من ٢٣:٠١", "from 23:01"),),
                     (Mark("floor", 1381, math.inf),)),
            ),
        ),
    ),
    keys=(Key("range", both("مدة", "a stretch of time")),
          Key("reading", both("إحدى القراءات", "one of several readings"))),
    account=ACCOUNT,
    beside=BESIDE,
    names=(Tick(720, both("١٧ تشرين الثاني", "17 November")),),
)  # fmt: skip

COVERAGE = Coverage(
    title=both("ما تتناوله كل رواية", "What each account covers"),
    caption=both("لكل رواية سطر.", "One row for each account."),
    alternative=both("عدد العناصر: ٣.", "Attributes: 3."),
    account=ACCOUNT,
    bands=(
        Band(
            (Section(both("١", "1"), both("الضحايا", "Harm"), 0, 1, "#r1"),
             Section(both("٢", "2"), both("الزمان", "Time"), 1, 2, "#r2")),
            (Strip(OUTLET, ("asserts", "asserts", "silent"), both("مذكور: ٢", "stated: 2")),
             Strip(ARMY, ("denies", "says_unknown", "not_examined"), both("نفي: ١", "denied: 1"))),
        ),
    ),
    keys=(Key("asserts", both("مذكور", "stated")), Key("denies", DENIED)),
)  # fmt: skip

MAP = Map(
    title=both("أين تضع كل رواية الحدث", "Where each account puts the event"),
    caption=both("الخريطة من اختيار المحررين.", "The map is the editors’ choice."),
    alternative=both("هجين: في روايتين.", "Hajin: in 2 accounts."),
    width=1000,
    height=500,
    areas=(((0, 0), (400, 100), (400, 480)),),
    lines=(((500, 0), (620, 500)),),
    towns=(Town(200, 300, both("البوكمال", "Abu Kamal")),),
    spots=(
        Spot(600, 200, 60, "in", (OUTLET, *(REPORT,) * 5)),
        Spot(640, 210, 0, "near", (ARMY,)),
        Spot(620, 215, 0, "reading", (REPORT,)),
    ),
    measure=180,
    distance=both("١٠ كيلومترات", "10 km"),
    account=ACCOUNT,
    lanes=(
        Lane((OUTLET,), "asserts",
             (both("في هجين: حدد المحررون الموقع", "in Hajin: located by the editors"),)),
        Lane((ARMY,), "denies", (both("نفي، في هجين", "denied, in Hajin"),)),
        Lane((REPORT,), "silent", (both("لم يُذكر", "not mentioned"),)),
        Lane((REPORT,), "not_examined", (both("لم يُقرأ", "not read for this"),)),
    ),
    keys=(Key("in", both("المكان المسمى", "the place that is named")),
          Key("within", both("هامش الموقع", "how far off it may be"))),
    licence=both("ملك عام", "public domain"),
)  # fmt: skip
