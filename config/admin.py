"""The admin: behind the site's own log-in, so that whoever has a second step is asked for it here too."""

from __future__ import annotations

from allauth.account.decorators import secure_admin_login
from django.contrib import admin

admin.site.site_header = "Clearpost administration"
admin.site.site_title = "Clearpost"
admin.site.index_title = "Administration"
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
