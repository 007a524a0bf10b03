"""Returns in: each folder reads one statutory or local return into case tables and complaints.

`read` is the door: it knows a return by the name of its folder.
"""

from goldenthread.returns.complaints import COMPLAINTS, complain
from goldenthread.returns.loaded import CannotLoad, Loaded, Rows
from goldenthread.returns.reader import carriers, carry_any, kinds, read, title

__all__ = ["COMPLAINTS", "CannotLoad", "Loaded", "Rows", "carriers", "carry_any", "complain", "kinds", "read", "title"]
