#!/usr/bin/env python3
"""A session with the language server, as an editor has it. usage: lsp_test.py PREFLINT"""

import json
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from client import Client, edit, uri  # noqa: E402

PREFLINT = str(pathlib.Path(sys.argv.pop(1)).resolve()) if len(sys.argv) > 1 else "preflint"
RULE = "ebs-volume-encrypted"
VOLUME = """\
resource "aws_ebs_volume" "data" {
  availability_zone = "eu-central-1a"
  size              = 20
  encrypted         = %s
}
"""


def codes(diagnostics):
    return [one.get("code", one["message"].split(":")[0]) for one in diagnostics]


def lines(diagnostics):
    return [one["range"]["start"]["line"] for one in diagnostics]


class Session(unittest.TestCase):
    options = ["--rule", RULE]

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name).resolve()
        self.client = Client([PREFLINT, "lsp", *self.options])
        self.addCleanup(self.scratch.cleanup)
        self.addCleanup(self.end)

    def end(self):
        self.client.process.kill()
        self.client.process.wait()
        self.client.process.stdin.close()

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def error_of(self, answer):
        self.assertIsNotNone(answer)
        return answer.get("error", {}).get("code")


class Lifecycle(Session):
    def test_what_it_can_do(self):
        answer = self.client.initialize(self.folder)["result"]
        self.assertEqual(answer["serverInfo"]["name"], "preflint")
        self.assertEqual(answer["capabilities"]["positionEncoding"], "utf-16")
        self.assertEqual(answer["capabilities"]["textDocumentSync"]["change"], 2)
        self.assertEqual(self.client.stop(), 0)

    def test_encodings(self):
        for offered, chosen in [(["utf-8", "utf-16"], "utf-8"), (["utf-32"], "utf-32"), (["utf-7", "utf-8"], "utf-8"),
                                (["utf-7"], "utf-16"), (None, "utf-16"), ("utf-8", "utf-16"), ([1], "utf-16")]:
            client = Client([PREFLINT, "lsp"])
            general = {} if offered is None else {"positionEncodings": offered}
            answer = client.request("initialize", {"capabilities": {"general": general}})
            self.assertEqual(answer["result"]["capabilities"]["positionEncoding"], chosen, offered)
            client.stop()

    def test_before_and_after(self):
        self.assertEqual(self.error_of(self.client.request("textDocument/hover")), -32002)
        self.assertEqual(self.error_of(self.client.request("shutdown")), -32002)
        self.client.notify("textDocument/didOpen", {"textDocument": {}})  # nobody listens yet
        self.client.initialize(self.folder)
        self.assertEqual(self.error_of(self.client.request("initialize", {})), -32600)
        self.client.request("shutdown")
        self.assertEqual(self.error_of(self.client.request("textDocument/hover")), -32600)
        self.client.notify("exit")
        self.assertEqual(self.client.process.wait(20), 0)

    def test_exit_without_shutdown(self):
        self.client.initialize(self.folder)
        self.client.notify("exit")
        self.assertEqual(self.client.process.wait(20), 1)

    def test_client_that_goes_away(self):
        self.client.initialize(self.folder)
        self.client.process.stdin.close()
        self.assertEqual(self.client.process.wait(20), 1)

    def test_client_that_goes_away_in_the_middle(self):
        self.client.send_bytes(b"Content-Length: 1000\r\n\r\n{")
        self.client.process.stdin.close()
        self.assertEqual(self.client.process.wait(20), 1)


