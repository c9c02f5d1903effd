"""docs/deploy.md describes each setting that is read from the environment, and no other."""

from __future__ import annotations

import re

from config import places

READERS = ("config/settings.py", "config/places.py", "config/runtime/programs.py")
READ = re.compile(r"""(?:env\.\w+|env|environ\.get)\(\s*["']([A-Z_]+)["']""")
ROW = re.compile(r"^\| ((?:`[A-Z_]+`(?:, )?)+) \|", re.MULTILINE)


def test_the_deploy_page_describes_each_setting_and_no_other() -> None:
    read = {name for file in READERS for name in READ.findall((places.BASE_DIR / file).read_text())}
    rows = ROW.findall((places.BASE_DIR / "docs" / "deploy.md").read_text())
    described = {name for row in rows for name in re.findall(r"[A-Z_]+", row)}
    assert described == read
