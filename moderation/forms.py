"""What a moderator fills in: a decision, and the reason for looking at a sealed value."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final, NamedTuple

from django import forms
from django.utils import timezone

from moderation import cases
from moderation.flags import LONGEST_NOTE as LONGEST_FLAG_NOTE
from moderation.models import Clause, Sanction, Submission
from moderation.models.flags import OTHER_REASON
from moderation.reveals import REASONS
from moderation.screening import labels
from moderation.words import screen_words

Span = tuple[str, int, int]


class Choice(NamedTuple):
    """A decision as the form offers it."""

    verb: str
    name: str
    key: str
    effect: str


State = Submission.State

VERBS: Final = {
    "approve": cases.approve,
    "redact": cases.redact,
    "reject": cases.reject,
    "remove": cases.remove,
    "restore": cases.restore,
}
KEYS: Final = {"approve": "a", "redact": "r", "reject": "x", "remove": "d", "restore": "u"}
NAMES: Final = {
    "approve": "Approve",
    "redact": "Redact",
    "reject": "Reject",
    "remove": "Remove",
    "restore": "Restore",
}
EFFECTS: Final = {
    "approve": "everyone can read it",
    "redact": "everyone can read it without the words you choose",
    "reject": "it is not published",
    "remove": "nobody can read it any more",
    "restore": "everyone can read it again",
}
LONGEST_WORDS: Final = 2000
LONGEST_NOTE: Final = 500
OTHER: Final = "other"
ANSWERING: Final = ("approve", "redact")
"""The decisions that answer whether a redaction hides a contact detail; after the others nothing is public."""
MARK: Final = "mark-"


def verbs_for(submission: Submission, *, is_open: bool, is_hidden: bool = False) -> list[str]:
    """The decisions that make sense for a text in this state; what was public before it was hidden can be removed."""
    if submission.state == State.HELD:
        return ["approve", "redact", "remove" if is_hidden else "reject"]
    if submission.state in (State.REJECTED, State.REMOVED):
        return ["restore"]
    if submission.state == State.PUBLISHED:
        return ["approve", "redact", "remove"] if is_open else ["redact", "remove"]
    return ["approve", "remove"] if is_open else []


def read_span(value: str, text: Mapping[str, str]) -> Span:
    """A selection as the page sends it, ``field:start:end``; raises ValueError when it does not lie in the text."""
    field, start, end = value.split(":")
    if not 0 <= int(start) < int(end) <= len(text.get(field, "")):
        raise ValueError("outside the text")
    return field, int(start), int(end)


class SpansField(forms.Field):
    """Selected spans, in positions of the review text."""

    widget = forms.MultipleHiddenInput

    def __init__(self, text: Mapping[str, str]) -> None:
        super().__init__(required=False)
        self.text = text

    def to_python(self, value: Any) -> list[Span]:
        try:
            return [read_span(each, self.text) for each in value or ()]
        except ValueError as error:
            raise forms.ValidationError("A selection does not fit the text any more. Select it again.") from error


class ScreenedWords(forms.CharField):
    """Words of a moderator that others will read: they hold no contact detail either."""

    def clean(self, value: Any) -> str:
        words: str = super().clean(value)
        if complaint := screen_words(words):
            raise forms.ValidationError(complaint)
        return words


def _textarea(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "autocomplete": "off"})


class DecisionForm(forms.Form):
    turn = forms.IntegerField(min_value=0)
    verb = forms.ChoiceField()
    clause = forms.ModelChoiceField(
        Clause.objects.filter(is_active=True), error_messages={"required": "Choose a clause."}
    )
    words = ScreenedWords(max_length=LONGEST_WORDS, required=False, widget=_textarea(4))
    public_note = ScreenedWords(max_length=LONGEST_NOTE, required=False, widget=_textarea(2))
    phrase = forms.CharField(max_length=300, required=False)

    def __init__(
        self,
        *args: Any,
        verbs: Sequence[str],
        text: Mapping[str, str],
        findings: Sequence[str],
        asked: Collection[str] = (),
        **kwargs: Any,
    ) -> None:
        """``text`` is the review text, ``findings`` the public ids of what stands redacted in it.

        Findings that are ``asked`` about want an answer, yes or no; the others can be dismissed.
        """
        super().__init__(*args, **kwargs)
        self.text = text
        self.asked = [each for each in findings if each in asked]
        self.choices = [Choice(verb, NAMES[verb], KEYS[verb], EFFECTS[verb]) for verb in verbs]
        self.clauses = list(Clause.objects.filter(is_active=True))
        self.fields["verb"] = forms.ChoiceField(
            choices=[(verb, NAMES[verb]) for verb in verbs],
            error_messages={"required": "Choose a decision.", "invalid_choice": "This decision is not open any more."},
        )
        self.fields["span"] = SpansField(text)
        self.fields["dismissed"] = forms.MultipleChoiceField(
            choices=[(each, each) for each in findings],
            required=False,
            error_messages={"invalid_choice": "The private details changed while you were reading. Look again."},
        )
        for each in self.asked:
            self.fields[MARK + each] = forms.ChoiceField(
                choices=[("right", "right"), ("wrong", "wrong")], required=False
            )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("verb") in ANSWERING and not all(given.get(MARK + each) for each in self.asked):
            self.add_error(None, "Say of each detail that is asked about whether it is a contact detail.")
        return given

    @property
    def right_now(self) -> list[str]:
        """Which of the findings asked about are marked as contact details so far."""
        return [each for each in self.asked if self[MARK + each].value() == "right"]

    @property
    def wrong_now(self) -> list[str]:
        return [each for each in self.asked if self[MARK + each].value() == "wrong"]

    def _marked(self, answer: str) -> list[str]:
        return [each for each in self.asked if self.cleaned_data[MARK + each] == answer]

    @property
    def may_redact(self) -> bool:
        return any(choice.verb == "redact" for choice in self.choices)

    @property
    def dismissed_now(self) -> list[str]:
        """Which findings the moderator has ticked so far."""
        return list(self["dismissed"].value() or ())

    def arguments(self) -> dict[str, Any]:
        """What the chosen verb takes, beside the case and who decides."""
        given = self.cleaned_data
        common = {name: given[name] for name in ("turn", "clause", "words", "public_note")}
        if given["verb"] in ANSWERING:
            common["dismissed"] = [*given["dismissed"], *self._marked("wrong")]
            common["confirmed"] = self._marked("right")
        if given["verb"] == "redact":
            return common | {"phrase": given["phrase"], "spans": given["span"]}
        return common

    def selected(self) -> list[tuple[str, str]]:
        """The spans that were sent, each with the words it covers, so that the page can show them again."""
        return [(span, words) for span in self["span"].value() or () if (words := self._words_of(span))]

    def _words_of(self, span: str) -> str:
        try:
            field, start, end = read_span(span, self.text)
        except ValueError:
            return ""
        return labels.spell_out(self.text[field][start:end])


class RevealForm(forms.Form):
    reason = forms.ChoiceField(choices=list(REASONS.items()), error_messages={"required": "Choose a reason."})


class FlagForm(forms.Form):
    """A reason out of the policy, and a note for the moderators."""

    reason = forms.ChoiceField(error_messages={"required": "Choose a reason."})
    note = ScreenedWords(max_length=LONGEST_FLAG_NOTE, required=False, widget=_textarea(3))
    version = forms.CharField(max_length=16, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, version: str) -> None:
        super().__init__(data, initial={"version": version})
        self.clauses = {clause.slug: clause for clause in Clause.objects.rules()}
        self.fields["reason"] = forms.ChoiceField(
            choices=[*((slug, clause.title) for slug, clause in self.clauses.items()), (OTHER, OTHER_REASON)],
            error_messages={"required": "Choose a reason.", "invalid_choice": "Choose one of these reasons."},
        )

    def clean_reason(self) -> Clause | None:
        return self.clauses.get(self.cleaned_data["reason"])


LENGTHS: Final = {
    1: "one day",
    3: "three days",
    7: "a week",
    14: "two weeks",
    30: "a month",
    90: "three months",
    365: "a year",
}


class SanctionForm(forms.Form):
    kind = forms.ChoiceField(choices=Sanction.Kind.choices, error_messages={"required": "Choose a sanction."})
    days = forms.TypedChoiceField(
        coerce=int, empty_value=None, required=False, choices=[("", "Choose"), *LENGTHS.items()]
    )
    clause = forms.ModelChoiceField(Clause.objects.rules(), error_messages={"required": "Choose a clause."})
    words = ScreenedWords(
        max_length=LONGEST_WORDS,
        widget=_textarea(4),
        error_messages={"required": "Say in your own words why: the member reads it."},
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.clauses = list(Clause.objects.rules())

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("kind") not in (None, Sanction.Kind.WARNING) and not given.get("days"):
            self.add_error("days", "Choose how long.")
        return given

    def arguments(self) -> dict[str, Any]:
        """What the verb of this kind takes, beside the member and who decides."""
        given = self.cleaned_data
        common = {"clause": given["clause"], "words": given["words"]}
        if given["kind"] == Sanction.Kind.WARNING:
            return common
        return common | {"until": timezone.now() + timedelta(days=given["days"])}


class LiftForm(forms.Form):
    words = ScreenedWords(max_length=LONGEST_WORDS, required=False, widget=_textarea(2))
