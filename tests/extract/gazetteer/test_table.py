import lzma

from app.extract.gazetteer.table import _PATH, settlements


def test_every_name_of_the_table_is_found() -> None:
    names = lzma.decompress(_PATH.read_bytes()).partition(b"\n\n")[2].split(b"\n")
    asked = [line.partition(b"\t")[0].decode() for line in [*names[:50], *names[::997], *names[-50:]] if line]
    assert [name for name in asked if not settlements(name)] == []


def test_a_name_tells_whether_it_is_the_first() -> None:
    assert [(town.name, town.first) for town in settlements("kharkov")] == [("Kharkiv", False)]


def test_the_table_stays_small() -> None:
    assert _PATH.stat().st_size < 1_500_000
