# ruff: noqa: E501
"""A small brief made by hand: four accounts of the Hajin strikes, every kind of part."""

from __future__ import annotations

from pathlib import Path

from figures_sample import COVERAGE, NUMBERS, TIMES
from page_words import both, inner, text

from reportgen.brief.model import (
    Brief,
    Cell,
    Chip,
    Column,
    Entry,
    Evidence,
    Fact,
    Item,
    Matrix,
    ParallelReading,
    Passage,
    Row,
    RowGroup,
    Run,
    Tally,
    Text,
)
from reportgen.brief.model.figure import Agreement, Degree, Key, Point

DIRECTIONS = {"ar": "rtl", "en": "ltr"}
DOCUMENTS = Path(__file__).resolve().parents[2] / "examples" / "hajin-2018-11-17"


CRITICAL = Chip("critical", "conflict", "▲", both("جسيم", "Critical"))
MAJOR = Chip("major", "caution", "■", both("كبير", "Major"))
MINOR = Chip("minor", "note", "●", both("طفيف", "Minor"))
NONE = Chip("none", "same", "–", both("لا اختلاف", "None"))

DENIES = Chip("denies", "conflict", "≠", both("إثبات ونفي", "Stated, denied"))
FLIP = Chip("am_pm_flip", "conflict", "↔", both("صباح ومساء", "A.m. or p.m."))
OMITTED = Chip("omitted", "caution", "□", both("إسقاط", "Left out"))
INFLATED = Chip("certainty_inflated", "caution", "↑", both("جزم زائد", "Made surer"))
NAMING = Chip("naming", "note", "~", both("تسمية", "Naming"))
SILENT = Chip("one_silent", "absent", "–", both("سكوت", "One silent"))
UNREAD = Chip("not_examined", "absent", "?", both("لم يُقرأ", "Not read"))
AGREE = Chip("agree", "same", "=", both("اتفاق", "Agree"))
FAITHFUL = Chip("faithful", "same", "=", both("نقل أمين", "Faithful"))

COLUMNS = (
    Column("A1", "a1", both("الموقع الإخباري", "The outlet"), both("بصوته", "own voice"),
           both("الموقع", "Outlet")),
    Column("A2", "a2", both("الموقع ينقل البيان", "The outlet on the statement"),
           both("نقلاً عن التحالف", "reporting the Coalition"), both("الموقع", "Outlet"),
           both("نقلاً عن التحالف", "citing the Coalition")),
    Column("A3", "a3", both("بيان التحالف", "The Coalition statement"), both("بصوته", "own voice"),
           both("التحالف", "Coalition")),
    Column("A4", "a4", both("المصادر المفتوحة", "Open sources"),
           both("كما ينقل عنها البيان", "as the statement reports them"),
           both("المصادر المفتوحة", "Open sources")),
)  # fmt: skip

EMPTY = both(text("ar"), text("en"))
SAID_NOT = Cell("silent", EMPTY)
UNSEEN = Cell("not_examined", EMPTY)


def cell(arabic: str, english: str, *hrefs: str, stance: str = "asserts") -> Cell:
    return Cell(stance, both(text("ar", inner(arabic, "ar")), text("en", inner(english, "en"))),
                hrefs=hrefs)  # fmt: skip


DENIED = Cell("denies", EMPTY, both("مؤكداً ذلك", "flatly"), hrefs=("#e1-2",))