class Malformed(Session):
    def test_each_is_answered_and_the_next_is_heard(self):
        rows = [
            (b"Content-Length: 1\r\n\r\n{", -32700),
            (b"Content-Length: 0\r\n\r\n", -32700),
            (b"Content-Length: 3\r\n\r\n\xff\xfe{", -32700),
            (b"Content-Length: nine\r\n\r\n", -32700),
            (b"No-Length: 1\r\n\r\n", -32700),
            (b"Content-Length: 2\r\n\r\n{}", -32600),
            (b"Content-Length: 2\r\n\r\n[]", -32600),
            (b"Content-Length: 4\r\n\r\nnull", -32600),
            (b"Content-Length: 1\r\n\r\n7", -32600),
        ]
        for text in ['{"id": 1}', '{"id": 1, "method": 5}', '{"id": 1.5, "method": "shutdown"}',
                     '{"id": null, "method": "shutdown"}', '{"id": {}, "method": "initialize"}',
                     '[{"jsonrpc": "2.0", "id": 1, "method": "initialize"}]']:
            rows.append((b"Content-Length: %d\r\n\r\n%s" % (len(text), text.encode()), -32600))
        deep = b"[" * 100000
        rows.append((b"Content-Length: %d\r\n\r\n%s" % (len(deep), deep), -32700))
        for sent, code in rows:
            self.client.send_bytes(sent)
            answer = self.client.wait(lambda message: True)
            self.assertEqual(self.error_of(answer), code, sent[:60])
        self.assertIn("result", self.client.initialize(self.folder))

    def test_unknown_methods(self):
        self.client.initialize(self.folder)
        self.assertEqual(self.error_of(self.client.request("textDocument/rename")), -32601)
        self.assertEqual(self.error_of(self.client.request("$/unheard")), -32601)
        self.client.notify("$/unheard")
        self.client.notify("textDocument/unheard")
        self.client.send({"jsonrpc": "2.0", "id": 999, "result": None})  # an answer that nobody waits for
        self.assertEqual(self.client.stop(), 0)

    def test_params_that_are_none(self):
        path = self.write("main.tf", VOLUME % "false")
        self.client.initialize(self.folder)
        self.client.open(path)
        self.assertEqual(codes(self.client.current(path)), [RULE])
        documents = [None, 1, [], {}, {"uri": 1}, {"uri": uri(path)}, {"uri": uri(path), "version": "x", "text": 1},
                     {"uri": "untitled:1", "text": "x"}, {"uri": "file:///%zz", "text": "x", "version": 1}]
        methods = ["textDocument/didOpen", "textDocument/didChange", "textDocument/didSave",
                   "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders",
                   "workspace/didChangeConfiguration", "$/cancelRequest", "initialized"]
        for method in methods:
            for document in documents:
                for params in [document, {"textDocument": document}, {"textDocument": document, "contentChanges": [1]},
                               {"changes": [document]}, {"event": {"added": [document], "removed": document}},
                               {"settings": document}, {"id": document}]:
                    self.client.send({"jsonrpc": "2.0", "method": method, "params": params})
        for params in [None, 1, {}, {"textDocument": 1}, {"textDocument": {"uri": uri(path)}},
                       {"textDocument": {"uri": uri(path)}, "position": {"line": "x"}},
                       {"textDocument": {"uri": uri(path)}, "range": {"start": 1}}]:
            for method in ["textDocument/hover", "textDocument/codeAction"]:
                self.assertEqual(self.error_of(self.client.request(method, params)), -32602, params)
        self.client.change(path, {"text": VOLUME % "true"})
        self.assertEqual(codes(self.client.current(path)), [])
        self.assertEqual(self.client.stop(), 0)


