e = "a.auto.tfvars"
f = "a.auto.tfvars"
