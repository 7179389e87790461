"""A small client of the language server protocol, for tests and measurements: it speaks to a real server process."""

import json
import pathlib
import queue
import subprocess
import threading
import time
import urllib.parse


def uri(path):
    return "file://" + urllib.parse.quote(str(path))


class Client:
    def __init__(self, command, directory=None):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=directory)
        self.messages = queue.Queue()
        self.versions = {}
        self.next_id = 1
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while line := stream.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                break
            self.messages.put((time.perf_counter(), json.loads(stream.read(length))))
        self.messages.put((time.perf_counter(), None))

    def send_bytes(self, content):
        self.process.stdin.write(content)
        self.process.stdin.flush()

    def send(self, message):
        text = json.dumps(message).encode()
        self.send_bytes(b"Content-Length: %d\r\n\r\n" % len(text) + text)

    def notify(self, method, params=None):
        self.send({"jsonrpc": "2.0", "method": method, "params": params or {}})

    def start_request(self, method, params=None):
        self.next_id += 1
        self.send({"jsonrpc": "2.0", "id": self.next_id, "method": method, "params": params or {}})
        return self.next_id

    def request(self, method, params=None, timeout=20):
        """The answer: the whole message, with `result` or `error`."""
        number = self.start_request(method, params)
        return self.wait(lambda message: "method" not in message and message.get("id") == number, timeout)

    def wait(self, wanted, timeout=20):
        """The next message for which `wanted` holds; those before it are passed over. None: there is none in time."""
        return self.wait_timed(wanted, timeout)[1]

    def wait_timed(self, wanted, timeout=20):
        deadline = time.monotonic() + timeout
        while True:
            try:
                at, message = self.messages.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                return None, None
            if message is None or wanted(message):
                return at, message

    def initialize(self, folder=None, **more):
        capabilities = {
            "general": {"positionEncodings": ["utf-16"]},
            "textDocument": {
                "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True, "dataSupport": True,
                                       "tagSupport": {"valueSet": [1]}, "versionSupport": True},
                "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
            },
        }
        params = {"processId": None, "capabilities": capabilities}
        if folder is not None:
            params["workspaceFolders"] = [{"uri": uri(folder), "name": "folder"}]
        params.update(more)
        answer = self.request("initialize", params)
        self.notify("initialized")
        return answer

    def open(self, path, text=None, language="terraform"):
        text = pathlib.Path(path).read_bytes().decode() if text is None else text
        self.versions[path] = 1
        self.notify("textDocument/didOpen", {"textDocument": {"uri": uri(path), "languageId": language, "version": 1,
                                                              "text": text}})

    def change(self, path, *changes):
        self.versions[path] += 1
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri(path), "version": self.versions[path]},
                                               "contentChanges": list(changes)})

    def close(self, path):
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri(path)}})

    def diagnostics(self, path, version=None, timeout=20):
        """What is published next for the file (as of `version`); None where nothing is."""
        def wanted(message):
            params = message.get("params") or {}
            return message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri(path) and (
                version is None or params.get("version") == version)
        message = self.wait(wanted, timeout)
        return None if message is None else message["params"]["diagnostics"]

    def current(self, path):
        """What is published of the newest version of an open file."""
        return self.diagnostics(path, self.versions[path])

    def stop(self):
        """The exit code."""
        self.request("shutdown")
        self.notify("exit")
        return self.process.wait(20)


def edit(first_line, first, last_line, last, text):
    return {"range": {"start": {"line": first_line, "character": first}, "end": {"line": last_line, "character": last}},
            "text": text}