class Diagnostics(Session):
    def test_as_one_types(self):
        path = self.write("main.tf", VOLUME % "false")
        self.client.initialize(self.folder)
        self.client.open(path)
        (one,) = self.client.current(path)
        self.assertEqual(one["code"], RULE)
        self.assertEqual(one["source"], "preflint")
        self.assertEqual(one["range"], {"start": {"line": 3, "character": 22}, "end": {"line": 3, "character": 27}})
        self.assertIn("aws_ebs_volume.data", one["message"])
        self.assertEqual(one["data"]["rule"], RULE)
        self.client.change(path, edit(3, 22, 3, 27, "true"))
        self.assertEqual(self.client.current(path), [])
        self.client.change(path, edit(3, 22, 3, 26, ""), edit(3, 22, 3, 22, "false"))
        self.assertEqual(codes(self.client.current(path)), [RULE])
        self.client.change(path, edit(3, 22, 3, 27, ""))  # no expression: a diagnostic of preflint's own
        self.assertIn(1, [one["severity"] for one in self.client.current(path)])
        self.client.change(path, edit(3, 22, 3, 22, "true"))
        self.assertEqual(self.client.current(path), [])
        # Nothing of it is on the disk: closing it brings back what is.
        self.client.close(path)
        self.assertEqual(codes(self.client.diagnostics(path)), [RULE])

    def test_buffers_of_the_whole_module(self):
        main = self.write("main.tf", VOLUME % "var.encrypted")
        variables = self.write("variables.tf", 'variable "encrypted" {\n  default = true\n}\n')
        self.client.initialize(self.folder)
        self.client.open(main)
        self.client.open(variables)
        self.client.change(variables, edit(1, 12, 1, 16, "false"))
        self.assertEqual(self.client.diagnostics(variables, 2), [])
        # The finding stands in the other file, and leads to this one.
        self.client.change(main, edit(0, 0, 0, 0, "\n"))
        (one,) = self.client.current(main)
        self.assertEqual(lines([one]), [4])
        self.assertIn(uri(variables), [other["location"]["uri"] for other in one["relatedInformation"]])
        self.client.change(variables, edit(1, 12, 1, 17, "true"))
        self.assertEqual(self.client.diagnostics(main), [])

    def test_modules(self):
        root = self.write("main.tf", 'module "m" {\n  source    = "./m"\n  encrypted = false\n}\n')
        module = self.write("m/main.tf", 'variable "encrypted" {}\n' + VOLUME % "var.encrypted")
        self.client.initialize(self.folder)
        self.client.open(root)
        (one,) = self.client.diagnostics(module)
        self.assertIn("module.m.aws_ebs_volume.data", one["message"])
        self.client.change(root, edit(2, 14, 2, 19, "true"))
        self.assertEqual(self.client.diagnostics(module), [])
        # Without the call it is a root module of its own.
        self.client.change(root, {"text": ""})
        self.client.open(module)
        self.client.change(module, edit(1, 0, 1, 0, VOLUME.replace("data", "other") % "false"))
        self.assertEqual(lines(self.client.current(module)), [4])

    def test_files_that_come_and_go(self):
        main = self.write("main.tf", VOLUME % "true")
        self.client.initialize(self.folder)
        self.client.open(main)
        self.assertEqual(self.client.current(main), [])
        other = self.write("other.tf", (VOLUME % "false").replace("data", "other"))
        event = {"changes": [{"uri": uri(other), "type": 1}]}
        self.client.notify("workspace/didChangeWatchedFiles", event)
        self.assertEqual(codes(self.client.diagnostics(other)), [RULE])
        other.unlink()
        self.client.notify("workspace/didChangeWatchedFiles", event)
        self.assertEqual(self.client.diagnostics(other), [])

    def test_file_that_is_not_saved_yet(self):
        self.write("main.tf", VOLUME % "true")
        new = self.folder / "new.tf"
        self.client.initialize(self.folder)
        self.client.open(new, (VOLUME % "false").replace("data", "new"))
        self.assertEqual(codes(self.client.current(new)), [RULE])
        self.client.close(new)
        self.assertEqual(self.client.diagnostics(new), [])

    def test_file_outside_of_the_workspace(self):
        path = self.write("elsewhere/main.tf", VOLUME % "false")
        (self.folder / "project").mkdir()
        self.client.initialize(self.folder / "project")
        self.client.open(path)
        self.assertEqual(codes(self.client.current(path)), [RULE])
        self.client.close(path)
        self.assertEqual(self.client.diagnostics(path), [])

    def test_no_workspace(self):
        path = self.write("main.tf", VOLUME % "false")
        self.client.initialize()
        self.client.open(path)
        self.assertEqual(codes(self.client.current(path)), [RULE])

    def test_folders_that_come_and_go(self):
        one, two = self.write("one/main.tf", VOLUME % "false"), self.write("two/main.tf", VOLUME % "false")
        self.client.initialize(self.folder / "one")
        self.assertEqual(codes(self.client.diagnostics(one)), [RULE])
        self.client.notify("workspace/didChangeWorkspaceFolders", {"event": {
            "added": [{"uri": uri(self.folder / "two"), "name": "two"}],
            "removed": [{"uri": uri(self.folder / "one"), "name": "one"}]}})
        self.assertEqual(self.client.diagnostics(one), [])
        self.assertEqual(codes(self.client.diagnostics(two)), [RULE])

    def test_links_lead_to_one_file(self):
        path = self.write("real/main.tf", VOLUME % "false")
        (self.folder / "linked").symlink_to("real")
        self.client.initialize(self.folder / "linked")
        linked = self.folder / "linked" / "main.tf"
        self.client.open(linked)
        self.assertEqual(codes(self.client.current(linked)), [RULE])
        self.client.change(linked, {"text": VOLUME % "true"})
        self.assertEqual(self.client.current(linked), [])
        self.assertTrue(path.exists())

    def test_line_ends_and_characters(self):
        text = '# \U0001f512 locked\r\nresource "aws_ebs_volume" "data" {\r\n  tags = { n = "\U0001f512" }\r\n' \
               '  /* \U0001f512é */ encrypted = false\r\n}\r\n'
        path = self.write("main.tf", text)
        self.client.initialize(self.folder)
        self.client.open(path)
        (one,) = self.client.current(path)
        start = text.split("\r\n")[3].index("false") + 1  # the lock is two UTF-16 units
        self.assertEqual(one["range"], {"start": {"line": 3, "character": start},
                                        "end": {"line": 3, "character": start + 5}})
        self.client.change(path, edit(3, start, 3, start + 5, "true"))
        self.assertEqual(self.client.current(path), [])

    def test_templates(self):
        text = "Resources:\n  Data:\n    Type: AWS::EC2::Volume\n    Properties:\n      Size: 20\n" \
               "      AvailabilityZone: eu-central-1a\n      Encrypted: %s\n"
        path = self.write("stack.yaml", text % "false")
        self.client.initialize(self.folder)
        self.client.open(path, language="yaml")
        self.assertEqual(lines(self.client.current(path)), [6])
        self.client.change(path, edit(6, 17, 6, 22, "true"))
        self.assertEqual(self.client.current(path), [])
        self.client.change(path, {"text": "just: yaml\n"})  # no template any more
        self.client.change(path, {"text": text % "false"})
        self.assertEqual(lines(self.client.current(path)), [6])

    def test_settings(self):
        path = self.write("main.tf", VOLUME % "var.unset" + 'variable "unset" {}\n')
        self.client.initialize(self.folder)
        self.client.open(path)
        self.assertEqual(self.client.current(path), [])
        self.client.notify("workspace/didChangeConfiguration", {"settings": {"preflint": {"showUnknown": True}}})
        (one,) = self.client.diagnostics(path)
        self.assertEqual(one["severity"], 4)
        self.assertIn("needs var.unset", one["message"])
        self.client.notify("workspace/didChangeConfiguration", {"settings": {"preflint": {"skipRules": [RULE]}}})
        self.assertEqual(self.client.diagnostics(path), [])
        self.client.notify("workspace/didChangeConfiguration", {"settings": {"preflint": {"rules": ["no-such-rule"]}}})
        message = self.client.wait(lambda message: message.get("method") == "window/logMessage")
        self.assertIn("no-such-rule", message["params"]["message"])

    def test_configuration_file(self):
        self.end()
        self.client = Client([PREFLINT, "lsp", "--rule", "ebs-volume-*"])
        path = self.write("main.tf", VOLUME % "false")
        config = self.write(".preflint.yaml", f"rules:\n  {RULE}: off\n")
        self.client.initialize(self.folder)
        self.client.open(path)
        self.assertEqual(self.client.current(path), [])
        config.unlink()
        self.client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri(config), "type": 3}]})
        self.assertEqual(codes(self.client.diagnostics(path)), [RULE])
        config.write_text("ruls: {}\n")
        self.client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri(config), "type": 1}]})
        message = self.client.wait(lambda message: message.get("method") == "window/logMessage")
        self.assertIn("ruls", message["params"]["message"])

    def test_suppressions_are_followed(self):
        path = self.write("main.tf", VOLUME % "false")
        self.client.initialize(self.folder)
        self.client.open(path)
        self.client.current(path)
        self.client.change(path, edit(3, 0, 3, 0, f"  # preflint:ignore {RULE} a scratch volume\n"))
        self.assertEqual(self.client.current(path), [])
        self.client.change(path, edit(4, 22, 4, 27, "true"))
        (unused,) = self.client.current(path)
        self.assertEqual((unused["severity"], unused["tags"]), (2, [1]))

    def test_many_changes_at_once(self):
        path = self.write("main.tf", VOLUME % "false")
        self.client.initialize(self.folder)
        self.client.open(path)
        for _ in range(200):
            self.client.change(path, edit(0, 0, 0, 0, "#\n"))
        self.assertEqual(lines(self.client.current(path)), [203])


