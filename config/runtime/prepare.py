"""Makes a checkout ready to run: keys, database, rule book; safe to do again."""

from __future__ import annotations

import os
import secrets
import sys
from io import StringIO
from typing import Final

from config import keys, places

DEVELOPMENT_KEYS: Final = """\
# Made by `make setup` for development on this machine. Texts are sealed with these keys: a database is
# readable only together with the keys it was written with. The environment goes before this file.
CLEARPOST_DEBUG=on
SECRET_KEY={secret}
CLEARPOST_SEAL_KEYS=dev1:{seal}
CLEARPOST_HASH_KEY={hash}
"""


def main() -> None:
    """Prepare, with demo data if asked to."""
    places.make_private_dir(places.VAR_DIR)
    if make_development_keys():
        print(f"Development keys are in {places.KEYS_FILE}.")
    keys_or_one_line()
    prepare_database()
    if "--demo" in sys.argv[1:]:
        fill_with_demo_data()


def make_development_keys() -> bool:
    """Write keys unless there are some: in the file, or any of them in the environment (then it is in charge)."""
    in_charge = ("CLEARPOST_DEBUG", *keys.REQUIRED)
    if places.KEYS_FILE.exists() or any(os.environ.get(name) for name in in_charge):
        return False
    text = DEVELOPMENT_KEYS.format(
        secret=secrets.token_urlsafe(50), seal=keys.new_encoded_key(), hash=keys.new_encoded_key()
    )
    draft = places.KEYS_FILE.with_name(f"keys.env.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(text)
    draft.replace(places.KEYS_FILE)
    return True


def keys_or_one_line() -> None:
    """Load the settings; without keys this is where it ends."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    keys.require()
    django.setup()


def prepare_database() -> None:
    """Migrate, load the rule book, and in production gather the static files."""
    from django.conf import settings
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("load_starter_rules", stdout=StringIO())
    if not settings.DEBUG:
        call_command("collectstatic", interactive=False, verbosity=0)


def fill_with_demo_data() -> None:
    """A forum to look at, on development sites only: its log-ins are no secret, and kept to be announced."""
    from django.conf import settings
    from django.core.management import call_command

    if settings.DEBUG:
        with places.DEMO_FILE.open("w") as file:
            call_command("seed_demo", print_logins=True, verbosity=0, stdout=file)


if __name__ == "__main__":
    main()
