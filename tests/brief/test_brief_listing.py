"""What `compare --json` prints: in the schema, stable, and the same whatever the order."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

import reportgen
from reportgen.exports.listing import SCHEMA, listing

HAJIN = Path(__file__).parents[2] / "examples" / "hajin-2018-11-17"


def test_the_listing_of_the_real_pair_is_in_its_schema():
    dossier = reportgen.load(HAJIN)
    entries = listing(dossier, reportgen.compare(dossier))
    jsonschema.validate(entries, SCHEMA)
    assert json.dumps(entries) == json.dumps(listing(dossier, reportgen.compare(dossier)))


def test_the_schema_refuses_what_is_no_listing():
    dossier = reportgen.load(HAJIN)
    (entry, *_) = listing(dossier, reportgen.compare(dossier))
    for wrong in ({**entry, "severity": "grave"}, {**entry, "more": 1}, {"id": "x"}):
        assert not jsonschema.Draft202012Validator(SCHEMA).is_valid([wrong])
