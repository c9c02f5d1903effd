"""What administrators do with the lists of sites: each change is a new rule book, in force within seconds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.db import transaction

from moderation import audit, rulebook
from moderation.models import Site, SiteKind
from moderation.screening.link_policy import Meaning

if TYPE_CHECKING:
    from moderation.people import Person


@transaction.atomic
def keep(row: Site | SiteKind, *, by: Person, changed: Sequence[str]) -> None:
    """Save an entry or a list, and publish a book with it; raises `BadRule` when the book does not compile."""
    verb = "add" if row._state.adding else "change"
    row.save()
    _publish(f"sites.{verb}", _subject(row), by, fields=sorted(changed))


@transaction.atomic
def switch(rows: Iterable[Site], *, on: bool, by: Person) -> int:
    """Switch entries on or off, all with one book. Returns how many were not so already."""
    wanted = [site for site in rows if site.is_on != on]
    if not wanted:
        return 0
    Site.objects.filter(pk__in=[site.pk for site in wanted]).update(is_on=on)
    for site in wanted[1:]:
        audit.record("sites.switch", _subject(site), by=by, on=on)
    _publish("sites.switch", _subject(wanted[0]), by, on=on)
    return len(wanted)


def _publish(verb: str, subject: str, by: Person, **data: object) -> None:
    audit.record(verb, subject, by=by, **data)
    rulebook.publish(by=by, why=f"{verb} {subject}")


def _subject(row: Site | SiteKind) -> str:
    return f"site:{row.host}" if isinstance(row, Site) else f"sites:{row.slug}"


def personal_list_of(site: Site) -> SiteKind | None:
    """The list that makes every page of a public site somebody's all the same, if there is one."""
    if not site.is_on or site.kind.meaning != Meaning.PUBLIC:
        return None
    return SiteKind.objects.filter(
        sites__host=site.host, sites__is_on=True, meaning=Meaning.PERSONAL, is_on=True
    ).first()
