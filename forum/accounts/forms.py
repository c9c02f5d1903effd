"""The forms around an account: allauth's in our words, and what members say of themselves."""

from __future__ import annotations

import unicodedata
from typing import Any, Final

from allauth.account import forms as allauth_forms
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp import forms as totp_forms
from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

from forum.accounts import names, profiles
from forum.forms import MemberText, TextArea, TextLine, WritingForm
from forum.models import Member

NAME_LENGTH: Final = (1, 80)
BIO_LENGTH: Final = (1, 2_000)
SIGNATURE_LENGTH: Final = (1, 160)
JOINTS: Final = frozenset(" -'’.,·")

LONG_ENOUGH: Final = "At least 8 characters, and no common word. A sentence is easy to remember."
NAME_HINT: Final = (
    "Others see your first name and the initial of your last name, such as Rosa T. We keep no more than that."
)


class NameField(MemberText):
    """A name, of which only the part that is shown leaves this field."""

    def __init__(self, **kwargs: Any) -> None:
        widget = TextLine(attrs={"autocomplete": "name"})
        super().__init__("your name", NAME_LENGTH, label="Your name", help_text=NAME_HINT, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        typed: str = super().clean(value)
        if typed == self.original:
            return typed  # shortened already; once more could cost it a part
        if not all(_belongs_to_a_name(letter) for letter in typed):
            raise ValidationError("A name has letters only. Please leave out numbers and signs.")
        name = names.shown_name(typed)
        if names.poses_as_the_site(name):
            raise ValidationError("That name could be taken for the site's staff. Please choose another one.")
        return name


def _belongs_to_a_name(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LM" or letter in JOINTS


class OptionalText(MemberText):
    def __init__(self, name: str, length: tuple[int, int], **kwargs: Any) -> None:
        super().__init__(name, length, required=False, **kwargs)

    def validate(self, value: str) -> None:
        if value:
            super().validate(value)


class ProfileForm(WritingForm):
    name = NameField()
    bio = OptionalText(
        "about yourself",
        BIO_LENGTH,
        label="About you",
        help_text="Markdown works. Please leave out phone numbers, addresses and links to yourself: they are removed.",
        widget=TextArea(attrs={"rows": 6}),
    )
    signature = OptionalText(
        "your signature",
        SIGNATURE_LENGTH,
        label="Signature",
        help_text="One line that stands under your posts. The same rules hold for it.",
        widget=TextLine(attrs={"autocomplete": "off"}),
    )


class LeaveForm(forms.Form):
    KEEP, DELETE = "keep", "delete"

    posts = forms.ChoiceField(
        choices=[
            (KEEP, f"Leave them, under the name “{names.FORMER_MEMBER}”"),
            (DELETE, "Delete them"),
        ],
        label="Your posts",
        widget=forms.RadioSelect,
        error_messages={"required": "Please say what shall become of your posts."},
    )
    sure = forms.BooleanField(
        label="I know that this cannot be undone",
        error_messages={"required": "Please tick this if you are sure."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


# Allauth's, in our words --------------------------------------------------------------------------


class OurWords:
    """Labels and hints of our own, no placeholders, no colon behind labels."""

    labels: dict[str, str] = {}
    hints: dict[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        fields: dict[str, forms.Field] = self.fields  # type: ignore[attr-defined]
        for name, field in fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")


class LoginForm(OurWords, allauth_forms.LoginForm):
    labels = {"login": "E-mail address", "password": "Password"}
    hints = {"login": "Never shown to anyone."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs.update(autocomplete="username", autofocus=True)


class SignupForm(OurWords, allauth_forms.SignupForm):
    name = NameField()

    field_order = ["name", "email", "password1"]
    labels = {"email": "E-mail address", "password1": "Password"}
    hints = {
        "name": NAME_HINT,
        "email": "For logging in and for notices. Never shown to anyone.",
        "password1": LONG_ENOUGH,
    }

    def try_save(self, request: HttpRequest) -> tuple[Member | None, HttpResponseBase | None]:
        """For an address that has an account nothing is made; hashing the password takes most of the time, so it is
        done all the same: how long an answer takes tells nobody who is a member."""
        if self.account_already_exists:
            Member().set_password(self.cleaned_data["password1"])
        answer: tuple[Member | None, HttpResponseBase | None] = super().try_save(request)
        return answer

    def save(self, request: HttpRequest) -> Member:
        """The name goes the way of every text: sealed, screened, and “New member” until it is published."""
        with transaction.atomic():
            member: Member = super().save(request)
            profiles.hand_in(member, name=self.cleaned_data["name"])
        return member


class ResetPasswordForm(OurWords, allauth_forms.ResetPasswordForm):
    labels = {"email": "E-mail address"}


class NewPasswordForm(OurWords, allauth_forms.ResetPasswordKeyForm):
    labels = {"password1": "New password", "password2": "New password, once more"}
    hints = {"password1": LONG_ENOUGH}


class ChangePasswordForm(OurWords, allauth_forms.ChangePasswordForm):
    labels = {"oldpassword": "Present password", **NewPasswordForm.labels}
    hints = NewPasswordForm.hints


class ReauthenticateForm(OurWords, allauth_forms.ReauthenticateForm):
    labels = {"password": "Password"}


class SecondStepForm(OurWords, mfa_forms.AuthenticateForm):
    labels = {"code": "Code"}


class SecondStepAgainForm(OurWords, mfa_forms.ReauthenticateForm):
    labels = {"code": "Code"}


class TurnOnSecondStepForm(OurWords, totp_forms.ActivateTOTPForm):
    labels = {"code": "Code"}


class ChangeEmailForm(OurWords, allauth_forms.AddEmailForm):
    labels = {"email": "New e-mail address"}
    hints = {"email": "We send a link there. Until you follow it, the present address stays."}
