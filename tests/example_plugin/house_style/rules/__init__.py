"""The house's rules; every module and rule file here is found by walking."""
