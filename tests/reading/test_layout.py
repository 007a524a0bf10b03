from goldenthread.reading.layout import lay_out


def test_a_paragraph_that_begins_with_a_percentage_has_no_number_before_it() -> None:
    (block,) = lay_out("6.7 per cent of visits were late in Exampleshire.").blocks
    assert block.marker is None


def test_a_paragraph_s_own_number_is_its_marker() -> None:
    (block,) = lay_out("6.7 The Committee heard that visits were late in Exampleshire.").blocks
    assert block.marker == "6.7"
