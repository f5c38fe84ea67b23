"""Run the server in a thread of its own, on one socket, until it is told to stop."""

import secrets
import socket
import threading
from urllib.parse import urlsplit

import uvicorn

from editor_app.base.clock import Clock
from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.image import MediaStore
from editor_app.domain.serving import LOOPBACK, ServingWish
from editor_app.publishing.serve.application import Answers
from editor_app.publishing.serve.people import Pace, People
from editor_app.publishing.serve.previews import Previews
from editor_app.publishing.site.site import Site

_START_S, _STOP_S = 10.0, 8.0
_KEY_BYTES = 24


class SiteServer:
    """One site that is being served; from the moment it is made. Any thread.

    Args:
        wish: The site, and whom to ask.
        site: Its options.
        media: The pictures of drafts.
        clock: Time.

    Raises:
        UserError: ``port-taken``, or ``host-not-here``.
        EnvironmentFault: ``serve-not-started``.
    """

    def __init__(self, wish: ServingWish, site: Site, media: MediaStore, clock: Clock) -> None:
        self._socket = _listening(wish.host, wish.port)
        self._host, self._port = wish.host, self._socket.getsockname()[1]
        self._key = secrets.token_urlsafe(_KEY_BYTES)
        self._previews = Previews(site, media) if wish.host in LOOPBACK else None
        answers = Answers(
            wish=wish,
            site=site,
            previews=self._previews,
            preview_key=self._key,
            hosts=LOOPBACK | {wish.host, urlsplit(site.base_url).hostname or ""},
            clock=clock,
            people=People(wish.key),
            pace=Pace(clock),
        )
        self._server = uvicorn.Server(
            uvicorn.Config(
                answers.application(),
                lifespan="off",
                ws="none",
                http="h11",
                log_config=None,
                access_log=False,
                proxy_headers=False,
                server_header=False,
                limit_concurrency=100,
                timeout_keep_alive=5,
                timeout_graceful_shutdown=2,
            )
        )
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="site-server", daemon=True)
        self._thread.start()
        waited = 0.0
        while not self._server.started and waited < _START_S:
            if self._ended.wait(0.02):
                break
            waited += 0.02
        if not self._server.started:
            self.stop()
            raise EnvironmentFault("serve-not-started", host=wish.host, port=self._port)

    @property
    def address(self) -> str:
        """Where the front page stands."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}/"

    def preview_address(self, article_id: str) -> str:
        """Return where a draft can be looked at; whoever knows the address can read it."""
        return f"{self.address}preview/{article_id}?key={self._key}"

    def wait(self) -> None:
        """Return when the server has ended."""
        while not self._ended.wait(0.5):
            pass

    def stop(self) -> None:
        """End the server, and return when it has ended."""
        self._server.should_exit = True
        self._thread.join(_STOP_S)
        if self._previews is not None:
            self._previews.close()

    def _run(self) -> None:
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._socket.close()
            self._ended.set()


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((host, port))
        opened.listen(128)
    except socket.gaierror as error:
        opened.close()
        raise UserError("host-not-here", host=host) from error
    except OSError as error:
        opened.close()
        reason = error.strerror or str(error)
        raise UserError("port-taken", host=host, port=port, reason=reason) from error
    return opened
