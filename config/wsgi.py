"""The site as gunicorn serves it."""

import os
import threading

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from django.core.wsgi import get_wsgi_application

from config import keys
from moderation import words

application = get_wsgi_application()
keys.require()
# Moderators' words are screened here, in the web process; the first of them shall not wait for the engine to load.
threading.Thread(target=words.warm_up, daemon=True).start()
