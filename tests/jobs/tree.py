"""A parent with a worker, as serve is, that stores an article for every line of its input.

It answers each line with the article's id once that is on disk: the word an upload is answered with.
"""

import sys

from app.db.session import Store, migrate
from app.jobs.queue import open_queue
from app.jobs.workers import Workers
from app.services.add_article import add_article
from app.settings import Settings
from tests.factories import make_read_article

if __name__ == "__main__":
    settings = Settings.model_validate_json(sys.argv[1])
    store = Store(settings.store_url)
    migrate(store)
    queue = open_queue(settings)
    workers = Workers(settings, store, queue, count=settings.workers, module="tests.jobs.stand_in_worker")
    workers.start(alone=True)
    for line in sys.stdin:
        text = line.strip()
        added = add_article(store, make_read_article(text=text), text.encode(), "a.txt", actor="vera")
        queue.look_at(added.article_id)
        print(added.article_id, flush=True)
    workers.stop()
    store.close()
