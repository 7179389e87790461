g = "last.tfvars"
h = "last.tfvars"
