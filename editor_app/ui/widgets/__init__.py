"""Small widgets that several screens share. Imports the theme and Qt only."""