MATRIX = Matrix(
    COLUMNS,
    (
        RowGroup(both("الضحايا", "Casualties"), (
            Row("r1", both("القتلى من المدنيين", "Civilians killed"),
                (cell("نحو ٤٠ مدنياً", "about 40 civilians", "#e1-1"), DENIED, DENIED,
                 cell("وقوع قتلى، دون عدد", "some killed, no figure")), (DENIES,), (1,)),
            Row("r2", both("وجود مدنيين في المنطقة", "Civilians present"),
                (SAID_NOT, cell("لا", "no", "#e3-1"), cell("لا", "no", "#e3-2"), UNSEEN),
                (INFLATED,), (3,)),
        )),
        RowGroup(both("الغارات", "The strikes"), (
            Row("r3", both("عدد الغارات", "Number of strikes"),
                (SAID_NOT, cell("١٩ غارة", "19 strikes"), cell("١٩ غارة", "19 strikes"), SAID_NOT),
                (FAITHFUL,)),
            Row("r4", both("بداية الغارات", "Strikes begin"),
                (SAID_NOT, cell("الساعة ١١:٠٠ أو ٢٣:٠٠", "11:00 or 23:00"),
                 cell("٢٣:٠١، ١٦ تشرين الثاني", "23:01, 16 November"), SAID_NOT), (SILENT,)),
            Row("r5", both("نهاية الغارات", "Strikes end"),
                (cell("فجر ١٧ تشرين الثاني", "dawn, 17 November"),
                 cell("٠٤:٣٠، ١٧ تشرين الثاني", "04:30, 17 November", "#e2-1"),
                 cell("١٦:٣٠، ١٧ تشرين الثاني", "16:30, 17 November", "#e2-2"), SAID_NOT),
                (FLIP,), (2,)),
            Row("r6", both("مدة الغارات", "Length of the window"),
                (SAID_NOT, cell("٥ ساعات و٣٠ دقيقة", "5 h 30 min"),
                 cell("١٧ ساعة و٢٩ دقيقة", "17 h 29 min"), SAID_NOT), (FLIP,), (2,), derived=True),
            Row("r7", both("نداء إلى الأطراف الأخرى", "Demand to other actors"),
                (SAID_NOT, SAID_NOT, cell("وقف الغارات غير المتفق عليها", "stop uncoordinated strikes", "#e4-1"),
                 UNSEEN), (OMITTED,), (4,)),
            Row("r8", both("نوع الطائرات", "Aircraft type"),
                (SAID_NOT, SAID_NOT, Cell("declines", EMPTY), Cell("says_unknown", EMPTY)), (UNREAD,)),
        )),
    ),
)  # fmt: skip


def evidence(anchor: str, sigil: str, arabic: str, english: str, passage: str) -> Evidence:
    names = {"A1": both("يقول الموقع", "The outlet says"),
             "A2": both("ينقل الموقع عن البيان", "The outlet, reporting the statement"),
             "A3": both("يقول البيان", "The statement says")}  # fmt: skip
    line = passage.rpartition("-")[2]
    return Evidence(
        anchor, sigil, names[sigil], text("ar", arabic), {"en": text("en", english)},
        both("ترجمة عاملة للفريق", "Working translation by the desk"),
        both(f"الوثيقة، السطر {line}", f"document, line {line}"),
        both(f"السطر {line}", f"line {line}"), f"#{passage}",
    )  # fmt: skip


ITEMS = (
    Item(1, "d1", both("القتلى من المدنيين", "Civilians killed"), DENIES, CRITICAL,
         both(text("ar", "يذكر ", inner("الموقع الإخباري", "ar", "name"), " سقوط ",
                   inner("نحو ٤٠ مدنياً", "ar"), "، وينفي ", inner("بيان التحالف", "ar", "name"),
                   " وقوع ضحايا من المدنيين ولا يذكر عدداً."),
              text("en", inner("The outlet", "en", "name"), " says ", inner("about 40 civilians", "en"),
                   " were killed; ", inner("the Coalition statement", "en", "name"),
                   " denies that civilians were harmed and gives no figure.")),
         (evidence("e1-1", "A1", "ما أدى إلى سقوط حوالي 40 شهيداً من المدنيين",
                   "as a result of which about 40 civilian martyrs fell", "p-D1-8"),
          evidence("e1-2", "A3", "إدعاءات باطلّة بوقوع ضحايا من المدنيين",
                   "False allegations of civilian victims", "p-D2-5")),
         (both("«شهيد» لفظ الموقع؛ يقابله في البيان «ضحية».",
               "“Martyr” is the outlet’s word; the statement says “victim”."),), "#r1"),
    Item(2, "d2", both("نهاية الغارات", "Strikes end"), FLIP, CRITICAL,
         both("تنتهي الغارات في نقل الموقع عند ٠٤:٣٠ فجراً، وفي البيان عند ١٦:٣٠ مساءً: فرق ١٢ ساعة تماماً.",
              "In the outlet’s report the strikes end at 04:30, at dawn; in the statement at 16:30: exactly 12 hours apart."),
         (evidence("e2-1", "A2", "الساعة 11 و4.30 من فجر 17 من شهر نوفمبر الجاري",
                   "11 o’clock and 4.30 at dawn on the 17th of this November", "p-D1-6"),
          evidence("e2-2", "A3", "بين الساعة 11:01 مساءً في 16 تشرين الثاني و 4:30 مساءً في 17 تشرين الثاني",
                   "between 11:01 p.m. on 16 November and 4:30 p.m. on 17 November", "p-D2-7")),
         (), "#r5"),
    Item(3, "d3", both("وجود مدنيين في المنطقة", "Civilians present"), INFLATED, MAJOR,
         both("ينقل الموقع الحكم جازماً، وهو في البيان تقييم أولي.",
              "The outlet reports as certain what the statement calls an initial assessment."),
         (evidence("e3-1", "A2", "وأثناء الغارات لم يكن هناك أي مدنيين بالمنطقة",
                   "and during the strikes there were no civilians in the area", "p-D1-6"),
          evidence("e3-2", "A3", "كان التقييم الأولي لقوة المهام المشتركة - عملية العزم الصلب بعد أن تم تنفيذ الغارات، هو عدم وجود أي دليل على تواجد المدنيين",
                   "The initial assessment of the Joint Task Force – Operation Inherent Resolve, after the strikes had been carried out, was that there was no evidence of the presence of civilians", "p-D2-7")),
         (), "#r2"),
    Item(4, "d4", both("نداء إلى الأطراف الأخرى", "Demand to other actors"), OMITTED, MINOR,
         both("لا ينقل الموقع مطالبة البيان سائر الأطراف بوقف الغارات.",
              "The outlet leaves out the statement’s demand that other actors stop their strikes."),
         (evidence("e4-1", "A3", "تطالب قوة المهام المشتركة - عملية العزم الصلب جميع الفاعلين الآخرين بوقف الغارات غير المُتفق عليها عبر نهر الفرات",
                   "demands that all other actors stop strikes across the Euphrates River that have not been agreed upon", "p-D2-8"),),
         (), "#r7"),
)  # fmt: skip

