# What several rules about OpenSearch and Elasticsearch need to know of a domain.

# Whether the nodes encrypt what they send each other, and whether there are `several` of them: unless it says more, a domain has
# one data node and no dedicated masters (which warm and cold storage need).
facts "nodes" {
  resource "aws_opensearch_domain" "aws_elasticsearch_domain" {
    encrypted = one(self.node_to_node_encryption).enabled
    several = anytrue([
      tonumber(default(one(self.cluster_config).instance_count, 1)) > 1,
      is_true(one(self.cluster_config).dedicated_master_enabled),
    ])
  }

  resource "AWS::OpenSearchService::Domain" {
    encrypted = self.NodeToNodeEncryptionOptions.Enabled
    several = anytrue([
      tonumber(default(self.ClusterConfig.InstanceCount, 1)) > 1,
      is_true(self.ClusterConfig.DedicatedMasterEnabled),
    ])
  }

  resource "AWS::Elasticsearch::Domain" {
    encrypted = self.NodeToNodeEncryptionOptions.Enabled
    several = anytrue([
      tonumber(default(self.ElasticsearchClusterConfig.InstanceCount, 1)) > 1,
      is_true(self.ElasticsearchClusterConfig.DedicatedMasterEnabled),
    ])
  }
}
