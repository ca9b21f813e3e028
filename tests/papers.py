"""Rows of papers whose bytes nobody asks for."""

from sotay.domain.material import Material


def paper(paper_id: str, meeting_id: str, sha256: str = "a" * 64, *, pages: int = 3, replaces_id: str = "") -> Material:
    return Material(
        id=paper_id,
        meeting_id=meeting_id,
        order="1",
        title=f"Báo cáo {paper_id}",
        file_name=f"{paper_id}.pdf",
        sha256=sha256,
        size=1,
        media_type="application/pdf",
        pages=pages,
        replaces_id=replaces_id or None,
    )
