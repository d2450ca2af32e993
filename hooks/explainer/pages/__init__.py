"""Pages as values: prose and records become sections, and sections become pages."""
