"""Mistakes that a type checker must name; never run."""

import reportgen
from reportgen import Settings

reportgen.build(3, bogus=1)  # refused: call-arg arg-type
reportgen.build("dossier")  # refused: call-arg
reportgen.build("dossier", "out", "pdf")  # refused: arg-type
reportgen.load(3)  # refused: arg-type
reportgen.load({}, texts=3)  # refused: arg-type
reportgen.load("dossier", {"temperature": 3})  # refused: dict-item
reportgen.check(["dossier"])  # refused: arg-type
reportgen.compare(None)  # refused: arg-type
reportgen.verify("brief.pdf", theme=3)  # refused: arg-type
reportgen.biuld("dossier", "out")  # refused: attr-defined
Settings(formats=("pfd",))  # refused: arg-type
Settings(edition="digset")  # refused: arg-type
Settings(papers="a4")  # refused: call-arg
Settings().paper = "letter"  # refused: misc
reportgen.Writer("txt", lambda material: "text")  # refused: arg-type return-value
print(reportgen.load("dossier").claims["x"].qoute)  # refused: attr-defined
print(reportgen.compare("dossier")[0].sevrity)  # refused: attr-defined
reportgen.check("dossier")[0].line = 3  # refused: misc
