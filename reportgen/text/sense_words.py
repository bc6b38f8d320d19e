"""What a translation must not turn round or drop, in the words of each language.

A sense has words that say it and, after the bar `||`, words that may stand for it in a free
translation: it is lost only where the other text has neither. Of opposites only the exchange
is told, for a translator may leave either out. `""` are words that look like it and are not.
"""

from __future__ import annotations

NEGATION_AR = (
    "لم|لن|ليس|ليست|لا يوجد|لا توجد|لا أحد|لم يكن|لم تكن"
    "||لا|عدم|دون|بدون|غير|ما لم|ما من|نفى|نفت|نفي|ينفي|تنفي|رفض|رفضت|فشل|فشلت|سوى|إلا|منع|تعذر"
    "|عجز|نجا|نجت|امتنع|انعدام|مجهول|مجهولا|قط|كذب|أنكر|خلو|صفر|مفقود|مفقودين|مفقودا|لما"
)
NEGATION_EN = (
    "no|not|never|none|nobody|no one|neither|didn't|don't|doesn't|wasn't|weren't|isn't|aren't|won't"
    "||cannot|can't|without|nor|deny|denied|denies|denying|denial|refused|refuses|refuse|rejected"
    "|failed|fails|fail|unable|yet|lack|lacked|only|just|until|still|remain|remains|missing|avoid"
    "|prevented|stopped|barely|hardly|impossible|free|empty|zero|nothing|missed|short|little"
)
SENSES: dict[str, dict[str, str]] = {
    "negation": {"ar": NEGATION_AR, "en": NEGATION_EN},
    "denial": {
        "ar": "نفى|نفت|ينفي|تنفي|نفي||لم|لن|ليس|ليست|لا|أنكر|أنكرت|كذب|كذبت|رفض|رفضت"
        "|دحض|فند|استبعد",
        "en": "denied|denies|deny|denying|denial||no|not|never|rejected|rejects|refuted|dismissed"
        "|disputed|disavowed|ruled out|didn't|without",
    },
    "killed": {
        "ar": "قتل|قتلت|قتلوا|مقتل|يقتل|قتيل|قتيلا|قتلى|استشهد|استشهدت|استشهاد|شهيد|شهيدا|شهداء"
        "|مصرع|مصرعهم|مصرعهما|مصرعه|مصرعها|توفي|توفيت|وفاة"
        "||قضى|قضت|قضوا|جثة|جثث|جثمان|جثماني|جثامين|رفات|ضحية|ضحايا|مجزرة|إعدام|أعدم|اغتيال|اغتال"
        "|ماتوا|مات|ماتت|موت|حياة|أودى|أودت|هلك|دموية|قاتلة|أردى|حتفه|حتفها|حتفهم|حتفهما|غرق|حصيلة"
        "|قتلهم|قتله|قتلها|مقتله|مقتلها|مقتلهم|يستشهد|حياتهم|حياته|قتيلين|شهيدين|قتيلان|شهيدان",
        "en": "killed|killing|kills|kill|dead|died|dies|die|deaths|death|martyrs|martyred|slain"
        "|fatalities"
        "||body|bodies|remains|corpses|toll|casualties|casualty|victim|victims|massacre|lives|life"
        "|perished|deadly|deadliest|lethal|fatal|fatally|executed|assassinated|murder|murdered|shot"
        "|lost|drowned|mortality|martyr|martyrdom|executions|execution",
    },
    "injured": {
        "ar": "أصيب|أصيبت|أصيبوا|جرح|جرحت|جرحى|جريح|جريحا|مصاب|مصابا|مصابين|بجروح|إصابة"
        "||إصابات|ضحايا|ضحية|مصابون|أصاب|أصابت|جرحوا|جروح|جراح|يصب|تصب|أذى|إصابته|جريحان|جريحين"
        "|مصابان|اختناق|عولج|مصابي|إصابتهم|أصيبا",
        "en": "wounded|injured|injuries|injuring|wounding|wounds"
        "||hurt|casualties|casualty|victims|suffered|hit|maimed|burns|burned|harm|harmed|unhurt"
        "|unharmed|struck|treated|injury|wound|critical|condition",
    },
    "survived": {
        "ar": "نجا|نجت|نجوا|ناج|ناجين|ناجون|ناجيا|نجاة||ينج|سالم|أحياء|إنقاذ|حيا|أنقذ|سلم|سلموا"
        "|نجاته",
        "en": "survived|survivors|survivor|survive|survives||escaped|escape|alive|unharmed|unhurt"
        "|rescued|safe|saved",
    },
    "detained": {
        "ar": "اعتقل|اعتقلت|اعتقال|اعتقلوا|معتقل|معتقلا|معتقلين|معتقلون"
        "||أوقف|أوقفت|توقيف|احتجاز|احتجز|احتجزت|سجن|أسر|القبض|أسير|أسرى|محتجز|محتجزين|يعتقل",
        "en": "arrested|arrest|arrests|arresting|detained|detaining|detention"
        "||held|custody|captured|jailed|seized|rounded|prisoner|prisoners|prison|detainees|detainee"
        "|taken|caught",
    },
    "kidnapped": {
        "ar": "خطف|خطفت|اختطف|اختطفت|اختطاف||مخطوف|مخطوفين|مختطف|مختطفين|خطفوا|احتجز|رهينة|رهائن",
        "en": "kidnapped|kidnapping|abducted|abduction"
        "||seized|taken|captured|hostage|hostages|snatched",
    },
    "civilian": {
        "ar": "مدني|مدنيا|مدنيين|مدنيون|مدنيان||أهالي|سكان|قرويين|قرويون|عزل|مدنية|مدنيات|المدنية"
        "|أهلي|مواطن|مواطنين|مواطنون",
        "en": "civilian|civilians||civil|villager|villagers|residents|noncombatants|inhabitants"
        "|citizens|locals",
    },
    "child": {
        "ar": "أطفال|طفل|طفلا|طفلة|أطفالا|طفلان|طفلين|طفلتان|طفلتين"
        "||قاصر|قاصرين|أولاد|رضيع|رضيعا|صغار|فتى|فتاة|فتيان|ابن|ابنة|أبناء|تلميذ|تلاميذ|أطفالها"
        "|أطفاله|أطفالهم|ولد|أبناؤه|يافع|أبنائه|أبنائها|طفلها|طفله|رضع|صبي|صبية|فتيات",
        "en": "child|children||minor|minors|boy|boys|girl|girls|infant|infants|baby|babies|toddler"
        "|kids|kid|son|daughter|sons|daughters|teen|teenager|juvenile|schoolchildren|pupils"
        "|newborn|youngsters|childhood|schoolchild|underage",
    },
    "woman": {
        "ar": "نساء|امرأة|امرأتان|امرأتين|سيدة|سيدات|سيدتان|سيدتين"
        "||نسوة|إناث|أنثى|والدة|والدته|والدتها|أم|أمه|أمها|زوجة|زوجته|زوجات|فتاة|فتيات|شابة|مرأة",
        "en": "woman|women||female|females|mother|mothers|wife|wives|girl|girls|lady|ladies"
        "|grandmother|daughter|widow|widows|she|her|actress|nun|nuns|mrs",
    },
    "fighter": {
        "ar": "مسلحين|مسلحون|مسلحا|مقاتلين|مقاتلون|مقاتلا"
        "||عناصر|عنصر|عنصرا|قوات|متشددين|جهاديين|إرهابيين|إرهابي|متمردين|متمردون|معارضة|فصائل"
        "|تنظيم|جنود|مسلح|مسلحة|مقاتل|مقاتلي|مسلحي|مقاتلو|مسلحو|ميليشيا|ميليشيات|مقاتلان|مسلحان",
        "en": "fighters|militants|gunmen||fighter|militant|armed|rebels|rebel|insurgents|combatants"
        "|members|troops|forces|jihadists|terrorists|extremists|soldiers|gunman|factions|faction"
        "|opposition|militia|militias|men|attackers|elements",
    },
    "possible": {
        "ar": "ربما|من المحتمل|يحتمل|محتمل|يرجح|من المرجح|لعل|يعتقد|قد يكون|قد تكون|قد يصل|قد تصل"
        "|قد يرتفع|قد ترتفع|قد يؤدي|قد تؤدي|قد يتجاوز|قد تتجاوز"
        "||قد|احتمال|احتمالات|يمكن|يشتبه|يبدو|يخشى|يزعم|مزعوم|مزعومة|الأرجح|الظن|مشتبه|يفترض|رجح"
        "|رجحت|رجحوا|تخوف|خشية|يتوقع|متوقع|توقعات|يظن|بإمكان|محتملة|محتملين|ترجيحات|ممكن|أمكن",
        "en": "might|possibly|perhaps|probably|likely|may have|may be|may|believed to|suspected"
        "||could|can|believed|apparently|appears|appear|appeared|seems|seem|seemed|allegedly|alleged"
        "|reportedly|feared|expected|possible|would|presumed|thought|unlikely|fears|fear|suspect"
        "|if|potential|potentially|should|risk|maybe|assessed|estimated|presumably|believes",
    },
}
NO_SENSE: dict[str, str] = {
    "ar": "الدفاع المدني|المجتمع المدني|الطيران المدني|لم يعد|لم تعد|لا يقل|لا تقل|لا يزال|لا تزال"
    "|لا سيما|ليس فقط|قتل الوقت",
    "en": "no more than|no fewer than|no less than|not less than|not fewer than|not more than"
    "|not only|no longer|no doubt|mm|civil defence|civil defense|civil war",
}
NEGATIVE_PREFIX = ("un", "non")
NOT_NEGATIVE = ("unit", "under", "until", "unicef", "union", "unique", "universit", "unless")


