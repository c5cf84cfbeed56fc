#!/usr/bin/env python3
"""PyPI's pymerkle, which shares no code with Acta, finds the same roots: of 1,000 random trees, and of the sample journal.

pymerkle_check.py [SEED]     the seed is printed, and another every time unless it is given
"""
import os, random, subprocess, sys

from pymerkle import InmemoryTree

folder = os.environ.get("ACTA_BIN") or subprocess.run(
    ["swift", "build", "--show-bin-path"], capture_output=True, text=True, check=True).stdout.strip()
python = os.environ.get("ACTA_TEST_PYTHON", "")
def root(leaves):
    # SHA-256 with the prefixes of RFC 6962 is what it does unless told otherwise.
    return InmemoryTree.init_from_entries(leaves, algorithm="sha256").get_root().hex() if leaves \
        else InmemoryTree(algorithm="sha256").get_root().hex()


def fail(why):
    print(f"FAILED pymerkle: {why}")
    sys.exit(1)


seed = int(sys.argv[1]) if len(sys.argv) > 1 else random.randrange(1 << 32)
chance = random.Random(seed)
print(f"seed {seed}", flush=True)
# Every size up to 64, then chance ones; leaves of no bytes too.
sizes = list(range(65)) + [chance.randrange(65, 200) for _ in range(935)]
trees = [[chance.randbytes(chance.randrange(0, 40)) for _ in range(size)] for size in sizes]
lines = "".join(" ".join(leaf.hex() or "." for leaf in leaves) + "\n" for leaves in trees)
ours = subprocess.run([os.path.join(folder, "JournalWriterProbe"), "roots"], input=lines, capture_output=True, text=True)
if ours.returncode != 0:
    fail(ours.stderr)
found = ours.stdout.split("\n")[:-1]
if len(found) != len(trees):
    fail(f"{len(found)} roots of {len(trees)} trees")
for number, (leaves, theirs) in enumerate(zip(trees, map(root, trees))):
    if found[number] != theirs:
        fail(f"tree {number} of {len(leaves)} leaves, seed {seed}: {found[number]}, pymerkle says {theirs}")

journal = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Journal")
entries = []
for name in sorted(os.listdir(os.path.join(journal, "segments"))):
    with open(os.path.join(journal, "segments", name), "rb") as file:
        entries += file.read().split(b"\n")[:-1]
checked = subprocess.run([os.path.join(folder, "JournalWriterProbe"), "root", journal], capture_output=True, text=True)
if checked.stdout.split("\n")[0] != root(entries):
    fail(f"the sample journal: {checked.stdout}{checked.stderr}, pymerkle says {root(entries)}")
print(f"ok pymerkle: the roots of {len(trees)} trees of up to {max(sizes)} leaves, and of {len(entries)} entries, agree")
