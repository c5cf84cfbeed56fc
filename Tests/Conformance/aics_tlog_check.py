#!/usr/bin/env python3
"""Compares acta's checkpoints, cosignatures and proofs, in the folder it is started in, with PyPI's aics-tlog, in both directions."""
import base64, json, pathlib, random, subprocess, sys

from aics_tlog import (
    Checkpoint, MerkleTree, cosignature_vkey, format_vkey, parse_checkpoint, parse_note, parse_vkey, sign_checkpoint,
    sign_cosignature, verify_checkpoint, verify_consistency, verify_leaf_inclusion, vkey_from_ed25519)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

decode = lambda text: base64.b64decode(text, validate=True)
encode = lambda data: base64.b64encode(data).decode()
read = lambda name: pathlib.Path(name).read_bytes().decode()


def need(holds, why):
    if not holds:
        print(f"FAILED aics-tlog: {why}")
        sys.exit(1)


def acta(*words, status=0):
    done = subprocess.run(["acta", *words], capture_output=True, text=True)
    need(done.returncode == status, f"acta {' '.join(words)}: {done.returncode} {done.stdout}{done.stderr}")
    return done.stdout


# What acta makes, read by aics-tlog.
office, witness = parse_vkey(read("office.vkey").strip()), parse_vkey(read("witness.vkey").strip())
for name, size in [("first.cosigned", 4), ("second.cosigned", 8)]:
    found = verify_checkpoint(parse_note(read(name)), office, [witness], 1, expected_origin="proof.example/series")
    need(found.ok, f"{name}: {found}")
    need(parse_checkpoint(parse_note(read(name)).text).size == size, f"{name} is of another size")
first = parse_checkpoint(parse_note(read("first.cosigned")).text)
second = parse_checkpoint(parse_note(read("second.cosigned")).text)
head = read("second.request").split("\n\n")[0].split("\n")
proof = [decode(line) for line in head[1:]]
need(verify_consistency(first.size, second.size, first.root, second.root, proof), "the proof of consistency")
title, extra, index, *hashes = read("paper.tlog-proof").split("\n\n")[0].split("\n")
line, index = decode(extra[6:]), int(index[6:])
need(
    verify_leaf_inclusion(line, index, second.size, [decode(text) for text in hashes], second.root), "the proof of an entry")

# What aics-tlog makes, read by acta: a log whose lines are entries, as another program might keep it.
chance = random.Random(23)
key, other = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
origin = "aics.example/log"
pathlib.Path("aics.vkey").write_text(format_vkey(vkey_from_ed25519(origin, key.public_key())) + "\n")
pathlib.Path("aics-witness.vkey").write_text(format_vkey(cosignature_vkey("aics.example/witness", other.public_key())) + "\n")
lines = [
    json.dumps({"source": origin, "type": "t", "time": "2026-01-01T00:00:00.000Z", "sequence": f"{n:012}"},
               separators=(",", ":")).encode() for n in range(1, 51)]
tree = MerkleTree(lines)
old = 0
for size in sorted(chance.sample(range(1, 51), 12)):
    note = sign_checkpoint(Checkpoint(origin, size, tree.root(size)), key, origin)
    body = note.serialise()
    proof = [encode(hash) for hash in (tree.consistency_proof(old, size) if old else [])]
    pathlib.Path("aics.request").write_text("\n".join([f"old {old}", *proof]) + "\n\n" + body)
    cosigned = acta("cosign", "aics.request", "--key", "witness.key", "--trust", "aics.vkey")
    found = verify_checkpoint(parse_note(cosigned), vkey_from_ed25519(origin, key.public_key()), [witness], 1)
    need(found.ok, f"the cosignature of {size} entries: {found}")
    blob, line = sign_cosignature(other, "aics.example/witness", 1790000000, origin, size, tree.root(size))
    both = cosigned + f"— {line.name} {encode(line.key_id + blob)}\n"
    index = chance.randrange(size)
    proof = "\n".join(
        ["c2sp.org/tlog-proof@v1", f"extra {encode(lines[index])}", f"index {index}",
         *[encode(hash) for hash in tree.inclusion_proof(index, size)]]) + "\n\n" + both
    pathlib.Path("aics.tlog-proof").write_text(proof)
    keys = ["--key", "aics.vkey", "--key", "witness.vkey", "--key", "aics-witness.vkey"]
    said = acta("verify", "--proof", "aics.tlog-proof", *keys)
    need(f"entry {index + 1} of {origin}" in said, said)
    pathlib.Path("aics.tlog-proof").write_text(proof.replace(f"index {index}\n", f"index {index + 1}\n"))
    acta("verify", "--proof", "aics.tlog-proof", *keys, status=3)
    old = size
print("ok aics-tlog: its checkpoints, cosignatures and proofs are acta's, and acta's are its")
