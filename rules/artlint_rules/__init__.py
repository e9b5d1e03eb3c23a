"""The built-in rules: a folder is a family and has one code prefix."""
