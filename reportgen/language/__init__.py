"""Language: what composing needs to say things in Arabic, English or any catalogued language."""

from reportgen.language.edtf import EdtfDate, read_point
from reportgen.language.messages import Direction, Message
from reportgen.language.numerals import Case
from reportgen.language.speech import Language, bind

__all__ = ["Case", "Direction", "EdtfDate", "Language", "Message", "bind", "read_point"]
