"""Stand in for the keyring where a destination is opened only to see what it would be sent."""


class WithheldSecrets:
    """Gives every password as the same dashes: whoever has none of them can give none away."""

    is_lasting = True

    def get(self, destination_id: str, option: str) -> str:
        """Return dashes."""
        return "------"

    def set(self, destination_id: str, option: str, secret: str) -> None:
        """Keep nothing."""

    def delete(self, destination_id: str, option: str) -> None:
        """Keep nothing."""
