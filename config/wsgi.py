"""The site as gunicorn serves it."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from django.core.wsgi import get_wsgi_application

from config import keys

application = get_wsgi_application()
keys.require()
