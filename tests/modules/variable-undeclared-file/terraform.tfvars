name = "web"
nmae = "typo"
