"""django-spirit as its project template sets it up for production, on a database set up like ours.

Easier on Spirit than the template in three things: caches are in memory and not in the database, connections are kept,
and no commit waits for the disk, though each look at a topic writes three times.
"""

import os
from pathlib import Path

from spirit.extra.project_template.project_name.settings.base import *  # noqa: F403

HERE = Path(os.environ["SPIRIT_VAR"])
DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["testserver"]
ROOT_URLCONF = "tests.bench.spirit_urls"
ST_SITE_URL = "https://testserver/"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HERE / "spirit.sqlite3",
        "CONN_MAX_AGE": 60,
        "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON"},
    }
}
CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name, "TIMEOUT": None}
    for name in ("default", "st_rate_limit")
}
HAYSTACK_CONNECTIONS = {
    "default": {"ENGINE": "haystack.backends.whoosh_backend.WhooshEngine", "PATH": str(HERE / "search")}
}
STATIC_ROOT = HERE / "static"
STORAGES = {
    "default": {"BACKEND": "spirit.core.storage.OverwriteFileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}
LOGGING = {"version": 1, "disable_existing_loggers": False}
