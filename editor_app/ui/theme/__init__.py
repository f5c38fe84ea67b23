"""Colours, type, icons and fonts of the window, from one table of tokens.

Imports Qt and ``base`` only. A widget takes the :class:`~editor_app.ui.theme.theme.Theme` in its
constructor, marks its surface and roles with dynamic properties, and names no colour itself:

======================  ===========================================================================
``surface`` (a frame)   ``panel``, ``background``, ``page``, ``card`` (see ``surfaces.set_surface``)
``role`` (a label)      ``title``, ``heading``, ``section``, ``muted``, ``small``, ``strong``,
                        ``bad``, ``warning``, ``good``, ``accent``
``kind`` (a button)     ``primary``, ``quiet`` (no frame), ``danger``, ``link``; none is a plain one
``field`` (an input)    ``plain`` for one without a frame, ``bad`` for one with a bad value
======================  ===========================================================================
"""
