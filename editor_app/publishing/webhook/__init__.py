"""A webhook as a destination: news items posted to a program of the newsroom's own, signed.

Each request is a POST of one ninjs item to the destination's address. A receiver

- checks ``Webhook-Signature``: ``v1,`` and the base64 of HMAC-SHA256, with the shared secret, over
  ``Webhook-Id``, a full stop, ``Webhook-Timestamp`` (seconds since 1970), a full stop and the body
  as it came; and refuses timestamps that are minutes old;
- acts once for each ``Idempotency-Key`` (the same as ``Webhook-Id``), for every try of a delivery
  carries the same, and answers a repeated one as it did the first, or 409 while still at work;
- reads in ``Mihbara-Action`` whether to ``publish``, ``update``, ``correct`` or ``withdraw``, or
  that this is a ``test`` with an empty item, at which nothing is to change. The signed item agrees:
  ``pubStatus`` is ``canceled`` for what is withdrawn, and ``version`` grows with each release:
  what is older than the item it has is to be left alone. ``edNote`` says what was corrected, what
  an update brings or why the article is withdrawn; each correction, for readers, is one of the
  ``descriptions`` with the role ``correction``;
- answers 2xx when it has the item, with the page's address as ``url`` of a JSON object or in
  ``Location`` where there is one.

Where a status address is configured, it is asked before a delivery is tried again: a signed GET
with the parameter ``event``, answered by 404 or by a JSON object whose ``id`` is that event.

Source: the Standard Webhooks specification (standardwebhooks.com), whose libraries can check this.
"""
