"""The newsroom's terms in the language of the window: states, actions, roles, options.

Each function looks its word up at the moment of asking, so that a change of language shows.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_app.domain.article import ArticleState
from editor_app.domain.byline import Role
from editor_app.domain.checklist import Severity
from editor_app.domain.publication import Action, QueueState
from editor_app.language.lookalikes import Lookalike
from editor_app.ui.theme.tokens import Tint
from editor_app.ui.translation import QT_TRANSLATE_NOOP

_ARTICLE_STATES: Mapping[ArticleState, tuple[str, Tint]] = {
    ArticleState.DRAFT: (QT_TRANSLATE_NOOP("Words", "Draft"), Tint.WARNING),
    ArticleState.IN_REVIEW: (QT_TRANSLATE_NOOP("Words", "In review"), Tint.NEUTRAL),
    ArticleState.APPROVED: (QT_TRANSLATE_NOOP("Words", "Approved"), Tint.ACCENT),
    ArticleState.PUBLISHED: (QT_TRANSLATE_NOOP("Words", "Published"), Tint.GOOD),
    ArticleState.CORRECTED: (QT_TRANSLATE_NOOP("Words", "Corrected"), Tint.GOOD),
    ArticleState.WITHDRAWN: (QT_TRANSLATE_NOOP("Words", "Withdrawn"), Tint.BAD),
    ArticleState.SPIKED: (QT_TRANSLATE_NOOP("Words", "Spiked"), Tint.NEUTRAL),
}

_QUEUE_STATES: Mapping[QueueState, tuple[str, Tint]] = {
    QueueState.HELD: (QT_TRANSLATE_NOOP("Words", "On hold"), Tint.NEUTRAL),
    QueueState.PENDING: (QT_TRANSLATE_NOOP("Words", "Waiting"), Tint.ACCENT),
    QueueState.SENDING: (QT_TRANSLATE_NOOP("Words", "Sending"), Tint.ACCENT),
    QueueState.SENT: (QT_TRANSLATE_NOOP("Words", "Sent"), Tint.GOOD),
    QueueState.RETRYING: (QT_TRANSLATE_NOOP("Words", "Will try again"), Tint.WARNING),
    QueueState.UNKNOWN: (QT_TRANSLATE_NOOP("Words", "Outcome unknown"), Tint.WARNING),
    QueueState.FAILED: (QT_TRANSLATE_NOOP("Words", "Failed"), Tint.BAD),
    QueueState.CANCELLED: (QT_TRANSLATE_NOOP("Words", "Cancelled"), Tint.NEUTRAL),
}

_ACTIONS: Mapping[Action, str] = {
    Action.PUBLISH: QT_TRANSLATE_NOOP("Words", "Publish"),
    Action.UPDATE: QT_TRANSLATE_NOOP("Words", "Update"),
    Action.CORRECT: QT_TRANSLATE_NOOP("Words", "Correct"),
    Action.WITHDRAW: QT_TRANSLATE_NOOP("Words", "Withdraw"),
}

_ROLES: Mapping[Role, str] = {
    Role.WRITER: QT_TRANSLATE_NOOP("Words", "Writer"),
    Role.REPORTER: QT_TRANSLATE_NOOP("Words", "Reporter"),
    Role.CORRESPONDENT: QT_TRANSLATE_NOOP("Words", "Correspondent"),
    Role.TRANSLATOR: QT_TRANSLATE_NOOP("Words", "Translator"),
    Role.PHOTOGRAPHER: QT_TRANSLATE_NOOP("Words", "Photographer"),
    Role.EDITOR: QT_TRANSLATE_NOOP("Words", "Editor"),
}

_SEVERITIES: Mapping[Severity, tuple[str, Tint]] = {
    Severity.MUST: (QT_TRANSLATE_NOOP("Words", "Must"), Tint.BAD),
    Severity.SHOULD: (QT_TRANSLATE_NOOP("Words", "Should"), Tint.WARNING),
    Severity.OFF: (QT_TRANSLATE_NOOP("Words", "Not asked for"), Tint.NEUTRAL),
}

_LANGUAGES: Mapping[str, str] = {
    "ar": QT_TRANSLATE_NOOP("Words", "Arabic"),
    "fr": QT_TRANSLATE_NOOP("Words", "French"),
    "en": QT_TRANSLATE_NOOP("Words", "English"),
    "zgh": QT_TRANSLATE_NOOP("Words", "Amazigh"),
    "es": QT_TRANSLATE_NOOP("Words", "Spanish"),
}

_DESTINATION_KINDS: Mapping[str, str] = {
    "site": QT_TRANSLATE_NOOP("Words", "News site in a folder"),
    "wordpress": QT_TRANSLATE_NOOP("Words", "WordPress site"),
    "sftp": QT_TRANSLATE_NOOP("Words", "News site on a host (SFTP)"),
    "webhook": QT_TRANSLATE_NOOP("Words", "Webhook"),
    "email": QT_TRANSLATE_NOOP("Words", "Mail to editors"),
    "telegram": QT_TRANSLATE_NOOP("Words", "Telegram channel"),
}

_DESTINATION_OPTIONS: Mapping[str, str] = {
    "path": QT_TRANSLATE_NOOP("Words", "Folder of the site"),
    "title": QT_TRANSLATE_NOOP("Words", "Title of the site"),
    "base_url": QT_TRANSLATE_NOOP("Words", "Address of the site"),
    "language": QT_TRANSLATE_NOOP("Words", "Language of the site"),
    "description": QT_TRANSLATE_NOOP("Words", "Description of the site"),
    "theme_folder": QT_TRANSLATE_NOOP("Words", "Folder of the site's own templates"),
    "reports_to_hide": QT_TRANSLATE_NOOP("Words", "Reports of readers that hide a picture"),
    "contact_mail": QT_TRANSLATE_NOOP("Words", "Mail address for reports of pictures"),
    "address": QT_TRANSLATE_NOOP("Words", "Address of the front page"),
    "user": QT_TRANSLATE_NOOP("Words", "User name"),
    "application_password": QT_TRANSLATE_NOOP("Words", "Application password"),
    "withdrawn_pictures": QT_TRANSLATE_NOOP("Words", "Pictures of a withdrawn article"),
    "webhook_address": QT_TRANSLATE_NOOP("Words", "Address of the receiver"),
    "signing_secret": QT_TRANSLATE_NOOP("Words", "Signing secret"),
    "mail_server": QT_TRANSLATE_NOOP("Words", "Mail server and its port"),
    "mail_user": QT_TRANSLATE_NOOP("Words", "Name of the mail account"),
    "mail_password": QT_TRANSLATE_NOOP("Words", "Password of the mail account"),
    "sender": QT_TRANSLATE_NOOP("Words", "Sender"),
    "recipients": QT_TRANSLATE_NOOP("Words", "Recipients, with commas between"),
    "channel": QT_TRANSLATE_NOOP("Words", "Channel"),
    "bot_token": QT_TRANSLATE_NOOP("Words", "Token of the bot"),
    "linked_destination": QT_TRANSLATE_NOOP("Words", "Destination whose page posts point to"),
    "bot_service": QT_TRANSLATE_NOOP("Words", "Address of the service"),
    "status_address": QT_TRANSLATE_NOOP("Words", "Address that tells what has arrived"),
    "host": QT_TRANSLATE_NOOP("Words", "Host"),
    "port": QT_TRANSLATE_NOOP("Words", "Port"),
    "sign_in": QT_TRANSLATE_NOOP("Words", "Signing in"),
    "sftp_password": QT_TRANSLATE_NOOP("Words", "Password, or passphrase of the key"),
    "key_file": QT_TRANSLATE_NOOP("Words", "File of the private key"),
    "host_key": QT_TRANSLATE_NOOP("Words", "Fingerprint of the host's key"),
    "host_folder": QT_TRANSLATE_NOOP("Words", "Folder on the host"),
}

_CHOICES: Mapping[str, str] = {
    "password": QT_TRANSLATE_NOOP("Words", "With a password"),
    "key": QT_TRANSLATE_NOOP("Words", "With a private key"),
    "key-with-passphrase": QT_TRANSLATE_NOOP("Words", "With a private key that has a passphrase"),
    "remove": QT_TRANSLATE_NOOP("Words", "Delete them from the site"),
    "keep": QT_TRANSLATE_NOOP("Words", "Keep them on the site"),
    "agent": QT_TRANSLATE_NOOP("Words", "With the SSH agent"),
}

_LOOKALIKES: Mapping[Lookalike, str] = {
    Lookalike.MIXED_SCRIPTS: QT_TRANSLATE_NOOP(
        "Words", "Letters of several scripts in one name: it may pretend to be another site."
    ),
    Lookalike.LOOKS_LATIN: QT_TRANSLATE_NOOP(
        "Words", "Letters that only look Latin: it may pretend to be another site."
    ),
    Lookalike.ENCODED: QT_TRANSLATE_NOOP(
        "Words", "The name is encoded (xn--): see which letters it stands for."
    ),
    Lookalike.USER_PART: QT_TRANSLATE_NOOP(
        "Words", "What stands before @ is not the site: see where it leads."
    ),
    Lookalike.INVISIBLE: QT_TRANSLATE_NOOP("Words", "The address holds invisible characters."),
}

LANGUAGES = tuple(_LANGUAGES)
"""The languages that an article or a site may be said to be in, most used first."""


def state_word(state: ArticleState) -> str:
    """Return the word for where an article stands."""
    return _said(_ARTICLE_STATES[state][0])


def state_tint(state: ArticleState) -> Tint:
    """Return the tint for where an article stands."""
    return _ARTICLE_STATES[state][1]


def queue_state_word(state: QueueState) -> str:
    """Return the word for how far a queue item has come."""
    return _said(_QUEUE_STATES[state][0])


def queue_state_tint(state: QueueState) -> Tint:
    """Return the tint for how far a queue item has come."""
    return _QUEUE_STATES[state][1]


def action_word(action: Action) -> str:
    """Return the word for what an item does at its destination."""
    return _said(_ACTIONS[action])


def role_word(role: Role) -> str:
    """Return the word for what somebody did for an article."""
    return _said(_ROLES[role])


def severity_word(severity: Severity) -> str:
    """Return the word for whether a problem keeps an article back."""
    return _said(_SEVERITIES[severity][0])


def severity_tint(severity: Severity) -> Tint:
    """Return the tint for whether a problem keeps an article back."""
    return _SEVERITIES[severity][1]


def language_word(code: str) -> str:
    """Return the name of a language, or its code where it has none here."""
    word = _LANGUAGES.get(code)
    return _said(word) if word else code


def kind_word(kind: str) -> str:
    """Return the name of a kind of destination, or the kind itself."""
    word = _DESTINATION_KINDS.get(kind)
    return _said(word) if word else kind


def option_word(name: str) -> str:
    """Return the label of a destination's option, or its name spelt out."""
    word = _DESTINATION_OPTIONS.get(name)
    return _said(word) if word else name.replace("_", " ")


def choice_word(choice: str) -> str:
    """Return the name of one of an option's choices, or the choice itself."""
    word = _CHOICES.get(choice)
    return _said(word) if word else choice


def lookalike_word(trouble: Lookalike) -> str:
    """Return why an address may deceive."""
    return _said(_LOOKALIKES[trouble])


def _said(source: str) -> str:
    return QCoreApplication.translate("Words", source)
