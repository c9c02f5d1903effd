"""The site map."""

from django.urls import include, path

from config.admin import admin
from moderation.views.status import status_page

urlpatterns = [
    path("", include("forum.urls")),
    path("moderation/", include("moderation.urls")),
    path("notices/", include("moderation.notice_urls")),
    path("", include("moderation.member_urls")),
    path("admin/status/", admin.site.admin_view(status_page), name="status"),
    path("admin/", admin.site.urls),
]
