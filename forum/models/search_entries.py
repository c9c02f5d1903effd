"""What the search can find: the published words of each post, and the words that the site knows.

The full-text index of the database (FTS5 or tsvector) hangs on the rows of `SearchEntry` and follows them by
itself; see the migration and `forum/search/`.
"""

from __future__ import annotations

from django.db import models

from forum.models.posts import Post


class SearchEntry(models.Model):
    """The published words of one post, readable, with markers; there is none for what is not published."""

    post = models.OneToOneField(Post, on_delete=models.CASCADE, primary_key=True, related_name="search_entry")
    title = models.TextField(blank=True)  # of the thread, with its opening post
    body = models.TextField()
    is_learned = models.BooleanField(default=False)  # its words are counted among the known ones

    class Meta:
        verbose_name_plural = "search entries"
        indexes = (models.Index(fields=["post"], name="entries_to_learn", condition=models.Q(is_learned=False)),)

    def __str__(self) -> str:
        return f"words of post {self.post_id}"


class KnownWord(models.Model):
    """A word that published posts use, for spelling help; it goes with the last post that uses it."""

    word = models.CharField(max_length=30, primary_key=True)
    start = models.CharField(max_length=1)
    ending = models.CharField(max_length=2)
    length = models.PositiveSmallIntegerField()
    posts = models.PositiveIntegerField()

    class Meta:
        indexes = (
            models.Index(fields=["start", "length"], name="words_by_start"),
            models.Index(fields=["ending", "length"], name="words_by_ending"),
        )

    def __str__(self) -> str:
        return self.word


class IndexUpkeep(models.Model):
    """One row: whether words that were taken back still linger in the files of the full-text index."""

    has_residue = models.BooleanField(default=False)

    def __str__(self) -> str:
        return "to be swept" if self.has_residue else "clean"
