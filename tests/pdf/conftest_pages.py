"""A small bilingual page and its stylesheet."""

STYLE = """
@font-face { font-family: "RG Naskh"; src: url(/fonts/NotoNaskhArabic-Regular.ttf) }
@font-face { font-family: "RG Naskh"; src: url(/fonts/NotoNaskhArabic-Bold.ttf); font-weight: 700 }
@font-face { font-family: "RG Sans"; src: url(/fonts/SourceSans3_400Regular.ttf) }
@font-face { font-family: "RG Sans"; src: url(/fonts/SourceSans3_600SemiBold.ttf);
  font-weight: 700 }
@page { size: A5; margin: 12mm }
body { font: 11pt "RG Sans", "RG Naskh" }
[lang=ar] { font-family: "RG Naskh", "RG Sans"; font-feature-settings: "liga" 0 }
table { width: 100%; table-layout: fixed; border-collapse: collapse }
td, th { width: 50%; text-align: start; vertical-align: top }
"""

BILINGUAL = """<h1>غارات هجين</h1>
<p lang="en" dir="ltr">See
<a href="#table">the <b>bold</b> table (<bdi lang="ar" dir="rtl">الجدول</bdi>)</a>,
or <a href="https://example.org/">the archive</a>.</p>
<h2>الروايتان</h2>
<table id="table" dir="rtl">
<thead><tr><th scope="col" lang="ar" dir="rtl">العربية</th>
<th scope="col" lang="en" dir="ltr">English</th></tr></thead>
<tbody><tr><th scope="row" lang="ar" dir="rtl">نوفمبر</th><td lang="en" dir="ltr">November</td></tr>
<tr><td lang="ar" dir="rtl">نفي التحالف الدولي بقيادة الولايات المتحدة خلال تشرين</td>
<td lang="en" dir="ltr">The coalition led by the United States denied it.</td></tr></tbody></table>
<ul><li>هجين في دير الزور</li><li lang="en" dir="ltr">Hajin</li></ul>"""

PAGE = """<!doctype html><html lang="ar" dir="rtl"><head><title>غارات هجين</title></head>
<body>{}</body></html>"""
