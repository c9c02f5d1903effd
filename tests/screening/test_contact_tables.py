"""Tables of details by kind and country: what stands between ⟦ and ⟧ is hidden, rows without are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screening.contact_checks import assert_hidden, assert_untouched

TABLES = sorted((Path(__file__).parent.parent / "data" / "contact_tables").glob("*.txt"))


def cases():
    for table in TABLES:
        for row in table.read_text(encoding="utf-8").split("\n"):
            if row.strip() and not row.startswith("#"):
                yield pytest.param(row, id=f"{table.stem}: {row[:60]}")


@pytest.mark.parametrize("row", cases())
def test_row_is_read_as_marked(row):
    if "⟦" in row:
        assert_hidden(row)
    else:
        assert_untouched(row.replace("\\n", "\n"))
