"""Who says so: for each sentence of an article, where it says it comes from.

What is exported here is what a plugin may use; the attributions of an article are `document.attributions`.
"""
