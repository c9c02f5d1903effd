"""The interface that a moderated model implements: how moderation talks back to the app that handed text in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, cast

from django.utils import timezone


@dataclass(frozen=True, slots=True)
class PublishedText:
    """What may be shown: fields with a marker in place of each redaction.

    ``replaces_history`` is set when a moderator redacted what had been public: earlier
    published versions must lose their text too, wherever they are kept or quoted.
    """

    fields: Mapping[str, str]
    submission_id: int
    redacted: bool
    in_doubt: bool = False  # asks whether something is a scam, or quotes what may be one
    replaces_history: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A published text near the one under review, drawn for a moderator."""

    author_name: str
    label: str
    text: str
    link: str


class Moderated:
    """Mix into a Django model with text. Every method runs inside moderation's transaction.

    A model that keeps its published words in columns of its own names these in ``published_fields`` and has a
    nullable ``published_at``, empty while nothing of it is public; then only a label and a link are left to write.
    Any other model writes `is_public`, `publish` and `remove` itself.
    """

    pk: Any
    published_fields: ClassVar[tuple[str, ...]] = ()
    """Columns that hold the published text; the fields that are handed in bear the same names."""

    @classmethod
    def for_moderation(cls, keys: Sequence[int]) -> Mapping[int, Any]:
        """The objects with these primary keys, locked until the transaction ends."""
        return cast("Any", cls)._base_manager.select_for_update().in_bulk(keys)

    def review_label(self) -> str:
        """What it is, in published words only, e.g. ``Reply in “First contract”``."""
        raise NotImplementedError

    def review_link(self) -> str:
        """Where it stands on the site."""
        raise NotImplementedError

    def accepts_publication(self) -> bool:
        """False when it was removed or deleted, or its surroundings were closed, since the text was handed in."""
        return True

    def is_public(self) -> bool:
        """True while others can read it."""
        return bool(self._with_columns().published_at)

    def is_deleted(self) -> bool:
        """True once its author deleted it: nothing brings it back."""
        return False

    def publish(self, text: PublishedText) -> None:
        """Show this version to everyone; until then, nobody else may know of it. Also undoes `remove`."""
        self._keep(text.fields, self._with_columns().published_at or timezone.now())

    @classmethod
    def publish_all(cls, published: Sequence[tuple[Any, PublishedText]]) -> None:
        """Publish several objects of this model at once, each with its text, in this order."""
        for target, text in published:
            target.publish(text)

    def remove(self, reason: str) -> None:
        """Take it and all its published words away; ``reason`` is the policy clause and may be shown."""
        self._keep({}, None)

    def published_version(self, submission_id: int) -> Mapping[str, str] | None:
        """What is kept of a published version, with markers; asked for when moderation has nothing of it any more."""
        return None

    def lose(self, text: PublishedText, *, before: Mapping[str, str], is_current: bool) -> None:
        """Take words from a version where it stands, now or in the history, in quotes and search: ``before`` it said.

        It does not become public by this, nor newer. ``is_current``: no later version has been published.
        """
        if is_current and self.is_public():
            self._keep(text.fields, self._with_columns().published_at)

    def hide(self) -> None:
        """Take it from everyone's eyes until a moderator has looked at it; `publish` shows it again."""
        self.remove("hidden until a moderator has looked at it")

    def is_hidden(self) -> bool:
        """True while `hide` holds, for a model that tells it from `remove`."""
        return False

    def surroundings(self) -> Sequence[Neighbour]:
        """What stands around it, so that a moderator can judge; published texts only."""
        return ()

    def forget(self) -> None:
        """Delete the rows of what its author deleted, now that no case needs them."""

    def _keep(self, words: Mapping[str, str], published_at: datetime | None) -> None:
        target = self._with_columns()
        for name in self.published_fields:
            setattr(target, name, words.get(name, ""))
        target.published_at = published_at
        target.save(update_fields=[*self.published_fields, "published_at"])

    def _with_columns(self) -> Any:
        if not self.published_fields:
            raise NotImplementedError("name published_fields, or write is_public, publish and remove")
        return self