CONTROLS = (
    Item(5, "c1", both("عدد الغارات", "Number of strikes"), FAITHFUL, NONE,
         both("ينقل الموقع العدد كما في البيان: ١٩ غارة.",
              "The outlet gives the statement’s number: 19 strikes."), (), (), "#r3"),
    Item(6, "c2", both("المكان", "Place"), AGREE, NONE,
         both("تتفق الروايات على هجين في ريف دير الزور.",
              "The accounts agree on Hajin, in the Deir ez-Zor countryside."), ()),
)  # fmt: skip


def marked(words: str, language: str, quotes: tuple[str, ...], severity: str) -> Text:
    """Words with quotes marked in them."""
    runs: list[Run] = []
    for quote in quotes:
        before, found, words = words.partition(quote)
        runs += [Run(before)] * bool(before) + [
            Run(found, "mark", claims=("c1",), severity=severity)
        ] * bool(found)
    return text(language, *runs, *[Run(words)] * bool(words))


def lines(name: str) -> list[str]:
    return [
        line.strip() for line in (DOCUMENTS / name).read_text("utf-8").splitlines() if line.strip()
    ]


MARKS = {
    "p-D1-6": (("الساعة 11 و4.30 من فجر 17 من شهر نوفمبر الجاري", "وأثناء الغارات لم يكن هناك أي مدنيين بالمنطقة"),
               ("11 o’clock and 4.30 at dawn on the 17th of this November", "and during the strikes there were no civilians in the area"), (2, 3)),
    "p-D1-8": (("ما أدى إلى سقوط حوالي 40 شهيداً من المدنيين",), ("as a result of which about 40 civilian martyrs fell",), (1,)),
    "p-D2-5": (("إدعاءات باطلّة بوقوع ضحايا من المدنيين",), ("False allegations of civilian victims",), (1,)),
    "p-D2-7": (("19 غارة", "الساعة 11:01 مساءً في 16 تشرين الثاني و 4:30 مساءً في 17 تشرين الثاني"),
               ("19 strikes", "between 11:01 p.m. on 16 November and 4:30 p.m. on 17 November"), (2, 3)),
    "p-D2-8": (("بوقف الغارات غير المُتفق عليها عبر نهر الفرات",), ("stop strikes across the Euphrates River",), (4,)),
}  # fmt: skip


def passages(document: str, arabic: list[str], english: list[str]) -> tuple[Passage, ...]:
    made = []
    for number, (left, right) in enumerate(zip(arabic, english, strict=True), 1):
        anchor = f"p-{document}-{number}"
        in_arabic, in_english, numbers = MARKS.get(anchor, ((), (), ()))
        severity = "critical" if min(numbers, default=9) < 3 else "minor"
        made.append(Passage(
            anchor, str(number),
            both(marked(left, "ar", in_arabic, severity), marked(right, "en", in_english, severity)), numbers,
            furniture=left.startswith(("المشاهدات", "[CJTF", "Email")), long=len(left) > 700,
        ))  # fmt: skip
    return tuple(made)


