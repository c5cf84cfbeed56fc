"""Parts of the table as they were measured, kept from run to run: the whole takes longer than one may have the machine quiet."""
import dataclasses
import json

from bench import Row


@dataclasses.dataclass
class Part:
    """What was measured in one go."""

    heading: str
    circumstances: str
    events: int
    rows: list


def keep(results, name, part):
    results.mkdir(exist_ok=True)
    (results / f"{name}.json").write_text(json.dumps(dataclasses.asdict(part), ensure_ascii=False, indent=1))


def parts(results, names, events):
    """Those of the names that were measured with so many events, in the order of the names."""
    files = [results / f"{name}.json" for name in names]
    found = [Part(**json.loads(file.read_text())) for file in files if file.exists()]
    return [dataclasses.replace(part, rows=[Row(**row) for row in part.rows]) for part in found if part.events == events]
