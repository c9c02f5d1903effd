"""What the tests run on: loaded before any of them, so that it holds for every folder."""

pytest_plugins = [
    "tests.plugins.no_skips",
    "tests.plugins.longest_first",
    "tests.plugins.valkey",
    "tests.plugins.postgresql",
    "tests.plugins.browser",
]
