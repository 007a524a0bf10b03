"""The department's daily feed of children's social care data, as far as its public payload describes it: one JSON file.

A complaint's list is the key of the payload and its row the count of its items in the file, from the top.
"""

from goldenthread.returns.daily_feed.reader import read

__all__ = ["read"]
