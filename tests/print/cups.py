"""A print server of our own for tests: it listens on a socket in its folder and prints into files there."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Thread

CUPSD = "/usr/sbin/cupsd"
PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")  # of Debian's printer-driver-cups-pdf
PATIENCE = 60.0  # s for one job
TRIES = 100  # of asking a server that does not answer yet, a fifth of a second apart
EDGE = 62  # pt that the queue "Wide" leaves white along each edge

FILES = """\
SystemGroup root
User lp
Group lp
FileDevice Yes
ServerRoot {home}/etc
RequestRoot {home}/spool
TempDir {home}/spool/tmp
CacheDir {home}/cache
StateDir {home}/state
AccessLog {home}/access
PageLog {home}/page
ErrorLog stderr
Printcap {home}/printcap
"""
SERVER = """\
LogLevel debug
Listen {home}/s
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""


def missing() -> str:
    """Say why no server can run here, "" if one can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "a print server of our own needs root"
    programs = [each for each in ("lpadmin", "gs", "pdfinfo") if shutil.which(each) is None]
    programs += [] if Path(CUPSD).exists() else ["cupsd"]
    if programs or not PPD.exists():
        return f"not installed: {', '.join(programs) or 'printer-driver-cups-pdf'}"
    return ""


@dataclass
class Server:
    """A running print server."""

    home: Path
    process: subprocess.Popen[bytes]
    told: Queue[str] = field(default_factory=Queue)
    reader: Thread = field(init=False)

    def __post_init__(self) -> None:
        self.reader = Thread(target=self.listen, daemon=True)
        self.reader.start()

    @property
    def environment(self) -> dict[str, str]:
        """Return what a program needs to find this server and no other."""
        return {**os.environ, "CUPS_SERVER": str(self.home / "s")}

    def add(self, queue: str, ppd: Path) -> None:
        """Add a queue that prints into `<queue>.ps`."""
        command = ["lpadmin", "-p", queue, "-E", "-v", f"file:{self.home / queue}.ps", "-P", str(ppd)]
        # The server says that it listens a moment before it answers, longer where the machine is busy.
        for _ in range(TRIES):
            done = subprocess.run(command, env=self.environment, check=False, capture_output=True, text=True)
            if done.returncode == 0:
                return
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=0.2)
                break  # the server has ended, so nothing will ever answer
        raise RuntimeError(f"the queue {queue} was not made: {done.stderr}")

    def listen(self) -> None:
        """Take in what the server tells: it stands still when nobody reads."""
        pipe = self.process.stderr
        assert pipe is not None
        for line in pipe:
            self.told.put(line.decode(errors="replace"))

    def wait_for(self, words: str) -> None:
        """Wait until the server says these words."""
        while words not in self.told.get(timeout=PATIENCE):
            pass

    def stop(self) -> None:
        """End it and remove its folder."""
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)
        self.reader.join()
        if self.process.stderr is not None:
            self.process.stderr.close()
        shutil.rmtree(self.home)


def start() -> Server:
    """Return a server with the queues Paper and Wide; Wide cannot print near the edges."""
    home = Path(tempfile.mkdtemp(prefix="rm-cups-"))  # a short name: a socket's path has 107 letters at most
    home.chmod(0o755)  # filters run as another user
    for name in ("etc/ppd", "spool/tmp", "cache", "state"):
        (home / name).mkdir(parents=True)
    (home / "etc/cups-files.conf").write_text(FILES.format(home=home))
    (home / "etc/cupsd.conf").write_text(SERVER.format(home=home))
    wide = home / "wide.ppd"
    lines = PPD.read_text(encoding="latin-1").splitlines()
    edges = [
        f'*ImageableArea A4/A4: "{EDGE} {EDGE} {595 - EDGE} {842 - EDGE}"'
        if line.startswith("*ImageableArea A4/")
        else line
        for line in lines
    ]
    wide.write_text("\n".join(edges) + "\n", encoding="latin-1")
    made = subprocess.Popen(
        [CUPSD, "-f", "-c", str(home / "etc/cupsd.conf"), "-s", str(home / "etc/cups-files.conf")],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    server = Server(home, made)
    try:
        server.wait_for(f"Listening to {home}/s")
        server.add("Paper", PPD)
        server.add("Wide", wide)
    except BaseException:
        server.stop()
        raise
    return server
