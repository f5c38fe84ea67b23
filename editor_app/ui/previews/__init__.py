"""What destinations would be sent, shown beside the page."""
