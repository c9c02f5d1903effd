#!/usr/bin/env python
"""The command line of the site; `manage.py help` lists what there is."""

import os
import sys

# None of these serves a page or opens a sealed text.
KEYLESS_COMMANDS = {
    "screen",
    "evaluate",
    "train_scam_model",
    "check",
    "makemigrations",
    "help",
    "version",
    "--help",
    "--version",
}


def main() -> None:
    """Run one command; all but a few need the keys of the site."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line

    from config import keys

    if len(sys.argv) > 1 and sys.argv[1] not in KEYLESS_COMMANDS:
        keys.require()
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
