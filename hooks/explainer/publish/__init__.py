"""What is published beside the pages, and the pages as a folder for other engines."""