def _forms(*adjectives: str) -> str:
    return "|".join(f"{stem}{end}" for stem in adjectives for end in ("", "ة", "ون", "ين", "ا"))


OPPOSITES: dict[str, dict[str, dict[str, str]]] = {
    "turn": {
        "last": {
            "ar": "الماضي|الماضية|الفائت|الفائتة|المنصرم|المنصرمة|السابق|السابقة",
            "en": "last|past|previous",
        },
        "next": {
            "ar": "المقبل|المقبلة|القادم|القادمة|الآتي|الآتية",
            "en": "next|coming|upcoming",
        },
    },
    "side": {
        "north": {
            "ar": f"شمال|شمالا|{_forms('شمالي')}",
            "en": "north|northern|northwest|northeast|northwestern|northeastern|northwards",
        },
        "south": {
            "ar": f"جنوب|جنوبا|{_forms('جنوبي')}",
            "en": "south|southern|southwest|southeast|southwestern|southeastern|southwards",
        },
        "east": {
            "ar": f"شرق|شرقا|{_forms('شرقي')}",
            "en": "east|eastern|northeast|southeast|northeastern|southeastern",
        },
        "west": {
            "ar": f"غرب|غربا|{_forms('غربي')}",
            "en": "west|western|northwest|southwest|northwestern|southwestern",
        },
    },
    "course": {
        "up": {
            "ar": "ارتفع|ارتفعت|ارتفاع|ترتفع|يرتفع|زاد|زادت|ازداد|ازدادت|تزايد|صعد|قفز|قفزت",
            "en": "rose|risen|rise|rises|rising|increased|increase|climbed|climb|jumped|grew",
        },
        "down": {
            "ar": "انخفض|انخفضت|انخفاض|تنخفض|ينخفض|تراجع|تراجعت|هبط|هبطت|تدنى|تدنت",
            "en": "fell|fallen|dropped|decreased|declined|decline|decrease|falling|shrank",
        },
    },
    "zone": {
        "gmt": {"ar": "غرينتش|غرينيتش|جرينتش|غرينتيش", "en": "gmt|utc|greenwich"},
        "local": {"ar": "التوقيت المحلي|توقيت محلي", "en": "local time"},
        "damascus": {
            "ar": "بتوقيت دمشق|بتوقيت سوريا|بالتوقيت السوري",
            "en": "Damascus time|Syrian time|Syria time",
        },
        "moscow": {"ar": "بتوقيت موسكو", "en": "Moscow time"},
        "baghdad": {"ar": "بتوقيت بغداد|بتوقيت العراق", "en": "Baghdad time|Iraqi time"},
        "beirut": {"ar": "بتوقيت بيروت|بتوقيت لبنان", "en": "Beirut time|Lebanese time"},
        "cairo": {"ar": "بتوقيت القاهرة", "en": "Cairo time"},
        "ankara": {"ar": "بتوقيت أنقرة|بتوقيت تركيا", "en": "Ankara time|Turkish time"},
        "mecca": {"ar": "بتوقيت مكة|بتوقيت السعودية", "en": "Mecca time|Makkah time|Saudi time"},
        "jerusalem": {"ar": "بتوقيت القدس", "en": "Jerusalem time"},
        "eastern": {"ar": "بتوقيت واشنطن|بتوقيت نيويورك", "en": "EST|EDT|Eastern time"},
    },
    "name": {
        "russia": {"ar": f"روسيا|موسكو|{_forms('روسي')}", "en": "Russia|Russian|Russians|Moscow"},
        "us": {
            "ar": f"واشنطن|الولايات المتحدة|أمريكا|أميركا|{_forms('أمريكي', 'أميركي')}",
            "en": "US|USA|America|American|Americans|Washington|United States|Pentagon",
        },
        "israel": {
            "ar": f"إسرائيل|تل أبيب|{_forms('إسرائيلي')}",
            "en": "Israel|Israeli|Israelis|Tel Aviv",
        },
        "turkey": {
            "ar": f"تركيا|أنقرة|أتراك|{_forms('تركي')}",
            "en": "Turkey|Turkish|Turks|Ankara",
        },
        "iran": {"ar": f"إيران|طهران|{_forms('إيراني')}", "en": "Iran|Iranian|Iranians|Tehran"},
        "iraq": {"ar": f"العراق|بغداد|{_forms('عراقي')}", "en": "Iraq|Iraqi|Iraqis|Baghdad"},
        "saudi": {
            "ar": f"السعودية|الرياض|{_forms('سعودي')}",
            "en": "Saudi|Saudis|Saudi Arabia|Riyadh",
        },
        "egypt": {"ar": f"مصر|القاهرة|{_forms('مصري')}", "en": "Egypt|Egyptian|Cairo"},
        "jordan": {"ar": f"الأردن|عمّان|{_forms('أردني')}", "en": "Jordan|Jordanian|Amman"},
        "lebanon": {"ar": f"لبنان|بيروت|{_forms('لبناني')}", "en": "Lebanon|Lebanese|Beirut"},
        "syria": {
            "ar": f"سوريا|سورية|دمشق|{_forms('سوري')}",
            "en": "Syria|Syrian|Syrians|Damascus",
        },
        "france": {"ar": f"فرنسا|باريس|{_forms('فرنسي')}", "en": "France|French|Paris"},
        "britain": {
            "ar": f"بريطانيا|لندن|{_forms('بريطاني')}",
            "en": "Britain|British|UK|London|United Kingdom",
        },
        "ukraine": {
            "ar": f"أوكرانيا|كييف|{_forms('أوكراني')}",
            "en": "Ukraine|Ukrainian|Kyiv|Kiev",
        },
        "coalition": {"ar": "التحالف", "en": "coalition"},
        "regime": {"ar": "النظام", "en": "regime"},
        "opposition": {"ar": f"المعارضة|{_forms('معارض')}", "en": "opposition|rebels|rebel"},
        "army": {"ar": "الجيش", "en": "army|military"},
        "isis": {
            "ar": "داعش|تنظيم الدولة|الدولة الإسلامية",
            "en": "ISIS|ISIL|IS|Daesh|Islamic State",
        },
        "hamas": {"ar": "حماس", "en": "Hamas"},
        "hezbollah": {"ar": "حزب الله", "en": "Hezbollah|Hizbullah|Hizbollah"},
        "houthi": {"ar": f"{_forms('حوثي')}|أنصار الله", "en": "Houthi|Houthis|Ansar Allah"},
        "sdf": {"ar": "قسد|قوات سوريا الديمقراطية", "en": "SDF|Syrian Democratic Forces"},
        "un": {"ar": "الأمم المتحدة", "en": "UN|United Nations"},
    },
}
