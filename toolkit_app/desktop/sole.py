"""One window per library: a second one asks the first to come forward, and leaves."""

import getpass
import hashlib

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MILLISECONDS = 300


class Sole(QObject):
    """Holds the claim of this program's window on a library; ``called`` fires when another one asked for it."""

    called = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None
        self._name = ""

    def claim(self, library: str) -> bool:
        """Claim a library by its id. False: another window has it and was asked to come forward."""
        # the name of the person too: on a shared machine each may open their copy
        name = "toolkit-" + hashlib.sha256(f"{getpass.getuser()} {library}".encode()).hexdigest()[:24]
        if name == self._name:
            return True
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(PATIENCE_MILLISECONDS):
            socket.disconnectFromServer()
            return False
        self.release()
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(name):
            # a crashed program leaves its socket file behind on Linux and macOS
            QLocalServer.removeServer(name)
            server.listen(name)
        server.newConnection.connect(self._answer)
        self._server, self._name = server, name
        return True

    def release(self) -> None:
        """Give the claim up."""
        if self._server:
            self._server.close()
            self._server.deleteLater()
        self._server, self._name = None, ""

    def _answer(self) -> None:
        while self._server and (socket := self._server.nextPendingConnection()):
            socket.disconnected.connect(socket.deleteLater)
            socket.close()
            self.called.emit()
