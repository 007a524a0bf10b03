"""Settings for the tests: fast passwords, a folder of their own, plain static files."""

import os
import tempfile

os.environ.setdefault("GOLDENTHREAD_HOME", tempfile.mkdtemp(prefix="goldenthread-test-"))

from goldenthread.web.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": str(HOME / "test.sqlite3")}  # noqa: F405  a file, as in real use