READINGS = (
    ParallelReading("D1", "doc1", both("تقرير الموقع، ١٨ تشرين الثاني ٢٠١٨", "The outlet’s report, 18 November 2018"),
            both("النص الأصلي", "Working translation by the desk"),
            passages("D1", lines("article.ar.txt"), lines("article.en.txt"))),
    ParallelReading("D2", "doc2", both(text("ar", "بيان التحالف رقم ", inner("20181117-01", "en")), "Coalition release 20181117-01"),
            both("النص الأصلي", "Working translation by the desk"),
            passages("D2", lines("statement.ar.txt"), lines("statement.en.txt"))),
)  # fmt: skip

HASH = "9f2c4a1b7d3e8056c1f4a9b2d7e6035f8a4c1b9d2e7f60538c4a1b9d2e7f6053"


def document(sigil: str, arabic: str, english: str) -> Entry:
    proof = Run(HASH, "value", "", "ltr")
    return Entry(f"s-{sigil}", sigil, both(arabic, english), (
        both(text("ar", "نُشر في ١٨ تشرين الثاني ٢٠١٨؛ نسخة محفوظة: ",
                  inner("example.org/archive/1", "en", "value", "https://example.org/archive/1")),
             text("en", "Published 18 November 2018; archived copy: ",
                  Run("example.org/archive/1", "value", "en", "ltr", "https://example.org/archive/1"))),
        both(text("ar", "بصمة ", inner("SHA-256", "en"), ": ", proof), text("en", "SHA-256: ", proof)),
    ))  # fmt: skip


LABELS = {
    "tool.view": both("العرض", "View"),
    "tool.language": both("اللغة", "Language"),
    "tool.both": both("اللغتان معاً", "Both languages"),
    "tool.name": both("العربية", "English"),
    "tool.filter": both("تصفية الاختلافات", "Choose differences"),
    "tool.severity": both("درجة الأهمية", "Severity"),
    "tool.shown": both("المعروض: {n} من {all}", "Shown: {n} of {all}"),
    "tool.digits": both("٠١٢٣٤٥٦٧٨٩", "0123456789"),
    "tool.cite": both("نسخ صيغة الاستشهاد", "Copy as a citation"),
    "tool.copied": both("نُسخت", "Copied"),
    "tool.citation": both("{title}، {n}. {sentence}", "{title}, {n}. {sentence}"),
    "title.gravest": both("أبرز الاختلافات", "The gravest differences"),
    "title.none": both(
        "لم يُعثر على اختلاف بين الروايات", "No difference was found among the accounts"
    ),
    "title.voices": both("من يتكلم", "Who speaks"),
    "title.matrix": both("ماذا يقول كل طرف", "Who says what"),
    "title.discrepancies": both("الاختلافات", "The differences"),
    "title.smaller": both("مواضع الاتفاق", "Where they agree"),
    "title.controls": both("مواضع الاتفاق", "Where they agree"),
    "title.readings": both("النصوص سطراً بسطر", "The texts, line by line"),
    "title.sources": both("المصادر", "Sources"),
    "title.documents": both("الوثائق", "Documents"),
    "title.method": both("عن المنهج", "On the method"),
    "title.relations": both("معاني الكلمات", "What the words mean"),
    "matrix.attribute": both("العنصر", "Attribute"),
    "matrix.relation": both("العلاقة", "Relation"),
    "stance.denies": both("ينفي", "denies"),
    "stance.declines": both("يمتنع عن التعليق", "declines to say"),
    "stance.says_unknown": both("يقول إنه لا يعلم", "says it is not known"),
    "stance.silent": both("لا يذكر", "not mentioned"),
    "stance.not_examined": both("لم يُقرأ لهذا العنصر", "not read for this"),
    "derived": both("محسوب", "computed"),
    "reading.line": both("السطر", "Line"),
    "link.matrix": both("في الجدول", "in the table"),
    "link.skip": both("إلى الاختلافات", "Skip to the differences"),
    "link.accounts": both("أسماء الروايات في الموجز الكامل", "The full brief names the accounts"),
    "link.whole": both("هذا مقتطف من الموجز الكامل", "An excerpt of the full brief"),
}

