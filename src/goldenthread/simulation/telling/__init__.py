"""The cases told as case tables, a module a subject: what is known on a day, and the right answers beside it."""
