"""Where the pages of daily use are: what is new, watching, search, feeds, drafts, history."""

from django.urls import path

from forum.views import drafts, feeds, history, keeping_order, search, unread, unsubscribing, watching

urlpatterns = [
    path("new/", unread.new_threads, name="new_threads"),
    path("new/all-read/", unread.mark_all_read, name="mark_all_read"),
    path("new/<slug:public_id>/", unread.first_unread, name="first_unread"),
    path("watching/", watching.watching, name="watching"),
    path("watching/mail/", watching.choose_mail, name="choose_mail"),
    path("watching/threads/<slug:public_id>/", watching.watch_thread, name="watch_thread"),
    path("watching/boards/<slug:slug>/", watching.watch_board, name="watch_board"),
    path("unsubscribe/<str:token>/", unsubscribing.unsubscribe, name="unsubscribe"),
    path("search/", search.search, name="search"),
    path("feeds/boards/<slug:slug>.atom", feeds.board_feed, name="board_feed"),
    path("feeds/threads/<slug:public_id>.atom", feeds.thread_feed, name="thread_feed"),
    path("drafts/", drafts.drafts, name="drafts"),
    path("drafts/threads/<slug:public_id>/", drafts.keep_reply, name="keep_reply"),
    path("drafts/boards/<slug:slug>/", drafts.keep_thread, name="keep_thread"),
    path("drafts/<slug:public_id>/discard/", drafts.discard, name="discard_draft"),
    path("posts/<slug:public_id>/history/", history.post_history, name="post_history"),
    path("order/<slug:public_id>/move/", keeping_order.move, name="move_thread"),
    path("order/<slug:public_id>/<slug:verb>/", keeping_order.keep_order, name="keep_order"),
]
