"""An import to be killed: reads by a stand-in, in two processes, and prints a line for every commit.

python -m tests.cli.cut_off_import STORE_URL PATH
"""

import sys
from pathlib import Path


def main() -> None:
    # Here, since every child process imports this module anew.
    from sqlalchemy import event
    from sqlalchemy.orm import Session

    from app.commands.import_articles import import_articles
    from app.db.session import Store, migrate
    from app.jobs import read_ahead
    from app.read import ReadLimits, close
    from tests.cli.stand_in import load

    store = Store(sys.argv[1])
    migrate(store)
    event.listen(Session, "after_commit", lambda _: print("commit", flush=True))
    read_ahead.ARTICLES_WORTH_A_PROCESS = 1
    import_articles(store, [Path(sys.argv[2])], ReadLimits(), load=load, processes=2)
    close()
    store.close()


if __name__ == "__main__":
    main()
