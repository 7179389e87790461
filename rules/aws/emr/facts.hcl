# What several rules about EMR need to know.

# What a security configuration, a JSON document, says about encryption.
facts "encryption" {
  resource "aws_emr_security_configuration" {
    encryption = json_document(self.configuration).EncryptionConfiguration
  }

  resource "AWS::EMR::SecurityConfiguration" {
    encryption = json_document(self.SecurityConfiguration).EncryptionConfiguration
  }
}
