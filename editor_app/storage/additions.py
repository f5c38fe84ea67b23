"""What a release says besides its draft, as text with a hash."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from editor_app.domain.correction import Correction
from editor_app.domain.publication import Release
from editor_app.domain.reply import Reply
from editor_app.storage.texts import json_text, sha256_of


def sealed_additions(release: Release) -> tuple[str, bytes]:
    """Return the text of a release's additions and its SHA-256, both empty where it has none."""
    if not (release.corrections or release.replies or release.notice):
        return "", b""
    text = json_text(
        {
            "corrections": [
                {
                    "wrong": one.wrong,
                    "right": one.right,
                    "made_utc": one.made_utc.isoformat(),
                    "by": one.by,
                }
                for one in release.corrections
            ],
            "replies": [
                {"text": one.text, "by": one.by, "made_utc": one.made_utc.isoformat()}
                for one in release.replies
            ],
            "notice": release.notice,
        }
    )
    return text, sha256_of(text)


def are_as_sealed(data: bytes, sha256: bytes) -> bool:
    """Tell whether stored additions are what was written."""
    return hashlib.sha256(data).digest() == sha256 if data or sha256 else True


def additions_of(data: bytes) -> Mapping[str, Any]:
    """Read sound additions back, as fields of a release."""
    if not data:
        return {}
    told = json.loads(data)
    return {
        "corrections": tuple(
            Correction(wrong=one["wrong"], right=one["right"], made_utc=_moment(one), by=one["by"])
            for one in told["corrections"]
        ),
        "replies": tuple(
            Reply(text=one["text"], by=one["by"], made_utc=_moment(one)) for one in told["replies"]
        ),
        "notice": told["notice"],
    }


def _moment(one: Mapping[str, str]) -> datetime:
    return datetime.fromisoformat(one["made_utc"])
