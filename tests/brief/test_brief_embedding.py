"""The data a brief carries: what the page shows, the same every time, and nobody's secret."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import jsonschema
import pytest

from reportgen import load
from reportgen.discrepancies import compare
from reportgen.dossier import Claim, Dossier
from reportgen.exports.enclosures import enclose, enclosure_date
from reportgen.exports.listing import SCHEMA, listing
from reportgen.pipeline import print_pdf
from reportgen.settings import Settings

EXAMPLES = sorted(p.parent for p in (Path(__file__).parents[2] / "examples").glob("*/dossier.yaml"))
ENGINES = {"press": "1"}
SECRETS = ("canary", "Canary", "كناري", "cacaca", "TESTIMONY", "example.org/secret")


def texts(dossier: Dossier, **choices: object) -> dict[str, str]:
    settings = Settings(**choices)  # type: ignore[arg-type]
    return {each.name: each.text for each in enclose(dossier, compare(dossier), settings, ENGINES)}


def unprotected(dossier: Dossier) -> Dossier:
    canary = dossier.sources["canary"].model_copy(update={"protected": False})
    return dossier.model_copy(update={"sources": {**dossier.sources, "canary": canary}})


def test_the_manifest_has_the_hash_of_each_file_and_document(dossier: Dossier) -> None:
    files = texts(unprotected(dossier))
    manifest = json.loads(files["manifest.json"])
    assert set(manifest["attachments"]) == set(files) - {"manifest.json"}
    for name, digest in manifest["attachments"].items():
        assert digest == sha256(files[name].encode()).hexdigest()
    for key, document in dossier.documents.items():
        assert manifest["documents"][key] == sha256(document.text.encode()).hexdigest()
    assert manifest["engines"] == ENGINES
    assert manifest["settings"]["languages"] == ["ar", "en"]


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_a_dossier_without_secrets_keeps_its_ids_quotes_and_hashes(folder: Path) -> None:
    dossier = load(folder)
    files = texts(dossier)
    assert json.loads(files["discrepancies.json"]) == listing(dossier, compare(dossier))
    claims = json.loads(files["claims.json"])["claims"]
    assert [claim["id"] for claim in claims] == list(dossier.claims)
    for claim in claims:
        quote, document = claim["quote"], dossier.documents[claim["document"]]
        assert document.text[quote["start"] : quote["end"]] == quote["exact"]
    stated = {key: d.sha256 for key, d in dossier.documents.items() if d.sha256}
    assert stated
    assert json.loads(files["manifest.json"])["documents"].items() >= stated.items()


def test_nothing_leads_to_a_protected_source(dossier: Dossier) -> None:
    files = texts(dossier)
    assert "A witness" in files["claims.json"]
    for name, text in files.items():
        assert not [secret for secret in SECRETS if secret in text], name
    hidden = dossier.documents["canary"].text
    assert sha256(hidden.encode()).hexdigest() not in files["manifest.json"]
    quotes = [claim["quote"] for claim in json.loads(files["claims.json"])["claims"]]
    assert {"exact": "I saw it", "start": None, "end": None} in quotes


def test_the_open_twin_names_it(dossier: Dossier) -> None:
    together = "".join(texts(unprotected(dossier)).values())
    assert "Canary Jane" in together
    assert "canary.example.org" in together


def test_a_report_on_a_protected_source_does_not_name_it(dossier: Dossier) -> None:
    account = dossier.accounts["paper"].model_copy(
        update={"id": "paper-on-canary", "reports": "canary", "via": ("canary",)}
    )
    claim = dossier.claims["paper/deaths"].model_copy(
        update={"id": "paper-on-canary/deaths", "account": "paper-on-canary"}
    )
    told = dossier.model_copy(
        update={
            "accounts": {**dossier.accounts, account.id: account},
            "claims": {**dossier.claims, claim.id: claim},
        }
    )
    discrepancies = json.loads(texts(told)["discrepancies.json"])
    assert any("A witness" in entry["sentence"]["en"] for entry in discrepancies)
    assert not [text for text in texts(told).values() if "canary" in text.casefold()]


def test_a_quote_of_a_protected_source_that_is_not_printed_stays_out(dossier: Dossier) -> None:
    remark = Claim(
        id="canary/remark",
        account="canary",
        attribute="remark",
        quote=dossier.claims["canary/deaths"].quote.model_copy(
            update={"exact": "my brother Adam", "start": 9, "end": 24}
        ),
    )
    told = dossier.model_copy(update={"claims": {**dossier.claims, remark.id: remark}})
    found = tuple(each for each in compare(told) if remark.id not in each.claims)
    files = enclose(told, found, Settings(), ENGINES)
    assert not [file.name for file in files if "Adam" in file.text]


def test_the_date_is_that_of_the_last_printed_document(dossier: Dossier) -> None:
    assert enclosure_date(dossier) == datetime(2018, 11, 18)
    late = dossier.documents["canary"].model_copy(update={"published": "2020-05-05"})
    secret = dossier.model_copy(update={"documents": {**dossier.documents, "canary": late}})
    assert enclosure_date(secret) == datetime(2018, 11, 18)
    assert enclosure_date(unprotected(secret)) == datetime(2020, 5, 5)
    assert enclosure_date(dossier.model_copy(update={"documents": {}})) == datetime(2018, 11, 17)


def streams(pdf: bytes) -> Iterator[bytes]:
    """Every stream of a PDF as it was before compression, and the file around them."""
    yield pdf
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            yield zlib.decompress(match[1])
        except zlib.error:
            yield match[1]


@pytest.mark.pages
def test_nothing_in_the_bytes_of_the_pdf_leads_to_a_protected_source(dossier: Dossier) -> None:
    pdf = print_pdf(dossier, Settings())
    assert pdf == print_pdf(dossier, Settings())
    parts = list(streams(pdf))
    assert any(b'"A witness"' in part for part in parts)
    for secret in SECRETS:
        for coding in ("utf-8", "utf-16-be"):
            needle = secret.encode(coding)
            assert not any(needle in part for part in parts), (secret, coding)
            assert needle.hex().encode() not in pdf


@pytest.mark.parametrize("protect", [True, False])
def test_the_enclosed_discrepancies_are_in_the_schema(dossier: Dossier, protect: bool) -> None:
    files = texts(dossier if protect else unprotected(dossier))
    entries = json.loads(files["discrepancies.json"])
    jsonschema.validate(entries, SCHEMA)
    places = [claim["quote"]["start"] for entry in entries for claim in entry["claims"]]
    assert (None in places) == protect
