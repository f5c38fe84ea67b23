"""The site destination: a complete news site written into a folder."""
