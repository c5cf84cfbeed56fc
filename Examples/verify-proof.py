#!/usr/bin/env python3
"""Checks a proof of an entry without Acta: verify-proof.py PROOF KEY... [--file PAPER]

KEY is the verifier key of the office that keeps the journal; others are of cosigners, all of whom must have signed.
Needs Ed25519 from PyPI's cryptography. The forms are c2sp.org/tlog-proof, tlog-checkpoint and tlog-cosignature.
"""
import base64, hashlib, json, sys
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

decode = lambda text: base64.b64decode(text, validate=True)
sha256 = lambda data: hashlib.sha256(data).digest()
def need(holds, why):
    if not holds: sys.exit(f"Not proved: {why}.")

words = sys.argv[1:]
paper = words.pop(words.index("--file") + 1) if "--file" in words else None
proof, *keys = [word for word in words if word != "--file"]
head, checkpoint = open(proof, "rb").read().decode().split("\n\n", 1)
title, extra, index, *hashes = head.split("\n")
need(title == "c2sp.org/tlog-proof@v1" and extra[:6] == "extra " and index[:6] == "index ", "this is no proof")
line, index = decode(extra[6:]), int(index[6:])
text, signatures = checkpoint.rsplit("\n\n", 1)
origin, size, root = text.split("\n")

for key in keys:  # each of the keys signed the checkpoint
    name, digits, public = key.split("+", 2)
    public = decode(public)
    need(sha256(f"{name}\n".encode() + public)[:4].hex() == digits, f"the key of {name} was copied wrong")
    signed = [decode(line.split(" ")[2]) for line in signatures.split("\n") if line.startswith(f"— {name} ")]
    signed = [bytes[4:] for bytes in signed if bytes[:4].hex() == digits]
    need(signed, f"{name} did not sign")
    message, signature = f"{text}\n".encode(), signed[0]
    if public[0] == 4:  # a cosigner signs the time, too
        message = f"cosignature/v1\ntime {int.from_bytes(signature[:8], 'big')}\n".encode() + message
        signature = signature[8:]
    Ed25519PublicKey.from_public_bytes(public[1:]).verify(signature, message)
need(any(k.startswith(f"{origin}+") and decode(k.split("+", 2)[2])[0] == 1 for k in keys), "no key is of this journal")

node, first, last = sha256(b"\0" + line), index, int(size) - 1  # RFC 9162, section 2.1.3.2
for hash in map(decode, hashes):
    need(last > 0, "there are too many hashes")
    if first & 1 or first == last:
        node = sha256(b"\1" + hash + node)
        while first and not first & 1: first, last = first >> 1, last >> 1
    else: node = sha256(b"\1" + node + hash)
    first, last = first >> 1, last >> 1
need(0 <= index < int(size) and last == 0 and node == decode(root), "the entry is not in the journal that was signed")
digest = paper and sha256(open(paper, "rb").read()).hex()
need(not paper or f'"sha256":"{digest}"' in line.decode(), "the entry names another file")
print(f"Proved: entry {index + 1} of {origin}, which had {size} entries.\n{line.decode()}")
