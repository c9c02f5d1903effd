"""How a post answers moderation: publish, remove, restore, describe itself to a reviewer.

An opening post speaks for its thread as well: the thread appears, takes its title and
disappears with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, cast

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from moderation.api import Moderated, Neighbour, PublishedText, rename_all
from moderation.screening import labels

if TYPE_CHECKING:
    from forum.models import Post, PostVersion, Thread

NEIGHBOURS: Final = 5
SLUG_LENGTH: Final = 80
SHOWN_FIELDS: Final = ["current", "note", "number", "state", "published_at", "removal_reason"]


class ModeratedPost(Moderated):
    """The part of `Post` that moderation talks to."""

    @classmethod
    def for_moderation(cls, keys: Sequence[int]) -> Mapping[int, Post]:
        """Posts, locked, with their threads: posts of one thread share it, so that its counter is theirs together."""
        posts = cast("type[Post]", cls).objects.select_for_update().in_bulk(keys)
        thread_model: Any = cast("type[Post]", cls)._meta.get_field("thread").related_model
        threads = (
            thread_model.objects.select_for_update(of=("self",))
            .select_related("board")
            .in_bulk({post.thread_id for post in posts.values()})
        )
        for post in posts.values():
            post.thread = threads[post.thread_id]
        return posts

    def review_label(self) -> str:
        post = cast("Post", self)
        if post.is_opening:
            return post.thread.title or f"New thread in {post.thread.board}"
        return _label_of_replies(post.thread)

    def review_link(self) -> str:
        return reverse("post", args=[cast("Post", self).public_id])

    def accepts_publication(self) -> bool:
        post = cast("Post", self)
        gone = post.state in (post.State.REMOVED, post.State.DELETED)
        return not gone and not post.thread.is_locked and not post.thread.is_deleted

    def is_public(self) -> bool:
        return cast("Post", self).is_published

    def is_hidden(self) -> bool:
        post = cast("Post", self)
        return post.state == post.State.HIDDEN

    def hide(self) -> None:
        """Leave a tombstone; the words stay where they are, and nobody but author and moderators is shown them."""
        post = cast("Post", self)
        if post.is_published:
            count_posts({post.author_id: -1})
        post.state = post.State.HIDDEN
        post.save(update_fields=["state"])
        if post.is_opening:
            _rename_thread(post.thread, "Hidden thread", slug="")
            post.thread.save(update_fields=["title", "slug"])
        _publication().gone(post)

    def is_deleted(self) -> bool:
        post = cast("Post", self)
        return post.state == post.State.DELETED

    @classmethod
    def publish_all(cls, published: Sequence[tuple[Any, PublishedText]]) -> None:
        newly_public = Counter(
            post.author_id for post in {post.pk: post for post, _ in published}.values() if not post.is_published
        )
        versions = [_version(post, text) for post, text in published]
        fresh = [post for post, _ in published if post.number is None]
        if versions:
            type(versions[0]).objects.bulk_create([version for version in versions if version.pk is None])
        for (post, text), version in zip(published, versions, strict=True):
            _show(post, version, text)
        # One statement for all of them: it updates by primary key, and a post that is published exists.
        cls._base_manager.bulk_create(  # type: ignore[attr-defined]
            [post for post, _ in published], update_conflicts=True, unique_fields=["id"], update_fields=SHOWN_FIELDS
        )
        for thread in {post.thread_id: post.thread for post, _ in published}.values():
            thread.save(update_fields=["title", "slug", "published_at", "is_deleted", "last_number", "last_post_at"])
        count_posts(newly_public)
        _publication().published(
            [post for post, _ in published],
            fresh=fresh,
            takes_back=any(text.replaces_history for _, text in published),
        )

    def remove(self, reason: str) -> None:
        """Leave a tombstone without words; a thread whose opening post goes unanswered disappears."""
        post = cast("Post", self)
        if post.is_published:
            count_posts({post.author_id: -1})
        post.versions.update(title="", body="", is_withdrawn=True)
        post.state = post.State.REMOVED
        post.removal_reason = reason
        post.save(update_fields=["state", "removal_reason"])
        if post.is_opening:
            _hide_thread_words(post)
        _publication().gone(post)

    def published_version(self, submission_id: int) -> Mapping[str, str] | None:
        post = cast("Post", self)
        version = post.versions.filter(submission_id=submission_id, is_withdrawn=False).last()
        if version is None:
            return None
        return {"title": version.title, "body": version.body} if post.is_opening else {"body": version.body}

    def lose(self, text: PublishedText, *, before: Mapping[str, str], is_current: bool) -> None:
        """The rows themselves lose the words. One that showed more, or less, than the others is withdrawn instead."""
        post = cast("Post", self)
        standing = post.versions.filter(submission_id=text.submission_id, is_withdrawn=False)
        current = post.current_id or 0
        known = Q(**_words(before)) | Q(pk=current)
        standing.exclude(known).update(title="", body="", is_withdrawn=True)
        standing.filter(known).update(**_words(text.fields), is_redacted=text.redacted)
        shown = standing.filter(pk=current).first()
        if shown is None or not post.is_published:
            return
        post.current = shown
        if post.is_opening:
            _title_thread(post, shown)
            post.thread.save(update_fields=["title", "slug"])
        _publication().published([post], fresh=[], takes_back=True)

    def surroundings(self) -> Sequence[Neighbour]:
        post = cast("Post", self)
        published = post.thread.posts.published().exclude(pk=post.pk).select_related("author", "current")
        before = published.filter(pk__lt=post.pk).order_by("-pk")[:NEIGHBOURS]
        after = published.filter(pk__gt=post.pk).order_by("pk")[:NEIGHBOURS]
        return [_neighbour(other) for other in (*reversed(before), *after)]

    def forget(self) -> None:
        post = cast("Post", self)
        thread = post.thread
        if post.state == post.State.DELETED:
            post.delete()
        if thread.is_deleted and not thread.posts.exists():
            thread.delete()


def count_posts(changes: Mapping[int, int]) -> None:
    """Published posts are counted with their authors, whose rank follows from it."""
    from forum.models import Member

    Member.objects.count_posts(changes)


def _publication() -> ModuleType:
    from forum import publication  # it knows the models, which know this module

    return publication


def _version(post: Post, text: PublishedText) -> PostVersion:
    """The version to be shown: a new one, or the one that stands there already when nothing differs."""
    if text.replaces_history:
        post.versions.update(title="", body="", is_withdrawn=True)
    words = _words(text.fields)
    standing = None
    if post.current_id is not None:
        standing = post.versions.filter(submission_id=text.submission_id, is_withdrawn=False, **words).last()
    model = post.versions.model
    return standing or model(
        post=post, submission_id=text.submission_id, is_redacted=text.redacted, in_doubt=text.in_doubt, **words
    )


def _words(fields: Mapping[str, str]) -> dict[str, str]:
    return {"title": fields.get("title", ""), "body": fields["body"]}


def _show(post: Post, version: PostVersion, text: PublishedText) -> None:
    post.current = version
    post.note = text.note or post.note
    post.state = post.State.PUBLISHED
    post.removal_reason = ""
    if post.number is None:
        _give_number(post)
    if post.is_opening:
        _show_thread(post, version)


def _give_number(post: Post) -> None:
    """The next number of the thread, which is locked; the counter never goes back."""
    post.published_at = post.thread.last_post_at = timezone.now()
    post.number = post.thread.last_number = post.thread.last_number + 1


def _show_thread(post: Post, version: PostVersion) -> None:
    thread = post.thread
    _title_thread(post, version)
    thread.published_at = thread.published_at or post.published_at
    thread.is_deleted = False


def _title_thread(post: Post, version: PostVersion) -> None:
    slug = slugify(labels.strip_markers(version.title))[:SLUG_LENGTH].strip("-")
    _rename_thread(post.thread, version.title, slug=slug)


def _rename_thread(thread: Thread, title: str, *, slug: str) -> None:
    """Its replies are named after it, in the queue and elsewhere: words that its title loses go there too."""
    changes = bool(thread.title) and thread.title != title
    thread.title, thread.slug = title, slug
    if changes:
        rename_all(thread.posts.filter(is_opening=False), _label_of_replies(thread))


def _label_of_replies(thread: Thread) -> str:
    return f"Reply in “{thread.title}”"


def _hide_thread_words(post: Post) -> None:
    """A removed opening post takes its title along; without replies the whole thread goes."""
    thread = post.thread
    _rename_thread(thread, "Removed thread", slug="")
    thread.is_deleted = not thread.posts.published().exists()
    thread.save(update_fields=["title", "slug", "is_deleted"])


def _neighbour(post: Post) -> Neighbour:
    text = post.current.body if post.current else ""
    return Neighbour(
        post.author.display_name, f"{post.number} of {post.thread.last_number}", text, post.get_absolute_url()
    )
