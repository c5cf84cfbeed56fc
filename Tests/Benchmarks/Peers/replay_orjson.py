"""Reads a journal with orjson, checks the chain with hashlib, counts by type and actor: what `Measure replay` does."""
import hashlib, json, pathlib, sys, time

import orjson

journal = pathlib.Path(sys.argv[1])
expected = hashlib.sha256((journal / "journal.json").read_bytes()).hexdigest()
start = time.perf_counter()
events, size, types, actors = 0, 0, {}, {}
for segment in sorted((journal / "segments").iterdir()):
    with open(segment, "rb") as lines:
        for line in lines:
            event = orjson.loads(line)
            if event["prev"] != expected:
                sys.exit("the chain is broken")
            expected = hashlib.sha256(b"\0" + line[:-1]).hexdigest()
            events += 1
            size += len(line)
            types[event["type"]] = types.get(event["type"], 0) + 1
            actors[event["actor"]] = actors.get(event["actor"], 0) + 1
print(json.dumps({"seconds": time.perf_counter() - start, "count": events}))
