"""Measures screening against labelled posts; pure functions, used by ``manage.py evaluate`` and by the tests."""
