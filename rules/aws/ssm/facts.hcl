# What several rules about Systems Manager need to know.

# The inputs of documents that set the preferences of shell sessions: other kinds of sessions have none. The document is JSON or YAML, in a
# template also an object.
facts "session" {
  resource "aws_ssm_document" {
    document = yamldecode(self.content)
    when     = self.document_type == "Session" && local.document.sessionType == "Standard_Stream"
    inputs   = local.document.inputs
  }

  resource "AWS::SSM::Document" {
    documents = concat(
      [for content in [self.Content] : content if content.schemaVersion != null],
      [for content in [self.Content] : yamldecode(content) if content.schemaVersion == null],
    )
    when   = self.DocumentType == "Session" && local.documents[0].sessionType == "Standard_Stream"
    inputs = local.documents[0].inputs
  }
}
