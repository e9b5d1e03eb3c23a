"""Configuration: a file or the command line -> Config -> RuleSet."""
