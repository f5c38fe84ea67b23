"""Offline spelling: which words are known, and what was probably meant.

Arabic words go to the Arabic dictionary, words in Latin letters to the French and English ones.
The engine is Hunspell's C library; where it cannot be had, `speller.open_speller` says why.
Imports base and its neighbours in language.
"""
