"""Sign requests so that their receiver knows who sent them, and when.

Source: Standard Webhooks, "Signature scheme" (symmetric, ``v1``).
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime

from editor_app.publishing.options import invalid

PREFIX = "whsec_"
"""What a secret begins with that is written in base64; others are taken letter by letter."""
SECRET = "signing_secret"


def key_of(secret: str) -> bytes:
    """Return the bytes that a secret stands for.

    Raises:
        UserError: ``option-invalid`` for what begins like base64 and is none.
    """
    if not secret.startswith(PREFIX):
        return secret.encode()
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX).encode(), validate=True)
    except (binascii.Error, ValueError) as error:
        raise invalid(SECRET, "not-base64") from error
    if not key:
        raise invalid(SECRET, "not-base64")
    return key


def signed_headers(key: bytes, event: str, moment: datetime, body: bytes) -> Mapping[str, str]:
    """Return the headers that prove who sent ``body`` as ``event`` at ``moment``."""
    stamp = str(int(moment.timestamp()))
    content = b".".join((event.encode("ascii"), stamp.encode("ascii"), body))
    signature = base64.b64encode(hmac.digest(key, content, hashlib.sha256)).decode("ascii")
    return {
        "Webhook-Id": event,
        "Webhook-Timestamp": stamp,
        "Webhook-Signature": f"v1,{signature}",
    }
