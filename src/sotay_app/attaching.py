"""Papers named in notes, attached as anybody's."""

from collections.abc import Callable

from sotay.domain.notes import NotedPaper
from sotay.pdf.inspector import PaperInspector
from sotay.services import papers
from sotay.services.noting import Attach
from sotay_app.bootstrap import Handbook


def attach(
    handbook: Handbook, inspector: PaperInspector, content_of: Callable[[str], bytes], *, confirmed: bool = False
) -> Attach:
    """Attaches by the file name that ``content_of`` reads; ``confirmed`` as in :func:`sotay.services.papers.attach`."""

    def one(paper: NotedPaper, meeting_id: str, item_id: str | None) -> object:
        return papers.attach(
            handbook.store,
            handbook.vault,
            inspector,
            handbook.clock,
            meeting_id=meeting_id,
            item_id=item_id,
            file_name=paper.file,
            title=paper.title,
            content=content_of(paper.file),
            limits=handbook.settings.paper_limits,
            confirmed=confirmed,
        )

    return one
