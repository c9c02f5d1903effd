"""The settings of a site, all in one file, read from the environment; docs/deploy.md describes each of them.

With nothing set and after `make setup` this is a development site on this machine. Without the
file that `make setup` writes it is a production site, which does not start before its keys are set.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any, Final

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from config import keys, places

BASE_DIR: Final = places.BASE_DIR
VAR_DIR: Final = places.VAR_DIR
TESTING: Final = "pytest" in sys.modules
LOOPBACK: Final = ["localhost", "127.0.0.1", "[::1]"]

env = environ.Env()
if places.KEYS_FILE.exists() and not TESTING:
    # What the environment says goes before what the file says.
    logging.getLogger("environ").setLevel(logging.ERROR)
    env.read_env(places.KEYS_FILE)

DEBUG = env.bool("CLEARPOST_DEBUG", default=False)

# Keys -------------------------------------------------------------------------------------------

SECRET_KEY = env.str("SECRET_KEY", default="")
# Seal the texts of submissions: bytes by key id, the first one is used for what is sealed from now on.
CLEARPOST_SEAL_KEYS: dict[str, bytes] = keys.decode_named(
    "CLEARPOST_SEAL_KEYS", env.list("CLEARPOST_SEAL_KEYS", default=[])
)
# Hashes contact values, so that they can be recognised without being kept.
CLEARPOST_HASH_KEY = (
    keys.decode("CLEARPOST_HASH_KEY", env.str("CLEARPOST_HASH_KEY")) if env.str("CLEARPOST_HASH_KEY", "") else b""
)

if TESTING:
    SECRET_KEY = "a key for tests only, which protects nothing at all"
    CLEARPOST_SEAL_KEYS = {"test": b"seal".ljust(keys.KEY_BYTES, b".")}
    CLEARPOST_HASH_KEY = b"hash".ljust(keys.KEY_BYTES, b".")

CLEARPOST_MISSING_KEYS = [name for name in keys.REQUIRED if not globals()[name]]

# The site and its parts -------------------------------------------------------------------------

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=LOOPBACK if DEBUG else [])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
if DEBUG and not set(ALLOWED_HOSTS) <= set(LOOPBACK):
    raise ImproperlyConfigured("CLEARPOST_DEBUG is for this machine only: ALLOWED_HOSTS names others.")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "django_rq",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "forum",
    "moderation",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "moderation.middleware.DeskMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "forum.context_processors.reader",
            ],
        },
    },
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True

AUTH_USER_MODEL = "forum.Member"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{validator}"}
    for validator in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

# Accounts (django-allauth): log-in by e-mail address, no user names ------------------------------

AUTHENTICATION_BACKENDS = ["forum.accounts.backends.MemberBackend"]
ACCOUNT_ADAPTER = "forum.accounts.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "forum.accounts.forms.LoginForm",
    "signup": "forum.accounts.forms.SignupForm",
    "reset_password": "forum.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "forum.accounts.forms.NewPasswordForm",
    "change_password": "forum.accounts.forms.ChangePasswordForm",
    "reauthenticate": "forum.accounts.forms.ReauthenticateForm",
    "add_email": "forum.accounts.forms.ChangeEmailForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
# Anything less would answer a sign-up with the address of a member otherwise than one with a new address.
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_CHANGE_EMAIL = True
# In the browser that signed up, and there alone.
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
MFA_ADAPTER = "forum.accounts.adapters.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "forum.accounts.forms.SecondStepForm",
    "reauthenticate": "forum.accounts.forms.SecondStepAgainForm",
    "activate_totp": "forum.accounts.forms.TurnOnSecondStepForm",
}
MFA_TOTP_ISSUER = "Clearpost"
MFA_TOTP_TOLERANCE = 1

# A text of a megabyte must reach the form, whose own limit answers with a sentence; percent-encoding triples it.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024

# Moderation -------------------------------------------------------------------------------------

# How much a member may hand in, per minute and per day, while they are new and later.
CLEARPOST_LIMITS = {
    "new": (env.int("CLEARPOST_NEW_PER_MINUTE", default=3), env.int("CLEARPOST_NEW_PER_DAY", default=30)),
    "member": (env.int("CLEARPOST_PER_MINUTE", default=10), env.int("CLEARPOST_PER_DAY", default=300)),
}
# How often a member may have a text checked while writing, per minute and per day; then it is checked after posting.
CLEARPOST_CHECKS = (
    env.int("CLEARPOST_CHECKS_PER_MINUTE", default=20),
    env.int("CLEARPOST_CHECKS_PER_DAY", default=300),
)
# How often a member may flag within a day.
CLEARPOST_FLAGS_PER_DAY = env.int("CLEARPOST_FLAGS_PER_DAY", default=20)
# How often an author may dispute a redaction within a day.
CLEARPOST_DISPUTES_PER_DAY = env.int("CLEARPOST_DISPUTES_PER_DAY", default=20)
# How many of a hundred automatic redactions are put before a moderator, to know how often recognizers are right.
CLEARPOST_SAMPLED_SHARE = env.float("CLEARPOST_SAMPLED_PERCENT", default=2.0) / 100
# What is the same for whoever asks, so that no session is opened for it, by the names of URLs.
CLEARPOST_SAME_FOR_EVERYONE = ["board_feed", "thread_feed"]
# The pages that a suspended member can still open, by the names of their URLs.
CLEARPOST_OPEN_WHILE_SUSPENDED = ["notices", "notice", "policy", "logout", "export", "leave", "account_reauthenticate"]
# Contact values are kept, sealed, while a decision can still be appealed.
CLEARPOST_APPEAL_DAYS = env.int("CLEARPOST_APPEAL_DAYS", default=183)
# How much mail about what they watch a member gets in one day; what is left over comes on the next.
CLEARPOST_NEWS_MAILS_PER_DAY = env.int("CLEARPOST_NEWS_MAILS_PER_DAY", default=20)
# Where workers note which text they have in hand; on the disk of this machine.
IN_HAND_DIR = VAR_DIR / "run" / "in-hand"
# What stands before the links in mails.
CLEARPOST_SITE_URL = env.str(
    "CLEARPOST_SITE_URL", default=f"http://127.0.0.1:{env.str('PORT', default='8000')}"
).rstrip("/")

# Data -------------------------------------------------------------------------------------------


def database() -> dict[str, Any]:
    """DATABASE_URL or a file; SQLite gets what it needs to be written by several processes and survive kill -9."""
    ours = {"ENGINE": "django.db.backends.sqlite3", "NAME": VAR_DIR / "db.sqlite3"}
    config: dict[str, Any] = env.db("DATABASE_URL") if env.str("DATABASE_URL", default="") else ours
    config.update(CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {
            # A transaction that reads first and writes later must wait for its turn, not fail.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # secure_delete: a destroyed key must not linger in a free page of the file.
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON"
            ),
        }
    return config


DATABASES = {"default": database()}

# Redis is a doorbell and nothing else: sessions, caches and messages do without it.
CACHES = {
    # Allauth counts attempts in it: all processes together.
    "default": {"BACKEND": "forum.accounts.attempts.AttemptCache"},
    # What each process remembers for itself, to spare the database a question.
    "process": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

# The doorbell -----------------------------------------------------------------------------------

# False: the supervisor starts our own Valkey on a private socket.
REDIS_IS_EXTERNAL = bool(env.str("REDIS_URL", default=""))
REDIS_URL = env.str("REDIS_URL", default="") or f"unix://{places.valkey_socket()}"
if TESTING:
    # Never the site's own; a test that wants a bell asks for the `valkey` fixture.
    REDIS_URL = "unix:///nowhere/valkey.sock"
RQ_QUEUES = {
    name: {"URL": REDIS_URL, "SERIALIZER": "rq.serializers.JSONSerializer", "DEFAULT_TIMEOUT": -1}
    for name in ("screening", "mail", "desk", "training", "rescreening")
}
RQ = {
    # We ring from a robust on-commit hook of our own (moderation/bell.py); django-rq's raises when Redis is away.
    "COMMIT_MODE": "auto",
    "DEFAULT_RESULT_TTL": 0,
    "WORKER_CLASS": "moderation.worker.BellWorker",
}
# The dashboard of django-rq answers with an error page when Redis is away, and there is nothing of ours to see on it.
RQ_SHOW_ADMIN_LINK = False

# Static files and mail --------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(VAR_DIR / "static")))
WHITENOISE_USE_FINDERS = DEBUG or TESTING
WHITENOISE_AUTOREFRESH = DEBUG or TESTING
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": VAR_DIR / "files"}},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = str(VAR_DIR / "mail")
if env.str("EMAIL_URL", default=""):
    vars().update(env.email("EMAIL_URL"))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Clearpost <clearpost@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# A mail server that does not answer must not keep the worker from screening.
EMAIL_TIMEOUT = 10

# What the browser is told -----------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True

# On by default in production; off for a site that another machine on the same network serves over plain http.
HTTPS = env.bool("CLEARPOST_HTTPS", default=not (DEBUG or TESTING))
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000) if HTTPS else 0
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
CLEARPOST_BEHIND_PROXY = env.bool("CLEARPOST_BEHIND_PROXY", default=False)
if CLEARPOST_BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # Rate limits count by the address that this one proxy has seen.
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
SILENCED_SYSTEM_CHECKS = [
    # Whether every subdomain speaks https, now and for years, is for the owner of the domain to promise, not for us.
    "security.W005",
    "security.W021",
]

# Logs: to stderr, without request bodies, without values ------------------------------------------

DEFAULT_EXCEPTION_REPORTER_FILTER = "config.logs.NothingButTheTrace"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"()": "config.logs.WithoutValues", "format": "{asctime} {levelname} {name}: {message}", "style": "{"}
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        # Named here to take away the handlers that Django gives them, one of which mails whole requests.
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "INFO", "propagate": True},
        # One line for each job would drown the rest; rq announces failures as warnings.
        "rq.worker": {"level": "WARNING"},
        "rq.job": {"level": "WARNING"},
        "presidio-analyzer": {"level": "ERROR"},
    },
}

if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
