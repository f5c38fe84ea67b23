"""A real WordPress for tests: Debian's packages, a database of its own, loopback alone.

Nothing of a WordPress or MariaDB that the system may run is read or touched, and every process
started here is ended here.
"""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

PACKAGES = Path("/usr/share/wordpress")
HERE = Path(__file__).parent / "wordpress"
PROGRAMS = ("php", "mariadbd", "mariadb", "mariadb-install-db")
PATIENCE_S = 30.0
_CONFIG = """<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
$table_prefix = 'wp_';
define('WP_HOME', '{url}'); define('WP_SITEURL', '{url}');
define('AUTH_SALT', '{url}'); define('AUTH_KEY', '{socket}'); define('NONCE_KEY', '{socket}');
define('WP_ENVIRONMENT_TYPE', 'local');  // application passwords without TLS
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true); define('FS_METHOD', 'direct');
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPressServer:
    """Where it listens, and the application password of each account by its name."""

    url: str
    passwords: Mapping[str, str]


def lacking() -> str:
    """Return what has to be installed for it, or an empty string."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if not (PACKAGES / "wp-includes" / "version.php").is_file():
        missing.append("wordpress")
    return ", ".join(missing)


@contextmanager
def running() -> Iterator[WordPressServer]:
    """Set up a site with three accounts, and end it with the block."""
    with ExitStack() as stack:
        # A path for a socket must stay short, and a test's own folder is deep.
        name = stack.enter_context(tempfile.TemporaryDirectory(prefix="mwp-"))
        folder = Path(name)
        database = folder / "s"
        stack.enter_context(_database(folder, database))
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        host = f"127.0.0.1:{port}"
        site = _site(folder, database, f"http://{host}")
        passwords = json.loads(_run("php", "-d", "sendmail_path=/bin/true",
                                    str(HERE / "install.php"), str(site), host))  # fmt: skip
        stack.enter_context(_web_server(folder, site, host))
        yield WordPressServer(url=f"http://{host}", passwords=passwords)


@contextmanager
def _database(folder: Path, address: Path) -> Iterator[None]:
    data, user = folder / "db", f"--user={_user()}"
    _run(
        *("mariadb-install-db", "--no-defaults", f"--datadir={data}", user, "--force"),
        *("--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"),
    )
    server = [
        *("mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={address}", user),
        *("--skip-networking", "--skip-name-resolve", "--innodb-flush-log-at-trx-commit=2"),
        *("--performance-schema=0", "--innodb-buffer-pool-size=32M"),
    ]
    with _process(server, folder / "db.log"):
        client = ["mariadb", "--no-defaults", "-uroot", f"--socket={address}", "-e"]
        _wait(
            lambda: subprocess.run([*client, ""], capture_output=True, check=False).returncode == 0
        )
        account = "CREATE USER wp@localhost IDENTIFIED BY 'wp'; GRANT ALL ON wp.* TO wp@localhost"
        _run(*client, f"CREATE DATABASE wp CHARACTER SET utf8mb4; {account}")
        yield


def _site(folder: Path, database: Path, url: str) -> Path:
    """Copy the package's tree, which is full of links that lead out of it."""
    site = folder / "site"
    shutil.copytree(
        PACKAGES,
        site,
        ignore_dangling_symlinks=True,
        ignore=shutil.ignore_patterns("wp-config.php"),
    )
    (site / "wp-config.php").write_text(_CONFIG.format(socket=database, url=url), "utf-8")
    (site / "wp-content" / "uploads").mkdir(parents=True, exist_ok=True)
    return site


@contextmanager
def _web_server(folder: Path, site: Path, host: str) -> Iterator[None]:
    server = [
        *("php", "-d", "upload_max_filesize=32M", "-d", "post_max_size=40M"),
        *("-d", "sendmail_path=/bin/true", "-d", "display_errors=0"),
        *("-S", host, "-t", str(site), str(HERE / "router.php")),
    ]
    name, port = host.split(":")
    with _process(server, folder / "php.log", PHP_CLI_SERVER_WORKERS="3"):
        _wait(lambda: _answers(name, int(port)))
        yield


@contextmanager
def _process(command: list[str], log: Path, **variables: str) -> Iterator[None]:
    """Run a server with its own process group, and end that group."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env={**os.environ, **variables},
            start_new_session=True,
        )
    try:
        yield
    finally:
        os.killpg(process.pid, 15)
        process.wait(PATIENCE_S)


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr or done.stdout}")
    return done.stdout


def _wait(is_ready: Callable[[], bool]) -> None:
    tick, end = threading.Event(), time.monotonic() + PATIENCE_S
    while not is_ready():
        if time.monotonic() > end:
            raise TimeoutError("a server for tests did not come up")
        tick.wait(0.05)


def _answers(name: str, port: int) -> bool:
    with socket.socket() as link:
        return link.connect_ex((name, port)) == 0


def _user() -> str:
    return subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
