"""The plan as an Excel workbook: read with a dry run that tells every row's fate, and written back without loss."""
