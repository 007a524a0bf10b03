"""Settings; web/environment.py and docs/reference/settings.md list each one that the environment may make.

Two ways to run: the demo, which makes its own secret and listens to this machine only, and live
(``GOLDENTHREAD_LIVE=1``), which refuses to start on anything that would be unsafe on a council's network.
"""

from pathlib import Path

import dj_database_url
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from goldenthread.web import environment
from goldenthread.web.first_run import demo_secret, live_problems

HOME = Path(environment.HOME.value).absolute()
HOME.mkdir(mode=0o700, parents=True, exist_ok=True)  # the record is for nobody else on this machine

LIVE = environment.LIVE.is_on
DEBUG = environment.DEBUG.is_on
SECRET_KEY = environment.SECRET_KEY.value or ("" if LIVE else demo_secret(HOME))
ALLOWED_HOSTS = [host for host in environment.HOSTS.value.split(",") if host]
if LIVE:
    if problems := live_problems(SECRET_KEY, DEBUG, ALLOWED_HOSTS, HOME):
        raise ImproperlyConfigured(" ".join(problems))
else:
    ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

COUNCIL_NAME = environment.COUNCIL.value
BRAND_COLOUR = environment.BRAND_COLOUR.value

INSTALLED_APPS = [
    "goldenthread.design",
    "goldenthread.people",
    "goldenthread.jobs",
    "goldenthread.documents",
    "goldenthread.inspections",
    "goldenthread.performance",
    "goldenthread.plan",
    "goldenthread.scrutiny",
    "goldenthread.web",
    "allauth",
    "allauth.account",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "goldenthread.performance.counting.CountedFirst",
]

ROOT_URLCONF = "goldenthread.web.urls"
WSGI_APPLICATION = "goldenthread.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["goldenthread.design.templatetags.design"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "goldenthread.web.context.page",
            ],
        },
    },
]

DATABASES = {
    "default": dj_database_url.parse(
        environment.DATABASE.value or f"sqlite:///{HOME / 'golden-thread.sqlite3'}", conn_max_age=None
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {  # readers never wait for the writer, writers queue rather than fail
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}  # what takes long waits for `goldenthread work`
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
ACCOUNT_ADAPTER = "goldenthread.people.sign_in.InvitedOnly"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STATICFILES_DIRS = [HOME / "made"]  # what set-up makes: the scripts of charts
STATICFILES_DIRS[0].mkdir(exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
        if LIVE
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pictures": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": HOME / "pictures",
        "TIMEOUT": None,  # a drawing is kept by what it draws, and never grows old
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
}
WHITENOISE_USE_FINDERS = not LIVE  # the demo serves its own files without a collecting step
MEDIA_ROOT = HOME / "files"
FILE_UPLOAD_HANDLERS = [
    "goldenthread.web.uploads.NotTooLarge",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_TEMP_DIR = HOME / "arriving"  # never in a folder that this machine shares
FILE_UPLOAD_TEMP_DIR.mkdir(mode=0o700, exist_ok=True)
FILE_UPLOAD_MAX_MEMORY_SIZE = 10 * 2**20
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 2**20

LOGGING = {  # a fault shows its traceback to whoever runs it, never to whoever reads a page
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
DATE_FORMAT = "j F Y"
FORMAT_MODULE_PATH = ["goldenthread.design.formats"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_AGE = 8 * 60 * 60  # a working day
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = LIVE
SECURE_HSTS_SECONDS = 31_536_000 if LIVE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if LIVE else None
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if LIVE else 0  # so that sign-in limits count the visitor, not the proxy
