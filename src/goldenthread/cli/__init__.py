"""The command line: a file a verb. A file whose name begins with an underscore is no verb."""
