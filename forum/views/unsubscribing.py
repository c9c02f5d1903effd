"""The way out of every mail: one click, without logging in. A look changes nothing, for mail programs look ahead."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from forum import notifications


@csrf_exempt  # RFC 8058: mail programs post here by themselves; the signed token is all that is needed
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    subscription = notifications.read_token(token)
    if subscription is None:
        return render(request, "forum/unsubscribe.html", {"is_broken": True}, status=404)
    done = ""
    if request.method == "POST":
        done = "everything" if request.POST.get("what") == "everything" else "this"
        if done == "everything":
            notifications.choose_mail(subscription.member, wants_news=False)
        else:
            notifications.unsubscribe(subscription)
    return render(request, "forum/unsubscribe.html", {"subscription": subscription, "done": done})
