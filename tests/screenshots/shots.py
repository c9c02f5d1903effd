"""Which pages are pictured, as whom; `tests/test_screenshots.py` sees to it that none is forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WIDTHS: Final = (360, 1280)
SCHEMES: Final = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Shot:
    """One page: the name of its picture, who looks at it, the name of its URL and what stands behind it.

    ``act`` is what is done on the page before the picture is taken; see `tests.screenshots.__main__`.
    """

    name: str
    who: str  # empty for a visitor
    url: str
    query: str = ""
    act: str = ""
    is_wide_too: bool = False  # at 768 px as well


SHOTS: Final = (
    # Accounts
    Shot("login", "", "login"),
    Shot("login-refused", "", "login", act="log in with a wrong password"),
    Shot("signup", "", "account_signup"),
    Shot("signup-refused", "", "account_signup", act="sign up with a poor password"),
    Shot("verification-sent", "", "account_email_verification_sent"),
    Shot("confirm-email", "", "account_confirm_email"),
    Shot("reset", "", "account_reset_password"),
    Shot("reset-sent", "", "account_reset_password_done"),
    Shot("reset-from-key", "", "account_reset_password_from_key"),
    Shot("reset-done", "", "account_reset_password_from_key_done"),
    Shot("account-closed", "", "account_inactive"),
    Shot("account", "rosa", "account"),
    Shot("account-profile", "rosa", "edit_profile"),
    Shot("account-email", "joao", "account_email"),
    Shot("account-password", "rosa", "account_change_password"),
    Shot("account-confirm", "rosa", "account_reauthenticate"),
    Shot("account-sessions", "rosa", "usersessions_list"),
    Shot("account-leave", "rosa", "leave"),
    Shot("two-steps-off", "rosa", "mfa_index"),
    Shot("two-steps-turn-on", "rosa", "mfa_activate_totp"),
    Shot("two-steps-on", "lena", "mfa_index"),
    Shot("two-steps-turn-off", "lena", "mfa_deactivate_totp"),
    Shot("two-steps-codes", "lena", "mfa_view_recovery_codes"),
    Shot("two-steps-new-codes", "lena", "mfa_generate_recovery_codes"),
    Shot("two-steps-confirm", "lena", "mfa_reauthenticate"),
    Shot("second-step", "", "mfa_authenticate", act="log in as lena, who has a second step"),
    # Reading
    Shot("home", "", "home", is_wide_too=True),
    Shot("home-member", "rosa", "home", is_wide_too=True),
    Shot("board", "", "board", is_wide_too=True),
    Shot("board-member", "rosa", "board"),
    Shot("thread", "", "thread", is_wide_too=True),
    Shot("thread-member", "nina", "thread", is_wide_too=True),
    Shot("thread-long", "rosa", "thread"),
    Shot("thread-tombstone", "", "thread"),
    Shot("thread-hidden-post", "rosa", "thread"),
    Shot("thread-locked", "rosa", "thread"),
    Shot("thread-moderator", "mona", "thread"),
    Shot("thread-held", "victor", "thread"),
    Shot("member", "", "member"),
    Shot("member-moderator", "mona", "member"),
    Shot("history", "", "post_history"),
    Shot("policy", "", "policy"),
    Shot("search-empty", "", "search"),
    Shot("search", "", "search", query="?q=scam"),
    Shot("search-spelling", "", "search", query="?q=milstone"),
    Shot("search-nothing", "", "search", query="?q=xylophone"),
    # Daily use
    Shot("new", "rosa", "new_threads"),
    Shot("watching", "rosa", "watching"),
    Shot("drafts", "rosa", "drafts"),
    Shot("unsubscribe", "", "unsubscribe"),
    # Writing
    Shot("new-thread", "nina", "new_thread"),
    Shot("new-thread-refused", "rosa", "new_thread", act="send the form as it is"),
    Shot("reply", "rosa", "reply"),
    Shot("reply-silenced", "dario", "reply"),
    Shot("edit-post", "nina", "edit_post"),
    Shot("delete-post", "rosa", "delete_post"),
    Shot("flag-post", "rosa", "flag_post"),
    Shot("flag-member", "rosa", "flag_member"),
    Shot("move-thread", "mona", "move_thread"),
    # Notices
    Shot("notices", "rosa", "notices"),
    Shot("notices-empty", "kenji", "notices"),
    Shot("notice-redacted", "nina", "notice"),
    Shot("notice-decided", "rosa", "notice"),
    Shot("notice-held", "victor", "notice"),
    Shot("notice-flag", "rosa", "notice"),
    Shot("notice-sanction", "dario", "notice"),
    Shot("suspended", "derek", "home"),
    # Moderation
    Shot("queue", "mona", "queue", is_wide_too=True),
    Shot("case-scam", "mona", "case", is_wide_too=True),
    Shot("case-flags", "mona", "case"),
    Shot("case-unchecked", "max", "case"),
    Shot("case-profile", "max", "case"),
    Shot("case-decided", "mona", "case"),
    Shot("case-keys", "mona", "case", act="press ?"),
    Shot("log", "mona", "moderation_log"),
    Shot("log-all", "mona", "moderation_log", query="?by=all"),
    Shot("sanctions", "mona", "member_sanctions"),
    Shot("campaign", "mona", "campaign"),
    Shot("recognizers", "mona", "recognizers"),
    Shot("models", "mona", "scam_models"),
    Shot("rules", "mona", "rules"),
    Shot("rule-draft", "mona", "rule"),
    Shot("rule-live", "mona", "rule"),
    Shot("rule-new", "mona", "new_rule"),
    Shot("rule-write", "mona", "new_version"),
    Shot("banks", "mona", "banks"),
    Shot("bank", "mona", "bank"),
    Shot("bank-new", "mona", "new_bank"),
    Shot("thresholds", "mona", "thresholds"),
    # Administration
    Shot("status", "admin", "status"),
    Shot("admin", "admin", "admin:index"),
    Shot("admin-members", "admin", "admin:forum_member_changelist"),
    Shot("admin-member", "admin", "admin:forum_member_change"),
    Shot("admin-boards", "admin", "admin:forum_board_changelist"),
    Shot("admin-cases", "admin", "admin:moderation_case_changelist"),
    Shot("admin-clause", "admin", "admin:moderation_clause_change"),
    Shot("admin-sanctions", "admin", "admin:moderation_sanction_changelist"),
    Shot("admin-audit", "admin", "admin:moderation_auditentry_changelist"),
)

ERRORS: Final = ("400", "403", "403_csrf", "404", "429", "500")
"""Templates of pages that a development site does not show."""

NO_PICTURE: Final = {
    "post": "leads to its place in the thread",
    "post_status": "a piece of the thread, fetched while a text waits",
    "first_unread": "leads to a place in the thread",
    "board_feed": "Atom, for programs",
    "thread_feed": "Atom, for programs",
    "export": "a file",
    "mfa_download_recovery_codes": "a file",
    "account_set_password": "for accounts without a password, which nobody here can have; leads to changing it",
}
"""Addresses that a browser can open and that are no page of their own, each with the reason."""