class Asked(Session):
    def place(self, path, line, character):
        return {"textDocument": {"uri": uri(path)}, "position": {"line": line, "character": character}}

    def hover(self, path, line, character):
        result = self.client.request("textDocument/hover", self.place(path, line, character))["result"]
        return result and result["contents"]["value"]

    def actions(self, path, line, **context):
        where = {"start": {"line": line, "character": 0}, "end": {"line": line, "character": 99}}
        return self.client.request("textDocument/codeAction", {
            "textDocument": {"uri": uri(path)}, "range": where, "context": {"diagnostics": [], **context}})["result"]

    def test_hover(self):
        path = self.write("main.tf", VOLUME % "var.encrypted" + 'variable "encrypted" {\n  default = false\n}\n')
        self.client.initialize(self.folder)
        self.client.open(path)
        page = self.hover(path, 3, 25)
        self.assertIn(RULE, page)
        self.assertIn("**Fix.**", page)
        self.assertIn("from var.encrypted", page)
        self.assertIn("20", self.hover(path, 2, 23))
        self.assertIsNone(self.hover(path, 99, 0))
        elsewhere = self.place(self.folder / "closed.tf", 0, 0)
        self.assertIsNone(self.client.request("textDocument/hover", elsewhere)["result"])

    def test_hover_after_a_change_is_about_the_new_text(self):
        path = self.write("main.tf", VOLUME % "true")
        self.client.initialize(self.folder)
        self.client.open(path)
        self.client.change(path, edit(3, 22, 3, 26, "false"))
        self.assertIn(RULE, self.hover(path, 3, 25))

    def test_fix(self):
        path = self.write("main.tf", VOLUME % "false" + '\nresource "aws_ebs_volume" "other" {\n  size = 1\n}\n')
        self.client.initialize(self.folder)
        self.client.open(path)
        for line, remaining in [(3, 1), (6, 0)]:
            fix = self.actions(path, line)[0]
            self.assertIn("encrypted = true", fix["title"])
            self.assertTrue(fix["isPreferred"])
            # All ranges are those of one text, in order: the last first.
            edits = fix["edit"]["changes"][uri(path)]
            self.client.change(path, *({"range": one["range"], "text": one["newText"]} for one in reversed(edits)))
            self.assertEqual(len(self.client.current(path)), remaining)

    def test_no_fix_where_the_value_comes_from_elsewhere(self):
        path = self.write("main.tf", VOLUME % "var.encrypted" + 'variable "encrypted" {\n  default = false\n}\n')
        self.client.initialize(self.folder)
        self.client.open(path)
        self.assertTrue(all(one["title"].startswith("Ignore") for one in self.actions(path, 3)))
        self.assertIn("by hand", self.hover(path, 3, 25))

    def test_suppress(self):
        path = self.write("main.tf", (VOLUME % "false").replace("\n", "\r\n"))
        self.client.initialize(self.folder)
        self.client.open(path)
        here, resource = [one for one in self.actions(path, 3) if one["title"].startswith("Ignore")]
        self.assertEqual(here["kind"], "quickfix")
        self.assertEqual(here["diagnostics"][0]["code"], RULE)
        (made,) = here["edit"]["changes"][uri(path)]
        self.assertEqual(made["newText"], f"  # preflint:ignore {RULE} say why\r\n")
        self.assertEqual(resource["edit"]["changes"][uri(path)][0]["range"]["start"], {"line": 0, "character": 0})
        self.client.change(path, {"range": made["range"], "text": made["newText"]})
        self.assertEqual(self.client.current(path), [])
        self.assertEqual(self.actions(path, 4), [])
        self.assertEqual(self.actions(path, 0, only=["refactor"]), [])

    def test_suppress_in_a_template(self):
        path = self.write("stack.yaml", "Resources:\n  Data:\n    Type: AWS::EC2::Volume\n    Properties:\n"
                                        "      Encrypted: false\n")
        self.client.initialize(self.folder)
        self.client.open(path, language="yaml")
        here, _ = [one for one in self.actions(path, 4) if one["title"].startswith("Ignore")]
        (made,) = here["edit"]["changes"][uri(path)]
        self.client.change(path, {"range": made["range"], "text": made["newText"]})
        self.assertEqual(self.client.current(path), [])

    def test_no_comment_where_there_are_none(self):
        path = self.write("stack.json", json.dumps({"Resources": {"Data": {
            "Type": "AWS::EC2::Volume", "Properties": {"Encrypted": False}}}}, indent=1))
        self.client.initialize(self.folder)
        self.client.open(path, language="json")
        self.assertEqual(codes(self.client.current(path)), [RULE])
        self.assertEqual([one for one in self.actions(path, 5) if one["title"].startswith("Ignore")], [])

    def test_cancel(self):
        path = self.write("main.tf", VOLUME % "false")
        self.client.initialize(self.folder)
        self.client.open(path)
        number = self.client.start_request("textDocument/hover", self.place(path, 3, 25))
        self.client.notify("$/cancelRequest", {"id": number})
        answer = self.client.wait(lambda message: message.get("id") == number)
        self.assertTrue("result" in answer or self.error_of(answer) == -32800)
        self.client.notify("$/cancelRequest", {"id": 12345})
        self.assertEqual(self.client.stop(), 0)


if __name__ == "__main__":
    unittest.main()
