"""The two kinds of trouble that are not bugs: bad input and a failing environment."""


class AppError(Exception):
    """An error that a front end words and shows; anything else is a bug.

    Args:
        code: A stable, hyphenated name such as ``article-not-found``.
        params: Values that the wording needs. Never article text or secrets.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in sorted(self.params.items()))
        return f"{self.code} ({shown})" if shown else self.code


class UserError(AppError):
    """Bad input or a conflict: the person can put it right, and nothing stored has changed."""


class EnvironmentFault(AppError):
    """The disk, the network or the keyring failed: the same wish may work later."""
