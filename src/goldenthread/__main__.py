"""``python -m goldenthread`` is the same as ``goldenthread``."""

from goldenthread.cli.main import main

main()
