"""Where a request comes from, as a keyed hash of its network: enough to tell two apart, too little to find anybody."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from moderation.models import Flag

KEPT_FOR: Final = timedelta(days=30)
PREFIX: Final = {4: 24, 6: 48}
HASH_LENGTH: Final = 32


def network_of(request: HttpRequest) -> str:
    """The hash of the network that a request comes from; empty when it cannot be told."""
    try:
        address = ipaddress.ip_address(_address(request).strip())
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        address = address.ipv4_mapped or address
    network = ipaddress.ip_network((address, PREFIX[address.version]), strict=False)
    return hmac.new(settings.CLEARPOST_HASH_KEY, f"network:{network}".encode(), hashlib.sha256).hexdigest()[
        :HASH_LENGTH
    ]


def _address(request: HttpRequest) -> str:
    """Behind a proxy the last address is the one that our own proxy has seen; those before it are hearsay."""
    if settings.CLEARPOST_BEHIND_PROXY:
        return str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2]
    return str(request.META.get("REMOTE_ADDR", ""))


def forget_networks() -> int:
    """Forget where flags came from once the time for it is over. Returns how many."""
    return Flag.objects.filter(raised_at__lt=timezone.now() - KEPT_FOR).exclude(network="").update(network="")