BRIEF = Brief(
    id="hajin-2018-11-17",
    languages=("ar", "en"),
    directions=DIRECTIONS,
    title=both("غارات هجين", "The Hajin strikes"),
    kicker=both("موجز روايات متعارضة • ١٧ تشرين الثاني ٢٠١٨", "Brief of conflicting accounts • 17 November 2018"),
    summary=both("أربع روايات في وثيقتين عن غارات هجين في ريف دير الزور ليلة ١٦–١٧ تشرين الثاني ٢٠١٨: أربعة اختلافات، منها اثنان جسيمان، واتفاقان. لا يحكم هذا الموجز لأي مصدر ولا عليه.",
                 "Four accounts, in two documents, of the strikes on Hajin, Deir ez-Zor, in the night of 16–17 November 2018: four differences, two of them critical, and two agreements. This brief does not say who is right."),
    labels=LABELS,
    facts=(
        Fact(both("المكان", "Place"), (both("هجين، دير الزور", "Hajin, Deir ez-Zor"),)),
        Fact(both("التاريخ", "Date"), (both("١٦–١٧ تشرين الثاني ٢٠١٨", "16–17 November 2018"),)),
        Fact(both("الغارات", "Strikes"), (both("١٩ غارة", "19 strikes"),)),
        Fact(both("النهاية", "End"), (both("٠٤:٣٠ فجراً", "04:30, dawn"), both("١٦:٣٠ مساءً", "16:30, p.m.")), True),
        Fact(both("قتلى مدنيون", "Civilians killed"), (both("نحو ٤٠", "about 40"), both("يُنفى", "denied")), True),
    ),
    tallies=(
        Tally(CRITICAL, both("٢", "2")), Tally(MAJOR, both("١", "1")), Tally(MINOR, both("١", "1")),
        Tally(NONE, both("٢", "2")),
    ),
    matrices=(MATRIX,),
    discrepancies=ITEMS,
    controls=CONTROLS,
    readings=READINGS,
    sources=(
        Entry("src1", "S1", both("الموقع الإخباري", "The outlet"), (both("إعلام معارض", "Opposition media"),)),
        Entry("src2", "S2", both("التحالف الدولي", "The International Coalition"),
              (both("طرف في الحدث", "A party to the event"),)),
    ),
    documents=(document("D1", "تقرير الموقع، ١٨ تشرين الثاني ٢٠١٨", "The outlet’s report, 18 November 2018"),
               document("D2", "بيان التحالف رقم 20181117-01", "Coalition release 20181117-01")),
    method=(
        Entry("m1", "", both("ما لم تحكم فيه الأداة", "What the tool did not judge"),
              (both("لا تقول الأداة أي الروايات صحيحة، ولا تزن المصادر.",
                    "The tool does not say which account is true, and weighs no source."),)),
        Entry("m2", "", both("الترجمات", "Translations"),
              (both("النص الأصلي هو المعتمد؛ والترجمات عاملة.",
                    "The original text counts; the translations are working ones."),)),
    ),
    relations=tuple(
        Entry(f"w-{chip.name}", "", chip.label, (both(arabic, english),), chip)
        for chip, arabic, english in (
            (CRITICAL, "اختلاف يغير فهم الحدث.", "A difference that changes how the event is understood."),
            (MAJOR, "اختلاف على أمر مهم.", "A difference on something that matters."),
            (MINOR, "اختلاف لا يغير فهم الحدث.", "A difference that does not change the event."),
            (DENIES, "رواية تثبت وأخرى تنفي؛ والنفي ليس صفراً.",
             "One account states it, another denies it; a denial is not zero."),
            (FLIP, "الساعة نفسها صباحاً ومساءً.", "The same clock time in the morning and in the evening."),
            (SILENT, "رواية تذكر العنصر وأخرى تسكت عنه؛ والسكوت ليس نفياً.",
             "One account mentions it, another does not; silence is not denial."),
            (UNREAD, "لم تُقرأ الوثيقة بحثاً عن هذا العنصر؛ فلا يُعلم أهي ساكتة.",
             "The document was not read for this, so that nothing is known of its silence."),
        )
    ),
    colophon=both("أُعد هذا الموجز من سجلات الإفادات المرفقة بالملف.",
                  "Made from the claim records attached to this file."),
    figures=(NUMBERS, TIMES),
    coverage=COVERAGE,
    agreement=Agreement(
        both("نقطتان في ٤ روايات", "2 points in 4 accounts"),
        (Degree("critical", "conflict", "■", CRITICAL.label, both("نقطة واحدة", "1 point"), (Point(both("القتلى من المدنيين", "Civilians killed"),
                                 (("asserts", 1), ("denies", 2), ("asserts", 1))),)),
         Degree("none", "same", "=", NONE.label, both("نقطة واحدة", "1 point"), (Point(both("عدد الغارات", "Number of strikes"),
                             (("asserts", 2), ("silent", 2))),))),
        (Key("asserts", both("مذكور", "stated")), Key("denies", both("نفي", "denied")),
         Key("silent", both("لم يُذكر", "not mentioned"))),
        mirrored=True,
    ),
    pages={"ar": ("صفحة ", " من "), "en": ("Page ", " of ")},
)  # fmt: skip
