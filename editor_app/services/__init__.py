"""The verbs of the desk: one small function or class per use case, over the ports of the domain.

Imports formats, domain, language and base; never storage or publishing.
"""
