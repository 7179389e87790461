e = "b.auto.tfvars"
f = "b.auto.tfvars"
