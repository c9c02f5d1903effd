"""Where the pages around an account are: allauth's, each named here, and ours.

Allauth finds its pages by these names. Logging out takes a form, so the address answers to nothing else.
"""

from __future__ import annotations

from allauth.account import views as allauth_views
from django.urls import include, path, re_path
from django.views.decorators.http import require_POST

from forum.views import account, members

logout = require_POST(allauth_views.logout)

urlpatterns = [
    path("login/", allauth_views.login, name="login"),
    path("login/", allauth_views.login, name="account_login"),
    path("logout/", logout, name="logout"),
    path("logout/", logout, name="account_logout"),
    path("signup/", allauth_views.signup, name="account_signup"),
    path("account/", account.account, name="account"),
    path("account/profile/", account.edit_profile, name="edit_profile"),
    path("account/export/", account.export, name="export"),
    path("account/leave/", account.leave, name="leave"),
    path("account/closed/", allauth_views.account_inactive, name="account_inactive"),
    path("account/email/", allauth_views.email, name="account_email"),
    path("account/email/verify/", allauth_views.email_verification_sent, name="account_email_verification_sent"),
    re_path(r"^account/email/verify/(?P<key>[-:\w]+)/$", allauth_views.confirm_email, name="account_confirm_email"),
    path("account/password/", allauth_views.password_change, name="account_change_password"),
    path("account/password/set/", allauth_views.password_set, name="account_set_password"),
    path("account/reset/", allauth_views.password_reset, name="account_reset_password"),
    path("account/reset/sent/", allauth_views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^account/reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth_views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "account/reset/done/", allauth_views.password_reset_from_key_done, name="account_reset_password_from_key_done"
    ),
    path("account/confirm/", allauth_views.reauthenticate, name="account_reauthenticate"),
    path("account/sessions/", include("allauth.usersessions.urls")),
    path("account/two-steps/", include("allauth.mfa.urls")),
    path("members/<slug:public_id>/", members.member, name="member"),
    path("members/<slug:public_id>/flag/", members.flag_member, name="flag_member"),
    path("members/<slug:public_id>/review/", members.review_member, name="review_member"),
]
