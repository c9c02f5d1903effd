"""The form in which moderators write rules: rows of conditions in three groups, as data and back.

It works without JavaScript: a row is added or taken away by a button that sends the form and saves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django import forms

from moderation.rule_desk import Draft
from moderation.screening import labels
from moderation.screening.conditions import LINKS
from moderation.screening.findings import Kind
from moderation.screening.sentences import Stance

Choices = Sequence[tuple[str, str]]

MOST_ROWS: Final = 30
EXAMPLE_BOXES: Final = 4
MOST_EXAMPLES: Final = 12

GROUPS: Final = {
    "all": ("All of these hold", "Every row must hold."),
    "any": ("At least one of these holds", "Leave it empty when there are no alternatives."),
    "none": ("None of these holds", "What speaks for an honest post."),
}
WHERE: Final = (
    ("offered", "what the author puts forward"),
    ("own", "all of the author's own words"),
    ("quoted", "quoted words"),
    ("title", "the title"),
    ("anywhere", "anywhere"),
)
SAME: Final = (("sentence", "in one sentence"), ("text", "in neighbouring sentences"))
CONTACTS: Final = (
    ("any", "any private detail"),
    *((kind, labels.WORDS[kind].removesuffix(" removed")) for kind in Kind),
)
LINK_NAMES: Final = {
    "any": "any link",
    "messenger": "a link into a messenger",
    "shortener": "a shortened link",
    "program": "a program to download",
    "archive": "an archive to download",
    "new": "a link to a site first seen here",
}
FACTS: Final = (
    ("age_days", "days since joining"),
    ("posts", "published posts"),
    ("decisions_against", "decisions against them"),
    ("standing", "standing (0 in trouble, 1 new, 2 good, 3 established)"),
    ("submissions_last_hour", "posts within the hour"),
    ("is_staff", "belongs to the staff (1 or 0)"),
    ("campaign_size", "accounts that offer the same"),
)
YES_NO: Final = (("yes", "yes"), ("no", "no"))


@dataclass(frozen=True, slots=True)
class Input:
    """One input of a row. ``choices`` makes it a list, "banks" the list of banks."""

    name: str
    label: str
    kind: str = "text"
    choices: Choices | str = ()
    default: str = ""


COUNT: Final = Input("count", "at least so often", "number", default="1")
IN: Final = Input("where", "in", "choice", WHERE, "offered")
LEAST: Final = Input("at_least", "at least", "number")
MOST: Final = Input("at_most", "at most", "number")

KINDS: Final[dict[str, tuple[str, tuple[Input, ...]]]] = {
    "phrases": ("Words", (Input("phrases", "words or phrases, one a line", "lines"), COUNT, IN)),
    "bank": ("A phrase bank", (Input("bank", "bank", "choice", "banks"), COUNT, IN)),
    "near": (
        "Two ideas close together",
        (
            Input("first", "bank", "choice", "banks"),
            Input("second", "and bank", "choice", "banks"),
            Input("third", "and bank (if a third is needed)", "choice", "banks or none"),
            Input("within", "at most so many words apart", "number", default="10"),
            Input("same", "how close", "choice", SAME, "sentence"),
            IN,
        ),
    ),
    "pattern": ("A pattern (RE2)", (Input("pattern", "pattern, lower-case and without accents", "code"), COUNT, IN)),
    "contact": ("A private detail", (Input("contact", "kind", "choice", CONTACTS, "any"), COUNT, IN)),
    "link": ("A link", (Input("link", "kind", "choice", tuple((name, LINK_NAMES[name]) for name in LINKS), "any"), IN)),
    "stance": (
        "What a sentence does",
        (Input("stance", "stance", "choice", tuple((each.value, each.value) for each in Stance), "offering"), COUNT),
    ),
    "live_contact": (
        "A link or detail that the author puts forward",
        (Input("live_contact", "is there", "choice", YES_NO, "yes"),),
    ),
    "quoted_share": ("How much is quoted", (Input("quoted_share", "at least, in %", "number", default="60"),)),
    "words": ("Length in words", (LEAST, MOST)),
    "author": ("What is known of the author", (Input("author", "fact", "choice", FACTS, "age_days"), LEAST, MOST)),
}
NUMBERS: Final = ("count", "within")


class RowError(ValueError):
    """A row that says nothing a rule can use; the message is a sentence."""


@dataclass(slots=True)
class Row:
    """One condition in the form: its group, its kind, and what was filled in."""

    group: str
    kind: str
    values: dict[str, str] = field(default_factory=dict)
    number: int = 0

    @property
    def title(self) -> str:
        return KINDS[self.kind][0]

    @property
    def said(self) -> list[tuple[str, str]]:
        """What was filled in, in the words of the form."""
        filled = [(each, self.values.get(each.name, "")) for each in KINDS[self.kind][1]]
        return [(each.label, _words(each, value)) for each, value in filled if value and value != each.default]

    def condition(self) -> dict[str, Any]:
        """The condition that screening reads."""
        given = {each.name: self.values.get(each.name, each.default).strip() for each in KINDS[self.kind][1]}
        if self.kind == "near":
            banks = [given.pop(name) for name in ("first", "second", "third")]
            said: dict[str, Any] = {"near": [bank for bank in banks if bank], **given}
        elif self.kind == "phrases":
            said = {**given, "phrases": [line.strip() for line in given["phrases"].splitlines() if line.strip()]}
        elif self.kind == "live_contact":
            said = {"live_contact": given["live_contact"] == "yes"}
        elif self.kind == "quoted_share":
            said = {"quoted_share": self._number(given["quoted_share"], float) / 100}
        elif self.kind == "words":
            said = {"words": self._limits(given)}
        elif self.kind == "author":
            said = {"author": given["author"], **self._limits(given)}
        else:
            said = dict(given)
        return {**said, **{name: self._number(said[name], int) for name in NUMBERS if name in said}}

    def _limits(self, given: Mapping[str, str]) -> dict[str, float]:
        return {name: self._number(given[name], int) for name in ("at_least", "at_most") if given[name]}

    def _number(self, value: str, kind: type) -> Any:
        try:
            return kind(value)
        except ValueError as error:
            raise RowError(f"{self.title}: “{value}” is no number.") from error

    def inputs(self, banks: Sequence[str]) -> Iterator[dict[str, Any]]:
        """The inputs as the template draws them."""
        for each in KINDS[self.kind][1]:
            choices: Choices = each.choices if not isinstance(each.choices, str) else [(bank, bank) for bank in banks]
            if each.choices == "banks or none":
                choices = [("", "none"), *choices]
            yield {
                "name": f"row-{self.number}-{each.name}",
                "label": each.label,
                "kind": each.kind,
                "choices": choices,
                "value": self.values.get(each.name, each.default),
            }


def _words(given: Input, value: str) -> str:
    choices = {} if isinstance(given.choices, str) else dict(given.choices)
    return choices.get(value, value.replace("\n", " · "))


def row_of(group: str, condition: Mapping[str, Any]) -> Row | None:
    """A condition as a row; None when the form has no row for it."""
    kind = next((kind for kind in KINDS if kind in condition), None)
    if kind is None:
        return None
    values = {name: str(value) for name, value in condition.items() if name in {each.name for each in KINDS[kind][1]}}
    if kind == "near":
        if len(condition["near"]) > 3:
            return None
        values |= dict(zip(("first", "second", "third"), condition["near"], strict=False))
    elif kind == "phrases":
        values["phrases"] = "\n".join(condition["phrases"])
    elif kind == "live_contact":
        values["live_contact"] = "yes" if condition["live_contact"] else "no"
    elif kind == "quoted_share":
        values["quoted_share"] = f"{100 * condition['quoted_share']:g}"
    elif kind == "words":
        values |= {name: f"{value:g}" for name, value in condition["words"].items()}
    return Row(group, kind, values)


def rows_of(when: Mapping[str, Any]) -> list[Row] | None:
    """A stored condition as rows; None when it is nested deeper than the form."""
    rows: list[Row | None] = []
    top = when.get("all", [when])
    for condition in top:
        group = next((name for name in ("any", "none") if name in condition), "all")
        inner = condition[group] if group != "all" else [condition]
        rows += [row_of(group, each) for each in inner]
    if any(row is None for row in rows) or sum("any" in condition for condition in top) > 1:
        return None
    return _numbered([row for row in rows if row is not None])


def _numbered(rows: list[Row]) -> list[Row]:
    for number, row in enumerate(rows):
        row.number = number
    return rows


def when_of(rows: Sequence[Row]) -> dict[str, Any]:
    """The condition that rows make together; raises `RowError`."""
    by_group: dict[str, list[dict[str, Any]]] = {group: [] for group in GROUPS}
    for row in rows:
        by_group[row.group].append(row.condition())
    parts = list(by_group["all"])
    if by_group["any"]:
        parts.append({"any": by_group["any"]})
    if not parts:
        raise RowError("Say at least one thing that the rule looks for.")
    if by_group["none"]:
        parts.append({"none": by_group["none"]})
    return {"all": parts}


class RuleForm(forms.Form):
    """What a version says beside its rows and examples."""

    name = forms.SlugField(max_length=60)
    category = forms.CharField(max_length=40)
    points = forms.FloatField(min_value=-10, max_value=10)
    reason = forms.CharField(max_length=300)
    is_weak = forms.BooleanField(required=False)


@dataclass(slots=True)
class Desk:
    """Everything on the page of the form, as it was sent or as a version says it."""

    form: RuleForm
    rows: list[Row]
    must_match: list[str]
    must_not_match: list[str]
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def blank(cls, name: str = "") -> Desk:
        return cls(RuleForm(initial={"name": name, "points": 1}), _numbered([Row("all", "phrases")]), [], [])

    @classmethod
    def of_version(cls, version: Any) -> Desk | None:
        """None when the condition is nested deeper than the form shows."""
        rows = rows_of(version.when)
        if rows is None:
            return None
        said = {"name": version.rule.name, "is_weak": version.is_weak}
        said |= {name: getattr(version, name) for name in ("category", "points", "reason")}
        examples = [[labels.spell_out(text) for text in each] for each in (version.must_match, version.must_not_match)]
        return cls(RuleForm(initial=said), rows, *examples)

    @classmethod
    def sent(cls, posted: Any) -> Desk:
        """The form as it came; the button that was pressed may have added or taken away a row."""
        rows = list(_rows_sent(posted))
        removed = posted.get("remove", "")
        rows = [row for row in rows if str(row.number) != removed]
        group = posted.get("add", "")
        kind = posted.get(f"kind-{group}", "")
        if group in GROUPS and kind in KINDS and len(rows) < MOST_ROWS:
            rows.append(Row(group, kind))
        must_match, must_not_match = (_examples(posted, name) for name in ("must_match", "must_not_match"))
        return cls(RuleForm(posted), _numbered(rows), must_match, must_not_match)

    def draft(self) -> Draft | None:
        """The draft that was written down, or None with complaints."""
        if not self.form.is_valid():
            for name, errors in self.form.errors.items():
                self.complaints += [f"{name.replace('_', ' ').capitalize()}: {error}" for error in errors]
            return None
        try:
            when = when_of(self.rows)
        except RowError as error:
            self.complaints.append(str(error))
            return None
        return Draft(
            when=when, must_match=self.must_match, must_not_match=self.must_not_match, **self.form.cleaned_data
        )

    def groups(self, banks: Sequence[str]) -> list[dict[str, Any]]:
        """The three groups as the template draws them."""
        return [
            {
                "name": name,
                "heading": heading,
                "help": said,
                "rows": [{"row": row, "inputs": list(row.inputs(banks))} for row in self.rows if row.group == name],
            }
            for name, (heading, said) in GROUPS.items()
        ]

    @property
    def example_groups(self) -> list[dict[str, Any]]:
        return [
            {
                "name": "must_match",
                "heading": "Must match",
                "help": "At least three posts that the rule is for.",
                "boxes": _boxes(self.must_match),
            },
            {
                "name": "must_not_match",
                "heading": "Must be left alone",
                "help": "At least three honest posts; one of them warns of exactly this.",
                "boxes": _boxes(self.must_not_match),
            },
        ]


def _rows_sent(posted: Any) -> Iterator[Row]:
    for number in range(MOST_ROWS):
        group, kind = posted.get(f"row-{number}-group"), posted.get(f"row-{number}-kind")
        if group in GROUPS and kind in KINDS:
            names = [each.name for each in KINDS[kind][1]]
            values = {name: posted.get(f"row-{number}-{name}", "")[:4000] for name in names}
            yield Row(group, kind, values, number)


def _examples(posted: Any, name: str) -> list[str]:
    return [text.strip()[:2000] for text in posted.getlist(name) if text.strip()][:MOST_EXAMPLES]


def _boxes(texts: Sequence[str]) -> list[str]:
    """One box more than is filled."""
    return [*texts, *[""] * max(1, EXAMPLE_BOXES - len(texts))][:MOST_EXAMPLES]


KIND_CHOICES: Final = [(kind, title) for kind, (title, _) in KINDS.items()]


class ThresholdsForm(forms.Form):
    """The numbers that administrators may change, all in one place."""

    case = forms.FloatField(min_value=0.01, max_value=1)
    hold = forms.FloatField(min_value=0.01, max_value=1)
    case_newcomer = forms.FloatField(min_value=0.01, max_value=1)
    hold_newcomer = forms.FloatField(min_value=0.01, max_value=1)
    newcomer_days = forms.IntegerField(min_value=0, max_value=365)
    newcomer_posts = forms.IntegerField(min_value=0, max_value=1000)
