"""Language: what composing needs to say things in Arabic, English or any catalogued language."""

from reportgen.language.edtf import Point, read_point
from reportgen.language.messages import Direction, Message
from reportgen.language.speech import Language, bind

__all__ = ["Direction", "Language", "Message", "Point", "bind", "read_point"]
