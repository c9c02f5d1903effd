"""What allauth asks us about: words of our own, mail that may fail, second factors that are sealed at rest."""

from __future__ import annotations

import base64
import logging
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.urls import reverse

from moderation import sealed

logger = logging.getLogger(__name__)

SEAL: Final = "second factor"


WRONG_CODE: Final = "That code is not right, or it is too old. Please type a new one."


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "This account is closed.",
        "email_password_mismatch": "That e-mail address and password do not belong together. Please try again.",
        "duplicate_email": "This is the address you have already.",
        "enter_current_password": "That is not your present password.",
        "incorrect_password": "That is not your password.",
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": "Too many attempts. Please wait a few minutes and try again.",
        "rate_limited": "Too many attempts. Please wait a few minutes and try again.",
    }

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A mail server that is away costs the mail, never the request: every mail can be asked for again."""
        try:
            super().send_mail(template_prefix, email, {**context, "site_url": settings.CLEARPOST_SITE_URL})
        except OSError as error:  # smtplib's errors are among these
            logger.error("an account mail could not be sent: %s", type(error).__name__)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")


class SecondFactorAdapter(DefaultMFAAdapter):
    """The secrets of second factors are sealed with the site's keys, like everything that must not be read."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "unverified_email": "A new e-mail address of yours waits to be confirmed. Please do that first, or drop it.",
    }

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """Authenticator apps show it and keep it: a name will do."""
        return str(user)

    def encrypt(self, text: str) -> str:
        return " ".join(base64.b64encode(part).decode() for part in sealed.keep(text, bound_to=SEAL))

    def decrypt(self, encrypted_text: str) -> str:
        key, box = map(base64.b64decode, encrypted_text.split())
        return sealed.reveal(key, box, bound_to=SEAL)
