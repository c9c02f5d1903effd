"""Where the forum's pages are. Addresses carry opaque ids, so that they tell no numbers."""

from django.urls import include, path

from forum.views import boards, checking, posts, threads

urlpatterns = [
    path("", boards.home, name="home"),
    path("", include("forum.daily_urls")),
    path("boards/<slug:slug>/", boards.board, name="board"),
    path("boards/<slug:slug>/new/", threads.new_thread, name="new_thread"),
    path("threads/<slug:public_id>/reply/", threads.reply, name="reply"),
    path("threads/<slug:public_id>/<slug:slug>/", threads.thread, name="thread"),
    path("check/", checking.check, name="check"),
    path("posts/<slug:public_id>/", posts.post, name="post"),
    path("posts/<slug:public_id>/edit/", posts.edit_post, name="edit_post"),
    path("posts/<slug:public_id>/delete/", posts.delete_post, name="delete_post"),
    path("posts/<slug:public_id>/status/", posts.post_status, name="post_status"),
    path("posts/<slug:public_id>/flag/", posts.flag_post, name="flag_post"),
    path("posts/<slug:public_id>/review/", posts.review_post, name="review_post"),
    path("", include("forum.accounts.urls")),
]
