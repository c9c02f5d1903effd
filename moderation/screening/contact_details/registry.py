"""All recognizers. Adding one is one file, one line here and one table of examples."""

from __future__ import annotations

from functools import lru_cache

from moderation.screening.contact_details.announced_name import AnnouncedName
from moderation.screening.contact_details.base import Recognizer
from moderation.screening.contact_details.disguised_name import DisguisedName
from moderation.screening.contact_details.email_address import EmailAddress
from moderation.screening.contact_details.government_id import GovernmentId
from moderation.screening.contact_details.handle import Handle
from moderation.screening.contact_details.known_form import KnownForm
from moderation.screening.contact_details.labelled_mailbox import LabelledMailbox
from moderation.screening.contact_details.link import Link
from moderation.screening.contact_details.mailbox import Mailbox
from moderation.screening.contact_details.meeting import Meeting
from moderation.screening.contact_details.number_in_parts import NumberInParts
from moderation.screening.contact_details.offered_name import OfferedName
from moderation.screening.contact_details.payment import Payment
from moderation.screening.contact_details.phone import Phone
from moderation.screening.contact_details.postal_address import PostalAddress
from moderation.screening.contact_details.split_mailbox import SplitMailbox
from moderation.screening.contact_details.turned import Turned


@lru_cache(maxsize=1)
def recognizers() -> tuple[Recognizer, ...]:
    """One of each, in the order in which they run."""
    return (
        EmailAddress(),
        Mailbox(),
        SplitMailbox(),
        LabelledMailbox(),
        Link(),
        Phone(),
        NumberInParts(),
        Payment(),
        GovernmentId(),
        Handle(),
        KnownForm(),
        Meeting(),
        OfferedName(),
        AnnouncedName(),
        DisguisedName(),
        PostalAddress(),
        Turned(),
    )
