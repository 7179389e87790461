# What several rules about Systems Manager need to know.

# The inputs of documents that set the preferences of shell sessions: other kinds of sessions have none. One that doesn't say its kind is
# taken for one. The document is JSON, of which parts may be known only after apply, or YAML; in a template also an object.
facts "session" {
  resource "aws_ssm_document" {
    is_yaml = upper(default(self.document_format, "JSON")) == "YAML"
    documents = concat(
      [for content in [self.content] : json_document(content) if !local.is_yaml],
      [for content in [self.content] : yamldecode(content) if local.is_yaml],
    )
    when   = self.document_type == "Session" && default(local.documents[0].sessionType, "Standard_Stream") == "Standard_Stream"
    inputs = local.documents[0].inputs
  }

  resource "AWS::SSM::Document" {
    is_yaml = self.Content.schemaVersion == null && upper(default(self.DocumentFormat, "JSON")) == "YAML"
    documents = concat(
      [for content in [self.Content] : json_document(content) if !local.is_yaml],
      [for content in [self.Content] : yamldecode(content) if local.is_yaml],
    )
    when   = self.DocumentType == "Session" && default(local.documents[0].sessionType, "Standard_Stream") == "Standard_Stream"
    inputs = local.documents[0].inputs
  }
}
