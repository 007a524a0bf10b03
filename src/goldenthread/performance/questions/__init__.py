"""Questions that committees asked, each answered on a page of its own: a sentence, a picture, a table, a source."""
