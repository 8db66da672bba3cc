"""The window: listens, shows, asks the core, calls the painters. Never computes geometry or ranks complaints."""
