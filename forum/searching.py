"""What search knows: written when posts are published, taken back when they are removed, in the same transaction.

Spelling help is learnt a little later, by the scheduler, so that publishing need not wait for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from django.db import connection, transaction
from django.db.models import F

from forum.search import index, words

if TYPE_CHECKING:
    from forum.models import Post, PostVersion, SearchEntry

LEARNT_AT_ONCE: Final = 500
SWEPT_AT_ONCE: Final = 400
"""Steps of sweeping in one go; what is left over waits for the next round of housekeeping."""


def take_up(posts: Iterable[Post]) -> None:
    """Posts that have just been published, or published anew: from now on they are found by these words."""
    from forum.models import SearchEntry

    versions = [(post, post.current) for post in posts if post.current]
    _unlearn(SearchEntry.objects.filter(post__in=[post for post, _ in versions], is_learned=True))
    SearchEntry.objects.bulk_create(
        [entry_of(post, version) for post, version in versions],
        update_conflicts=True,
        unique_fields=["post"],
        update_fields=["title", "body", "is_learned"],
        batch_size=200,
    )


def entry_of(post: Post, version: PostVersion) -> SearchEntry:
    from forum.models import SearchEntry

    return SearchEntry(post=post, title=words.readable(version.title), body=words.readable(version.body))


@transaction.atomic
def drop(post: Post) -> None:
    """A post that is not public any more: it is not found, and words that it alone used are forgotten."""
    from forum.models import SearchEntry

    entries = SearchEntry.objects.filter(post=post)
    _unlearn(entries.filter(is_learned=True))
    if entries.delete()[0]:
        note_residue()


def note_residue() -> None:
    """Words were taken back: the index files keep traces of them until they are swept."""
    from forum.models import IndexUpkeep

    IndexUpkeep.objects.update_or_create(pk=1, defaults={"has_residue": True})


@transaction.atomic
def learn_words() -> int:
    """Count the words of some entries that nobody has looked at yet; returns of how many."""
    from forum.models import SearchEntry

    entries = list(SearchEntry.objects.select_for_update().filter(is_learned=False).order_by("pk")[:LEARNT_AT_ONCE])
    if entries:
        add_words(_count(entries))
        SearchEntry.objects.filter(pk__in=[entry.pk for entry in entries]).update(is_learned=True)
    return len(entries)


@transaction.atomic
def add_words(counted: Mapping[str, int]) -> None:
    """So many posts more use each of these words."""
    from forum.models import KnownWord

    known = KnownWord.objects.select_for_update().in_bulk(list(counted))
    for word, row in known.items():
        row.posts += counted[word]
    KnownWord.objects.bulk_update(known.values(), ["posts"], batch_size=400)
    KnownWord.objects.bulk_create(
        [
            KnownWord(word=word, start=word[0], ending=word[-2:], length=len(word), posts=posts)
            for word, posts in counted.items()
            if word not in known
        ],
        batch_size=400,
    )


def _unlearn(entries: Iterable[SearchEntry]) -> None:
    from forum.models import KnownWord

    for word, posts in _count(list(entries)).items():
        KnownWord.objects.filter(word=word).update(posts=F("posts") - posts)
        KnownWord.objects.filter(word=word, posts=0).delete()


def _count(entries: Iterable[SearchEntry]) -> Counter[str]:
    return Counter(word for entry in entries for word in words.known_words((entry.title, entry.body)))


def sweep_residue() -> None:
    """Rewrite the index files without what was taken back, in small steps."""
    from forum.models import IndexUpkeep

    if not IndexUpkeep.objects.filter(has_residue=True).exists():
        return
    for _ in range(SWEPT_AT_ONCE):
        with transaction.atomic(), connection.cursor() as cursor:
            if index.of(connection).sweep(cursor):
                IndexUpkeep.objects.update(has_residue=False)
                return
