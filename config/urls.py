"""The site map."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("forum.urls")),
    path("moderation/", include("moderation.urls")),
    path("notices/", include("moderation.notice_urls")),
    path("", include("moderation.member_urls")),
    path("admin/", admin.site.urls),
]
