"""Worn-out and wordy phrases (STY)."""
