"""Word files as a reader of the page sees them: python-docx leaves out what stands in content controls."""

from sotay.documents.effective import WordFile


def text_of(docx: bytes) -> str:
    """All text, tables included, a line for each paragraph."""
    return "\n".join(look.text for look in WordFile(docx).looks())
