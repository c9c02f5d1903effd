"""How a post read before it was edited."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from forum import history
from forum.models import Post, Thread


@require_safe
def post_history(request: HttpRequest, public_id: str) -> HttpResponse:
    published = Post.objects.published().filter(thread__in=Thread.objects.published())
    post = get_object_or_404(published.select_related("author", "thread__board"), public_id=public_id)
    context = {"post": post, "thread": post.thread, "versions": history.versions_of(post)}
    return render(request, "forum/post_history.html", context)
