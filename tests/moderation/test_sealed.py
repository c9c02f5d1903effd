"""The sealed store opens only with the right key, for the right row, until the key is destroyed."""

import pytest

from moderation import sealed
from moderation.sealed import SealBroken


def test_what_was_sealed_can_be_revealed():
    key, box = sealed.keep("+44 7700 900123 ✆", bound_to="finding:a")
    assert sealed.reveal(key, box, bound_to="finding:a") == "+44 7700 900123 ✆"


def test_the_value_is_in_neither_column():
    key, box = sealed.keep("harriet@mail.test", bound_to="finding:a")
    assert b"harriet" not in key + box


def test_a_box_moved_to_another_row_does_not_open():
    key, box = sealed.keep("secret", bound_to="finding:a")
    with pytest.raises(SealBroken):
        sealed.reveal(key, box, bound_to="finding:b")


def test_a_destroyed_key_destroys_the_value():
    _, box = sealed.keep("secret", bound_to="finding:a")
    with pytest.raises(SealBroken):
        sealed.reveal(b"", box, bound_to="finding:a")


def test_a_tampered_box_does_not_open():
    key, box = sealed.keep("secret", bound_to="finding:a")
    with pytest.raises(SealBroken):
        sealed.reveal(key, box[:-1] + bytes([box[-1] ^ 1]), bound_to="finding:a")


def test_older_site_keys_still_open_what_they_sealed(settings):
    old = {"2025": b"o" * 32}
    settings.CLEARPOST_SEAL_KEYS = old
    key, box = sealed.keep("secret", bound_to="finding:a")
    settings.CLEARPOST_SEAL_KEYS = {"2026": b"n" * 32, **old}
    assert sealed.reveal(key, box, bound_to="finding:a") == "secret"


def test_a_value_sealed_with_a_key_the_site_lost_says_so(settings):
    settings.CLEARPOST_SEAL_KEYS = {"2025": b"o" * 32}
    key, box = sealed.keep("secret", bound_to="finding:a")
    settings.CLEARPOST_SEAL_KEYS = {"2026": b"n" * 32}
    with pytest.raises(SealBroken, match="does not have"):
        sealed.reveal(key, box, bound_to="finding:a")
