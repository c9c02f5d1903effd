"""What search knows: written when posts are published, taken back when they are removed, in the same transaction.

Spelling help is learnt a little later, by the scheduler, so that publishing need not wait for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from django.db import connection, transaction

from forum.search import index, words

if TYPE_CHECKING:
    from forum.models import Post, PostVersion, SearchEntry

LEARNT_AT_ONCE: Final = 500
WORDS_AT_ONCE: Final = 300
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


def learn_words() -> int:
    """Count the words of some entries that nobody has looked at yet; returns of how many."""
    from forum.models import SearchEntry

    unlearnt = SearchEntry.objects.filter(is_learned=False)
    if not unlearnt.exists():
        return 0
    with transaction.atomic():
        entries = list(unlearnt.select_for_update().order_by("pk")[:LEARNT_AT_ONCE])
        add_words(_count(entries))
        SearchEntry.objects.filter(pk__in=[entry.pk for entry in entries]).update(is_learned=True)
    return len(entries)


@transaction.atomic
def add_words(counted: Mapping[str, int]) -> None:
    """So many posts more use each of these words, or fewer; a word that none uses any more is forgotten."""
    from forum.models import KnownWord

    words_in_order = sorted(counted)  # two who change the same words wait for each other instead of for ever
    for start in range(0, len(words_in_order), WORDS_AT_ONCE):
        some = words_in_order[start : start + WORDS_AT_ONCE]
        known = {row.word: row for row in KnownWord.objects.select_for_update().filter(word__in=some).order_by("word")}
        for row in known.values():
            row.posts = max(0, row.posts + counted[row.word])
        KnownWord.objects.bulk_update(known.values(), ["posts"])
        KnownWord.objects.bulk_create(
            KnownWord(word=word, start=word[0], ending=word[-2:], length=len(word), posts=counted[word])
            for word in some
            if word not in known and counted[word] > 0
        )
        KnownWord.objects.filter(word__in=[row.word for row in known.values() if not row.posts]).delete()


def _unlearn(entries: Iterable[SearchEntry]) -> None:
    counted = _count(entries)
    if counted:
        add_words({word: -posts for word, posts in counted.items()})


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
