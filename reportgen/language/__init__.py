"""Language: what composing needs to say things in Arabic, English or any catalogued language."""

from .edtf import Point, read_point
from .messages import Direction, Message
from .speech import Language, bind

__all__ = ["Direction", "Language", "Message", "Point", "bind", "read_point"]
