"""The SSDA903: what each authority tells DfE every year of the children it looks after, as CSV files.

`years` declares the codes once and what each year changed. A complaint's list is the file, its row that of the file.
"""

from goldenthread.returns.ssda903.reader import read

__all__ = ["read"]
